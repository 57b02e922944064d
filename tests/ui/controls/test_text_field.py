"""A text grows with its lines, scrolls when it is long, and lets Tab go on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import press
from tests.ui.theme.dressing import has_color, picture, show

Field = LineField | TextField
Maker = Callable[[Theme], Field]

ENTER, CONTROL, SHIFT = (
    Qt.Key.Key_Return,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_shift_enter_makes_a_new_line(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, name="本文", enter_submits=True)
    show(qtbot, field)
    field.setFocus()
    with qtbot.assertNotEmitted(field.submitted):
        press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.document().characterCount() == 2


def test_tab_leaves_a_text(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = TextField(theme, name="a"), TextField(theme, name="b")
    column.addWidget(first)
    column.addWidget(second)
    show(qtbot, page)
    first.setFocus()
    press(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_text_grows_with_its_lines_and_then_scrolls(qtbot: QtBot, dressed: Theme, scale: float) -> None:
    dressed.set_text_scale(scale)
    page = QWidget()
    column = QVBoxLayout(page)
    field = TextField(dressed, name="x", lines=1, max_lines=3)
    column.addWidget(field)
    column.addStretch(1)
    page.resize(400, 700)
    show(qtbot, page)
    one = field.height()
    field.setPlainText("一\n二\n三")
    qtbot.waitUntil(lambda: field.height() > 2 * one * 0.8)
    assert field.verticalScrollBar().maximum() == 0
    three = field.height()
    field.setPlainText("一\n二\n三\n四\n五")
    assert field.sizeHint().height() == three
    assert field.verticalScrollBar().maximum() > 0


def test_a_text_grows_when_it_becomes_narrow(qtbot: QtBot, dressed: Theme) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field = TextField(dressed, name="x", lines=1, max_lines=6)
    field.setPlainText("避難所の混み具合を住民に知らせたい")
    column.addWidget(field)
    column.addStretch(1)
    page.resize(600, 400)
    show(qtbot, page)
    wide = field.height()
    page.resize(200, 400)
    qtbot.waitUntil(lambda: field.height() > wide)


def test_a_text_without_a_frame_fits_into_an_editor(qtbot: QtBot, dressed: Theme) -> None:
    field = TextField(dressed, name="x", framed=False, lines=4)
    show(qtbot, field)
    field.setFocus()
    assert not has_color(picture(field), dressed.color("focus"))
    assert field.minimumSizeHint().height() < field.sizeHint().height()
