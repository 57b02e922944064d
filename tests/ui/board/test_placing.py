"""Places of moved cards, planned moves, and the board as it will be."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from colab_app.domain.positions import between
from colab_app.ui.board.moves import Move, after_moves, plan_moves
from colab_app.ui.board.placing import insertion_index, positions_at
from tests.ui.board.cards import board, card, ids_of, in_places, some_ids


@st.composite
def rising_positions(draw: st.DrawFn) -> list[str]:
    """Positions of a column in order, made by putting cards anywhere again and again."""
    positions: list[str] = []
    for place in draw(st.lists(st.integers(0, 20), max_size=15)):
        index = min(place, len(positions))
        before = positions[index - 1] if index else ""
        after = positions[index] if index < len(positions) else ""
        positions.insert(index, between(before, after))
    return positions


@given(rising_positions(), st.integers(0, 20), st.integers(1, 4))
def test_new_positions_lie_between_their_neighbours(positions: list[str], place: int, count: int) -> None:
    index = min(place, len(positions))
    made = positions_at(positions, index, count)
    whole = [*positions[:index], *made, *positions[index:]]
    assert len(made) == count
    assert whole == sorted(set(whole))


def test_cards_that_share_a_place_are_passed_together() -> None:
    made = positions_at(["b", "b", "b", "k"], 1, 1)
    assert "b" < made[0] < "k"


@pytest.mark.parametrize("foreign", [["V"], ["V", "V"], ["Z", "~"], ["あ"]])
def test_positions_of_another_rule_do_no_harm(foreign: list[str]) -> None:
    for index in range(len(foreign) + 1):
        made = positions_at(foreign, index, 2)
        assert made == sorted(made)
        if index:
            assert made[0] > foreign[index - 1]


@pytest.mark.parametrize(("y", "row"), [(-5, 0), (10, 0), (60, 1), (120, 1), (170, 2), (900, 3)])
def test_a_drop_goes_before_the_card_whose_upper_half_it_meets(y: int, row: int) -> None:
    assert insertion_index([0, 100, 200], [100, 100, 50], y) == (row if y < 225 else 3)


def test_moving_to_another_stage() -> None:
    view = board({"open": in_places("abc"), "codesign": in_places("xyz", "codesign")})
    moves = plan_moves(view, ["b"], "codesign", 1)
    after = after_moves(view, moves)
    assert [ids_of(column.cards) for column in after.columns] == [list("ac"), list("xbyz")]
    assert after.columns[1].cards[1].stage == "codesign"


def test_rows_count_the_moved_cards_too() -> None:
    view = board({"open": in_places("abcd")})
    assert ids_of(after_moves(view, plan_moves(view, ["a"], "open", 3)).columns[0].cards) == list("bcad")
    assert ids_of(after_moves(view, plan_moves(view, ["d"], "open", 0)).columns[0].cards) == list("dabc")


@pytest.mark.parametrize(
    ("ids", "row"), [(["b"], 1), (["b"], 2), (["a", "b"], 0), (["b", "c"], 3), (["q"], 0)]
)
def test_a_move_that_changes_nothing_is_none(ids: list[str], row: int) -> None:
    assert plan_moves(board({"open": in_places("abc")}), ids, "open", row) == []


def test_without_places_only_the_stage_changes() -> None:
    view = board({"open": in_places("ab"), "codesign": in_places("xy", "codesign")})
    assert plan_moves(view, ["a"], "open", 1, by_place=False) == []
    moves = plan_moves(view, ["a", "x"], "codesign", 0, by_place=False)
    assert [(move.card.id, move.stage) for move in moves] == [("a", "codesign")]
    assert moves[0].position > view.columns[1].cards[-1].position
    after = after_moves(view, moves, by_place=False)
    assert ids_of(after.columns[1].cards) == ["x", "y", "a"]


def test_a_published_draft_is_no_draft_any_more() -> None:
    view = board({"draft": (card("d", stage="draft", position="", draft=True),), "open": ()})
    after = after_moves(view, plan_moves(view, ["d"], "open", 0))
    assert after.columns[1].cards[0].draft is False


@given(some_ids, some_ids, st.data())
def test_planned_moves_bring_cards_where_they_were_dropped(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    right = [item for item in right if item not in left]
    assume(left)
    view = board({"open": in_places(left), "codesign": in_places(right, "codesign")})
    moved = data.draw(st.lists(st.sampled_from(left + right), unique=True, min_size=1, max_size=4))
    row = data.draw(st.integers(0, len(right)))
    after = after_moves(view, plan_moves(view, moved, "codesign", row))
    cards = after.columns[1].cards
    staying = [item for item in right if item not in moved]
    index = sum(item not in moved for item in right[:row])
    assert ids_of(cards) == [*staying[:index], *moved, *staying[index:]]
    positions = [one.position for one in cards]
    assert positions == sorted(set(positions))
    assert ids_of(after.columns[0].cards) == [item for item in left if item not in moved]


def test_a_move_is_a_value() -> None:
    first = in_places("a")[0]
    assert Move(first, "open", "i") == Move(first, "open", "i")
