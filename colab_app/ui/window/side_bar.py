"""The side bar: where one can go, how it stands with the hub, who sits here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import MemberView, SyncView
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.frame.route import Place
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import icon_size, paint_icon
from colab_app.ui.paint.logo import paint_logo
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import role_name, sync_text

ICONS: Mapping[Place, Icon] = {
    Place.INBOX: Icon.INBOX,
    Place.MY_WORK: Icon.FLAG,
    Place.BOARD: Icon.BOARD,
    Place.WORKSHOPS: Icon.SCREEN,
    Place.PEOPLE: Icon.PEOPLE,
    Place.SEARCH: Icon.SEARCH,
    Place.EXCHANGE: Icon.IMPORT,
    Place.CONFLICTS: Icon.SWAP,
    Place.SETTINGS: Icon.GEAR,
}
WIDTH = 224


class SideBar(Panel):
    """`chosen(Place)` when somebody wants to go somewhere, `sync_asked()` for the details of syncing."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="sidebar", line=None, corner="chip", parent=parent)
        self._theme = theme
        self._sync: SyncView | None = None
        self._me: MemberView | None = None
        column = Column(theme, self, gap=2, margins=(8, 14, 8, 12))
        head = Row(theme, gap=10, margins=(8, 0, 8, 14))
        head.addWidget(_Logo(theme))
        self._lab = Label(theme, font="ui", bold=True)
        head.addWidget(self._lab, 1)
        column.addLayout(head)
        self._entries = {place: SideEntry(theme, ICONS[place]) for place in places}
        for place, entry in self._entries.items():
            entry.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            column.addWidget(entry)
        column.addStretch(1)
        self._state = SideEntry(theme, Icon.CLOUD_WAITING)
        self._state.clicked.connect(lambda: self.chosen.emit(Place.SYNC))
        column.addWidget(self._state)
        self._person = Label(theme, font="meta", color="text2")
        person = Row(theme, gap=8, margins=(12, 6, 8, 0))
        person.addWidget(self._person, 1)
        column.addLayout(person)
        theme.changed.connect(self._rescale)
        self._rescale()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(self.tr("Places"))
        self._lab.setText(self.tr("Co-creation Lab"))
        names = {
            Place.INBOX: self.tr("Inbox"),
            Place.MY_WORK: self.tr("My work"),
            Place.BOARD: self.tr("Challenge board"),
            Place.WORKSHOPS: self.tr("Workshops"),
            Place.PEOPLE: self.tr("People and organisations"),
            Place.SEARCH: self.tr("Search"),
            Place.EXCHANGE: self.tr("Import and export"),
            Place.CONFLICTS: self.tr("Two versions"),
            Place.SETTINGS: self.tr("Settings"),
        }
        for place, entry in self._entries.items():
            entry.setText(names[place])
        self._show_state()
        self._show_person()

    def mark(self, place: Place) -> None:
        """Show where one is."""
        for known, entry in self._entries.items():
            entry.set_current(known is place)

    def show_sync(self, view: SyncView) -> None:
        """How it stands with the hub."""
        self._sync = view
        self._show_state()

    def show_me(self, me: MemberView | None) -> None:
        """Who sits here."""
        self._me = me
        self._show_person()

    def _show_state(self) -> None:
        self._state.setVisible(self._sync is not None)
        if self._sync is not None:
            self._state.setText(sync_text(self._sync))

    def _show_person(self) -> None:
        me = self._me
        self._person.setText(f"{me.name}  {role_name(me.role)}" if me is not None else "")

    def _rescale(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))


class SideEntry(Pressable):
    """One place: icon and name; the current one lies on a lighter panel with a mark at its left."""

    def __init__(self, theme: Theme, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._icon = icon
        self._is_current = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        """Show that this is where one is."""
        self._is_current = current
        self.setAccessibleDescription(self.tr("current place") if current else "")
        self.update()

    def sizeHint(self) -> QSize:
        """A full line of the bar."""
        return QSize(self._theme.px(160), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, mark, icon, words, ring."""
        theme = self._theme
        painter = self.begin_paint()
        box = QRectF(self.rect())
        radius = theme.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current or self.underMouse():
            painter.setBrush(theme.color("surface" if self._is_current else "sunken"))
            painter.drawRoundedRect(box, radius, radius)
        if self._is_current:
            painter.setBrush(theme.color("primary"))
            painter.drawRoundedRect(QRectF(0, theme.px(9), theme.px(3), box.height() - theme.px(18)), 1, 1)
        side = icon_size(theme).width()
        place = QRectF(theme.px(12), (box.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, place, theme.color("text" if self._is_current else "text2"))
        words = box.adjusted(theme.px(12) + side + theme.px(10), 0, -theme.px(8), 0)
        paint_line(painter, words, self.text(), theme.font("ui", bold=self._is_current), theme.color("text"))
        self.paint_ring(painter, radius)
        painter.end()


class _Logo(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(32), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_logo(painter, self._theme, QRectF(self.rect()))
        painter.end()
