"""A few lines of text in which some stretches are marked by tint and weight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from colab_app.ui.editor.positions import to_qt
from colab_app.ui.theme.theme import Theme

MOST_LINES = 2
_KEPT = 256
_Key = tuple[str, tuple[tuple[int, int], ...], int, str, int]


class MarkedText:
    """Lays texts out once a width; `spans` are (start, end) in code points."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._known: OrderedDict[_Key, tuple[QTextLayout, int]] = OrderedDict()

    def height(self, text: str, spans: Sequence[tuple[int, int]], width: float) -> int:
        """Height of its lines, in pixels; an empty text has none."""
        if not text:
            return 0
        return self._laid_out(text, spans, width)[1] * self._theme.line_height("ui")

    def paint(
        self, painter: QPainter, place: QPointF, text: str, spans: Sequence[tuple[int, int]], width: float
    ) -> None:
        """Draw the lines from a place on; where text is left out the last one ends in …."""
        if not text:
            return
        layout, lines = self._laid_out(text, spans, width)
        painter.setPen(self._theme.color("text2"))
        for number in range(lines):
            layout.lineAt(number).draw(painter, place)

    def _laid_out(self, text: str, spans: Sequence[tuple[int, int]], width: float) -> tuple[QTextLayout, int]:
        font = self._theme.font("ui")
        key = (text, tuple(spans), int(width), font.key(), int(self._theme.color("accent_tint").rgb()))
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        made = self._lay_out(text, spans, width, font)
        self._known[key] = made
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return made

    def _lay_out(
        self, text: str, spans: Sequence[tuple[int, int]], width: float, font: QFont
    ) -> tuple[QTextLayout, int]:
        layout = self._layout_of(text, spans, font)
        count, end = _break(layout, width, self._theme.line_height("ui"))
        if end < len(text.encode("utf-16-le")) // 2:
            shorter = _cut(text, end, width, font)
            layout = self._layout_of(shorter, [span for span in spans if span[1] <= len(shorter)], font)
            count, _ = _break(layout, width, self._theme.line_height("ui"))
        return layout, count

    def _layout_of(self, text: str, spans: Sequence[tuple[int, int]], font: QFont) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(text, start, end) for start, end in spans])
        return layout

    def _mark(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start = to_qt(text, start)
        mark.length = to_qt(text, end) - mark.start
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(QBrush(self._theme.color("text")))
        look.setBackground(QBrush(self._theme.color("accent_tint")))
        look.setFontUnderline(self._theme.traits.is_high_contrast)
        mark.format = look
        return mark


def _break(layout: QTextLayout, width: float, line_height: int) -> tuple[int, int]:
    """(lines, end of the last one in UTF-16 units) of at most so many lines."""
    layout.beginLayout()
    count = end = 0
    while count < MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
        end = line.textStart() + line.textLength()
        count += 1
    layout.endLayout()
    return count, end


def _cut(text: str, end: int, width: float, font: QFont) -> str:
    """The text up to an end in UTF-16 units, with room for … there."""
    shown = text.encode("utf-16-le")[: end * 2].decode("utf-16-le", errors="ignore").rstrip()
    room = QFontMetricsF(font).horizontalAdvance("…")
    while shown and room > 0:
        room -= QFontMetricsF(font).horizontalAdvance(shown[-1])
        shown = shown[:-1]
    return f"{shown.rstrip()}…"
