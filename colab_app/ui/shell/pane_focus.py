"""F6: the keyboard goes from pane to pane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.ui.controls.focus_loop import tab_stops


@dataclass(frozen=True, slots=True)
class FocusPane:
    """A pane and how it takes the keyboard."""

    widget: QWidget
    enter: Callable[[], object]


def focus_first_stop(widget: QWidget) -> None:
    """Give the keyboard to the first thing in a widget that Tab stops at."""
    stops = tab_stops(widget)
    if stops:
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)


def next_pane(panes: list[FocusPane], step: int) -> None:
    """Go to the next (1) or previous (-1) pane that is shown, round the ends."""
    shown = [pane for pane in panes if pane.widget.isVisible()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    holding = [
        index
        for index, pane in enumerate(shown)
        if focus is not None and (pane.widget is focus or pane.widget.isAncestorOf(focus))
    ]
    index = (holding[-1] + step) % len(shown) if holding else 0
    shown[index].enter()
