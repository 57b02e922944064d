"""A list view as high as its rows: the page around it scrolls, not the list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from colab_app.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


class WholeList(QListView):
    """Subclasses say how high a row is; Up and Down go through the rows.

    `row_wanted(QRect)` asks the page to bring a part of the list into view. Letters do not jump to names.
    """

    row_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._came_by_mouse = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.remeasure)

    @property
    def shows_ring(self) -> bool:
        """True when the ring around the current row is drawn: after a click only in high contrast."""
        return self.hasFocus() and (not self._came_by_mouse or self._theme.traits.is_high_contrast)

    @property
    def row_count(self) -> int:
        """How many rows there are; none before a model is set."""
        model: QAbstractItemModel | None = self.model()
        return model.rowCount() if model is not None else 0

    def row_height(self, row: int, width: int) -> int:
        """Height of a row at a width, in pixels; to be said by subclasses."""
        raise NotImplementedError

    def remeasure(self) -> None:
        """Ask for all heights again."""
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def hasHeightForWidth(self) -> bool:
        """Longer lines need fewer of them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width, in pixels."""
        return sum(self.row_height(row, width) for row in range(self.row_count))

    def sizeHint(self) -> QSize:
        """As high as the rows at the present width."""
        width = self.width() if self.width() > 1 else self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The page decides how wide, the rows how high."""
        return QSize(self._theme.px(160), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks all lines anew; Qt would wait a while before it asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The page scrolls, not the list."""
        if self.hasFocus():
            self.row_wanted.emit(self.visualRect(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the list."""
        event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump to names."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ring is for the keyboard."""
        self._came_by_mouse = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages are turned by the page."""
        self._came_by_mouse = False
        self.viewport().update()
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring appears for the keyboard."""
        self._came_by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self.row_count and not self.currentIndex().isValid() and not self._came_by_mouse:
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring disappears."""
        super().focusOutEvent(event)
        self.viewport().update()
