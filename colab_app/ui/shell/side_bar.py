"""The side bar: where one can go, how it stands with the hub in words, and who sits here."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import MemberView, SyncView
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.shell.lab_button import LabButton
from colab_app.ui.shell.me_row import MeRow
from colab_app.ui.shell.place_names import HOME_OF, SIDE_PLACES, place_name
from colab_app.ui.shell.side_item import SideItem
from colab_app.ui.shell.sync_button import SyncButton
from colab_app.ui.words import unread_text

SIDE_WIDTH = 224
FOLDED_WIDTH = 56
_KEYS = {Place.INBOX: "G I", Place.BOARD: "G B", Place.WORKSHOPS: "G W", Place.PEOPLE: "G P"}


class SideBar(QWidget):
    """`place_asked(Place)`, `menu_asked()` for the menu of the lab, `sync_asked()` for more about sync."""

    place_asked = Signal(object)
    menu_asked = Signal()
    sync_asked = Signal()

    def __init__(self, context: UiContext, places: Collection[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = self._theme = context.theme
        self._is_folded = False
        self._unread = 0
        self.lab = LabButton(theme)
        self.sync = SyncButton(theme)
        self.me = MeRow(theme, context.language)
        self.items = {
            place: SideItem(theme, icon, _KEYS.get(place, ""))
            for place, icon in SIDE_PLACES.items()
            if place in places
        }
        self._column = Column(theme, self, gap=2, margins=(8, 10, 8, 12))
        self._column.addWidget(self.lab)
        self._column.addSpacing(theme.px(14))
        for item in self.items.values():
            self._column.addWidget(item)
        self._column.addStretch(1)
        line = Hairline(theme)
        self._column.addWidget(line)
        self._column.addSpacing(theme.px(6))
        self._column.addWidget(self.sync)
        self._column.addWidget(self.me)
        for place, item in self.items.items():
            item.clicked.connect(lambda _, place=place: self.place_asked.emit(place))
        self.lab.clicked.connect(self.menu_asked)
        self.sync.clicked.connect(self.sync_asked)
        self.me.settings_asked.connect(lambda: self.place_asked.emit(Place.SETTINGS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._rescale)
        self._rescale()
        self.retranslate()

    @property
    def is_folded(self) -> bool:
        """True while only icons are shown."""
        return self._is_folded

    def fold(self, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self._is_folded = folded
        for item in self.items.values():
            item.fold(folded)
        self.lab.fold(folded)
        self.sync.fold(folded)
        self.me.fold(folded)
        self._rescale()

    def mark(self, place: Place) -> None:
        """Mark the place where one is; pages inside a place mark that one."""
        here = HOME_OF.get(place, place)
        for other, item in self.items.items():
            item.setChecked(other is here)

    def show_unread(self, count: int) -> None:
        """How many notices are unread."""
        self._unread = count
        item = self.items.get(Place.INBOX)
        if item is not None:
            item.set_count(count, unread_text(count))

    def show_sync(self, view: SyncView) -> None:
        """How it stands with the hub."""
        self.sync.show_view(view)
        self._name_lab()

    def show_me(self, me: MemberView | None) -> None:
        """Who sits here."""
        self.me.show_me(me)
        self.me.fold(self._is_folded)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for place, item in self.items.items():
            item.set_name(place_name(place))
        self.show_unread(self._unread)
        self.sync.retranslate()
        self.me.retranslate()
        self._name_lab()
        self.setAccessibleName(self.tr("Places"))

    def sizeHint(self) -> QSize:
        """224 pixels wide at 100 %, 56 when folded."""
        return QSize(self.width(), 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the line at the right."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sidebar"))
        painter.setPen(theme.pen("line"))
        right = self.width() - 1
        painter.drawLine(right, 0, right, self.height())
        painter.end()

    def _name_lab(self) -> None:
        address = self.sync.view.hub_name
        below = (
            self.tr("Hub: {name}").format(name=hub_label(address))
            if address
            else self.tr("This computer only")
        )
        self.lab.set_words(self.tr("Co-creation Lab"), below)

    def _rescale(self) -> None:
        self.setFixedWidth(self._theme.px(FOLDED_WIDTH if self._is_folded else SIDE_WIDTH))


def hub_label(address: str) -> str:
    """A hub's address as people say it: the host of a server, the name of a file. Never user or password."""
    parts = urlsplit(address)
    if parts.scheme.startswith("postgres"):
        try:
            return parts.hostname or parts.path.strip("/")
        except ValueError:
            return parts.path.strip("/")
    path = parts.path or address
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or address
