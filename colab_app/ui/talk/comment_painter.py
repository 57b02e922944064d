"""Paints a comment: sign, head, body, and what can be pressed below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen

from colab_app.domain.vocabulary import ReactionMark
from colab_app.service.views import CommentView
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.talk.comment_layout import SIGN, Action, CommentLayout, Part, indent, text_left
from colab_app.ui.talk.talk_words import (
    author_words,
    kind_mark,
    meta_words,
    removed_words,
    sign_letter,
    sign_sector,
)
from colab_app.ui.talk.thread_rows import TalkRow
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

REACTION_ICONS = {
    ReactionMark.THANKS: Icon.HAND,
    ReactionMark.AGREE: Icon.CHECK,
    ReactionMark.CURIOUS: Icon.EYE,
    ReactionMark.CELEBRATE: Icon.STAR,
}


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row looks besides its words; `hovered` is the thing to press under the pointer."""

    is_focused: bool = False
    is_marked: bool = False
    hovered: Action | None = None


class CommentPainter:
    """Draws into a box as wide as the row was laid out for."""

    def __init__(self, theme: Theme, language: Language) -> None:
        self._theme = theme
        self._language = language

    def paint(
        self, painter: QPainter, box: QRectF, row: TalkRow, layout: CommentLayout, state: RowState
    ) -> None:
        """The whole row."""
        comment = row.comment
        if comment is None:
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.is_marked:
            self._paint_mark(painter, box, row)
        self.paint_ties(painter, box, row)
        painter.translate(box.topLeft())
        if comment.removed:
            painter.setOpacity(0.5)
        paint_avatar(painter, theme, layout.sign, sign_sector(comment), sign_letter(comment))
        painter.setOpacity(1.0)
        self._paint_head(painter, row, comment, layout.head)
        self._paint_body(painter, layout)
        for action in layout.actions:
            self._paint_action(painter, action, is_hovered=action == state.hovered)
        painter.restore()
        if state.is_focused:
            ring = box.adjusted(text_left(theme, row.level) - theme.px(8), 1, 0, -1)
            paint_focus_ring(painter, theme, ring, theme.corner("control"))

    def paint_ties(self, painter: QPainter, box: QRectF, row: TalkRow) -> None:
        """The lines that hold a thread together, left of the replies."""
        theme = self._theme
        middle = box.left() + theme.px(SIGN) / 2
        sign_middle = box.top() + theme.px(8 + SIGN / 2)
        painter.setPen(self._tie_pen())
        if row.level == 0:
            if row.goes_on:
                top = box.top() + theme.px(8 + SIGN + 6)
                painter.drawLine(QPointF(middle, top), QPointF(middle, box.bottom() + 1))
            return
        bottom = box.bottom() + 1 if row.goes_on else sign_middle
        painter.drawLine(QPointF(middle, box.top()), QPointF(middle, bottom))
        end = box.left() + indent(theme, 1) - theme.px(6)
        painter.drawLine(QPointF(middle, sign_middle), QPointF(end, sign_middle))

    def paint_tie_past(self, painter: QPainter, box: QRectF) -> None:
        """The line of a thread that goes on behind something else."""
        middle = box.left() + self._theme.px(SIGN) / 2
        painter.setPen(self._tie_pen())
        painter.drawLine(QPointF(middle, box.top()), QPointF(middle, box.bottom() + 1))

    def _tie_pen(self) -> QPen:
        theme = self._theme
        return QPen(theme.color("line_strong" if theme.traits.is_high_contrast else "line"), 1.5)

    def _paint_mark(self, painter: QPainter, box: QRectF, row: TalkRow) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_tint"))
        corner = theme.corner("control")
        tinted = box.adjusted(text_left(theme, row.level) - theme.px(8), 1, 0, -1)
        painter.drawRoundedRect(tinted, corner, corner)

    def _paint_head(self, painter: QPainter, row: TalkRow, comment: CommentView, head: QRectF) -> None:
        theme = self._theme
        px = theme.px
        left, right = head.left(), head.right()
        mark = kind_mark(comment) if not comment.removed else ""
        name_font, meta_font = theme.font("ui", bold=True), theme.font("meta")
        name = author_words(comment, self._language)
        meta = meta_words(row, self._language)
        mark_width = self._mark_width(comment, mark) + px(10) if mark else 0.0
        name_width = min(text_width(name, name_font), right - left)
        paint_line(
            painter,
            QRectF(left, head.top(), name_width + 1, head.height()),
            name,
            name_font,
            theme.color("text"),
        )
        left += name_width + px(8)
        icons = px(22) * (comment.unread + comment.waiting)
        meta_width = max(0.0, min(text_width(meta, meta_font) + 1, right - left - mark_width - icons))
        if meta_width > px(24):
            place = QRectF(left, head.top() + 1, meta_width, head.height())
            paint_line(painter, place, meta, meta_font, theme.color("text3"))
            left += meta_width + px(10)
        if mark and left + mark_width - px(10) <= right + 1:
            self._paint_kind(
                painter, QRectF(left, head.top() + px(1), mark_width - px(10), px(22)), comment, mark
            )
            left += mark_width
        if comment.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(QPointF(left + px(5), head.center().y()), px(4), px(4))
            left += px(20)
        if comment.waiting:
            size = px(16)
            place = QRectF(left, head.center().y() - size / 2, size, size)
            paint_icon(painter, Icon.CLOUD_WAITING, place, theme.color("text3"))

    def _mark_width(self, comment: CommentView, mark: str) -> float:
        width = text_width(mark, self._theme.font("meta", bold=True)) + 2 * self._theme.px(10)
        return width + (self._theme.px(20) if comment.answers else 0)

    def _paint_kind(self, painter: QPainter, box: QRectF, comment: CommentView, mark: str) -> None:
        theme = self._theme
        tint: ColorRole = "success_tint" if comment.answers else "sunken"
        words: ColorRole = "success" if comment.answers else "text2"
        painter.setPen(theme.pen(words, 1.5) if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tint))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = box.left() + theme.px(10)
        if comment.answers:
            size = theme.px(14)
            tick = QRectF(left, box.center().y() - size / 2, size, size)
            paint_icon(painter, Icon.CHECK, tick, theme.color(words), 2.4)
            left += theme.px(20)
        place = QRectF(left, box.top(), box.right() - left, box.height())
        paint_line(painter, place, mark, theme.font("meta", bold=True), theme.color(words))

    def _paint_body(self, painter: QPainter, layout: CommentLayout) -> None:
        theme = self._theme
        if layout.document is None:
            paint_line(painter, layout.body, removed_words(), theme.font("ui"), theme.color("text3"))
            return
        painter.save()
        painter.translate(layout.body.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = context.palette
        palette.setColor(QPalette.ColorRole.Text, theme.color("text"))
        context.palette = palette
        layout.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_action(self, painter: QPainter, action: Action, *, is_hovered: bool) -> None:
        theme, px = self._theme, self._theme.px
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.07))
            corner = theme.corner("control")
            painter.drawRoundedRect(action.box.adjusted(0, 1, 0, -1), corner, corner)
        color = theme.color("primary_text" if action.is_on else "text" if is_hovered else "text2")
        left = action.box.left() + px(7)
        icon = _icon_of(action)
        if icon is not None:
            size = px(16)
            paint_icon(painter, icon, QRectF(left, action.box.center().y() - size / 2, size, size), color)
            left += size + px(5)
        if action.text:
            font = theme.font("meta", bold=action.is_on, tabular=True)
            place = QRectF(left, action.box.top(), action.box.right() - left, action.box.height())
            paint_line(painter, place, action.text, font, color)


def _icon_of(action: Action) -> Icon | None:
    if action.part is Part.SUPPORT:
        return Icon.LEAF
    if action.part is Part.MORE:
        return Icon.MORE
    if action.part is Part.REACTION:
        known = set(ReactionMark)
        return REACTION_ICONS[ReactionMark(action.mark)] if action.mark in known else Icon.STAR
    return None
