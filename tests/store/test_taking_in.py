"""Taking in rows of a hub: they lie under this desk's own work, and streams come and go whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.domain.records import Challenge, Idea, Record, record_name
from colab_app.domain.streams import LAB, board_stream, own_stream
from colab_app.service.hub_port import START, FeedRow, Position, StreamPage
from colab_app.service.queries import OneChallenge, SearchCount
from colab_app.store.replica.pull import MASS_DELETE_ROWS
from colab_app.store.tables import values_of
from tests.store.store_desk import StoreDesk


def _row(record: Record, **changes: object) -> FeedRow:
    return FeedRow(record_name(type(record)), record.id, {**values_of(record), **changes})


def _idea(desk: StoreDesk, number: int = 1, title: str = "他の人の案") -> Idea:
    return Idea(
        id=f"idea-{number}",
        stream=board_stream(desk.lab.board_id),
        board_id=desk.lab.board_id,
        number=number,
        title=title,
        author_id=desk.partner,
        created_at=desk.lab.clock(),
    )


def _page(desk: StoreDesk, rows: Iterable[FeedRow], revision: int = 1, stream: str = "") -> StreamPage:
    name = stream or board_stream(desk.lab.board_id)
    return StreamPage(name, tuple(rows), Position(revision, f"mark-{revision}"), more=False)


def _all_streams(desk: StoreDesk) -> frozenset[str]:
    return frozenset({LAB, own_stream(desk.me), board_stream(desk.lab.board_id)})


def _take(
    desk: StoreDesk,
    rows: Iterable[FeedRow],
    revision: int = 1,
    *,
    complete: bool = True,
    confirmed: Iterable[str] = (),
    allow: bool = False,
) -> Mapping[str, frozenset[str]]:
    changes = desk.replica.take_in(
        [_page(desk, rows, revision)],
        _all_streams(desk),
        confirmed=tuple(confirmed),
        complete=complete,
        allow_mass_delete=allow,
    )
    return changes.rows


def test_rows_come_in_with_their_cursor_and_can_be_found(desk: StoreDesk) -> None:
    changes = _take(desk, [_row(_idea(desk, title="避難所の地図"))], revision=7)
    assert changes["idea"] == {"idea-1"}
    assert desk.rows("SELECT title, author_id FROM idea") == [("避難所の地図", desk.partner)]
    assert desk.replica.cursors()[board_stream(desk.lab.board_id)] == Position(7, "mark-7")
    assert desk.replica.cursors()[LAB] == START
    assert desk.ask(SearchCount("避難所")) == 1


def test_a_deleted_row_goes_and_is_found_no_more(desk: StoreDesk) -> None:
    _take(desk, [_row(_idea(desk, title="避難所の地図"))])
    _take(desk, [FeedRow("idea", "idea-1", None)], revision=2)
    assert desk.rows("SELECT count(*) FROM idea") == [(0,)]
    assert desk.ask(SearchCount("避難所")) == 0


def test_own_work_lies_on_top_until_its_receipt_is_settled(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("最初", summary="ここの要約")
    command_id = desk.do(desk.lab.tag(challenge_id)).command_id
    for entry in desk.replica.pending(100):
        desk.replica.acknowledge(entry.command_id, {})
    base = Challenge(
        id=challenge_id,
        stream=board_stream(desk.lab.board_id),
        board_id=desk.lab.board_id,
        stage="open",
        title="ハブの題",
        author_id=desk.me,
        version=3,
    )
    _take(desk, [_row(base)])
    assert desk.replica.receipts_ahead() != ()
    _take(desk, [_row(base)], confirmed=desk.replica.receipts_ahead())
    assert desk.replica.receipts_ahead() == ()
    assert desk.rows("SELECT title FROM challenge") == [("ハブの題",)]
    # The tag was only ever this desk's: settled, and not in the hub's rows, it is not there.
    _take(desk, [])
    assert desk.rows("SELECT count(*) FROM tagging") == [(0,)]
    assert command_id not in [entry.command_id for entry in desk.replica.pending(100)]


def test_a_pending_command_is_replayed_over_what_others_did(desk: StoreDesk) -> None:
    _take(desk, [_row(_idea(desk))])
    desk.do(desk.lab.challenge("自分の課題"))
    _take(desk, [_row(_idea(desk, title="直した案"), version=2)], revision=2)
    assert desk.rows("SELECT title FROM idea") == [("直した案",)]
    assert desk.rows("SELECT title FROM challenge") == [("自分の課題",)]
    assert desk.ask(SearchCount("直した")) == 1


def test_a_stream_that_is_seen_no_more_goes_whole(desk: StoreDesk) -> None:
    board = desk.lab.board(is_open=False)
    stream = board_stream(board.board_id)
    closed_idea = Idea(id="closed", stream=stream, board_id=board.board_id, title="内密の案")
    page = StreamPage(stream, (_row(closed_idea),), Position(3, "m"), more=False)
    desk.replica.take_in([page], _all_streams(desk) | {stream}, confirmed=(), complete=True)
    assert desk.ask(SearchCount("内密")) == 1
    changes = desk.replica.take_in([], _all_streams(desk), confirmed=(), complete=True)
    assert changes.ids("idea") == {"closed"}
    assert desk.ask(SearchCount("内密")) == 0
    assert stream not in desk.replica.cursors()
    assert desk.replica.hidden_cursors() == {stream: Position(3, "m")}


def test_a_mass_delete_is_held_back_until_somebody_says_yes(desk: StoreDesk) -> None:
    many = MASS_DELETE_ROWS + 10
    _take(desk, [_row(_idea(desk, number)) for number in range(many)])
    gone = [FeedRow("idea", f"idea-{number}", None) for number in range(many)]
    with pytest.raises(UserProblem) as problem:
        _take(desk, gone, revision=2)
    assert problem.value.code == "pull.mass_delete"
    assert problem.value.params["gone"] == many
    assert desk.rows("SELECT count(*) FROM idea") == [(many,)]
    assert desk.replica.cursors()[board_stream(desk.lab.board_id)] == Position(1, "mark-1")
    _take(desk, gone, revision=2, allow=True)
    assert desk.rows("SELECT count(*) FROM idea") == [(0,)]


def test_after_going_back_what_the_hub_has_no_more_is_swept(desk: StoreDesk) -> None:
    desk.challenge("自分の課題")
    for entry in desk.replica.pending(100):
        desk.replica.acknowledge(entry.command_id, {})
    _take(desk, [_row(_idea(desk, 1)), _row(_idea(desk, 2))])
    desk.replica.went_back()
    assert set(desk.replica.cursors().values()) == {START}
    assert desk.replica.receipts_ahead() == ()
    _take(desk, [_row(_idea(desk, 1))], complete=False)
    assert desk.rows("SELECT count(*) FROM idea") == [(2,)]
    _take(desk, [], revision=2)
    assert desk.rows("SELECT id FROM idea") == [("idea-1",)]
    # This desk's own work waits for the hub again, and lies on top meanwhile.
    assert desk.rows("SELECT title FROM challenge") == [("自分の課題",)]
    assert desk.replica.pending(1) != ()


def test_rows_of_a_newer_app_are_left_out(desk: StoreDesk) -> None:
    changes = _take(
        desk,
        [
            FeedRow("ballot", "x", {"id": "x"}),
            _row(_idea(desk), from_the_future=1),
            FeedRow("ballot", "y", None),
        ],
    )
    assert "ballot" not in changes
    assert changes["idea"] == {"idea-1"}
    assert desk.rows("SELECT count(*) FROM idea") == [(1,)]


def test_a_digest_counts_rows_and_versions(desk: StoreDesk) -> None:
    before = desk.replica.digest(board_stream(desk.lab.board_id))
    _take(desk, [_row(_idea(desk))])
    first = desk.replica.digest(board_stream(desk.lab.board_id))
    assert "idea" not in before
    assert first["idea"].startswith("1-")
    _take(desk, [_row(_idea(desk), version=2)], revision=2)
    assert desk.replica.digest(board_stream(desk.lab.board_id))["idea"] != first["idea"]
    assert desk.replica.digest("board:nowhere") == {}


def test_what_comes_in_twice_is_there_once(desk: StoreDesk) -> None:
    for revision in (1, 1, 2):
        _take(desk, [_row(_idea(desk))], revision=revision)
    assert desk.rows("SELECT count(*) FROM idea") == [(1,)]
    assert desk.ask(SearchCount("他の人")) == 1


def test_a_command_on_something_gone_has_no_effect_until_the_hub_has_judged(desk: StoreDesk) -> None:
    base = Challenge(
        id="theirs",
        stream=board_stream(desk.lab.board_id),
        board_id=desk.lab.board_id,
        stage="open",
        title="他の人の課題",
    )
    _take(desk, [_row(base)])
    comment_id = desk.comment("theirs")
    _take(desk, [FeedRow("challenge", "theirs", None)], revision=2)
    assert desk.rows("SELECT count(*) FROM comment") == [(0,)]
    assert desk.ask(OneChallenge("theirs")) is None
    _take(desk, [_row(base, version=2)], revision=3)
    assert desk.rows("SELECT id FROM comment") == [(comment_id,)]


def test_a_refused_change_of_a_row_of_the_hub_gives_the_row_back(desk: StoreDesk) -> None:
    _take(desk, [_row(_idea(desk, 1)), _row(_idea(desk, 2))])
    first = desk.do(c.GroupIdea(idea_id="idea-1", grouping="移動")).command_id
    desk.do(c.GroupIdea(idea_id="idea-2", grouping="防災"))
    assert desk.rows("SELECT grouping, version FROM idea ORDER BY id") == [("移動", 2), ("防災", 2)]
    desk.replica.refuse(first, "permit.role", {})
    assert desk.rows("SELECT grouping, version FROM idea ORDER BY id") == [("", 1), ("防災", 2)]


def test_a_removal_on_top_is_taken_back_with_its_place_in_the_index(desk: StoreDesk) -> None:
    _take(desk, [_row(_idea(desk, title="湧水の案"))])
    command_id = desk.do(c.RemoveSubject(subject_kind="idea", subject_id="idea-1")).command_id
    assert desk.ask(SearchCount("湧水")) == 0
    desk.replica.refuse(command_id, "permit.role", {})
    assert desk.ask(SearchCount("湧水")) == 1
