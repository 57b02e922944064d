"""What keys mean while an input method is composing: nothing to us, they belong to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_METHOD_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys an input method uses to choose, accept or give up a conversion; some platforms pass them on too."""
_COMMAND_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def is_composing(widget: QWidget | None) -> bool:
    """True when a text field of ours holds text that is not yet committed."""
    return bool(getattr(widget, "composing", False))


def focus_is_composing() -> bool:
    """True when the field that has the keyboard is composing: commands must wait."""
    return is_composing(QApplication.focusWidget())


def belongs_to_input_method(event: QKeyEvent) -> bool:
    """True for a key that must do nothing in the app while text is being composed."""
    return event.key() in _METHOD_KEYS or bool(event.modifiers() & _COMMAND_MODIFIERS)


def holds_back_shortcuts(event: QEvent) -> bool:
    """Accept a shortcut offer, so that the key comes to the field and no shortcut of the app fires.

    Call it from ``event()`` of a composing field; True when the event was one.
    """
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True


def is_send(event: QKeyEvent, *, enter_submits: bool) -> bool:
    """True for Ctrl+Enter, and for Enter alone where that was asked for. Shift+Enter never sends."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return True
    return enter_submits and modifiers == Qt.KeyboardModifier.NoModifier
