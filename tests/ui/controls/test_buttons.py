"""Buttons press with mouse, Space and Enter, show their focus, and say their name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import click, press, spoken
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show


@pytest.fixture
def button(theme: Theme) -> Button:
    """A plain button."""
    return Button(theme, "提案する", icon=Icon.BULB)


def hover(widget: QWidget, inside: bool) -> None:
    """Move the pointer in or out, as far as the widget is told."""
    if inside:
        place = QPointF(5, 5)
        QApplication.sendEvent(widget, QEnterEvent(place, place, place))
    else:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(qtbot: QtBot, button: Button, key: Qt.Key) -> None:
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        press(button, key)


def test_ctrl_enter_does_not_press_it(qtbot: QtBot, button: Button) -> None:
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        press(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        press(button, Qt.Key.Key_A)


def test_a_click_presses_it(qtbot: QtBot, button: Button) -> None:
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        click(button)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_it_grows_with_the_text(qtbot: QtBot, theme: Theme, button: Button, scale: float) -> None:
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    theme.set_text_scale(scale)
    assert button.sizeHint().height() == theme.px(32)
    assert button.sizeHint().width() == pytest.approx(before * scale, rel=0.05)


def test_small_ones_are_still_targets(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(0.9)
    small = Button(theme, "i", small=True)
    qtbot.addWidget(small)
    assert small.sizeHint().height() >= 24
    assert small.minimumSizeHint().width() >= 24


@pytest.mark.parametrize("text", ["R&D", "A && B", "<b>bold</b>"])
def test_labels_stay_as_they_were_written(qtbot: QtBot, theme: Theme, text: str) -> None:
    button = Button(theme, text)
    qtbot.addWidget(button)
    assert button.text() == text
    assert spoken(button) == (QAccessible.Role.Button, text)
    assert button.shortcut().isEmpty()


def test_the_spoken_name_follows_the_label_unless_it_was_set(qtbot: QtBot, button: Button) -> None:
    qtbot.addWidget(button)
    button.setText("Propose")
    assert button.accessibleName() == "Propose"
    button.setAccessibleName("Propose something")
    button.setText("提案する")
    assert button.accessibleName() == "Propose something"


@pytest.mark.parametrize("look", DESK_LOOKS)
@pytest.mark.parametrize("kind", ButtonKind)
def test_the_ring_is_seen_on_every_kind(qtbot: QtBot, theme: Theme, kind: ButtonKind, look: Look) -> None:
    theme.choose_look(look)
    page = QWidget()
    row = QHBoxLayout(page)
    button, other = Button(theme, "x", kind=kind), Button(theme, "y")
    row.addWidget(button)
    row.addWidget(other)
    show(qtbot, page)
    other.setFocus()
    calm = picture(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(button) != calm
    assert has_color(picture(button), theme.color("focus"))


def test_the_mouse_leaves_no_ring_until_a_key_is_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "x")
    show(qtbot, button)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    shown = [button.shows_ring]
    press(button, Qt.Key.Key_Shift)
    shown.append(button.shows_ring)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    theme.choose_look(Look.HIGH_CONTRAST_DARK)
    shown.append(button.shows_ring)
    assert shown == [False, True, True]


def test_coming_back_to_the_window_keeps_the_ring_as_it_was(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "x")
    show(qtbot, button)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not button.shows_ring


def test_a_busy_button_is_not_pressed_again(qtbot: QtBot, theme: Theme) -> None:
    theme.choose_reduced_motion(False)
    button = Button(theme, "送る", icon=Icon.SEND)
    show(qtbot, button)
    calm = picture(button)
    button.set_busy(True)
    assert button.is_busy
    assert picture(button) != calm
    with qtbot.assertNotEmitted(button.clicked):
        click(button)
        press(button, Qt.Key.Key_Return)
        button.click()
    assert button.isEnabled()
    button.set_busy(False)
    assert picture(button) == calm


def test_a_busy_button_without_an_icon_and_motion_shows_an_arc(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "送る")
    button.setCheckable(True)
    show(qtbot, button)
    calm = picture(button)
    button.set_busy(True)
    button.nextCheckState()
    assert not button.isChecked()
    assert picture(button) != calm
    button.set_busy(False)
    button.click()
    assert button.isChecked()
    assert picture(button) != calm


def test_the_arc_turns(qtbot: QtBot, theme: Theme) -> None:
    theme.choose_reduced_motion(False)
    button = Button(theme, "送る", icon=Icon.SEND)
    show(qtbot, button)
    button.set_busy(True)
    first = picture(button)
    qtbot.waitUntil(lambda: picture(button) != first)
    button.set_busy(False)


@pytest.mark.parametrize("kind", ButtonKind)
def test_hover_and_press_are_seen(qtbot: QtBot, theme: Theme, kind: ButtonKind) -> None:
    button = Button(theme, "提案する", kind=kind, key_cap="P", has_menu=True)
    show(qtbot, button)
    hover(button, inside=False)
    calm = picture(button)
    hover(button, inside=True)
    assert picture(button) != calm
    hover(button, inside=False)
    assert picture(button) == calm
    button.setDown(True)
    assert picture(button) != calm


def test_hover_fades_in_the_time_of_a_hover(qtbot: QtBot, theme: Theme) -> None:
    theme.choose_reduced_motion(False)
    button = Button(theme, "x")
    show(qtbot, button)
    hover(button, inside=True)
    assert button.hover.value < 1
    qtbot.waitUntil(lambda: button.hover.value == 1)
    button.hover.jump_to(0)
    assert button.hover.value == 0


def test_a_button_that_cannot_be_pressed_is_faint_and_not_tinted(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "x", kind=ButtonKind.PRIMARY)
    show(qtbot, button)
    calm = picture(button)
    button.setEnabled(False)
    hover(button, inside=True)
    assert button.hover.value == 0
    assert picture(button) != calm


def test_parts_can_be_exchanged(qtbot: QtBot, button: Button) -> None:
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_icon(None)
    assert button.sizeHint().width() < wide
    button.set_key_cap("Ctrl Enter")
    assert button.sizeHint().width() > wide
    button.set_kind(ButtonKind.PRIMARY)
    assert button.kind is ButtonKind.PRIMARY


def test_a_long_label_is_shortened_not_spilled(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "とても長いボタンの名前がここに入ります")
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint())
    image = picture(button)
    assert not has_color(image.copy(image.width() - 5, 2, 4, image.height() - 4), theme.color("text"))


def test_a_closed_button_does_not_hear_the_theme_any_more(qtbot: QtBot, theme: Theme) -> None:
    button = Pressable(theme, "x")
    destroyed: list[bool] = []
    button.destroyed.connect(lambda: destroyed.append(True))
    button.deleteLater()
    qtbot.waitUntil(lambda: bool(destroyed))
    theme.choose_look(Look.DARK)
