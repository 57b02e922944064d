"""The list of cards in a column: keeps its place when cards change, and leaves letters to shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from colab_app.service.views import CardView
from colab_app.ui.board.card_delegate import CardDelegate
from colab_app.ui.board.card_heights import CardHeights
from colab_app.ui.board.card_keys import CardKey, card_key
from colab_app.ui.board.card_model import CARDS_MIME, CardModel
from colab_app.ui.board.drop_line import paint_drop_line
from colab_app.ui.theme.theme import Theme

_STEP = 24
SIDE_BUTTONS = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)


class ColumnList(QListView):
    """Cards below each other, several may be selected.

    Signals: `pressed_key(CardKey)` for keys that mean something to the whole board; `chose_here()` before
    a selection begins anew here, so that other columns let go of theirs; `drag_wanted()`;
    `dragged_over(int, QPoint)` with the row a drop would go before and the pointer on the viewport,
    `drag_left()`, `dropped(int)`;
    `menu_wanted(QPoint)` in global pixels.
    """

    pressed_key = Signal(object)
    chose_here = Signal()
    got_focus = Signal()
    drag_wanted = Signal()
    dragged_over = Signal(int, QPoint)
    drag_left = Signal()
    dropped = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        theme: Theme,
        model: CardModel,
        delegate: CardDelegate,
        heights: CardHeights,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = model
        self._delegate = delegate
        self._heights = heights
        self._drop_row = -1
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(_STEP))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        heights.changed.connect(self.lay_out_again)

    # -- what is shown ---------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[CardView]) -> None:
        """Show these cards; what is in sight stays where it is."""
        place = self._place()
        self._cards.show(cards)
        self._heights.keep_only(self._cards.cards)
        self._return_to(place)

    def lay_out_again(self) -> None:
        """Ask for all heights again; what is in sight stays where it is."""
        place = self._place()
        self.scheduleDelayedItemsLayout()
        self._return_to(place)
        self.viewport().update()

    def selected_ids(self) -> list[str]:
        """Ids of the selected cards, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._cards.cards[row].id for row in rows]

    def current_id(self) -> str:
        """Id of the card with the keyboard, or an empty text."""
        card = self._cards.card_at(self.currentIndex())
        return card.id if card is not None else ""

    def mark_drop(self, row: int) -> None:
        """Draw the insertion line before a row; -1 takes it away."""
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def _place(self) -> list[tuple[str, int]]:
        """(card id, top) of the cards in sight; empty at the very top, which is a place of its own."""
        if self.verticalScrollBar().value() == 0:
            return []
        found: list[tuple[str, int]] = []
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        while index.isValid():
            rect = self.visualRect(index)
            if rect.top() > self.viewport().height():
                break
            found.append((self._cards.cards[index.row()].id, rect.top()))
            index = index.siblingAtRow(index.row() + 1)
        return found

    def _return_to(self, place: Sequence[tuple[str, int]]) -> None:
        for card_id, top in place:
            index = self._cards.index_of(card_id)
            if index.isValid():
                self.executeDelayedItemsLayout()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(index).top() - top)
                return

    # -- keys and mouse --------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; they never jump to a card."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Board keys go to the board, the others move within the column."""
        self._show_ring(True)
        key = card_key(event)
        if key is not CardKey.NONE:
            event.accept()
            self.pressed_key.emit(key)
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.chose_here.emit()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A plain press begins a new selection; the ring rests while the mouse is used."""
        if event.button() in SIDE_BUTTONS:  # back and forward belong to the window
            event.ignore()
            return
        self._show_ring(False)
        together = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        index = self.indexAt(event.position().toPoint())
        if not event.modifiers() & together and not self.selectionModel().isSelected(index):
            self.chose_here.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on one of several selected cards leaves only that one."""
        together = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers() & together:
            self.chose_here.emit()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card below the pointer, or of the current card for the menu key."""
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if not index.isValid():
            return
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard arrives: there is always a current card to begin with."""
        super().focusInEvent(event)
        by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keyboard:
            self._show_ring(True)
        self.got_focus.emit()

    # -- dragging --------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        """The board drags, because cards of other columns may come along."""
        self.drag_wanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only cards come in."""
        if event.mimeData().hasFormat(CARDS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Scroll near the edges and tell where a drop would land."""
        if not event.mimeData().hasFormat(CARDS_MIME):
            event.ignore()
            return
        super().dragMoveEvent(event)
        event.acceptProposedAction()
        place = event.position().toPoint()
        self.dragged_over.emit(self._row_before(place), place)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went elsewhere."""
        super().dragLeaveEvent(event)
        self.drag_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Cards land here."""
        row = self._row_before(event.position().toPoint())
        event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.dropped.emit(row)

    def _row_before(self, place: QPoint) -> int:
        index = self.indexAt(QPoint(self.viewport().width() // 2, place.y()))
        if not index.isValid():
            return len(self._cards.cards) if place.y() > 0 else 0
        return index.row() + (place.y() > self.visualRect(index).center().y())

    # -- painting and size -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, then the insertion line."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        last = self.visualRect(self._cards.index(self._drop_row - 1)) if self._drop_row else None
        top = last.bottom() + 1 if last is not None else 1
        painter = QPainter(self.viewport())
        paint_drop_line(painter, self._theme, QRectF(0, top, self.viewport().width(), 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width means other heights; QListView itself would wait a tenth of a second."""
        super().resizeEvent(event)
        if self._heights.set_width(self.viewport().width()):
            self.scheduleDelayedItemsLayout()

    def _show_ring(self, shown: bool) -> None:
        if self._theme.traits.is_high_contrast:
            shown = True
        if shown != self._delegate.shows_ring:
            self._delegate.shows_ring = shown
            self.viewport().update()
