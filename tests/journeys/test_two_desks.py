"""A real import on one desk, a second desk over a hub, both offline on one paragraph, both equal again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from sqlalchemy import select

from colab_app.bridge.backend import Backend, Founding
from colab_app.bridge.importing import ImportTarget, run_import
from colab_app.bridge.joining import Joining, join_hub
from colab_app.domain.commands import EditText, ResolveConflict, ReviseMember
from colab_app.hub.address import open_hub
from colab_app.hub.sqlite import create_hub
from colab_app.service.queries import BoardCards, Boards, Conflicts, OneChallenge, OneProposal
from colab_app.service.views import ProposalPage
from colab_app.store.tables import TABLE_NAMED
from colab_app.sync.courier import Courier
from tests.support.hub_sites import PostgresSite
from tests.support.postgres_server import PostgresServer

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "github-issues-tokyo-2024" / "issues.json"
OWN = Path(__file__).parents[1] / "exchange" / "fixtures" / "github_graphql.json"

AddressOf = Callable[[str], str]


@pytest.fixture(params=["file", "server"])
def address_of(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_server: PostgresServer
) -> Iterator[AddressOf]:
    """The hub's address for each desk: a file, or a PostgreSQL server with a login a desk."""
    if request.param == "file":
        path = tmp_path / "hub.sqlite3"
        create_hub(path, "hub-of-the-story")
        yield lambda desk: str(path)
        return
    site = PostgresSite(postgres_server)
    yield site.url
    site.close()


class SecondDesk:
    """A desk without a window."""

    def __init__(self, path: Path) -> None:
        self.backend = Backend(path, lambda changes: None, lambda view: None)

    def meet(self, address: str) -> None:
        """One meeting with the hub."""
        hub = open_hub(address)
        try:
            Courier(self.backend.replica, hub, self.backend.member_id).meet()
        finally:
            hub.close()

    def rows(self) -> Mapping[str, list[tuple[object, ...]]]:
        """Every shared row, all columns, but drafts (each desk sees its own only)."""
        with self.backend.replica.reading() as connection:
            return {
                name: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
                for name, table in TABLE_NAMED.items()
                if name != "draft"
            }

    def solution(self, proposal_id: str) -> str:
        """The text both desks write on."""
        return str(self.page(proposal_id).fields["solution"])

    def page(self, proposal_id: str) -> ProposalPage:
        """A proposal's page."""
        page = self.backend.answer(OneProposal(proposal_id))
        assert page is not None
        return page

    def write(self, proposal_id: str, text: str) -> None:
        """Change the text."""
        self.backend.submit(
            EditText(
                subject_kind="proposal",
                subject_id=proposal_id,
                field_key="solution",
                base=self.solution(proposal_id),
                text=text,
                conflict_id=self.backend.new_id(),
            )
        )


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[SecondDesk, SecondDesk]]:
    """Two desks."""
    first, second = SecondDesk(tmp_path / "a.sqlite3"), SecondDesk(tmp_path / "b.sqlite3")
    yield first, second
    first.backend.close()
    second.backend.close()


def _imported(desk: SecondDesk) -> list[str]:
    source = SHARED if SHARED.exists() else OWN
    desk.backend.found_lab(Founding("由衣", "共創ラボ", "lab", "課題ボード", "full_pilot"))
    board_id = desk.backend.answer(Boards())[0].id
    result = run_import(desk.backend, source, ImportTarget(board_id))
    again = run_import(desk.backend, source, ImportTarget(board_id))
    assert result.added > 0
    assert (again.added, again.restored) == (0, 0)
    if source is SHARED:
        assert result.report.posts == 208
    board = desk.backend.answer(BoardCards(board_id, "2026-11-25"))
    assert board is not None
    challenge_id = next(card.id for column in board.columns for card in column.cards)
    page = desk.backend.answer(OneChallenge(challenge_id))
    assert page is not None
    assert len(page.proposals) == result.report.posts
    # What the other tool counted is told, but is nobody's support here.
    assert all(proposal.supports == 0 for proposal in page.proposals)
    assert any(proposal.declared for proposal in page.proposals)
    return [proposal.id for proposal in page.proposals]


def test_an_import_reaches_a_second_desk_and_a_clash_keeps_both_texts(
    address_of: AddressOf, desks: tuple[SecondDesk, SecondDesk]
) -> None:
    first, second = desks
    proposals = _imported(first)
    join_hub(first.backend, Joining(address_of("first"), "", "", "", ""))
    join_hub(second.backend, Joining(address_of("second"), "健", "共創ラボ", "lab", "official"))
    first.meet(address_of("first"))
    # Officials do not write in other people's proposals; facilitators do.
    first.backend.submit(ReviseMember(member_id=second.backend.member_id, fields={"role": "facilitator"}))
    first.meet(address_of("first"))
    second.meet(address_of("second"))
    assert first.rows() == second.rows()

    together, apart = proposals[0], proposals[1]
    base = "避難所の混み具合を知らせる。\n電源が要る。\n夜も使えるようにする。\n"
    for proposal_id in (together, apart):
        first.write(proposal_id, base)
    first.meet(address_of("first"))
    second.meet(address_of("second"))

    # Offline: the same sentence on one proposal, different sentences on the other.
    first.write(together, base.replace("電源が要る。", "電源と通信が要る。"))
    first.write(apart, base.replace("知らせる。", "三色で知らせる。"))
    second.write(together, base.replace("電源が要る。", "太陽電池で動かす。"))
    second.write(apart, base.replace("夜も", "雨の日も"))
    for _ in range(2):
        second.meet(address_of("second"))
        first.meet(address_of("first"))
    second.meet(address_of("second"))

    assert first.rows() == second.rows()
    for desk in desks:
        joined = desk.solution(apart)
        assert "三色で知らせる。" in joined
        assert "雨の日も" in joined
        kept = desk.solution(together) + "".join(view.mine for view in desk.page(together).conflicts)
        assert "電源と通信が要る。" in kept
        assert "太陽電池で動かす。" in kept
        assert len(desk.backend.answer(Conflicts())) == 1
    conflict = first.page(together).conflicts[0]
    first.backend.submit(ResolveConflict(conflict_id=conflict.id, resolved=True))
    first.meet(address_of("first"))
    second.meet(address_of("second"))
    assert second.backend.answer(Conflicts()) == ()
    assert first.rows() == second.rows()
