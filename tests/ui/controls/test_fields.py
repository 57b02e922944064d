"""While an input method composes, keys are its own: nothing is sent, closed or opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.composing import focus_is_composing, is_composing
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import commit, compose, press, spoken
from tests.ui.theme.dressing import has_color, picture, show

Field = LineField | TextField
Maker = Callable[[Theme], Field]

ENTER, CONTROL, SHIFT = (
    Qt.Key.Key_Return,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def _line(theme: Theme) -> Field:
    return LineField(theme, name="課題名")


def _text(theme: Theme) -> Field:
    return TextField(theme, name="課題名")


MAKERS = pytest.mark.parametrize("make", [_line, _text])


def _shown(qtbot: QtBot, field: Field) -> Field:
    show(qtbot, field)
    field.setFocus()
    return field


def _text_of(field: Field) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


@MAKERS
def test_composing_begins_and_ends(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(theme))
    heard: list[bool] = []
    field.composing_changed.connect(heard.append)
    assert not is_composing(field)
    compose(field, "ひ")
    compose(field, "ひなん")
    assert is_composing(field)
    assert focus_is_composing()
    commit(field, "避難所")
    assert not is_composing(field)
    assert _text_of(field) == "避難所"
    assert heard == [True, False]


@MAKERS
def test_composing_ends_with_the_focus(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field, other = make(theme), QLineEdit()
    column.addWidget(field)
    column.addWidget(other)
    show(qtbot, page)
    field.setFocus()
    compose(field, "ひなん")
    other.setFocus()
    assert not field.composing
    assert not is_composing(other)
    assert not is_composing(None)


@MAKERS
def test_ctrl_enter_sends_only_what_is_committed(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(theme))
    compose(field, "ひなん")
    with qtbot.assertNotEmitted(field.submitted):
        press(field, ENTER, CONTROL)
    commit(field, "避難所")
    with qtbot.waitSignal(field.submitted):
        press(field, ENTER, CONTROL)


@MAKERS
def test_enter_alone_sends_only_where_it_was_asked_for(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(theme))
    with qtbot.assertNotEmitted(field.submitted):
        press(field, ENTER)
    field.enter_submits = True
    with qtbot.waitSignal(field.submitted):
        press(field, ENTER)
    compose(field, "ひ")
    with qtbot.assertNotEmitted(field.submitted):
        press(field, ENTER)


@MAKERS
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_keys_of_the_input_method_do_nothing_here(
    qtbot: QtBot, theme: Theme, make: Maker, key: Qt.Key
) -> None:
    field = _shown(qtbot, make(theme))
    compose(field, "ひなん")
    before = _text_of(field)
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field, event)
    assert event.isAccepted()
    assert _text_of(field) == before
    assert field.hasFocus()


@MAKERS
def test_shortcuts_of_the_app_wait_for_the_end_of_composing(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field = make(theme)
    column.addWidget(field)
    opened: list[bool] = []
    palette = QShortcut(QKeySequence("Ctrl+K"), page)
    palette.activated.connect(lambda: opened.append(True))
    show(qtbot, page)
    field.setFocus()
    compose(field, "ひなん")
    press(field, Qt.Key.Key_K, CONTROL)
    assert opened == []
    assert field.composing
    commit(field, "避難所")
    press(field, Qt.Key.Key_K, CONTROL)
    assert opened == [True]


@MAKERS
def test_what_is_seen_includes_what_is_composed(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(theme))
    commit(field, "東雲市")
    compose(field, "の")
    assert field.shown_text == "東雲市の"


def test_lists_can_filter_before_the_commit(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, name="検索")
    _shown(qtbot, field)
    heard: list[str] = []
    field.shown_text_changed.connect(heard.append)
    compose(field, "ひなん")
    commit(field, "避難所")
    assert heard[0] == "ひなん"
    assert heard[-1] == "避難所"


@MAKERS
def test_a_field_is_named_and_takes_the_keyboard(qtbot: QtBot, theme: Theme, make: Maker) -> None:
    field = make(theme)
    qtbot.addWidget(field)
    assert spoken(field) == (QAccessible.Role.EditableText, "課題名")
    assert field.focusPolicy() & Qt.FocusPolicy.TabFocus


@MAKERS
def test_a_problem_is_outlined(qtbot: QtBot, dressed: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(dressed))
    field.set_problem(True)
    assert field.has_problem
    assert has_color(picture(field), dressed.color("danger"))
    assert has_color(picture(field), dressed.color("focus"))
    field.set_problem(False)
    assert not has_color(picture(field), dressed.color("danger"))


@MAKERS
def test_text_and_caret_stay_when_the_look_changes(qtbot: QtBot, dressed: Theme, make: Maker) -> None:
    field = _shown(qtbot, make(dressed))
    commit(field, "避難所")
    press(field, Qt.Key.Key_Left)
    dressed.set_text_scale(1.5)
    caret = field.cursorPosition() if isinstance(field, LineField) else field.textCursor().position()
    assert (_text_of(field), caret) == ("避難所", 2)
    assert field.hasFocus()
    assert field.font().pixelSize() in (21, 24)


@pytest.mark.parametrize(("tall", "height"), [(False, 32), (True, 46)])
def test_a_line_has_the_height_of_a_control(qtbot: QtBot, dressed: Theme, tall: bool, height: int) -> None:
    field = LineField(dressed, name="x", tall=tall)
    qtbot.addWidget(field)
    assert field.sizeHint().height() == height
    assert field.minimumSizeHint().height() == height
