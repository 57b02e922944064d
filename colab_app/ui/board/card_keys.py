"""Keys that mean the same on the board and in the list."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class CardKey(Enum):
    """What a key asks the board to do with the current or selected cards."""

    NONE = auto()
    LEFT = auto()
    RIGHT = auto()
    MOVE_LEFT = auto()
    MOVE_RIGHT = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    PEEK = auto()
    OPEN = auto()
    OPEN_WINDOW = auto()
    ESCAPE = auto()


_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYS: dict[tuple[Qt.KeyboardModifier, int], CardKey] = {
    (_NONE, Qt.Key.Key_Left): CardKey.LEFT,
    (_NONE, Qt.Key.Key_Right): CardKey.RIGHT,
    (_CONTROL, Qt.Key.Key_Left): CardKey.MOVE_LEFT,
    (_CONTROL, Qt.Key.Key_Right): CardKey.MOVE_RIGHT,
    (_CONTROL, Qt.Key.Key_Up): CardKey.MOVE_UP,
    (_CONTROL, Qt.Key.Key_Down): CardKey.MOVE_DOWN,
    (_NONE, Qt.Key.Key_Space): CardKey.PEEK,
    (_NONE, Qt.Key.Key_Return): CardKey.OPEN,
    (_NONE, Qt.Key.Key_Enter): CardKey.OPEN,
    (_CONTROL | _SHIFT, Qt.Key.Key_Return): CardKey.OPEN_WINDOW,
    (_NONE, Qt.Key.Key_Escape): CardKey.ESCAPE,
}


def card_key(event: QKeyEvent) -> CardKey:
    """What a key press asks for; NONE for keys that belong to the list itself."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get((modifiers, event.key()), CardKey.NONE)
