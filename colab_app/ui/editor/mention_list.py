"""The pop-over with people to call: a list beside the caret that never takes the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.service.views import MemberView
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.surfaces import Depth
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROW = 38
_WIDTH = 320
_SIGN = 24
MEMBER_ROLE = Qt.ItemDataRole.UserRole


class MentionModel(QAbstractListModel):
    """A few members; the spoken text is name and organisation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members: tuple[MemberView, ...] = ()

    def show_members(self, members: Sequence[MemberView]) -> None:
        """Show these members instead."""
        if tuple(members) == self._members:
            return
        self.beginResetModel()
        self._members = tuple(members)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._members)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The member, or its words."""
        if not index.isValid():
            return None
        member = self._members[index.row()]
        if role == MEMBER_ROLE:
            return member
        if role == Qt.ItemDataRole.DisplayRole:
            return member.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QCoreApplication.translate("MentionList", "{name}, {organisation}").format(
                name=member.name, organisation=member.organisation.name
            )
        return None


class _MentionDelegate(QStyledItemDelegate):
    """Sign, name, organisation."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        member = index.data(MEMBER_ROLE)
        if not isinstance(member, MemberView):
            return
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.pen("primary") if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary_tint"))
            corner = theme.corner("control")
            painter.drawRoundedRect(box, corner, corner)
        sign = QRectF(box.left() + px(10), box.center().y() - px(_SIGN) / 2, px(_SIGN), px(_SIGN))
        paint_avatar(painter, theme, sign, member.organisation.sector, member.organisation.initial)
        left = sign.right() + px(10)
        name_font = theme.font("ui", bold=True)
        room = box.right() - px(10) - left
        name_width = min(text_width(member.name, name_font), room)
        name_box = QRectF(left, box.top(), name_width + 1, box.height())
        paint_line(painter, name_box, member.name, name_font, theme.color("text"))
        left += name_width + px(8)
        if box.right() - left > px(32):
            place = QRectF(left, box.top(), box.right() - px(10) - left, box.height())
            paint_line(painter, place, member.organisation.name, theme.font("meta"), theme.color("text2"))
        painter.restore()


class MentionList(Panel):
    """Lies inside the window of its field; `chosen(MemberView)` by click or `choose_current`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, depth=Depth.POP_OVER, corner="card", parent=window)
        self._window = window
        self._model = MentionModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_MentionDelegate(theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setMouseTracking(True)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(lambda _: self.choose_current())
        self._list.setAccessibleName(QCoreApplication.translate("MentionList", "People to call"))
        Column(theme, self, gap=0, margins=(6, 6, 6, 6)).addWidget(self._list)
        self.hide()

    @property
    def current(self) -> MemberView | None:
        """Who would be chosen now."""
        found = self._list.currentIndex().data(MEMBER_ROLE)
        return found if isinstance(found, MemberView) else None

    def show_members(self, members: Sequence[MemberView], anchor: QPoint, line_height: int) -> None:
        """Show members below a point of the window, above it where there is no room; nobody hides it."""
        current = self.current
        self._model.show_members(members)
        if not members:
            self.hide()
            return
        row = members.index(current) if current in members else 0
        self._list.setCurrentIndex(self._model.index(row, 0))
        self._place(anchor, line_height, len(members))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Go to the next or previous one, round and round."""
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + by) % count
            self._list.setCurrentIndex(self._model.index(row, 0))

    def choose_current(self) -> None:
        """Call the current one."""
        member = self.current
        if member is not None:
            self.hide()
            self.chosen.emit(member)

    def _place(self, anchor: QPoint, line_height: int, rows: int) -> None:
        theme = self._theme
        margins = self.contentsMargins()
        width = theme.px(_WIDTH) + margins.left() + margins.right()
        height = rows * theme.px(_ROW) + theme.px(12) + margins.top() + margins.bottom() + 2
        window = self._window
        left = min(max(0, anchor.x() - margins.left()), max(0, window.width() - width))
        top = anchor.y() + line_height - margins.top() + theme.px(4)
        if top + height - margins.bottom() > window.height():
            top = anchor.y() - height + margins.bottom() - theme.px(4)
        self.setGeometry(left, max(top, -margins.top()), width, height)
