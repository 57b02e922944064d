"""The board as a table: rows, columns that give way, the same keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from colab_app.service.views import SortOrder
from colab_app.ui.board.card_keys import CardKey
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.table.card_table import CardTable
from colab_app.ui.board.table.row_delegate import ROW_HEIGHT
from colab_app.ui.board.table.table_columns import (
    TableColumn,
    column_name,
    columns_that_fit,
    sort_key,
    sorted_rows,
)
from colab_app.ui.frame.language import Language
from colab_app.ui.theme.theme import Theme
from tests.ui.board.cards import board, card, ids_of
from tests.ui.board.fixed_words import NOW
from tests.ui.controls.typing_events import click, press

A = card("a", stage="open", title="回覧板", supports=3, proposals=1, due_on="2026-11-27", unread=True)
B = card("b", stage="open", title="雪かき", supports=9, updated_at="2026-11-24T10:00:00.000Z")
C = card("c", stage="pilot", title="Buses", comments=4, created_at="2026-11-20", two_versions=True)


@pytest.fixture
def table(dressed: Theme, words: CardWords, qtbot: QtBot) -> CardTable:
    """Three rows, shown."""
    made = CardTable(dressed, words, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show_board(board({"open": (A, B), "pilot": (C,)}), SortOrder.PLACE)
    made.retranslate()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def head_press(table: CardTable, column: TableColumn) -> None:
    """Press the name of a column."""
    header = table.header()
    click(header.viewport(), QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2))


def test_rows_are_forty_pixels_high_in_stage_order(table: CardTable) -> None:
    assert ids_of(table.cards.cards) == ["a", "b", "c"]
    rects = [table.visualRect(table.cards.index(row, 0)) for row in range(3)]
    assert {rect.height() for rect in rects} == {ROW_HEIGHT}


def test_cells_say_what_they_show(table: CardTable) -> None:
    cells = [table.cards.index(0, column).data() for column in TableColumn]
    assert cells == ["回覧板", "Open call", "Mizube City", "1", "–", "3", "", "2 days left"]
    assert table.cards.index(1, TableColumn.CHANGED).data() == "yesterday"


def test_pressing_a_name_sorts_and_again_turns_round(table: CardTable) -> None:
    head_press(table, TableColumn.SUPPORTS)
    assert ids_of(table.cards.cards) == ["b", "a", "c"]
    head_press(table, TableColumn.SUPPORTS)
    assert ids_of(table.cards.cards) == ["c", "a", "b"]
    head_press(table, TableColumn.TITLE)
    assert ids_of(table.cards.cards)[0] == "c"


def test_the_order_of_the_board_sorts_the_table(table: CardTable) -> None:
    view = board({"open": (A, B), "pilot": (C,)})
    table.show_board(view, SortOrder.SUPPORTS)
    assert ids_of(table.cards.cards) == ["b", "a", "c"]
    assert table.header().sortIndicatorSection() == TableColumn.SUPPORTS
    table.show_board(view, SortOrder.NEWEST)
    assert ids_of(table.cards.cards)[0] == "c"
    table.show_board(view, SortOrder.PLACE)
    assert ids_of(table.cards.cards) == ["a", "b", "c"]


def test_choice_follows_the_card_when_rows_move(table: CardTable) -> None:
    assert table.choose("b")
    assert not table.choose("q")
    table.show_board(board({"open": (B,), "pilot": (C, A)}), SortOrder.PLACE)
    assert table.current_id() == "b"
    assert table.selected_ids() == ["b"]
    table.choose("a")
    table.toggle_current()
    assert table.selected_ids() == ["a"]  # the current one, as nothing is selected


def test_several_rows_are_selected_by_key(table: CardTable) -> None:
    table.choose("a")
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == ["a", "b"]


def test_board_keys_come_out(table: CardTable) -> None:
    pressed: list[CardKey] = []
    table.pressed_key.connect(pressed.append)
    table.choose("a")
    for key, modifier in (
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier),
    ):
        press(table, key, modifier)
    assert pressed == [CardKey.PEEK, CardKey.OPEN, CardKey.MOVE_RIGHT]
    assert table.current_id() == "a"


def test_a_screen_reader_hears_a_row_as_one_sentence(table: CardTable) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == "Challenges as a list"
    index = table.cards.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "回覧板, Mizube City, Open call, 1 proposal, 3 supports, 2 days left, unread"
    )


def test_columns_give_way_where_there_is_no_room() -> None:
    widths: dict[TableColumn, int] = {column: 100 for column in TableColumn if column > 0}
    assert columns_that_fit(1100, widths, 400) == list(TableColumn)
    assert TableColumn.COMMENTS not in columns_that_fit(1099, widths, 400)
    assert columns_that_fit(10, widths, 400) == [TableColumn.TITLE, TableColumn.STAGE]


def test_narrow_tables_keep_the_title_and_the_stage(table: CardTable) -> None:
    table.resize(500, 400)
    shown = [column for column in TableColumn if not table.header().isSectionHidden(column)]
    assert shown[:2] == [TableColumn.TITLE, TableColumn.STAGE]
    assert len(shown) < len(TableColumn)
    total = sum(table.header().sectionSize(column) for column in shown)
    assert total == table.viewport().width()


@pytest.mark.parametrize("column", list(TableColumn))
def test_every_column_sorts(column: TableColumn) -> None:
    rising = sorted_rows([A, B, C], column, Qt.SortOrder.AscendingOrder)
    keys = [sort_key(one, column) for one in rising]
    assert keys == sorted(keys)
    falling = sorted_rows([A, B, C], column, Qt.SortOrder.DescendingOrder)
    assert [sort_key(one, column) for one in falling] == sorted(keys, reverse=True)


def test_cards_without_a_date_come_last() -> None:
    rising = sorted_rows([B, A], TableColumn.DUE, Qt.SortOrder.AscendingOrder)
    assert ids_of(rising) == ["a", "b"]


def test_names_of_columns_in_japanese(language: Language) -> None:
    language.use("ja")
    assert [column_name(column) for column in (TableColumn.STAGE, TableColumn.SUPPORTS)] == ["段階", "賛同"]


def test_a_double_press_opens(table: CardTable) -> None:
    opened: list[str] = []
    table.opened.connect(opened.append)
    place = table.visualRect(table.cards.index(1, 0)).center()
    click(table.viewport(), place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["b"]
