"""Draws a found subject: what it is, its title, the piece of text with the found words marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.service.views import SearchHit
from colab_app.ui.frame.stage_names import known_stage
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.search.hit_words import ICONS, HitWords
from colab_app.ui.search.marked_text import MarkedText
from colab_app.ui.theme.theme import Theme

_PAD_X = 18
_PAD_Y = 12
_ICON = 18
_LEFT = 34
_GLYPH = 14


class HitRows:
    """The row painter of what a search found."""

    def __init__(self, theme: Theme, words: HitWords) -> None:
        self._theme = theme
        self._words = words
        self._marked = MarkedText(theme)

    def height(self, item: object, width: int) -> int:
        """Title, up to two lines of text, a line about it."""
        theme = self._theme
        if not isinstance(item, SearchHit):
            return 0
        text = self._marked.height(item.excerpt, item.spans, self._room(width))
        lines = theme.line_height("card") + theme.line_height("meta")
        return lines + text + theme.px(2 * _PAD_Y + 4)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Icon and words."""
        if not isinstance(item, SearchHit):
            return
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        line = theme.line_height("card")
        icon = QRectF(inner.left(), inner.top() + (line - px(_ICON)) / 2, px(_ICON), px(_ICON))
        paint_icon(painter, ICONS.get(item.kind, Icon.DOCUMENT), icon, theme.color("text2"))
        words = inner.adjusted(px(_LEFT), 0, 0, 0)
        self._paint_title(painter, QRectF(words.left(), words.top(), words.width(), line), item)
        top = words.top() + line + px(2)
        room = self._room(round(box.width()))
        self._marked.paint(painter, QPointF(words.left(), top), item.excerpt, item.spans, room)
        top += self._marked.height(item.excerpt, item.spans, room) + px(2)
        about = QRectF(words.left(), top, words.width(), theme.line_height("meta"))
        self._paint_about(painter, about, item, is_chosen=is_chosen)

    def _paint_title(self, painter: QPainter, box: QRectF, hit: SearchHit) -> None:
        theme, px = self._theme, self._theme.px
        label, font = self._words.label(hit), theme.font("meta")
        width = text_width(label, font) + 1
        right = Qt.AlignmentFlag.AlignRight
        paint_line(painter, box, label, font, theme.color("text3"), right)
        title = QRectF(box.left(), box.top(), max(0.0, box.width() - width - px(16)), box.height())
        paint_line(painter, title, hit.title, theme.font("card"), theme.color("text"))

    def _paint_about(self, painter: QPainter, box: QRectF, hit: SearchHit, *, is_chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        left = box.left()
        if hit.stage:
            stage, size = known_stage(hit.stage), px(_GLYPH)
            glyph = QRectF(left, box.center().y() - size / 2, size, size)
            below = theme.color("primary_tint" if is_chosen else "canvas")
            paint_stage_glyph(painter, glyph, stage, theme.color(STAGE_COLORS[stage]), below)
            left += size + px(7)
        place = QRectF(left, box.top(), box.right() - left, box.height())
        paint_line(painter, place, self._words.about(hit), theme.font("meta"), theme.color("text3"))

    def _room(self, width: int) -> int:
        return max(40, width - self._theme.px(2 * _PAD_X + _LEFT))
