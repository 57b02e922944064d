"""How high the text of a text widget is at some width, without disturbing what the widget shows."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument


def text_height(document: QTextDocument, width: int) -> int:
    """Height of a document at a width, in pixels.

    The document may be shown meanwhile: its widget would put its own width back as soon as it heard of
    another one, so it does not hear of it.
    """
    layout = document.documentLayout()
    was_blocked = layout.blockSignals(True)
    before = document.textWidth()
    document.setTextWidth(width)
    height = round(document.size().height() + 0.49)
    document.setTextWidth(before)
    layout.blockSignals(was_blocked)
    return height
