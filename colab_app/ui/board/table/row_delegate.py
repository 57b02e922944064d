"""Draws the cells of the table: unread dot and key, title, stage glyph, sign, numbers, dates."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from colab_app.service.views import CardView
from colab_app.ui.board.card_model import CARD_ROLE, AnyIndex
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.table.table_columns import NUMBERS, TableColumn
from colab_app.ui.frame.moments import Urgency
from colab_app.ui.frame.stage_names import known_stage
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

ROW_HEIGHT = 40
CELL_PAD = 12
KEY_WIDTH = 54
_DOT = 7
_GLYPH = 16
_SIGN = 20
_State = QStyle.StateFlag
_DUE_COLORS: dict[Urgency, ColorRole] = {
    Urgency.CALM: "text2",
    Urgency.SOON: "warn",
    Urgency.URGENT: "danger",
}


class RowDelegate(QStyledItemDelegate):
    """Paints from the theme; the row's background and line are the table's."""

    def __init__(self, theme: Theme, words: CardWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are equally high."""
        return QSize(self._theme.px(60), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        card: CardView = index.data(CARD_ROLE)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        pad = self._theme.px(CELL_PAD)
        box = QRectF(option.rect).adjusted(pad, 0, -pad, 0)
        column = TableColumn(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match column:
            case TableColumn.TITLE:
                self._paint_title(painter, box, card, text)
            case TableColumn.STAGE:
                self._paint_stage(painter, box, card, text, option)
            case TableColumn.ORGANISATION:
                self._paint_organisation(painter, box, card, text)
            case TableColumn.DUE:
                due = self._words.due(card)
                font = self._theme.font("meta", bold=due.urgency is not Urgency.CALM)
                paint_line(painter, box, text, font, self._theme.color(_DUE_COLORS[due.urgency]))
            case _ if column in NUMBERS:
                right = Qt.AlignmentFlag.AlignRight
                font = self._theme.font("meta", tabular=True)
                paint_line(painter, box, text, font, self._theme.color("text2"), right)
            case _:
                paint_line(painter, box, text, self._theme.font("meta"), self._theme.color("text2"))
        painter.restore()

    def _paint_title(self, painter: QPainter, box: QRectF, card: CardView, text: str) -> None:
        theme, px = self._theme, self._theme.px
        if card.unread:
            dot = px(_DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(QRectF(box.left() - px(CELL_PAD) + 1, box.center().y() - dot / 2, dot, dot))
        key = QRectF(box.left(), box.top(), px(KEY_WIDTH), box.height())
        paint_line(painter, key, card.key, theme.font("meta", tabular=True), theme.color("text3"))
        right = self._paint_marks(painter, box, card)
        words = QRectF(key.right(), box.top(), right - key.right(), box.height())
        paint_line(painter, words, text, theme.font("ui", bold=card.unread), theme.color("text"))

    def _paint_marks(self, painter: QPainter, box: QRectF, card: CardView) -> float:
        theme, px = self._theme, self._theme.px
        right = box.right()
        marks: tuple[tuple[bool, Icon, ColorRole], ...] = (
            (card.two_versions, Icon.SWAP, "danger"),
            (card.waiting, Icon.CLOUD_WAITING, "text3"),
            (card.draft, Icon.LOCK, "text3"),
        )
        for is_on, icon, color in marks:
            if is_on:
                size = px(_GLYPH)
                place = QRectF(right - size, box.center().y() - size / 2, size, size)
                paint_icon(painter, icon, place, theme.color(color))
                right -= px(_GLYPH + 6)
        return right

    def _paint_stage(
        self, painter: QPainter, box: QRectF, card: CardView, text: str, option: QStyleOptionViewItem
    ) -> None:
        theme, px = self._theme, self._theme.px
        size = px(_GLYPH)
        stage = known_stage(card.stage)
        glyph = QRectF(box.left(), box.center().y() - size / 2, size, size)
        is_selected = bool(option.state & _State.State_Selected)
        below = theme.color("primary_tint" if is_selected else "canvas")
        paint_stage_glyph(painter, glyph, stage, theme.color(STAGE_COLORS[stage]), below)
        words = box.adjusted(size + px(8), 0, 0, 0)
        paint_line(painter, words, text, theme.font("meta"), theme.color("text2"))

    def _paint_organisation(self, painter: QPainter, box: QRectF, card: CardView, text: str) -> None:
        theme, px = self._theme, self._theme.px
        if not text:
            return
        size = px(_SIGN)
        sign = QRectF(box.left(), box.center().y() - size / 2, size, size)
        paint_avatar(painter, theme, sign, card.organisation.sector, card.organisation.initial)
        words = box.adjusted(size + px(8), 0, 0, 0)
        paint_line(painter, words, text, theme.font("meta"), theme.color("text2"))
