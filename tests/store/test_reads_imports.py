"""What imports ask the lab: what is here, what an undone batch took away, which imports there were."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from colab_app.service.queries import ImportBatches
from colab_app.store.reads import imports
from colab_app.store.reads.imports import Present
from tests.store.store_desk import StoreDesk

T = TypeVar("T")


def _look(desk: StoreDesk, work: Callable[[Connection], T]) -> T:
    with desk.replica.reading() as connection:
        return work(connection)


def _idea(number: int, **more: object) -> dict[str, object]:
    return {"kind": "idea", "id": f"i{number}", "title": f"声 {number}", "source_id": str(number), **more}


def _bring(desk: StoreDesk, *records: object, batch_id: str = "batch", board_id: str = "") -> Command:
    submission = desk.do(
        c.ImportRecords(
            batch_id=batch_id,
            board_id=board_id or desk.lab.board_id,
            source="voices",
            file_name="voices.csv",
            records=list(records),
        )
    )
    assert submission.inverse is not None
    return submission.inverse


@pytest.fixture
def brought(desk: StoreDesk) -> Command:
    """Two ideas with a vote and a comment; the command that takes them out again."""
    vote = {"kind": "opinion", "id": "i1:p", "idea_id": "i1", "participant": "p", "value": 1}
    comment = {
        "kind": "comment",
        "id": "m",
        "subject_kind": "idea",
        "subject_id": "i1",
        "comment_kind": "opinion",
        "body": "b",
        "source_id": "m",
    }
    return _bring(desk, _idea(1), _idea(2), vote, comment)


def test_what_is_here_is_told_with_its_batch(desk: StoreDesk, brought: Command) -> None:
    keys = [("idea", "i1"), ("idea", "i9"), ("comment", "m"), ("member", desk.me), ("poem", "x")]
    found = _look(desk, lambda connection: imports.present_rows(connection, keys))
    assert found == {
        ("idea", "i1"): Present("batch", undone=False),
        ("comment", "m"): Present("batch", undone=False),
        ("member", desk.me): Present("", undone=False),
    }


def test_what_the_undoing_of_a_batch_took_away_is_told_from_what_somebody_removed(
    desk: StoreDesk, brought: Command
) -> None:
    desk.do(c.RemoveSubject(subject_kind="idea", subject_id="i2"))
    desk.do(brought)
    keys = [("idea", "i1"), ("idea", "i2")]
    found = _look(desk, lambda connection: imports.present_rows(connection, keys))
    assert found == {
        ("idea", "i1"): Present("batch", undone=True),
        ("idea", "i2"): Present("batch", undone=False),
    }
    undone = _look(desk, lambda connection: imports.batch_rows(connection, "batch", undone=True))
    assert undone == (("idea", "i1"), ("comment", "m"), ("opinion", "i1:p"))
    assert _look(desk, lambda connection: imports.batch_rows(connection, "batch", undone=False)) == ()


def test_a_batch_that_came_back_is_not_undone(desk: StoreDesk, brought: Command) -> None:
    redo = desk.do(brought).inverse
    assert redo is not None
    assert set(_look(desk, imports.undone_since)) == {"batch"}
    desk.do(redo)
    assert _look(desk, imports.undone_since) == {}
    alive = _look(desk, lambda connection: imports.batch_rows(connection, "batch", undone=False))
    assert [row_id for _, row_id in alive] == ["i1", "i2", "m", "i1:p"]
    # Undone once more, only the newest undoing counts.
    desk.do(brought)
    assert set(_look(desk, imports.undone_since)) == {"batch"}


def test_posts_of_a_source_are_found_under_any_kind(desk: StoreDesk, brought: Command) -> None:
    found = _look(desk, lambda connection: imports.posts_of_source(connection, "voices", ["1", "2", "7"]))
    assert found == {"1": ("idea", "i1"), "2": ("idea", "i2")}
    assert _look(desk, lambda connection: imports.posts_of_source(connection, "polis", ["1"])) == {}
    assert _look(desk, lambda connection: imports.posts_of_source(connection, "voices", [])) == {}


def test_rows_to_come_know_their_board(desk: StoreDesk, brought: Command) -> None:
    other = desk.lab.board()
    desk.do(other)
    rows: list[dict[str, object]] = [
        {"kind": "idea", "id": "n1", "board_id": other.board_id},
        {"kind": "idea", "id": "n2", "board_id": "unknown"},
        {"kind": "opinion", "id": "n1:p", "idea_id": "n1"},
        {"kind": "opinion", "id": "i1:q", "idea_id": "i1"},
        {"kind": "tagging", "id": "n1:t", "subject_kind": "idea", "subject_id": "n1"},
        {"kind": "tagging", "id": "x:t", "subject_kind": "poem", "subject_id": "x"},
    ]
    found = _look(desk, lambda connection: imports.boards_of(connection, rows))
    places = {(str(row["kind"]), str(row["id"])): "" for row in rows} | found
    assert places == {
        ("idea", "n1"): other.board_id,
        ("idea", "n2"): "",
        ("opinion", "n1:p"): other.board_id,
        ("opinion", "i1:q"): desk.lab.board_id,
        ("tagging", "n1:t"): other.board_id,
        ("tagging", "x:t"): "",
        **{key: place for key, place in found.items() if key == ("idea", "i1")},
    }


def test_the_end_of_a_column(desk: StoreDesk) -> None:
    assert _look(desk, lambda connection: imports.board_end(connection, desk.lab.board_id, "open")) == ""
    desk.challenge()
    assert _look(desk, lambda connection: imports.board_end(connection, desk.lab.board_id, "open")) == "V"


def test_imports_are_listed_newest_first_with_what_is_left_of_them(desk: StoreDesk, brought: Command) -> None:
    _bring(desk, _idea(5), batch_id="second")
    desk.do(brought)
    newest, oldest = desk.ask(ImportBatches())
    assert (newest.id, newest.posts, newest.shown, newest.undone) == ("second", 1, 1, False)
    assert (oldest.posts, oldest.comments, oldest.votes, oldest.shown, oldest.undone) == (2, 1, 1, 0, True)
    assert (oldest.source, oldest.file_name, oldest.author.id) == ("voices", "voices.csv", desk.me)
    assert oldest.board_title == "暮らしの足を考える"
    assert [batch.id for batch in desk.ask(ImportBatches(limit=1))] == ["second"]


def test_who_may_undo_an_import(desk: StoreDesk, brought: Command) -> None:
    def may(me: str) -> list[bool]:
        return [batch.may_undo for batch in desk.ask(ImportBatches(), me)]

    assert (may(desk.me), may(desk.official), may(desk.partner)) == ([True], [False], [False])
    desk.do(
        c.ImportRecords(
            batch_id="theirs", board_id=desk.lab.board_id, source="s", file_name="f", records=[_idea(8)]
        ),
        desk.official,
    )
    assert may(desk.official) == [True, False]


def test_an_import_waits_for_the_hub(desk: StoreDesk, brought: Command) -> None:
    assert [batch.waiting for batch in desk.ask(ImportBatches())] == [False]
    desk.replica.remember("hub_id", "hub")
    assert [batch.waiting for batch in desk.ask(ImportBatches())] == [True]


def test_a_lab_without_imports_has_none(desk: StoreDesk) -> None:
    assert desk.ask(ImportBatches()) == ()
