"""Draws a notice: who and what, the words, what it is about; unread is bold and has a dot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.service.views import InboxItem
from colab_app.ui.inbox.notice_words import NoticeWords
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_PAD_X = 18
_PAD_Y = 9
_SIGN = 34
_BADGE = 20
_BADGE_ICON = 13
_DOT = 8
_GAP = 18


class NoticeRows:
    """The row painter of the inbox."""

    def __init__(self, theme: Theme, words: NoticeWords) -> None:
        self._theme = theme
        self._words = words

    def height(self, item: object, width: int) -> int:
        """Three lines."""
        theme = self._theme
        return theme.line_height("ui") * 2 + theme.line_height("meta") + theme.px(2 * _PAD_Y + 6)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Sign, three lines, time and dot."""
        if not isinstance(item, InboxItem):
            return
        px = self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        self._paint_sign(painter, inner, item, is_chosen=is_chosen)
        left = inner.left() + px(_SIGN + _GAP)
        right = self._paint_time(painter, inner, item)
        self._paint_lines(
            painter, QRectF(left, inner.top(), inner.right() - left, inner.height()), right, item
        )

    def _paint_sign(self, painter: QPainter, inner: QRectF, item: InboxItem, *, is_chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        organisation = item.history.actor.organisation
        sign = QRectF(inner.left(), inner.top() + px(3), px(_SIGN), px(_SIGN))
        paint_avatar(painter, theme, sign, organisation.sector, organisation.initial)
        size = px(_BADGE)
        badge = QRectF(sign.right() - size * 0.55, sign.bottom() - size * 0.55, size, size)
        painter.setPen(theme.pen("line") if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(badge)
        inset = (size - px(_BADGE_ICON)) / 2
        color: ColorRole = "danger" if item.reason == "conflict" else "text2"
        place = badge.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._words.icon(item), place, theme.color(color))

    def _paint_time(self, painter: QPainter, inner: QRectF, item: InboxItem) -> float:
        theme, px = self._theme, self._theme.px
        line = theme.line_height("ui")
        dot = px(_DOT)
        if item.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(QRectF(inner.right() - dot, inner.top() + (line - dot) / 2, dot, dot))
        when = self._words.ago(item)
        width = text_width(when, theme.font("meta"))
        place = QRectF(inner.right() - dot - px(10) - width, inner.top(), width + 1, line)
        paint_line(painter, place, when, theme.font("meta"), theme.color("text2"))
        return place.left()

    def _paint_lines(self, painter: QPainter, box: QRectF, right: float, item: InboxItem) -> None:
        theme, px = self._theme, self._theme.px
        line, words = theme.line_height("ui"), self._words
        name_font = theme.font("ui", bold=True)
        name, room = words.who(item), right - box.left() - px(8)
        name_width = min(text_width(name, name_font) + 1, room)
        paint_line(
            painter, QRectF(box.left(), box.top(), name_width, line), name, name_font, theme.color("text")
        )
        what_left = box.left() + name_width + px(8)
        what = QRectF(what_left, box.top(), max(0.0, right - px(8) - what_left), line)
        if what.width() > px(24):
            paint_line(painter, what, words.what(item), theme.font("ui"), theme.color("text2"))
        second = QRectF(box.left(), box.top() + line + px(3), box.width(), line)
        font = theme.font("ui", bold=item.unread)
        paint_line(painter, second, words.words(item), font, theme.color("text"))
        third = QRectF(box.left(), second.bottom() + px(3), box.width(), theme.line_height("meta"))
        paint_line(painter, third, words.about(item), theme.font("meta"), theme.color("text3"))
