"""A scrolling list of painted rows with a clear choice and a ring for the keyboard."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from colab_app.ui.paint.surfaces import paint_focus_ring, paint_surface
from colab_app.ui.parts.row_model import ITEM_ROLE, AnyIndex
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_State = QStyle.StateFlag
_CHOSEN_LINE = 2.0
_RING_INSET = 3
"""The ring lies inside the outline of the chosen row, so that both are seen."""


class RowPainter(Protocol):
    """Says how high a row is and draws what is in it; the list draws choice, hover and ring."""

    def height(self, item: object, width: int) -> int:
        """Height of a row at a width, in pixels."""

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Draw the contents of a row into a box."""


class RowList(QListView):
    """`chosen(item or None)` follows the current row, `opened(item)` comes with Enter or a double click.

    With `opens_on_click` one click opens. `is_carded`: every row lies on a card; `gap` is between rows.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        rows: RowPainter,
        *,
        name: str = "",
        gap: int = 2,
        is_carded: bool = False,
        opens_on_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_keyboard = True
        self._opens_on_click = opens_on_click
        self.setItemDelegate(_RowDelegate(theme, rows, self, gap=gap, is_carded=is_carded))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._click)
        theme.changed.connect(self.remeasure)

    @property
    def shows_ring(self) -> bool:
        """True when the ring of the current row is drawn."""
        return self.hasFocus() and (self._by_keyboard or self._theme.traits.is_high_contrast)

    def current(self) -> object:
        """The value of the current row, or None."""
        return self.currentIndex().data(ITEM_ROLE) if self.currentIndex().isValid() else None

    def choose(self, index: AnyIndex) -> None:
        """Make a row the current one and bring it into view."""
        if index.isValid():
            self.setCurrentIndex(self.model().index(index.row(), 0))

    def remeasure(self) -> None:
        """Ask for all heights again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; they never jump to a row."""

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell who is current now."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(ITEM_ROLE) if current.isValid() else None)

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """A list that had the keyboard while it was empty gives it to its first row."""
        super().rowsInserted(parent, start, end)
        if self.hasFocus():
            self._find_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines anew; Qt would wait a while before it asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ring is for the keyboard."""
        self._by_keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        self._by_keyboard = True
        self.viewport().update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            event.accept()
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row at once."""
        self._by_keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        # Qt itself would make the first row current without choosing it.
        if self._by_keyboard:
            self._find_row()
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring disappears."""
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.viewport().update()

    def _find_row(self) -> None:
        model: QAbstractItemModel | None = self.model()
        if model is not None and model.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(model.index(0, 0))

    def _click(self, index: QModelIndex) -> None:
        if self._opens_on_click:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ITEM_ROLE))


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, rows: RowPainter, view: RowList, *, gap: int, is_carded: bool) -> None:
        super().__init__(view)
        self._theme = theme
        self._rows = rows
        self._view = view
        self._gap = gap
        self._is_carded = is_carded

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        height = self._rows.height(index.data(ITEM_ROLE), width)
        return QSize(width, height + self._theme.px(self._gap))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self._theme
        box = QRectF(option.rect).adjusted(0, 0, 0, -theme.px(self._gap))
        is_chosen = bool(option.state & _State.State_Selected)
        is_hovered = bool(option.state & _State.State_MouseOver)
        radius = theme.corner("card")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            paint_surface(painter, theme, box, fill="primary_tint", line=None, radius=radius)
            painter.setPen(theme.pen("primary", max(_CHOSEN_LINE, theme.traits.line_width)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        elif self._is_carded:
            fill: ColorRole = "surface2" if is_hovered else "surface"
            paint_surface(painter, theme, box, fill=fill, radius=radius)
        elif is_hovered:
            paint_surface(painter, theme, box, fill="surface", line=None, radius=radius)
        self._rows.paint(painter, box, index.data(ITEM_ROLE), is_chosen=is_chosen)
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            inside = _RING_INSET if is_chosen else 0
            paint_focus_ring(painter, theme, box.adjusted(inside, inside, -inside, -inside), radius - inside)
