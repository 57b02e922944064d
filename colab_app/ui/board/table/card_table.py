"""The board as a table, with the same keys as the columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTreeView, QWidget

from colab_app.service.views import BoardView, SortOrder
from colab_app.ui.board.card_keys import CardKey, card_key
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.column_list import SIDE_BUTTONS
from colab_app.ui.board.table.row_delegate import RowDelegate
from colab_app.ui.board.table.table_columns import (
    NARROWEST_NUMBER,
    NARROWEST_TITLE,
    NUMBERS,
    WIDTHS,
    TableColumn,
    columns_that_fit,
)
from colab_app.ui.board.table.table_header import TableHeader
from colab_app.ui.board.table.table_model import TableModel
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.theme.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag
_LINE_INSET = 12
_ORDERS: dict[SortOrder, tuple[TableColumn, Qt.SortOrder]] = {
    SortOrder.SUPPORTS: (TableColumn.SUPPORTS, Qt.SortOrder.DescendingOrder),
    SortOrder.CHANGED: (TableColumn.CHANGED, Qt.SortOrder.DescendingOrder),
    SortOrder.DUE: (TableColumn.DUE, Qt.SortOrder.AscendingOrder),
    SortOrder.TITLE: (TableColumn.TITLE, Qt.SortOrder.AscendingOrder),
}


def _now() -> datetime:
    return datetime.now(UTC)


class CardTable(QTreeView):
    """Rows of 40 pixels; `pressed_key(CardKey)`, `menu_wanted(QPoint)`, `opened(str)` and
    `current_changed(str)` are for the page.
    """

    pressed_key = Signal(object)
    menu_wanted = Signal(QPoint)
    opened = Signal(str)
    current_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: CardWords,
        parent: QWidget | None = None,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_keyboard = True
        self._hovered = -1
        self._board_order = SortOrder.PLACE
        self.cards = TableModel(words, now, self)
        self._head = TableHeader(theme, self)
        self.setHeader(self._head)
        # Only now: QTreeView makes the header it is given one that does not react.
        self._head.setSectionsClickable(True)
        self._head.setSortIndicatorShown(True)
        self._head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setModel(self.cards)
        self.setItemDelegate(RowDelegate(theme, words, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its room is always kept, in the margin of the page; the style draws nothing where all is in sight.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self._head.sortIndicatorChanged.connect(self._sort)
        self.doubleClicked.connect(lambda: self.opened.emit(self.current_id()))
        self.selectionModel().currentRowChanged.connect(lambda: self.current_changed.emit(self.current_id()))
        theme.changed.connect(self.restyle)
        self.restyle()

    # -- what is shown ---------------------------------------------------------------------------

    def show_board(self, view: BoardView, order: SortOrder) -> None:
        """Show a board's cards; choice and scroll stay. An order other than by place is that of a column."""
        cards = [card for column in view.columns for card in column.cards]
        if order is SortOrder.NEWEST:
            cards.sort(key=lambda card: card.created_at, reverse=True)
        self.cards.show(cards)
        if order is not self._board_order:
            self._board_order = order
            section, direction = _ORDERS.get(order, (-1, Qt.SortOrder.AscendingOrder))
            self._head.setSortIndicator(section, direction)

    def current_id(self) -> str:
        """Id of the card with the keyboard, or an empty text."""
        card = self.cards.card_at(self.currentIndex())
        return card.id if card is not None else ""

    def selected_ids(self) -> list[str]:
        """Selected cards from top to bottom; without any, the current card."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.current_id()
        return [self.cards.cards[row].id for row in rows] or ([current] if current else [])

    def choose(self, card_id: str) -> bool:
        """Make this the only chosen card; False when it is not here."""
        index = self.cards.index_of(card_id)
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index)
        return True

    def toggle_current(self) -> None:
        """Add the current card to the selection, or take it out."""
        index = self.currentIndex()
        if index.isValid():
            last = index.siblingAtColumn(len(TableColumn) - 1)
            selection = QItemSelection(index.siblingAtColumn(0), last)
            self.selectionModel().select(selection, _Flag.Toggle | _Flag.Rows)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Challenges as a list"))
        self.cards.tell_words_changed()
        self._share_width()
        self._head.viewport().update()

    def restyle(self) -> None:
        """Measure again after the theme changed."""
        self._share_width()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # -- keys and mouse --------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; they never jump to a row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Board keys go to the page."""
        self._by_keyboard = True
        key = card_key(event)
        if key in (CardKey.NONE, CardKey.LEFT, CardKey.RIGHT, CardKey.MOVE_UP, CardKey.MOVE_DOWN):
            if key is CardKey.NONE:
                super().keyPressEvent(event)
            return
        event.accept()
        self.pressed_key.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ring rests while the mouse is used."""
        if event.button() in SIDE_BUTTONS:  # back and forward belong to the window
            event.ignore()
            return
        self._by_keyboard = False
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row below the pointer, or of the current row for the menu key."""
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_wanted.emit(place)

    # -- painting and size -----------------------------------------------------------------------

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]  # persistent ones never come
        """Background, cells, line below, ring."""
        theme = self._theme
        row = QRectF(0, option.rect.top(), self.viewport().width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.corner("control")
        is_selected = self.selectionModel().isSelected(index)
        is_hovered = self._hovered == index.row()
        if is_selected or is_hovered:
            is_outlined = is_selected and theme.traits.is_high_contrast
            painter.setPen(theme.pen("primary") if is_outlined else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary_tint" if is_selected else "surface2"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -2), radius, radius)
        painter.restore()
        super().drawRow(painter, option, index)
        painter.setPen(theme.pen("line", 1))
        bottom = option.rect.bottom()
        pad = theme.px(_LINE_INSET)
        painter.drawLine(QPoint(pad, bottom), QPoint(self.viewport().width() - pad, bottom))
        shows_ring = self._by_keyboard or theme.traits.is_high_contrast
        if self.hasFocus() and shows_ring and index.row() == self.currentIndex().row():
            paint_focus_ring(painter, theme, row.adjusted(0, 0, 0, -1), radius)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:  # type: ignore[override]  # persistent ones never come
        """Rows have no branches."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The whole row below the pointer is tinted."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is below the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self._share_width()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _share_width(self) -> None:
        px, width = self._theme.px, self.viewport().width()
        widths = {column: px(wanted) for column, wanted in WIDTHS.items()}
        widths |= {column: max(self._head.name_width(column), px(NARROWEST_NUMBER)) for column in NUMBERS}
        shown = columns_that_fit(width, widths, px(NARROWEST_TITLE))
        for column, wanted in widths.items():
            self._head.setSectionHidden(column, column not in shown)
            if column in shown:
                self._head.resizeSection(column, wanted)
                width -= wanted
        self._head.resizeSection(TableColumn.TITLE, max(width, 1))

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        self.cards.sort(section, order)
