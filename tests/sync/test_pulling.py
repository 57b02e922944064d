"""Taking in what others did: by pages, over own work, with closed boards, and a brake on mass deletes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import given, settings
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.records import Draft
from colab_app.service.hub_port import FeedRow, HubSnapshot, Position, StreamPage
from colab_app.store.replica.pull import MASS_DELETE_ROWS
from colab_app.store.tables import values_of
from tests.sync.desk import Desk
from tests.sync.fast_folder import fast_folder
from tests.sync.invariants import differences
from tests.sync.scripted_hub import Forgetful, ScriptedHub
from tests.sync.small_lab import SmallLab, problem_of

OWN = "own:somebody"


@settings(max_examples=6)
@given(rows_per_page=st.integers(1, 9), ideas=st.integers(0, 24))
def test_pages_of_any_size_bring_the_same_rows(rows_per_page: int, ideas: int) -> None:
    with fast_folder() as folder:
        small = SmallLab(folder)
        founder = small.founder()
        for _ in range(ideas):
            small.do(founder, small.lab.idea())
        small.meet(founder)
        newcomer = small.desk(founder.member_id)
        small.courier(newcomer, rows_per_page=rows_per_page).meet()
        found = differences("the newcomer", newcomer.rows(), "the founder", founder.rows())
        small.close()
    assert found == []


def test_own_work_lies_on_top_of_what_comes_in(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    challenge = small.lab.challenge(fields={"problem": "雨の日に道が混みます。"})
    small.do(founder, challenge)
    small.meet(founder)
    small.meet(partner)
    small.do(partner, small.lab.comment(challenge.challenge_id))
    small.do(partner, small.lab.support(challenge.challenge_id))
    base = "雨の日に道が混みます。"
    small.do(founder, small.lab.text(challenge.challenge_id, base, f"{base}夜も混みます。"))
    small.meet(founder)
    small.courier(partner).pull()
    rows = partner.rows()
    assert rows["challenge"][challenge.challenge_id]["problem"] == f"{base}夜も混みます。"
    assert len(rows["comment"]) == len(rows["support"]) == 1
    assert len(partner.replica.pending(10)) == 2


def test_a_board_founded_between_reading_and_taking_in_stays_visible(small: SmallLab) -> None:
    desk = small.founder()
    board = small.lab.board()
    small.do(desk, board)
    courier = small.courier(desk)

    def push() -> None:
        courier.push()

    courier.pull(between=push)
    assert desk.select("SELECT 1 FROM board WHERE id = :id", id=board.board_id)
    assert desk.replica.receipts_ahead()


def test_a_new_board_stays_visible_when_another_command_is_refused(small: SmallLab) -> None:
    founder = small.founder()
    second = small.desk(founder.member_id)
    small.meet(second)
    idea = small.lab.idea()
    small.do(founder, idea)
    small.meet(founder)
    small.meet(second)
    remove = _remove(idea.idea_id)
    board = small.lab.board()
    small.do(second, board)
    refused = small.do(second, remove)
    small.do(founder, remove)
    small.meet(founder)
    assert small.courier(second).push() == (1, 1)
    assert second.states()[refused] == "refused"
    assert second.select("SELECT 1 FROM board WHERE id = :id", id=board.board_id)


def test_a_closed_board_comes_and_goes_with_the_right_to_see_it(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    board = small.lab.board(is_open=False)
    challenge = small.lab.challenge(board_id=board.board_id)
    for command in (board, challenge):
        small.do(founder, command)
    small.meet(founder)
    small.meet(partner)
    seen = []
    for on in (True, False, True):
        small.do(founder, small.lab.place_on(board.board_id, partner.member_id, on=on))
        small.meet(founder)
        small.meet(partner)
        seen.append(challenge.challenge_id in partner.rows()["challenge"])
    assert seen == [True, False, True]


def test_a_mass_delete_stops_and_asks(small: SmallLab) -> None:
    writer, reader = _two_desks_with_drafts(small, MASS_DELETE_ROWS + 1)
    _discard_all(small, writer)
    courier = small.courier(reader)
    problem = problem_of(courier.meet)
    assert problem.code == "pull.mass_delete"
    assert problem.params["gone"] == problem.params["total"] == MASS_DELETE_ROWS + 1
    assert len(reader.rows()["draft"]) == MASS_DELETE_ROWS + 1
    courier.allow_mass_delete = True
    courier.meet()
    assert not reader.rows()["draft"]
    assert not courier.allow_mass_delete  # asked for once, allowed once


def test_ones_own_mass_delete_needs_no_asking(small: SmallLab) -> None:
    writer, _ = _two_desks_with_drafts(small, MASS_DELETE_ROWS + 1)
    _discard_all(small, writer)
    assert not small.place.rows()["draft"]


def test_a_few_deletions_are_no_mass_delete(small: SmallLab) -> None:
    writer, reader = _two_desks_with_drafts(small, MASS_DELETE_ROWS)
    _discard_all(small, writer)
    small.meet(reader)
    assert not reader.rows()["draft"]


def test_old_deletions_do_not_frighten_a_new_desk(small: SmallLab) -> None:
    writer, _ = _two_desks_with_drafts(small, MASS_DELETE_ROWS + 1)
    _discard_all(small, writer)
    newcomer = small.desk(writer.member_id)
    small.meet(newcomer)
    assert not newcomer.rows()["draft"]


def test_many_deletions_among_many_more_rows_are_no_mass_delete(small: SmallLab) -> None:
    desk = small.desk()
    drafts = [
        Draft(id=f"draft-{number}", stream=OWN, kind="challenge", board_id="")
        for number in range(6 * MASS_DELETE_ROWS)
    ]
    there = tuple(FeedRow("draft", draft.id, values_of(draft)) for draft in drafts)
    _take_in(desk, StreamPage(OWN, there, Position(1, "a"), more=False))
    gone = tuple(FeedRow("draft", draft.id, None) for draft in drafts[: MASS_DELETE_ROWS + 9])
    _take_in(desk, StreamPage(OWN, gone, Position(2, "b"), more=False))
    assert len(desk.rows()["draft"]) == len(drafts) - len(gone)


def test_tables_and_columns_of_a_newer_app_are_left_out(small: SmallLab) -> None:
    desk = small.desk()
    draft = Draft(id="draft", stream=OWN, kind="challenge", board_id="")
    rows = (
        FeedRow("hologram", "h", {"id": "h", "stream": OWN}),
        FeedRow("hologram", "i", None),
        FeedRow("draft", "draft", {**values_of(draft), "smell": "rose"}),
    )
    _take_in(desk, StreamPage(OWN, rows, Position(1, "a"), more=False))
    assert list(desk.rows()["draft"]) == ["draft"]
    assert desk.replica.cursors() == {OWN: Position(1, "a")}


def test_a_hub_that_knows_nothing_at_all_is_left_alone(small: SmallLab) -> None:
    class Amnesia(ScriptedHub):
        @contextmanager
        def snapshot(self) -> Iterator[HubSnapshot]:
            with super().snapshot() as snapshot:
                yield Forgetful(snapshot)

    desk = small.founder()
    rows, went_back, complete = small.courier(desk, Amnesia(small.hub())).pull()
    assert (rows, went_back, complete) == (0, True, False)
    assert small.meet(desk).complete


def _take_in(desk: Desk, page: StreamPage) -> None:
    desk.replica.take_in([page], frozenset({OWN}), confirmed=(), complete=True)


def _remove(idea_id: str) -> c.RemoveSubject:
    return c.RemoveSubject(subject_kind="idea", subject_id=idea_id)


def _two_desks_with_drafts(small: SmallLab, drafts: int) -> tuple[Desk, Desk]:
    """Two desks of one person, both with these many drafts."""
    writer = small.founder()
    for _ in range(drafts):
        small.do(writer, small.lab.draft())
    small.meet(writer)
    reader = small.desk(writer.member_id)
    small.meet(reader)
    return writer, reader


def _discard_all(small: SmallLab, desk: Desk) -> None:
    for draft_id in desk.rows()["draft"]:
        small.do(desk, c.DiscardDraft(draft_id=draft_id))
    small.meet(desk)
