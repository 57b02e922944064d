"""A pop-over opens where there is room and closes with Esc or a click beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.popover import Popover
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import click, press, spoken
from tests.ui.theme.dressing import has_color, picture, show


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Iterator[QWidget]:
    """A window of 800 by 600."""
    window = QWidget()
    window.setAutoFillBackground(True)
    window.resize(800, 600)
    show(qtbot, window)
    yield window
    window.close()


@pytest.fixture
def anchor(dressed: Theme, desk: QWidget) -> Button:
    """The button a pop-over belongs to."""
    button = Button(dressed, "3件を送信待ち", parent=desk)
    button.setGeometry(20, 40, 140, 32)
    button.show()
    button.setFocus()
    return button


def _popover(theme: Theme, desk: QWidget) -> Popover:
    made = Popover(theme, desk, "送信のようす")
    made.body.addWidget(Label(theme, "ハブにつながりません。30秒ごとに自動で試しています。" * 2, wrap=True))
    made.body.addWidget(Button(theme, "今すぐ試す"))
    return made


def test_it_opens_below_its_anchor(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    popover = _popover(dressed, desk)
    popover.open_at(anchor)
    sheet = popover.panel.geometry()
    assert sheet.left() == 20
    assert sheet.top() > 72
    assert sheet.width() == 360
    assert spoken(popover) == (QAccessible.Role.Dialog, "送信のようす")
    assert has_color(picture(popover), dressed.color("surface"))


def test_it_opens_above_at_the_bottom_and_stays_inside(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    anchor.move(700, 560)
    popover = _popover(dressed, desk)
    popover.open_at(anchor)
    sheet = popover.panel.geometry()
    assert sheet.bottom() < 560
    assert desk.rect().contains(sheet)


def test_without_an_anchor_it_opens_in_the_middle(dressed: Theme, desk: QWidget) -> None:
    popover = Popover(dressed, desk, "x")
    popover.body.addWidget(Button(dressed, "x"))
    popover.open()
    assert desk.rect().contains(popover.panel.geometry())
    assert popover.panel.height() == 32 + 32
    popover.reject()


def test_words_get_the_height_they_need(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    popover = _popover(dressed, desk)
    popover.open_at(anchor)
    label = popover.findChildren(Label)[0]
    assert label.height() == label.heightForWidth(label.width()) > 20


def test_a_click_beside_it_closes_it(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    popover = _popover(dressed, desk)
    popover.open_at(anchor)
    click(popover, popover.panel.geometry().topLeft() + QPoint(4, 4))
    assert not popover.isHidden()
    click(popover, QPoint(790, 590))
    assert popover.isHidden()
    assert anchor.hasFocus()


def test_escape_closes_it_and_gives_the_focus_back(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    popover = _popover(dressed, desk)
    popover.open_at(anchor)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.text() == "今すぐ試す"
    press(focus, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert anchor.hasFocus()


def test_an_empty_sheet_takes_the_keyboard_itself(dressed: Theme, desk: QWidget, anchor: Button) -> None:
    popover = Popover(dressed, desk, "x")
    popover.open_at(anchor)
    assert popover.hasFocus() or anchor.hasFocus()
    popover.reject()
