"""Lists of cards become other lists row by row; indexes stay with their cards."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from colab_app.service.views import CardView
from colab_app.ui.board.card_model import CARD_ROLE, CARDS_MIME, CardModel
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.reuse import reuse_cards
from colab_app.ui.board.table.table_columns import TableColumn
from colab_app.ui.board.table.table_model import TableModel
from colab_app.ui.parts.list_changes import Run, runs, single_move
from tests.ui.board.cards import board, card, ids_of, in_places, some_ids
from tests.ui.board.fixed_words import NOW


def title_of(one: CardView) -> str:
    """The title."""
    return one.title


def column_model() -> CardModel:
    """An empty column."""
    return CardModel(title_of, title_of)


@given(st.sets(st.integers(0, 40)))
def test_runs_cover_exactly_the_rows(rows: set[int]) -> None:
    found = list(runs(sorted(rows)))
    assert [row for run in found for row in range(run.first, run.last + 1)] == sorted(rows)
    assert all(left.last + 1 < right.first for left, right in pairwise(found))


def test_a_run_is_a_value() -> None:
    assert list(runs([1, 2, 5])) == [Run(1, 2), Run(5, 5)]


@given(some_ids, st.data())
def test_a_single_move_is_found(ids: list[str], data: st.DataObject) -> None:
    after = list(ids)
    if ids:
        taken = after.pop(data.draw(st.integers(0, len(ids) - 1)))
        after.insert(data.draw(st.integers(0, len(after))), taken)
    move = single_move(ids, after)
    if ids == after:
        assert move is None
    else:
        assert move is not None
        source, target = move
        again = list(ids)
        again.insert(target, again.pop(source))
        assert again == after


def test_other_rearrangements_are_no_single_move() -> None:
    assert single_move("abcd", "dcba") is None


@pytest.mark.parametrize("kind", ["column", "table"])
@given(lists=st.lists(some_ids, min_size=2, max_size=5), data=st.data())
def test_any_list_becomes_any_other(
    words: CardWords, kind: str, lists: list[list[str]], data: st.DataObject
) -> None:
    model = column_model() if kind == "column" else TableModel(words, lambda: NOW)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    known: dict[str, QPersistentModelIndex] = {}
    cards: dict[str, CardView] = {}
    for ids in lists:
        changed = data.draw(st.sets(st.sampled_from(ids), max_size=2)) if ids else set()
        for card_id in ids:
            if card_id in changed or card_id not in cards:
                cards[card_id] = card(card_id, comments=data.draw(st.integers(0, 3)))
        model.show([cards[card_id] for card_id in ids])
        assert ids_of(model.cards) == ids
        assert all(one is cards[one.id] for one in model.cards)
        for card_id, index in known.items():
            if card_id in ids:
                assert index.row() == ids.index(card_id)
            else:
                assert not index.isValid()
        known = {card_id: QPersistentModelIndex(model.index_of(card_id)) for card_id in ids}
    assert resets == []
    assert tester is not None


def counted(model: QAbstractItemModel) -> list[str]:
    """The names of what a model tells, in order."""
    told: list[str] = []
    model.rowsInserted.connect(lambda: told.append("inserted"))
    model.rowsRemoved.connect(lambda: told.append("removed"))
    model.rowsMoved.connect(lambda: told.append("moved"))
    model.layoutChanged.connect(lambda: told.append("rearranged"))
    model.dataChanged.connect(lambda: told.append("changed"))
    return told


def test_a_board_of_two_thousand_cards_tells_of_one_change_only() -> None:
    before = board({"open": in_places([str(number) for number in range(2000)])})
    model = column_model()
    model.show(before.columns[0].cards)
    told = counted(model)
    cards = list(in_places([str(number) for number in range(2000)]))
    cards[1234] = replace(cards[1234], comments=1)
    fresh = reuse_cards(before, board({"open": tuple(cards)}))
    model.show(fresh.view.columns[0].cards)
    assert told == ["changed"]
    assert ids_of(fresh.changed) == ["1234"]


def test_the_same_list_again_tells_nothing() -> None:
    model = column_model()
    cards = in_places("abc")
    model.show(cards)
    told = counted(model)
    model.show(list(cards))
    assert told == []


def test_one_moved_card_is_told_as_a_move() -> None:
    model = column_model()
    a, b, c = in_places("abc")
    model.show([a, b, c])
    told = counted(model)
    model.show([b, c, a])
    assert told == ["moved"]


def test_reuse_takes_equal_cards_from_before() -> None:
    before = board({"open": in_places("ab"), "codesign": ()})
    a, b = in_places("ab")
    after = board({"open": (a,), "codesign": (replace(b, stage="codesign"),)})
    fresh = reuse_cards(before, after)
    assert fresh.view.columns[0].cards[0] is before.columns[0].cards[0]
    assert ids_of(fresh.changed) == ["b"]
    assert fresh.view == after
    assert ids_of(reuse_cards(None, before).changed) == ["a", "b"]


def test_models_pass_qts_own_test(words: CardWords, qtmodeltester: ModelTester) -> None:
    model = column_model()
    model.show(in_places("abcd"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    table = TableModel(words, lambda: NOW)
    table.show(in_places("abcd"))
    qtmodeltester.check(table)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_what_a_row_says() -> None:
    model = CardModel(title_of, lambda one: f"spoken {one.id}")
    model.show([card("a")])
    index = model.index(0)
    assert index.data(CARD_ROLE).id == "a"
    assert index.data() == "困りごと a"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "spoken a"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(5)) is None
    assert model.card_at(model.index(5)) is None
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled


def test_cards_travel_by_id() -> None:
    model = column_model()
    model.show(in_places("ab"))
    data = model.mimeData([model.index(0), model.index(1)])
    assert model.mimeTypes() == [CARDS_MIME]
    assert data.data(CARDS_MIME).data() == b"a\nb"


def test_another_language_changes_all_rows_once() -> None:
    model = column_model()
    told = counted(model)
    model.tell_words_changed()
    model.show(in_places("ab"))
    model.tell_words_changed()
    assert told == ["inserted", "changed"]


def test_the_table_sorts_by_a_column_and_back(words: CardWords) -> None:
    table = TableModel(words, lambda: NOW)
    table.show([card("a", supports=1), card("b", supports=9), card("c", supports=5)])
    table.sort(TableColumn.SUPPORTS, Qt.SortOrder.DescendingOrder)
    assert ids_of(table.cards) == list("bca")
    table.show([card("a", supports=7), card("b", supports=1), card("d", supports=9)])
    assert ids_of(table.cards) == list("dab")
    table.sort(-1)
    assert ids_of(table.cards) == list("abd")
