"""Lines that break at Japanese phrases, measured with Qt and remembered."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from colab_app.text import phrases

_Key = tuple[str, str, int, int, bool]


def text_width(text: str, font: QFont) -> float:
    """Advance of a text on one line, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def paint_line(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line in the middle of the box's height, with … where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class TextFlow:
    """A bounded memory of broken lines; give each view or label its own.

    Breaking a title costs a few hundred microseconds and delegates ask for the same titles in every frame.
    """

    def __init__(self, capacity: int = 4096) -> None:
        self._capacity = capacity
        self._known: OrderedDict[_Key, tuple[str, ...]] = OrderedDict()

    def lines(
        self, text: str, font: QFont, width: float, *, max_lines: int = 0, balance: bool = False
    ) -> tuple[str, ...]:
        """Lines no wider than ``width`` pixels; more than ``max_lines`` (0: no limit) end in …."""
        key = (text, font.key(), int(width), max_lines, balance)
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
            return found
        measure = QFontMetricsF(font).horizontalAdvance
        made = phrases.lines(text, int(width), measure, max_lines, balance)
        self._known[key] = made
        if len(self._known) > self._capacity:
            self._known.popitem(last=False)
        return made

    def height(
        self,
        text: str,
        font: QFont,
        width: float,
        line_height: int,
        *,
        max_lines: int = 0,
        balance: bool = False,
    ) -> int:
        """Height of the broken text, in pixels; an empty text has one line."""
        return max(1, len(self.lines(text, font, width, max_lines=max_lines, balance=balance))) * line_height

    def paint(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: QFont,
        color: QColor,
        line_height: int,
        *,
        max_lines: int = 0,
        balance: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Draw from the top of the box, as wide as it; answers the y below the last line."""
        painter.setFont(font)
        painter.setPen(color)
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        top = box.top()
        for line in self.lines(text, font, box.width(), max_lines=max_lines, balance=balance):
            painter.drawText(
                QRectF(QPointF(box.left(), top), QPointF(box.right(), top + line_height)), flags, line
            )
            top += line_height
        return top
