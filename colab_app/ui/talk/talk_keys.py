"""Which key means what to the current comment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from colab_app.support.declared_settings import SINGLE_LETTER_KEYS
from colab_app.ui.frame.context import UiContext
from colab_app.ui.talk.comment_layout import Part
from colab_app.ui.talk.thread_rows import TalkRow

_LETTERS = {Qt.Key.Key_R: (Part.REPLY, "reply"), Qt.Key.Key_S: (Part.SUPPORT, "react")}


def talk_key(context: UiContext, event: QKeyEvent, row: TalkRow) -> Part | None:
    """What a key asks of a row: Enter and R reply, S supports, the menu key opens the menu.

    None for keys that mean nothing here or for what is not allowed; letters can be switched off.
    """
    comment = row.comment
    if comment is None:
        return None
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and modifiers == shift):
        return Part.MORE
    if modifiers:
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and "reply" in comment.may:
        return Part.REPLY
    if key in _LETTERS and context.settings.get(SINGLE_LETTER_KEYS):
        part, right = _LETTERS[Qt.Key(key)]
        return part if right in comment.may else None
    return None
