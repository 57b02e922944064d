"""Which comments are shown, in which order, how deep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from colab_app.ui.parts.row_changes import row_changes
from colab_app.ui.talk.thread_rows import (
    EARLIER_KEY,
    TalkFilter,
    TalkOrder,
    TalkRow,
    talk_rows,
    with_editor,
)
from tests.ui.talk.views import THREADS, comment

ALL = TalkFilter()


def keys(rows: tuple[TalkRow, ...]) -> list[str]:
    return [row.key for row in rows]


def test_one_level_is_drawn_and_deeper_replies_say_whom_they_answer() -> None:
    rows = talk_rows(THREADS, ALL)
    assert keys(rows) == ["a", "a1", "a2", "b", "c", "c1"]
    assert [row.level for row in rows] == [0, 1, 1, 0, 0, 1]
    assert rows[1].to_name == ""
    assert rows[2].to_name == "大西 真央"
    assert rows[2].answered == THREADS[1]
    assert [row.goes_on for row in rows] == [True, True, False, False, True, False]


def test_newest_first_turns_threads_not_replies() -> None:
    assert keys(talk_rows(THREADS, ALL, TalkOrder.NEWEST_FIRST)) == ["c", "c1", "b", "a", "a1", "a2"]


def test_a_kind_brings_the_beginning_of_its_thread_along() -> None:
    assert keys(talk_rows(THREADS, TalkFilter(frozenset({"opinion"})))) == ["a", "a1", "a2", "c", "c1"]
    assert keys(talk_rows(THREADS, TalkFilter(frozenset({"concern"})))) == ["b"]
    assert talk_rows(THREADS, TalkFilter(frozenset({"advice"}))) == ()


def test_key_points_are_answers_questions_concerns_and_what_many_support() -> None:
    assert keys(talk_rows(THREADS, TalkFilter(key_points=True))) == ["a", "a1", "b", "c", "c1"]


def test_long_conversations_show_the_newest_threads_and_how_many_are_hidden() -> None:
    many = [comment(f"n{number:03}") for number in range(100)]
    rows = talk_rows(many, ALL, most=10)
    assert rows[0] == TalkRow(EARLIER_KEY, hidden=90)
    assert keys(rows)[1:] == [f"n{number:03}" for number in range(90, 100)]
    turned = talk_rows(many, ALL, TalkOrder.NEWEST_FIRST, most=10)
    assert turned[-1].hidden == 90
    assert turned[0].key == "n099"


def test_a_comment_that_is_looked_for_is_never_hidden() -> None:
    many = [comment(f"n{number:03}") for number in range(100)]
    rows = talk_rows(many, ALL, most=10, keep="n050")
    assert rows[0].hidden == 50
    assert rows[1].key == "n050"


def test_the_editor_stands_below_its_comment() -> None:
    rows = with_editor(talk_rows(THREADS, ALL), "a1")
    assert keys(rows)[:4] == ["a", "a1", "editor:a1", "a2"]
    assert rows[2].goes_on


KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(KEYS, KEYS)
def test_changes_turn_one_list_into_the_other(before: list[str], after: list[str]) -> None:
    rows = list(before)
    for change in row_changes(before, after):
        rows[change.first : change.last] = after[change.start : change.end]
    assert rows == after
    if before == after:
        assert row_changes(before, after) == ()
