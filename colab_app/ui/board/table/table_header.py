"""The head of the table: names of columns, and which one it is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from colab_app.ui.board.table.row_delegate import CELL_PAD
from colab_app.ui.board.table.table_columns import NUMBERS, TableColumn
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme

_HEIGHT = 40
_ARROW = 12


class TableHeader(QHeaderView):
    """Pressing a name sorts by it, pressing it again turns the order round."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """40 pixels high at 100 %."""
        return QSize(super().sizeHint().width(), self._theme.px(_HEIGHT))

    def name_width(self, column: TableColumn) -> int:
        """Pixels a column needs for its name, also when it is sorted by it."""
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        px = self._theme.px
        width = text_width(name, self._theme.font("meta", bold=True))
        return round(width + 0.5) + 2 * px(CELL_PAD) + px(_ARROW + 4)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name, bold with an arrow when sorted by it, and the line below."""
        theme, px = self._theme, self._theme.px
        is_sorted = self.sortIndicatorSection() == section
        font = theme.font("meta", bold=is_sorted)
        color = theme.color("text" if is_sorted else "text2")
        pad = px(CELL_PAD)
        box = QRectF(rect).adjusted(pad, 0, -pad, 0)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        arrow = px(_ARROW)
        room = arrow + px(4) if is_sorted else 0
        painter.save()
        width = min(text_width(text, font) + 1, box.width() - room)
        is_right = TableColumn(section) in NUMBERS
        left = box.right() - width - room if is_right else box.left()
        paint_line(painter, QRectF(left, box.top(), width, box.height()), text, font, color)
        if is_sorted:
            is_up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            icon = Icon.CHEVRON_UP if is_up else Icon.CHEVRON_DOWN
            place = QRectF(left + width + px(4), box.center().y() - arrow / 2, arrow, arrow)
            paint_icon(painter, icon, place, color, 2.6)
        painter.setPen(theme.pen("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
