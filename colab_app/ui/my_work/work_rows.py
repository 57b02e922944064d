"""Draws a challenge as a wide row: stage, title, who it belongs to; counts and due date at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.service.views import CardView
from colab_app.ui.board.card_foot import paint_foot
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_PAD_X = 18
_PAD_Y = 12
_GLYPH = 22
_SIGN = 20
_MARK = 16
_DOT = 8
_FOOT = 250
_FOOT_SHARE = 0.42
_NARROW = 560


class WorkRows:
    """The row painter of challenges that have to do with me."""

    def __init__(self, theme: Theme, words: CardWords) -> None:
        self._theme = theme
        self._words = words

    def height(self, item: object, width: int) -> int:
        """Two lines; narrow rows have counts and due date on a third."""
        theme = self._theme
        lines = theme.line_height("card") + theme.line_height("meta") + theme.px(2 * _PAD_Y + 4)
        return lines + (theme.line_height("meta") + theme.px(6) if width < theme.px(_NARROW) else 0)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Glyph, words, foot."""
        if not isinstance(item, CardView):
            return
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        stage = known_stage(item.stage)
        title_line = theme.line_height("card")
        glyph = QRectF(inner.left(), inner.top() + (title_line - px(_GLYPH)) / 2, px(_GLYPH), px(_GLYPH))
        below = theme.color("primary_tint" if is_chosen else "surface")
        paint_stage_glyph(painter, glyph, stage, theme.color(STAGE_COLORS[stage]), below)
        left = glyph.right() + px(14)
        is_narrow = box.width() < px(_NARROW)
        foot_width = min(px(_FOOT), inner.width() * _FOOT_SHARE)
        right = inner.right() if is_narrow else inner.right() - foot_width - px(20)
        self._paint_title(painter, QRectF(left, inner.top(), right - left, title_line), item)
        second = QRectF(left, inner.top() + title_line + px(4), right - left, theme.line_height("meta"))
        self._paint_about(painter, second, item)
        if is_narrow:
            foot = second.translated(0, theme.line_height("meta") + px(6))
        else:
            height = theme.line_height("ui")
            top = inner.center().y() - height / 2
            foot = QRectF(inner.right() - foot_width, top, foot_width, height)
        paint_foot(painter, theme, foot, item, self._words.due(item))

    def _paint_title(self, painter: QPainter, box: QRectF, card: CardView) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font("card", bold=card.unread)
        title = self._words.title(card)
        marks: tuple[tuple[bool, Icon, ColorRole], ...] = (
            (card.two_versions, Icon.SWAP, "danger"),
            (card.waiting, Icon.CLOUD_WAITING, "text3"),
        )
        shown = [(icon, color) for is_on, icon, color in marks if is_on]
        room = box.width() - len(shown) * px(_MARK + 8) - (px(_DOT + 8) if card.unread else 0)
        width = min(text_width(title, font) + 1, room)
        paint_line(
            painter, QRectF(box.left(), box.top(), width, box.height()), title, font, theme.color("text")
        )
        left = box.left() + width + px(8)
        if card.unread:
            dot = px(_DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(QRectF(left, box.center().y() - dot / 2, dot, dot))
            left += dot + px(8)
        for icon, color in shown:
            size = px(_MARK)
            place = QRectF(left, box.center().y() - size / 2, size, size)
            paint_icon(painter, icon, place, theme.color(color))
            left += size + px(8)

    def _paint_about(self, painter: QPainter, box: QRectF, card: CardView) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font("meta")
        size = px(_SIGN)
        left = box.left()
        if card.organisation.id:
            sign = QRectF(left, box.center().y() - size / 2, size, size)
            paint_avatar(painter, theme, sign, card.organisation.sector, card.organisation.initial)
            left += size + px(8)
        parts = [self._words.organisation(card.organisation), stage_name(card.stage), card.key]
        words = "  ·  ".join(part for part in parts if part)
        paint_line(
            painter,
            QRectF(left, box.top(), box.right() - left, box.height()),
            words,
            font,
            theme.color("text2"),
        )
