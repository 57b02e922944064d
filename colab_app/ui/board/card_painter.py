"""Paints a card: who brought it, marks, title, tags, who takes part, counts and what is due."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.service.views import CardView
from colab_app.ui.board.card_foot import counts_of, paint_foot
from colab_app.ui.board.card_measures import CardMeasures, card_measures, has_tag_row
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.surfaces import paint_card_shadow, paint_focus_ring
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_MOST_SIGNS = 3
_SMALL_SIGN = 19
_SIGN_STEP = 15
_MARK = 16
_MARK_STEP = 21
_DOT = 8
_TITLES_KEPT = 8192
_HALF_WIDTH = 0.56
"""Mean advance of a half-width letter in ems; full-width ones take a whole em."""
_FIRST_FULL_WIDTH = 0x2E80


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is to be drawn now. `away`: it is being dragged, only its gap is left."""

    is_selected: bool = False
    is_hovered: bool = False
    is_ringed: bool = False
    is_away: bool = False


class CardPainter:
    """Draws cards and knows how high they are; one for a whole board, so that titles are broken once."""

    def __init__(self, theme: Theme, words: CardWords, *, is_compact: bool = False) -> None:
        self._theme = theme
        self.words = words
        self._flow = TextFlow(_TITLES_KEPT)
        self._is_compact = is_compact
        self.measures: CardMeasures = card_measures(theme, is_compact=is_compact)

    def restyle(self, *, is_compact: bool | None = None) -> None:
        """Measure anew after the theme or the density changed."""
        self._is_compact = self._is_compact if is_compact is None else is_compact
        self.measures = card_measures(self._theme, is_compact=self._is_compact)

    # -- heights ---------------------------------------------------------------------------------

    def height(self, card: CardView, width: int) -> int:
        """Height of a card's row that is `width` pixels wide."""
        lines = self._flow.lines(
            self.words.title(card),
            self._theme.font("card"),
            self.measures.inner_width(width),
            max_lines=self.measures.title_lines,
        )
        return self.measures.row_height(card, max(1, len(lines)), has_foot=self._has_foot(card))

    def guessed_height(self, card: CardView, width: int) -> int:
        """About that height, in a hundredth of the time: from the number of letters."""
        em = self._theme.font("card").pixelSize()
        title = self.words.title(card)
        ems = sum(1.0 if ord(letter) >= _FIRST_FULL_WIDTH else _HALF_WIDTH for letter in title)
        lines = int(ems * em * 1.06 / self.measures.inner_width(width)) + 1
        lines = min(lines, self.measures.title_lines)
        return self.measures.row_height(card, lines, has_foot=self._has_foot(card))

    def _has_foot(self, card: CardView) -> bool:
        return bool(counts_of(card)) or bool(self.words.due(card).text)

    # -- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, row: QRectF, card: CardView, state: CardState) -> None:
        """Draw a card into its row, which is as high as `height` says."""
        theme, sizes = self._theme, self.measures
        box = row.adjusted(sizes.margin, sizes.margin, -sizes.margin, -sizes.margin)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.is_away:
            self._paint_gap(painter, box)
            painter.restore()
            return
        self._paint_sheet(painter, row, box, card, state)
        left, top = box.left() + sizes.padding, box.top() + sizes.padding - 1
        width = box.width() - 2 * sizes.padding
        if not sizes.is_compact:
            self._paint_who(painter, QRectF(left, top, width, sizes.sign), card)
            top += sizes.sign_row
        top = self._paint_title(painter, QRectF(left, top, width, sizes.title_line), card)
        if not sizes.is_compact and has_tag_row(card):
            top += sizes.tag_gap
            self._paint_tags(painter, QRectF(left, top, width, sizes.tag_row), card, _fill(state))
            top += sizes.tag_row
        foot = QRectF(left, top + sizes.foot_gap, width, sizes.foot_row)
        paint_foot(painter, theme, foot, card, self.words.due(card))
        painter.restore()

    def _paint_gap(self, painter: QPainter, box: QRectF) -> None:
        radius = self._theme.corner("card")
        pen = self._theme.pen("primary", 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("primary_tint", 0.5))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)

    def _paint_sheet(
        self, painter: QPainter, row: QRectF, box: QRectF, card: CardView, state: CardState
    ) -> None:
        theme = self._theme
        radius = theme.corner("card")
        paint_card_shadow(painter, theme, box, radius)
        width = theme.traits.line_width
        if state.is_selected:
            width *= 2 if not theme.traits.is_high_contrast else 1.5
        pen = theme.pen("primary" if state.is_selected else "line", width)
        if card.draft and not state.is_selected:
            pen = theme.pen("line_strong", width)
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color(_fill(state)))
        half = width / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        if state.is_ringed:
            room = min(self.measures.margin, theme.traits.ring_width + 2)
            paint_focus_ring(painter, theme, box.adjusted(-room, -room, room, room), radius + room)

    def _paint_who(self, painter: QPainter, box: QRectF, card: CardView) -> None:
        theme, px = self._theme, self._theme.px
        sign = QRectF(box.left(), box.top(), box.height(), box.height())
        paint_avatar(painter, theme, sign, card.organisation.sector, card.organisation.initial)
        right = box.right()
        if card.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            dot = px(_DOT)
            painter.drawEllipse(QRectF(right - dot, box.center().y() - dot / 2, dot, dot))
            right -= px(14)
        marks: tuple[tuple[bool, Icon, ColorRole], ...] = (
            (card.two_versions, Icon.SWAP, "danger"),
            (card.waiting, Icon.CLOUD_WAITING, "text3"),
            (card.draft, Icon.LOCK, "text3"),
        )
        for is_on, icon, color in marks:
            if is_on:
                size = px(_MARK)
                place = QRectF(right - size, box.center().y() - size / 2, size, size)
                paint_icon(painter, icon, place, theme.color(color))
                right -= px(_MARK_STEP)
        name = QRectF(QPointF(sign.right() + px(7), box.top()), QPointF(right - px(4), box.bottom()))
        words = self.words.organisation(card.organisation)
        paint_line(painter, name, words, theme.font("meta"), theme.color("text2"))

    def _paint_title(self, painter: QPainter, first: QRectF, card: CardView) -> float:
        """Answers the y below the title."""
        return self._flow.paint(
            painter,
            first,
            self.words.title(card),
            self._theme.font("card"),
            self._theme.color("text"),
            self.measures.title_line,
            max_lines=self.measures.title_lines,
        )

    def _paint_tags(self, painter: QPainter, box: QRectF, card: CardView, ring: ColorRole) -> None:
        theme, px = self._theme, self._theme.px
        signs = card.taking_part[:_MOST_SIGNS] if len(card.taking_part) > 1 else ()
        room = px(_SMALL_SIGN) + px(_SIGN_STEP) * (len(signs) - 1) + px(8) if signs else 0
        words = QRectF(box.left(), box.top(), box.width() - room, box.height())
        paint_line(painter, words, self.words.tags(card), theme.font("meta"), theme.color("text3"))
        left = box.right() - px(_SMALL_SIGN)
        for organisation in reversed(signs):
            size = px(_SMALL_SIGN)
            sign = QRectF(left, box.center().y() - size / 2, size, size)
            paint_avatar(painter, theme, sign, organisation.sector, organisation.initial, ring)
            left -= px(_SIGN_STEP)


def _fill(state: CardState) -> ColorRole:
    if state.is_selected:
        return "primary_tint"
    return "surface2" if state.is_hovered else "surface"
