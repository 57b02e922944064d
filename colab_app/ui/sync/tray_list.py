"""The list of changes that are not in the hub: what it is, why, and what was typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import paint_focus_ring, paint_surface
from colab_app.ui.paint.text_flow import TextFlow, paint_line, text_width
from colab_app.ui.parts.row_model import ITEM_ROLE, AnyIndex, RowModel
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.sync.tray_words import TrayRow, TrayWords
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_PAD_X = 14
_PAD_Y = 10
_GAP = 6
_ICON = 18
_LEFT = 30
_SET_IN = 28
_CHOSEN_LINE = 2.0
_State = QStyle.StateFlag


class TrayList(WholeList):
    """`chosen(TrayRow or None)` follows the current row."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: TrayWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows: RowModel[TrayRow] = RowModel(lambda row: row.item.command_id, words.spoken, self)
        self._delegate = _TrayDelegate(theme, words, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    @property
    def current(self) -> TrayRow | None:
        """The current change."""
        return self.rows.item_at(self.currentIndex())

    def show_rows(self, rows: list[TrayRow]) -> None:
        """Show these changes; the first is chosen when the chosen one is gone."""
        self.rows.show(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))
        self.remeasure()
        self.chosen.emit(self.current)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which is current now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.rows.item_at(current))

    def row_height(self, row: int, width: int) -> int:
        """As many lines as name and reason need."""
        return self._delegate.height(self.rows.items[row], width)


class _TrayDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, words: TrayWords, view: TrayList) -> None:
        super().__init__(view)
        self._theme = theme
        self._words = words
        self._view = view
        self._flow = TextFlow(512)

    def height(self, row: TrayRow, width: int) -> int:
        theme, px = self._theme, self._theme.px
        room = self._room(row, width)
        line = theme.line_height("meta")
        reason = self._flow.height(self._words.reason(row), theme.font("meta"), room, line)
        return theme.line_height("ui") + px(3) + reason + px(2 * _PAD_Y + _GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        row = index.data(ITEM_ROLE)
        return QSize(width, self.height(row, width) if isinstance(row, TrayRow) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ITEM_ROLE)
        if not isinstance(row, TrayRow):
            return
        theme, px = self._theme, self._theme.px
        left = px(_SET_IN) if row.is_below else 0
        box = QRectF(option.rect).adjusted(left, 0, 0, -px(_GAP))
        is_chosen = bool(option.state & _State.State_Selected)
        radius = theme.corner("control")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill: ColorRole = "primary_tint" if is_chosen else "surface"
        paint_surface(painter, theme, box, fill=fill, radius=radius)
        if is_chosen:
            width = max(_CHOSEN_LINE, theme.traits.line_width)
            painter.setPen(theme.pen("primary", width))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        self._paint_words(painter, box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y)), row)
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box.adjusted(3, 3, -3, -3), radius)

    def _paint_words(self, painter: QPainter, inner: QRectF, row: TrayRow) -> None:
        theme, px = self._theme, self._theme.px
        line = theme.line_height("ui")
        size = px(_ICON)
        place = QRectF(QPoint(0, 0), QSize(size, size)).translated(
            inner.left(), inner.top() + (line - size) / 2
        )
        icon = Icon.WARNING if row.is_stuck else Icon.CLOCK
        paint_icon(painter, icon, place, theme.color("danger" if row.is_stuck else "text3"))
        left = inner.left() + px(_LEFT)
        when = self._words.when(row)
        when_width = text_width(when, theme.font("meta", tabular=True)) + 1
        at = QRectF(inner.right() - when_width, inner.top(), when_width, line)
        paint_line(painter, at, when, theme.font("meta", tabular=True), theme.color("text3"))
        name = QRectF(left, inner.top(), at.left() - px(12) - left, line)
        paint_line(painter, name, self._words.name(row), theme.font("ui", bold=True), theme.color("text"))
        reason = QRectF(left, inner.top() + line + px(3), inner.right() - left, inner.height())
        self._flow.paint(
            painter,
            reason,
            self._words.reason(row),
            theme.font("meta"),
            theme.color("text2"),
            theme.line_height("meta"),
        )

    def _room(self, row: TrayRow, width: int) -> int:
        px = self._theme.px
        set_in = px(_SET_IN) if row.is_below else 0
        return max(80, width - set_in - px(2 * _PAD_X + _LEFT))
