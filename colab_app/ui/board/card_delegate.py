"""Draws the rows of a column from pictures of cards."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from colab_app.service.views import CardView
from colab_app.ui.board.card_heights import CardHeights
from colab_app.ui.board.card_model import CARD_ROLE, AnyIndex
from colab_app.ui.board.card_painter import CardPainter, CardState
from colab_app.ui.board.card_pictures import CardPictures

MEASURED_AT_ONCE = 14
"""Rows at the top of a column are in sight when a board opens: their heights are never guessed."""

_State = QStyle.StateFlag


class CardDelegate(QStyledItemDelegate):
    """`shows_ring`: the keyboard is in use, so the current card has its ring. `away`: cards in flight."""

    def __init__(
        self,
        painter: CardPainter,
        pictures: CardPictures,
        heights: CardHeights,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._painter = painter
        self._pictures = pictures
        self._heights = heights
        self.shows_ring = True
        self.away: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The row's width is the column's; its height may be a guess at first."""
        card = index.data(CARD_ROLE)
        height = self._heights.height(card, exact=index.row() < MEASURED_AT_ONCE)
        return QSize(self._heights.width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Copy the card's picture, made once for each of its states."""
        card: CardView = index.data(CARD_ROLE)
        rect, flags = option.rect, option.state
        has_focus = bool(flags & _State.State_HasFocus)
        state = CardState(
            is_selected=bool(flags & _State.State_Selected),
            is_hovered=bool(flags & _State.State_MouseOver),
            is_ringed=has_focus and self.shows_ring,
            is_away=card.id in self.away,
        )
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self.picture(card, state, rect.size(), ratio))

    def picture(self, card: CardView, state: CardState, size: QSize, ratio: float) -> QPixmap:
        """The picture of a card's row in a state, from memory if it was painted before."""
        key = (card.id, state, size.width(), size.height(), ratio, self._painter.words.today())
        found = self._pictures.get(key, card)
        if found is not None:
            return found
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._painter.paint(painter, QRectF(QPoint(0, 0), size), card, state)
        painter.end()
        self._pictures.put(key, card, picture)
        return picture
