"""The table in which a person says what the columns of a file become."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from colab_app.ui.exchange.columns_model import (
    CELL_ROLE,
    FIELD_ROW,
    FIRST_ROW,
    NAME_ROW,
    AnyIndex,
    ColumnCell,
    ColumnsModel,
    Use,
)
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_ROW = 30
_FIELD_ROW = 38
_PAD = 10
_CHEVRON = 12
_NARROWEST, _WIDEST = 96, 240
_FIELD_COLORS: dict[Use, ColorRole] = {Use.FIELD: "primary_text", Use.EXTRA: "text2", Use.DROPPED: "warn"}


class ColumnsTable(QTableView):
    """`column_asked(column of the file, place on screen)`: its use shall be chosen.

    Enter, Space, F2 or a click on the two upper rows ask for it; arrow keys go from cell to cell.
    """

    column_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = model
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self.remeasure)
        model.dataChanged.connect(lambda: self.remeasure())
        theme.changed.connect(self.remeasure)
        self.remeasure()

    @property
    def shows_ring(self) -> bool:
        """True when the ring around the current cell is drawn."""
        return self.hasFocus()

    def remeasure(self) -> None:
        """Set all widths and heights for the present texts and text size."""
        theme, model = self._theme, self._columns
        for row in range(model.rowCount()):
            self.setRowHeight(row, theme.px(_FIELD_ROW if row == FIELD_ROW else _ROW))
        for column in range(model.columnCount()):
            self.setColumnWidth(column, self._width(column))
        self.setFixedHeight(self._needed_height())
        self.viewport().update()

    def ask_current(self) -> None:
        """Ask what the current column shall become."""
        index = self.currentIndex()
        column = max(index.column(), 1) if index.isValid() else 1
        if column < self._columns.columnCount():
            self._ask(self._columns.index(FIELD_ROW, column))

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump to cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and F2 ask for the use of the column."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        if event.key() in keys and not event.modifiers():
            event.accept()
            self.ask_current()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the heads asks at once."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.row() < FIRST_ROW and index.column() > 0:
            self._ask(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The heads look pressable."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_head = index.isValid() and index.row() < FIRST_ROW and index.column() > 0
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_head else Qt.CursorShape.ArrowCursor
        )

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """It scrolls sideways; its height is fixed."""
        return QSize(self._theme.px(200), self._needed_height())

    def _ask(self, index: AnyIndex) -> None:
        box = self.visualRect(self._columns.index(FIELD_ROW, index.column()))
        self.column_asked.emit(index.column() - 1, self.viewport().mapToGlobal(box.bottomLeft()))

    def _width(self, column: int) -> int:
        theme, model = self._theme, self._columns
        bold, plain = theme.font("meta", bold=True), theme.font("meta")
        widest = 0.0
        for row in range(model.rowCount()):
            text = str(model.data(model.index(row, column)) or "")[:60]
            extra = theme.px(_CHEVRON + 18) if row == FIELD_ROW and column else 0
            widest = max(widest, text_width(text, bold if row < FIRST_ROW else plain) + extra)
        least = theme.px(_NARROWEST) if column else 0
        return round(min(max(widest + 2 * theme.px(_PAD), least), theme.px(_WIDEST)))

    def _needed_height(self) -> int:
        theme = self._theme
        rows = self._columns.rowCount()
        height = sum(theme.px(_FIELD_ROW if row == FIELD_ROW else _ROW) for row in range(rows))
        return height + self.horizontalScrollBar().sizeHint().height() + 2


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ColumnsTable) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, ColumnCell):
            return
        theme = self._theme
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.use is Use.FIELD and not cell.is_label:
            painter.fillRect(box, theme.color("primary_tint", 1.0 if index.row() == NAME_ROW else 0.35))
        if index.row() == FIELD_ROW and not cell.is_label:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_field(painter, box, cell, hovered=hovered)
        else:
            self._paint_text(painter, box, cell, index.row())
        painter.setPen(theme.pen("line", 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box.adjusted(1, 1, -1, -1), theme.corner("chip"))

    def _paint_text(self, painter: QPainter, box: QRectF, cell: ColumnCell, row: int) -> None:
        theme = self._theme
        color: ColorRole = "text2"
        if cell.is_label:
            color = "text3"
        elif row == NAME_ROW:
            color = "text"
        elif cell.use is Use.DROPPED:
            color = "text3"
        font = theme.font("meta", bold=row == NAME_ROW and not cell.is_label)
        pad = theme.px(_PAD)
        paint_line(painter, box.adjusted(pad, 0, -pad, 0), cell.text, font, theme.color(color))

    def _paint_field(self, painter: QPainter, box: QRectF, cell: ColumnCell, *, hovered: bool) -> None:
        theme, px = self._theme, self._theme.px
        strong = theme.traits.is_high_contrast or hovered
        inner = box.adjusted(px(5), px(4), -px(5), -px(5))
        painter.setPen(theme.pen("primary" if cell.use is Use.FIELD else "line_strong" if strong else "line"))
        painter.setBrush(theme.color("surface2" if hovered else "surface"))
        radius = theme.corner("control")
        painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        chevron = QRectF(inner.right() - px(_CHEVRON + 7), inner.center().y() - px(6), px(_CHEVRON), px(12))
        paint_icon(painter, Icon.CHEVRON_DOWN, chevron, theme.color("text3"), 2.6)
        words = QRectF(
            inner.left() + px(8), inner.top(), chevron.left() - inner.left() - px(12), inner.height()
        )
        font = theme.font("meta", bold=cell.use is Use.FIELD)
        paint_line(painter, words, cell.text, font, theme.color(_FIELD_COLORS[cell.use]))
