"""Two open desks over one hub file, with their own threads: what one does, the other sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colab_app.bridge.joining import Joining, join_hub
from colab_app.domain import commands as c
from colab_app.domain.errors import Refused, UserProblem
from colab_app.hub.sqlite import create_hub
from colab_app.service.hub_port import HubUnreachable
from colab_app.service.queries import Boards, Conflicts, Ideas, Me, OneChallenge, Outbox, People
from colab_app.service.views import SyncState
from tests.bridge.open_desk import OpenDesk


@pytest.fixture
def hub(folder: Path) -> str:
    """The address of an empty hub."""
    create_hub(folder / "hub.db", "hub-of-the-test")
    return str(folder / "hub.db")


def _joining(address: str, name: str = "森 つばさ", organisation: str = "ひなた工房") -> Joining:
    return Joining(address, name, organisation, "startup", "official")


@pytest.fixture
def first(qtbot: QtBot, folder: Path, hub: str) -> Iterator[OpenDesk]:
    """A desk that founded its lab and carried it to the hub."""
    desk = OpenDesk(qtbot, folder / "first.db")
    desk.open()
    desk.found()
    desk.done(lambda backend: backend.connect(hub))
    desk.wait_for(lambda: bool(desk.views) and desk.views[-1].state is SyncState.SYNCED)
    yield desk
    desk.close()


@pytest.fixture
def second(qtbot: QtBot, folder: Path, hub: str, first: OpenDesk) -> Iterator[OpenDesk]:
    """A desk that joined it."""
    desk = OpenDesk(qtbot, folder / "second.db")
    desk.open()
    desk.done(lambda backend: join_hub(backend, _joining(hub)))
    desk.board_id = first.board_id
    desk.done(lambda backend: backend.connect(hub))
    desk.wait_for(lambda: desk.views[-1].state is SyncState.SYNCED)
    yield desk
    desk.close()


def _meet(*desks: OpenDesk) -> None:
    """Everybody asks the hub now; who writes must be heard before who reads."""
    for desk in desks:
        heard = len(desk.views)
        desk.done(lambda backend: backend.sync_now())
        desk.wait_for(lambda desk=desk, heard=heard: _came_to_rest(desk, heard))  # type: ignore[misc]  # bound early


def _came_to_rest(desk: OpenDesk, heard: int) -> bool:
    """A whole meeting was told since then."""
    states = [view.state for view in desk.views[heard:]]
    return len(states) >= 2 and states[-1] in (SyncState.SYNCED, SyncState.ATTENTION)


def test_a_lab_begun_alone_is_carried_to_the_hub_and_seen_by_who_joins(
    first: OpenDesk, second: OpenDesk
) -> None:
    assert [board.title for board in second.ask(Boards())] == [board.title for board in first.ask(Boards())]
    me = second.ask(Me())
    assert me is not None
    assert (me.name, me.organisation.name, me.role) == ("森 つばさ", "ひなた工房", "official")
    _meet(first)
    assert {member.name for member in first.ask(People()).members} == {"水野 あかり", "森 つばさ"}


def test_what_one_writes_the_other_reads(first: OpenDesk, second: OpenDesk) -> None:
    first.submit(first.idea("一つめの机の案"))
    second.submit(second.idea("二つめの机の案"))
    _meet(first, second, first)
    for desk in (first, second):
        titles = {idea.title for idea in desk.ask(Ideas(board_id=first.board_id))}
        assert titles == {"一つめの机の案", "二つめの机の案"}
    assert any(changes.ids("idea") for changes in second.changes)


def test_a_clash_of_two_desks_is_asked_about_on_both(first: OpenDesk, second: OpenDesk) -> None:
    challenge = c.CreateChallenge(
        challenge_id=first.desk.new_id(),
        board_id=first.board_id,
        stage="open",
        position="m",
        fields={"title": "見守り", "problem": "一。二。", "owner_id": second.done(lambda b: b.member_id)},
    )
    first.submit(challenge)
    _meet(first, second)
    for desk, text in ((first, "先。二。"), (second, "後。二。")):
        edit = c.EditText(
            subject_kind="challenge",
            subject_id=challenge.challenge_id,
            field_key="problem",
            base="一。二。",
            text=text,
            conflict_id=desk.desk.new_id(),
        )
        assert desk.submit(edit) == []
        _meet(desk)
    _meet(first)
    for desk in (first, second):
        page = desk.ask(OneChallenge(challenge.challenge_id))
        assert page is not None
        assert page.fields["problem"] == "先。二。"
        assert [conflict.mine for conflict in desk.ask(Conflicts())] == ["後。二。"]
        assert desk.views[-1].conflicts == 1


def test_a_refused_wish_lies_in_the_tray_of_its_desk(first: OpenDesk, second: OpenDesk) -> None:
    challenge = c.CreateChallenge(
        challenge_id=first.desk.new_id(),
        board_id=first.board_id,
        stage="open",
        position="m",
        fields={"title": "見守り"},
    )
    first.submit(challenge)
    _meet(first, second)
    # The second desk does not hear that the challenge goes, and comments on it.
    second.done(lambda backend: backend.disconnect())
    first.submit(c.RemoveSubject(subject_kind="challenge", subject_id=challenge.challenge_id))
    _meet(first)
    comment = c.AddComment(
        comment_id=second.desk.new_id(),
        subject_kind="challenge",
        subject_id=challenge.challenge_id,
        kind="opinion",
        body="大切な意見",
    )
    assert second.submit(comment) == []
    second.done(lambda backend: backend.connect(backend.hub_address))
    second.wait_for(lambda: second.views[-1].state is SyncState.ATTENTION)
    (item,) = [item for item in second.ask(Outbox()) if item.state == "refused"]
    assert (item.code, item.text) == ("gone", "大切な意見")


def test_offline_work_waits_and_goes_out_later(qtbot: QtBot, first: OpenDesk, folder: Path) -> None:
    hub_file = folder / "hub.db"
    hub_file.rename(folder / "away.db")
    first.submit(first.idea("切れている間の案"))
    first.wait_for(lambda: first.views[-1].state is SyncState.OFFLINE)
    assert (first.views[-1].code, first.views[-1].pending) == ("hub.file_missing", 1)
    assert first.views[-1].offline_since_at != ""
    (folder / "away.db").rename(hub_file)
    first.done(lambda backend: backend.sync_now())
    first.wait_for(lambda: first.views[-1].offline_since_at == "")
    assert (first.views[-1].state, first.views[-1].pending) == (SyncState.SYNCED, 0)


def test_another_hub_under_the_same_address_stops_and_asks(first: OpenDesk, folder: Path) -> None:
    (folder / "hub.db").unlink()
    create_hub(folder / "hub.db", "another-hub")
    first.done(lambda backend: backend.sync_now())
    first.wait_for(lambda: first.views[-1].state is SyncState.STOPPED)
    assert first.views[-1].code == "hub.other"
    # Work goes on here.
    assert first.submit(first.idea("それでも書ける")) == []


def test_closing_in_the_middle_of_syncing_loses_nothing(qtbot: QtBot, folder: Path, hub: str) -> None:
    desk = OpenDesk(qtbot, folder / "busy.db")
    desk.open()
    desk.found()
    desk.done(lambda backend: backend.connect(hub))
    for number in range(30):
        desk.desk.submit(desk.idea(f"案 {number}"))
    desk.close()
    again = OpenDesk(qtbot, folder / "busy.db")
    again.open()
    again.board_id = desk.board_id
    again.done(lambda backend: backend.connect(hub))
    again.wait_for(lambda: bool(again.views) and again.views[-1].state is SyncState.SYNCED)
    assert len(again.ask(Ideas(board_id=desk.board_id))) == 30
    again.close()


# -- joining ------------------------------------------------------------------------------------------


def test_a_hub_that_is_not_there_leaves_the_desk_as_it_was(opened: OpenDesk, folder: Path) -> None:
    fresh = opened
    joining = _joining(str(folder / "nowhere.db"))
    told: list[UserProblem] = []
    fresh.desk.perform(lambda backend: join_hub(backend, joining), failed=told.append)
    fresh.settle()
    assert [type(problem) for problem in told] == [HubUnreachable]
    assert fresh.done(lambda backend: backend.hub_address) == ""


def test_a_refused_joining_leaves_the_desk_without_a_lab(
    qtbot: QtBot, folder: Path, hub: str, first: OpenDesk
) -> None:
    desk = OpenDesk(qtbot, folder / "third.db")
    desk.open()
    for joining, code in (
        (_joining(hub, name=" "), "title.empty"),
        (Joining(hub, "だれか", "団体", "club", "partner"), "field.shape"),
        (Joining(hub, "だれか", "団体", "npo", "facilitator"), "permit.role"),
    ):
        told: list[UserProblem] = []
        desk.desk.perform(
            lambda backend, joining=joining: join_hub(backend, joining),  # type: ignore[misc]  # bound early
            failed=told.append,
        )
        desk.settle()
        assert [(type(problem), problem.code) for problem in told] == [(Refused, code)]
        assert desk.done(lambda backend: (backend.member_id, backend.hub_address)) == ("", "")
    desk.done(lambda backend: join_hub(backend, _joining(hub)))
    assert desk.ask(Me()) is not None
    desk.close()


def test_an_organisation_is_found_by_its_name(qtbot: QtBot, folder: Path, hub: str, first: OpenDesk) -> None:
    desk = OpenDesk(qtbot, folder / "third.db")
    desk.open()
    known = first.ask(People()).organisations[0]
    desk.done(lambda backend: join_hub(backend, _joining(hub, organisation=known.name)))
    me = desk.ask(Me())
    assert me is not None
    assert me.organisation.id == known.id
    desk.close()
