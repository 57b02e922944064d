"""A toast says one thing, offers the way back once, and stays while somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.announce import announce
from colab_app.ui.controls.toast import SHOWN_MILLISECONDS, Toast
from colab_app.ui.controls.toast_action import ToastAction
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.test_buttons import hover
from tests.ui.controls.typing_events import click
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Iterator[QWidget]:
    """A window."""
    window = QWidget()
    window.setAutoFillBackground(True)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.resize(900, 600)
    show(qtbot, window)
    window.setFocus()
    yield window
    window.close()


@pytest.fixture
def timer() -> QTimer:
    """The timer of the toast."""
    return QTimer()


@pytest.fixture
def toast(dressed: Theme, desk: QWidget, timer: QTimer) -> Toast:
    """A toast over the window, not shown yet."""
    return Toast(dressed, desk, timer=timer)


def _action(toast: Toast) -> ToastAction:
    return toast.findChildren(ToastAction)[0]


def test_it_stays_eight_seconds(toast: Toast, timer: QTimer) -> None:
    assert toast.isHidden()
    toast.show_message("動かしました")
    assert toast.isVisible()
    assert timer.isActive()
    assert timer.interval() == SHOWN_MILLISECONDS == 8000
    timer.timeout.emit()
    assert toast.isHidden()
    assert not timer.isActive()


def test_it_has_a_timer_of_its_own_unless_one_is_given(dressed: Theme, desk: QWidget) -> None:
    toast = Toast(dressed, desk)
    toast.show_message("動かしました")
    assert toast.isVisible()
    toast.dismiss()


def test_it_waits_while_it_is_hovered(toast: Toast, timer: QTimer) -> None:
    toast.show_message("動かしました")
    hover(toast, inside=True)
    assert not timer.isActive()
    hover(toast, inside=False)
    assert timer.isActive()


def test_it_waits_while_its_action_has_the_keyboard(toast: Toast, desk: QWidget, timer: QTimer) -> None:
    toast.show_message("動かしました", action="元に戻す", undo=desk.update)
    _action(toast).setFocus(Qt.FocusReason.TabFocusReason)
    assert not timer.isActive()
    desk.setFocus()
    assert timer.isActive()


def test_the_way_back_is_taken_once(qtbot: QtBot, toast: Toast, timer: QTimer) -> None:
    taken: list[str] = []
    toast.show_message("動かしました", action="元に戻す", key="Ctrl Z", undo=lambda: taken.append("undo"))
    action = _action(toast)
    with qtbot.waitSignal(toast.closed):
        click(action)
    action.click()
    assert taken == ["undo"]
    assert toast.isHidden()
    assert not timer.isActive()


def test_a_new_message_replaces_the_old_one_and_its_way_back(toast: Toast, timer: QTimer) -> None:
    taken: list[str] = []
    toast.show_message("一つ目", action="元に戻す", undo=lambda: taken.append("first"))
    toast.show_message("二つ目", action="元に戻す", undo=lambda: taken.append("second"))
    _action(toast).click()
    assert taken == ["second"]
    toast.show_message("三つ目")
    assert _action(toast).isHidden()
    assert toast.accessibleName() == "三つ目"


def test_it_never_takes_the_focus_and_gives_it_back(toast: Toast, desk: QWidget) -> None:
    toast.show_message("動かしました", action="元に戻す", undo=desk.update)
    assert desk.hasFocus()
    _action(toast).setFocus()
    toast.dismiss()
    assert desk.hasFocus()


def test_dismissing_nothing_says_nothing(qtbot: QtBot, toast: Toast) -> None:
    with qtbot.assertNotEmitted(toast.closed):
        toast.dismiss()


def test_it_lies_at_the_bottom_in_the_middle(qtbot: QtBot, toast: Toast, desk: QWidget) -> None:
    toast.show_message("C-112 を「共創中」へ動かしました", action="元に戻す", undo=desk.update)
    sheet = toast.contentsRect().translated(toast.pos())
    assert sheet.bottom() == pytest.approx(600 - 24, abs=2)
    assert sheet.center().x() == pytest.approx(450, abs=2)
    desk.resize(700, 500)
    qtbot.waitUntil(lambda: abs(toast.contentsRect().translated(toast.pos()).bottom() - 476) <= 2)


def test_long_words_wrap_and_stay_in_the_window(toast: Toast, desk: QWidget) -> None:
    desk.resize(360, 400)
    toast.show_message("とても長い知らせがここに入ります。" * 6, action="元に戻す", undo=desk.update)
    assert desk.rect().adjusted(-40, -40, 40, 40).contains(toast.geometry())


def test_it_rises_unless_motion_is_reduced(qtbot: QtBot, dressed: Theme, toast: Toast) -> None:
    toast.show_message("動かしました")
    resting = toast.y()
    toast.dismiss()
    dressed.choose_reduced_motion(False)
    toast.show_message("動かしました")
    assert toast.y() > resting
    qtbot.waitUntil(lambda: toast.y() == resting)


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_it_is_told_from_the_page_in_every_look(
    dressed: Theme, toast: Toast, desk: QWidget, look: Look
) -> None:
    toast.show_message("動かしました", action="元に戻す", key="Ctrl Z", undo=desk.update)
    dressed.choose_look(look)
    is_dark = dressed.traits.is_dark
    image = picture(desk)
    assert has_color(image, dressed.color("surface2" if is_dark else "text"))
    assert has_color(image, dressed.color("accent_text" if is_dark else "accent"))
    _action(toast).setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(desk) != image


def test_nothing_is_announced_without_a_reader(desk: QWidget) -> None:
    assert not QAccessible.isActive()
    announce(desk, "動かしました", urgent=True)


@pytest.mark.parametrize("urgent", [False, True])
def test_a_reader_is_told_without_moving_the_focus(desk: QWidget, urgent: bool) -> None:
    QAccessible.setActive(True)
    try:
        announce(desk, "動かしました", urgent=urgent)
        announce(desk, "")
    finally:
        QAccessible.setActive(False)
    assert desk.hasFocus()
