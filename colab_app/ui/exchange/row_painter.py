"""Draws rows of the lists on these pages: an icon, a bold line, a text, small facts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole, FontRole

_PAD = 12
_TOP = 9
_ICON = 18
_GAP = 10
_INDENT = 26


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows; empty texts take no room. `lines` bounds those of the title."""

    icon: Icon
    title: str
    text: str = ""
    facts: str = ""
    icon_color: ColorRole = "text2"
    title_color: ColorRole = "text"
    facts_color: ColorRole = "text3"
    is_bold: bool = True
    is_indented: bool = False
    lines: int = 2


class LookPainter:
    """Measures and draws looks; give each list its own."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._flow = TextFlow(capacity=1024)

    def height(self, look: RowLook, width: int) -> int:
        """Height of a row at a width, in pixels."""
        theme = self._theme
        flow = self._title_height(look, self._words_width(look, width))
        small = theme.line_height("meta") * (bool(look.text) + bool(look.facts))
        return flow + small + 2 * theme.px(_TOP)

    def paint(self, painter: QPainter, box: QRectF, look: RowLook) -> None:
        """Draw a row into a box."""
        theme, px = self._theme, self._theme.px
        left = box.left() + px(_PAD) + (px(_INDENT) if look.is_indented else 0)
        line = theme.line_height(self._role)
        top = box.top() + px(_TOP)
        size = px(_ICON)
        place = QRectF(left, top + (line - size) / 2, size, size)
        paint_icon(painter, look.icon, place, theme.color(look.icon_color))
        words = QRectF(left + size + px(_GAP), top, self._words_width(look, round(box.width())), line)
        font = theme.font(self._role, bold=look.is_bold)
        bottom = self._flow.paint(
            painter, words, look.title, font, theme.color(look.title_color), line, max_lines=look.lines
        )
        small = theme.line_height("meta")
        small_texts: tuple[tuple[str, ColorRole], ...] = (
            (look.text, "text2"),
            (look.facts, look.facts_color),
        )
        for text, color in small_texts:
            if text:
                below = QRectF(words.left(), bottom, words.width(), small)
                paint_line(painter, below, text, theme.font("meta"), theme.color(color))
                bottom += small

    @property
    def _role(self) -> FontRole:
        return "ui"

    def _words_width(self, look: RowLook, width: int) -> int:
        px = self._theme.px
        indent = px(_INDENT) if look.is_indented else 0
        return max(px(60), width - 2 * px(_PAD) - px(_ICON) - px(_GAP) - indent)

    def _title_height(self, look: RowLook, width: int) -> int:
        font = self._theme.font(self._role, bold=look.is_bold)
        line = self._theme.line_height(self._role)
        return self._flow.height(look.title, font, width, line, max_lines=look.lines)
