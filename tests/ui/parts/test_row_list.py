"""Lists of painted rows: they change row by row, tell what is chosen, and belong to the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import ITEM_ROLE, RowModel
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import click, press
from tests.ui.theme.dressing import has_color, picture, show

Pair = tuple[str, str]


class _Rows:
    """Rows as high as their text is long."""

    def height(self, item: object, width: int) -> int:
        return 20 + len(str(item))

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        painter.drawText(box, "chosen" if is_chosen else "other")


def _model(*items: Pair) -> RowModel[Pair]:
    made: RowModel[Pair] = RowModel(lambda item: item[0], lambda item: f"{item[0]} says {item[1]}")
    made.show(items)
    return made


@pytest.fixture
def rows(theme: Theme, qtbot: QtBot) -> RowList:
    """A list of three rows, shown."""
    made = RowList(theme, _Rows(), name="Rows")
    model = _model(("a", "1"), ("b", "2"), ("c", "3"))
    model.setParent(made)
    made.setModel(model)
    show(qtbot, made)
    return made


_PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("12")), unique_by=lambda pair: pair[0], max_size=8
)


@given(before=_PAIRS, after=_PAIRS)
def test_any_list_becomes_any_other_and_rows_stay_themselves(
    qapp: QApplication, before: list[Pair], after: list[Pair]
) -> None:
    model = _model(*before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    kept = {key: QPersistentModelIndex(model.index_of(key)) for key, _ in before}
    model.show(after)
    assert list(model.items) == after
    assert tester.model() is model
    for key, index in kept.items():
        if index.isValid():
            assert model.items[index.row()][0] == key


def test_only_rows_that_changed_are_told(qapp: QApplication) -> None:
    model = _model(("a", "1"), ("b", "2"), ("c", "3"))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show([("a", "1"), ("b", "9"), ("c", "3")])
    model.show([("a", "1"), ("b", "9"), ("c", "3")])
    assert told == [(1, 1)]
    model.tell_words_changed()
    assert told == [(1, 1), (0, 2)]


def test_a_row_has_its_value_and_its_sentence(qapp: QApplication) -> None:
    model = _model(("a", "1"))
    index = model.index_of("a")
    assert index.data(ITEM_ROLE) == ("a", "1")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "a says 1"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert not model.index_of("z").isValid()
    assert model.item_at(model.index_of("z")) is None
    assert model.data(model.index_of("z")) is None
    assert model.rowCount(index) == 0


def test_arrows_choose_and_enter_opens(rows: RowList) -> None:
    chosen: list[object] = []
    opened: list[object] = []
    rows.chosen.connect(chosen.append)
    rows.opened.connect(opened.append)
    rows.setFocus()
    rows.choose(rows.model().index(0, 0))
    press(rows, Qt.Key.Key_Down)
    press(rows, Qt.Key.Key_Return)
    press(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen[-1] == ("b", "2")
    assert opened == [("b", "2")]


def test_letters_do_not_jump(rows: RowList) -> None:
    rows.setFocus()
    rows.choose(rows.model().index(0, 0))
    press(rows, Qt.Key.Key_C)
    assert rows.current() == ("a", "1")


def test_one_click_chooses_and_a_double_click_opens(rows: RowList, qtbot: QtBot) -> None:
    opened: list[object] = []
    rows.opened.connect(opened.append)
    place = rows.visualRect(rows.model().index(2, 0)).center()
    click(rows.viewport(), place)
    assert rows.current() == ("c", "3")
    assert opened == []
    rows.doubleClicked.emit(rows.model().index(2, 0))
    assert opened == [("c", "3")]


def test_where_a_click_opens_one_is_enough(theme: Theme, qtbot: QtBot) -> None:
    rows = RowList(theme, _Rows(), opens_on_click=True, is_carded=True)
    model = _model(("a", "1"))
    rows.setModel(model)
    show(qtbot, rows)
    opened: list[object] = []
    rows.opened.connect(opened.append)
    click(rows.viewport(), rows.visualRect(model.index(0, 0)).center())
    assert opened == [("a", "1")]


def test_the_ring_is_for_the_keyboard_and_always_there_in_high_contrast(rows: RowList, theme: Theme) -> None:
    middle = rows.visualRect(rows.model().index(1, 0)).center()
    click(rows.viewport(), middle)
    seen = [rows.shows_ring]
    press(rows, Qt.Key.Key_Down)
    seen.append(rows.shows_ring)
    click(rows.viewport(), middle)
    seen.append(rows.shows_ring)
    theme.choose_look(Look.HIGH_CONTRAST_LIGHT)
    seen.append(rows.shows_ring)
    assert seen == [False, True, False, True]
    assert has_color(picture(rows), theme.color("focus"))


def test_a_list_that_was_empty_hands_the_keyboard_to_its_first_row(theme: Theme, qtbot: QtBot) -> None:
    rows = RowList(theme, _Rows())
    model = _model()
    rows.setModel(model)
    show(qtbot, rows)
    rows.setFocus()
    assert rows.current() is None
    model.show([("a", "1"), ("b", "2")])
    assert rows.current() == ("a", "1")
    assert rows.selectionModel().isSelected(model.index(0, 0))


def test_taking_the_keyboard_chooses_the_first_row(rows: RowList) -> None:
    rows.clearFocus()
    rows.setFocus()
    assert rows.selectionModel().isSelected(rows.model().index(0, 0))


def test_chosen_rows_and_others_look_different(rows: RowList, theme: Theme) -> None:
    rows.clearSelection()
    assert not has_color(picture(rows), theme.color("primary_tint"))
    rows.choose(rows.model().index(0, 0))
    assert has_color(picture(rows), theme.color("primary_tint"))


def test_heights_follow_the_rows(rows: RowList, theme: Theme) -> None:
    first = rows.visualRect(rows.model().index(0, 0))
    assert first.height() == 20 + len(str(("a", "1"))) + theme.px(2)


def test_a_title_says_what_and_how_much(theme: Theme, qtbot: QtBot) -> None:
    title = PageTitle(theme)
    show(qtbot, title)
    title.set_words("Inbox", "3 unread")
    assert (title.text, title.count) == ("Inbox", "3 unread")
    title.set_words("Inbox")
    assert title.count == ""
