"""A dialog keeps the keyboard, leaves pages below alone, and gives the focus back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import click, commit, compose, press, spoken
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show


class Desk(QWidget):
    """A window with a field and two shortcuts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.field = LineField(theme, name="page")
        self.heard: list[str] = []
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        for key in ("N", "Ctrl+K", "Ctrl++"):
            QShortcut(QKeySequence(key), self).activated.connect(self._hear(key))
        self.resize(900, 600)

    def _hear(self, key: str) -> Callable[[], None]:
        return lambda: self.heard.append(key)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Iterator[Desk]:
    """A window on the screen with the focus in its field."""
    window = Desk(dressed)
    show(qtbot, window)
    window.field.setFocus()
    yield window
    window.close()


@pytest.fixture
def dialog(dressed: Theme, desk: Desk) -> Dialog:
    """A dialog with a field and two buttons, not open yet."""
    made = Dialog(dressed, desk, "2人が同じところを直しました", "どちらの文も残っています。")
    made.body.addWidget(TextField(dressed, name="まとめた文", lines=2))
    made.add_action(Button(dressed, "あとで決める", kind=ButtonKind.GHOST), leading=True)
    made.add_action(Button(dressed, "この文で保存", kind=ButtonKind.PRIMARY), main=True)
    return made


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_it_lies_inside_its_window(desk: Desk, dialog: Dialog) -> None:
    dialog.open()
    assert not dialog.isWindow()
    assert dialog.geometry() == desk.rect()
    assert spoken(dialog) == (QAccessible.Role.Dialog, "2人が同じところを直しました")


def test_the_first_field_gets_the_keyboard_and_the_page_gets_it_back(desk: Desk, dialog: Dialog) -> None:
    dialog.open()
    assert isinstance(_focus(), TextField)
    dialog.reject()
    assert _focus() is desk.field
    assert dialog.isHidden()


def test_without_a_field_the_main_button_gets_the_keyboard(dressed: Theme, desk: Desk) -> None:
    dialog = Dialog(dressed, desk, "ハブをはなれますか")
    stay = Button(dressed, "はなれない")
    dialog.add_action(stay, main=True)
    dialog.open()
    assert _focus() is stay
    dialog.reject()
    empty = Dialog(dressed, desk, "おしらせ")
    empty.open()
    assert _focus() is empty
    assert empty.focusNextPrevChild(True)
    empty.reject()


def test_escape_rejects(qtbot: QtBot, dialog: Dialog) -> None:
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        press(_focus(), Qt.Key.Key_Escape)


def test_escape_and_ctrl_enter_belong_to_the_input_method_while_it_composes(
    qtbot: QtBot, dialog: Dialog
) -> None:
    dialog.open()
    pressed: list[bool] = []
    main = dialog.findChildren(Button)[-1]
    main.clicked.connect(lambda: pressed.append(True))
    compose(_focus(), "ひなん")
    press(_focus(), Qt.Key.Key_Escape)
    press(_focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isHidden()
    assert pressed == []
    commit(_focus(), "避難所")
    main.setFocus()
    press(main, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True]


def test_shortcuts_of_the_page_rest_but_text_size_still_works(
    qtbot: QtBot, desk: Desk, dialog: Dialog
) -> None:
    dialog.open()
    dialog.findChildren(Button)[0].setFocus()
    for key, modifier in (
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
    ):
        press(_focus(), key, modifier)
    assert desk.heard == ["Ctrl++"]
    dialog.reject()
    desk.setFocus()
    press(desk, Qt.Key.Key_N)
    assert desk.heard == ["Ctrl++", "N"]


def test_tab_goes_round_inside(qtbot: QtBot, desk: Desk, dialog: Dialog) -> None:
    dialog.open()
    visited = []
    for _ in range(4):
        visited.append(_focus())
        press(_focus(), Qt.Key.Key_Tab)
    assert len(set(visited)) == 3
    assert visited[0] is visited[3]
    assert desk.field not in visited
    press(_focus(), Qt.Key.Key_Backtab)
    assert _focus() is visited[0]


def test_clicks_beside_it_do_nothing(qtbot: QtBot, desk: Desk, dialog: Dialog) -> None:
    dialog.open()
    click(dialog, pos=dialog.rect().topLeft())
    assert not dialog.isHidden()
    assert not desk.field.hasFocus()


def test_it_follows_the_window(qtbot: QtBot, desk: Desk, dialog: Dialog) -> None:
    desk.resize(700, 500)
    dialog.open()
    desk.resize(1000, 640)
    qtbot.waitUntil(lambda: dialog.size() == desk.size())
    dialog.reject()
    desk.resize(800, 500)
    assert dialog.size() != desk.size()


def test_a_low_window_scrolls_the_body_and_keeps_the_buttons(
    qtbot: QtBot, dressed: Theme, desk: Desk, dialog: Dialog
) -> None:
    dressed.set_text_scale(2.0)
    for _ in range(12):
        dialog.body.addWidget(Label(dressed, "台風の夜、開設した避難所は9か所。" * 3, wrap=True))
    desk.resize(900, 600)
    dialog.open()
    main = dialog.findChildren(Button)[-1]
    qtbot.waitUntil(lambda: main.height() == 64)
    bottom = main.mapTo(desk, main.rect().bottomLeft()).y()
    assert bottom < 600


def test_a_dialog_is_as_high_as_its_words_need(qtbot: QtBot, dressed: Theme, desk: Desk) -> None:
    dialog = Dialog(dressed, desk, "題", width=360)
    label = Label(dressed, "台風の夜、開設した避難所は9か所。混み具合は電話で集めて紙に書きます。", wrap=True)
    dialog.body.addWidget(label)
    dialog.open()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 20)
    label.setText(label.text() * 3)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 80)
    dialog.reject()


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_the_page_is_dimmed(dressed: Theme, desk: Desk, dialog: Dialog, look: Look) -> None:
    dressed.choose_look(look)
    dialog.open()
    image = picture(desk)
    assert image.pixelColor(5, 300) != dressed.color("canvas") or look is Look.HIGH_CONTRAST_DARK
    assert has_color(image, dressed.color("surface"))


def test_words_change_language_while_it_is_open(dialog: Dialog) -> None:
    dialog.open()
    dialog.set_texts("Two people changed the same place")
    assert dialog.accessibleName() == "Two people changed the same place"
    assert dialog.accessibleDescription() == ""
