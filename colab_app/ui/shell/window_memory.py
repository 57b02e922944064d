"""What a window remembers between two days: its size and place, the folded side bar."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from colab_app.support.settings import Setting
from colab_app.ui.frame.context import UiContext

WINDOW_PLACE = Setting("window_place", "", "window")
"""What Qt needs to put the window back, as Base64."""
SIDE_BAR_FOLDED = Setting("side_bar_folded", False, "window")
FIRST_SIZE = (1440, 900)
SMALLEST = (760, 520)


def put_back(window: QWidget, context: UiContext) -> None:
    """Give a window its last size and place; the first time a comfortable one that fits the screen."""
    kept = context.settings.get(WINDOW_PLACE)
    window.setMinimumSize(*SMALLEST)
    if kept and window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
        return
    room = window.screen().availableGeometry()
    window.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))


def keep(window: QWidget, context: UiContext, *, side_bar_folded: bool) -> None:
    """Remember size, place and side bar; nothing is written when they are as before."""
    place = bytes(window.saveGeometry().toBase64().data()).decode()
    settings = context.settings.replace(WINDOW_PLACE, place).replace(SIDE_BAR_FOLDED, side_bar_folded)
    if settings != context.settings:
        context.change_settings(settings)
