"""Draws a person: sign of their organisation's sector, name, reading, role."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from colab_app.service.views import MemberView
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.people.people_words import PeopleWords
from colab_app.ui.theme.theme import Theme

_PAD_X = 12
_PAD_Y = 8
_SIGN = 30
_GAP = 12


class MemberRows:
    """The row painter of people."""

    def __init__(self, theme: Theme, words: PeopleWords) -> None:
        self._theme = theme
        self._words = words

    def height(self, item: object, width: int) -> int:
        """Two lines."""
        theme = self._theme
        return theme.line_height("ui") + theme.line_height("meta") + theme.px(2 * _PAD_Y + 1)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Sign and words."""
        if not isinstance(item, MemberView):
            return
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        size = px(_SIGN)
        sign = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
        name = self._words.name(item)
        paint_avatar(painter, theme, sign, item.organisation.sector, name.strip()[:1])
        left = sign.right() + px(_GAP)
        font = theme.font("ui", bold=True)
        line = QRectF(left, inner.top(), inner.right() - left, theme.line_height("ui"))
        color = theme.color("text" if item.active else "text3")
        paint_line(painter, line, name, font, color)
        beside = min(text_width(name, font) + px(10), line.width())
        other = item.reading or self._words.other_name(item)
        paint_line(painter, line.adjusted(beside, 0, 0, 0), other, theme.font("meta"), theme.color("text3"))
        below = QRectF(left, line.bottom() + 1, line.width(), theme.line_height("meta"))
        paint_line(painter, below, self._words.role(item), theme.font("meta"), theme.color("text2"))
