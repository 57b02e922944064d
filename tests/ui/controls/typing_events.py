"""Keys, clicks and events of an input method, as a platform would send them; what a reader hears."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press and release a key, shortcuts included."""
    QTest.keyClick(widget, key, modifier)


def type_keys(widget: QWidget, text: str) -> None:
    """Press and release the keys of a text."""
    QTest.keyClicks(widget, text)


def click(widget: QWidget, pos: QPoint | None = None) -> None:
    """Click with the left button, by default in the middle."""
    place = widget.rect().center() if pos is None else pos
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def compose(field: QWidget, preedit: str) -> None:
    """Show text that is not committed yet."""
    QApplication.sendEvent(field, QInputMethodEvent(preedit, []))


def commit(field: QWidget, text: str) -> None:
    """Commit text and end composing."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def spoken(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Role and name a screen reader hears."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)
