"""What happened to a subject, one sentence a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.service.views import HistoryView
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.subject.history_changes import has_difference
from colab_app.ui.words import history_sentence, moment_text

_Index = QModelIndex | QPersistentModelIndex
_PAD = 7
_SIGN = 24
_LEFT = 36
HISTORY_ROLE = Qt.ItemDataRole.UserRole


class HistoryModel(QAbstractListModel):
    """Newest first; a change replaces what is shown."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._deeds: tuple[HistoryView, ...] = ()

    def show_deeds(self, deeds: Sequence[HistoryView]) -> None:
        """Show these deeds."""
        if tuple(deeds) == self._deeds:
            return
        self.beginResetModel()
        self._deeds = tuple(deeds)
        self.endResetModel()

    def retell(self) -> None:
        """Tell everything in the present language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._deeds)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The deed, or its sentence."""
        if not index.isValid():
            return None
        deed = self._deeds[index.row()]
        if role == HISTORY_ROLE:
            return deed
        if role == Qt.ItemDataRole.DisplayRole:
            return history_sentence(deed)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{history_sentence(deed)} {self.when(deed)}"
        return None

    def when(self, deed: HistoryView) -> str:
        """Day and time of a deed."""
        return moment_text(deed.at, self._context.language.code)


class HistoryList(WholeList):
    """`difference_asked(HistoryView)` with a click or Enter on a change of words."""

    difference_asked = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.deeds = HistoryModel(context, self)
        self._delegate = _HistoryDelegate(context, self)
        self.setModel(self.deeds)
        self.setItemDelegate(self._delegate)
        self.deeds.modelReset.connect(self.remeasure)
        self.clicked.connect(self._press)
        self.activated.connect(self._press)

    def row_height(self, row: int, width: int) -> int:
        """As many lines as the sentence needs."""
        return self._delegate.height_of(self.deeds.index(row, 0), width)

    def _press(self, index: QModelIndex) -> None:
        deed = index.data(HISTORY_ROLE)
        if isinstance(deed, HistoryView) and has_difference(deed):
            self.difference_asked.emit(deed)


class _HistoryDelegate(QStyledItemDelegate):
    def __init__(self, context: UiContext, view: HistoryList) -> None:
        super().__init__(view)
        self._theme = context.theme
        self._view = view
        self._flow = TextFlow(512)

    def height_of(self, index: _Index, width: int) -> int:
        theme = self._theme
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        line = theme.line_height("ui")
        height = self._flow.height(words, theme.font("ui"), self._room(width), line)
        return height + theme.line_height("meta") + 2 * theme.px(_PAD)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        deed = index.data(HISTORY_ROLE)
        if not isinstance(deed, HistoryView):
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sign = QRectF(box.left(), box.top() + px(_PAD), px(_SIGN), px(_SIGN))
        organisation = deed.actor.organisation
        paint_avatar(painter, theme, sign, organisation.sector, organisation.initial)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        width = self._room(round(box.width()))
        place = QRectF(box.left() + px(_LEFT), box.top() + px(_PAD), width, box.height())
        bottom = self._flow.paint(
            painter, place, words, theme.font("ui"), theme.color("text"), theme.line_height("ui")
        )
        meta = QRectF(place.left(), bottom, width, theme.line_height("meta"))
        when = self._view.deeds.when(deed)
        paint_line(painter, meta, when, theme.font("meta"), theme.color("text3"))
        if has_difference(deed):
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            link = QCoreApplication.translate("History", "See what changed")
            right = Qt.AlignmentFlag.AlignRight
            font = theme.font("meta", bold=is_hovered)
            paint_line(painter, meta, link, font, theme.color("primary_text"), right)
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box.adjusted(0, 1, 0, -1), theme.corner("control"))

    def _room(self, width: int) -> int:
        return max(40, width - self._theme.px(_LEFT) - 2)
