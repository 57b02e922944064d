"""Tab that goes round inside one widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """Widgets below a root that Tab stops at, in the order of Qt's focus chain."""
    stops: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if is_stop and root.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def move_focus(root: QWidget, forward: bool) -> None:
    """Give the focus to the next or previous stop below a root, round the ends."""
    stops = tab_stops(root)
    if not stops:
        return
    current = QApplication.focusWidget()
    index = stops.index(current) if current in stops else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(index + (1 if forward else -1)) % len(stops)].setFocus(reason)
