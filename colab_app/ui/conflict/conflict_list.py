"""The clashes that wait, when there is more than one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.service.views import ConflictView
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.words import field_label

_Index = QModelIndex | QPersistentModelIndex
_PAD, _LEFT = 10, 38
CONFLICT_ROLE = Qt.ItemDataRole.UserRole


class ConflictModel(QAbstractListModel):
    """All open clashes, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.conflicts: tuple[ConflictView, ...] = ()

    def show_conflicts(self, conflicts: Sequence[ConflictView]) -> None:
        """Show these."""
        if tuple(conflicts) != self.conflicts:
            self.beginResetModel()
            self.conflicts = tuple(conflicts)
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.conflicts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The clash, or what it is about."""
        if not index.isValid():
            return None
        conflict = self.conflicts[index.row()]
        if role == CONFLICT_ROLE:
            return conflict
        if role == Qt.ItemDataRole.DisplayRole:
            return conflict.subject_title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{conflict.subject_title} {conflict.subject_key} {about(conflict)}"
        return None


class ConflictList(WholeList):
    """`chosen(str)` with the id of a clash."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.waiting = ConflictModel(self)
        self.shown_id = ""
        self._delegate = _ConflictDelegate(context, self)
        self.setModel(self.waiting)
        self.setItemDelegate(self._delegate)
        self.waiting.modelReset.connect(self.remeasure)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def row_height(self, row: int, width: int) -> int:
        """Two lines of title and one about the field."""
        return self._delegate.height_of(self.waiting.index(row, 0), width)

    def _choose(self, index: QModelIndex) -> None:
        conflict = index.data(CONFLICT_ROLE)
        if isinstance(conflict, ConflictView):
            self.chosen.emit(conflict.id)


class _ConflictDelegate(QStyledItemDelegate):
    def __init__(self, context: UiContext, view: ConflictList) -> None:
        super().__init__(view)
        self._theme = context.theme
        self._view = view
        self._flow = TextFlow(256)

    def height_of(self, index: _Index, width: int) -> int:
        theme = self._theme
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        font, line = theme.font("ui", bold=True), theme.line_height("ui")
        height = self._flow.height(title, font, self._room(width), line, max_lines=2)
        return height + theme.line_height("meta") + 2 * theme.px(_PAD)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        conflict = index.data(CONFLICT_ROLE)
        if not isinstance(conflict, ConflictView):
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(0, 0, 0, -2)
        corner = theme.corner("card")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if conflict.id == self._view.shown_id:
            painter.setPen(theme.pen("primary", max(2.0, theme.traits.line_width)))
            painter.setBrush(theme.color("primary_tint"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
        icon = QRectF(box.left() + px(12), box.top() + px(_PAD), px(18), px(18))
        paint_icon(painter, Icon.SWAP, icon, theme.color("danger"))
        width = self._room(round(box.width()))
        place = QRectF(box.left() + px(_LEFT), box.top() + px(_PAD), width, box.height())
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        bottom = self._flow.paint(
            painter, place, title, theme.font("ui", bold=True), theme.color("text"),
            theme.line_height("ui"), max_lines=2,
        )  # fmt: skip
        meta = QRectF(place.left(), bottom, width, theme.line_height("meta"))
        words = " · ".join(filter(None, (conflict.subject_key, about(conflict))))
        paint_line(painter, meta, words, theme.font("meta"), theme.color("text2"))
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box, corner)

    def _room(self, width: int) -> int:
        return max(40, width - self._theme.px(_LEFT + _PAD))


def about(conflict: ConflictView) -> str:
    """The field both changed."""
    return field_label(conflict.subject_kind, conflict.field_key)
