"""The main window: side bar, pages, one message at a time, and the keys of the whole window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from colab_app.domain.changes import Changes
from colab_app.domain.stages import Stage
from colab_app.service.queries import Inbox, Me, SyncSummary
from colab_app.service.views import InboxItem
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.toast import Toast
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.logo import logo_icon
from colab_app.ui.shell.deeds import Deeds
from colab_app.ui.shell.key_overview import KeyOverview
from colab_app.ui.shell.lab_menu import LabMenu
from colab_app.ui.shell.page_stack import PageMaker
from colab_app.ui.shell.page_window import PageWindow
from colab_app.ui.shell.pages_area import PagesArea
from colab_app.ui.shell.pane_focus import FocusPane, focus_first_stop, next_pane
from colab_app.ui.shell.side_bar import SideBar
from colab_app.ui.shell.sync_panel import SyncPanel
from colab_app.ui.shell.window_keys import add_window_keys
from colab_app.ui.shell.window_memory import SIDE_BAR_FOLDED, keep, put_back

_INBOX_MILLISECONDS = 300
_NARROW = 1040
_MENU_PLACES = (Place.EXCHANGE, Place.SYNC, Place.SETTINGS)


class MainWindow(QWidget):
    """Everything of one desk. `screens` says which pages there are; other places are told to be missing.

    `new_asked(board id, stage)`: the form of a new challenge is wanted. `closing()`: the window goes.
    """

    new_asked = Signal(str, str)
    closing = Signal()

    def __init__(self, context: UiContext, screens: Mapping[Place, PageMaker]) -> None:
        super().__init__()
        self.context = context
        self.pages = PagesArea(context, screens)
        self.side_bar = SideBar(context, screens)
        self.toast = Toast(context.theme, self)
        self.deeds = Deeds(context, self.toast, self)
        self._folded_by_hand = context.settings.get(SIDE_BAR_FOLDED)
        self._inbox = QTimer(self)
        self._inbox.setSingleShot(True)
        self._inbox.setInterval(_INBOX_MILLISECONDS)
        self._screens = screens
        row = Row(context.theme, self, gap=0)
        row.addWidget(self.side_bar)
        row.addWidget(self.pages, 1)
        self.setWindowIcon(logo_icon())
        self._connect()
        add_window_keys(self, self)
        put_back(self, context)
        self.side_bar.fold(self._folded_by_hand)
        self.retranslate()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self.pages.page

    def go(self, route: Route) -> None:
        """Show a place."""
        self.pages.go(route)

    # -- what the keys and menus do --------------------------------------------------------------

    def ask_new(self) -> None:
        """The form of a new challenge on the board shown last."""
        page = self.pages.stack.page(Place.BOARD)
        feed = getattr(page, "feed", None)
        self.new_asked.emit(str(getattr(feed, "board_id", "")), Stage.OPEN)

    def fold_side_bar(self) -> None:
        """Fold the side bar, or unfold it."""
        self._folded_by_hand = not self.side_bar.is_folded
        self.side_bar.fold(self._folded_by_hand)

    def show_keys(self) -> None:
        """Show all keys."""
        KeyOverview(self.context.theme, self).open()

    def show_sync(self) -> None:
        """Show more about the sync state, above its row."""
        panel = SyncPanel(self.context, self, self.side_bar.sync.view)
        panel.details_asked.connect(lambda: self.go(Route(Place.SYNC)))
        panel.conflicts_asked.connect(lambda: self.go(Route(Place.CONFLICTS)))
        panel.open_at(self.side_bar.sync)

    def lab_menu(self) -> LabMenu:
        """The menu of the lab as it is now; it goes when it is closed."""
        menu = LabMenu(self.context, self)
        menu.add(self.tr("New challenge"), "N", self.ask_new)
        menu.add_undo(self.deeds.undo, self.deeds.redo)
        menu.addSeparator()
        menu.add_looks()
        menu.add(self.tr("Fold the side bar"), "Ctrl+B", self.fold_side_bar)
        menu.addSeparator()
        for place in _MENU_PLACES:
            if place in self._screens:
                menu.add_place(place, lambda place: self.go(Route(place)))
        menu.add(self.tr("Keys"), "F1", self.show_keys)
        return menu

    def show_menu(self) -> None:
        """Open the menu of the lab below its button."""
        button = self.side_bar.lab
        self.lab_menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def next_pane(self, step: int) -> None:
        """The keyboard goes to the next pane: side bar, page, pane at the side."""
        panes = [FocusPane(self.side_bar, lambda: focus_first_stop(self.side_bar))]
        page, pane = self.pages.page, self.pages.pane
        if page is not None:
            panes.append(FocusPane(page, page.focus_first))
        if pane is not None:
            panes.append(FocusPane(pane, lambda: focus_first_stop(pane)))
        next_pane(panes, step)

    # -- events ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.side_bar.retranslate()
        self.pages.retranslate()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The two buttons at the side of a mouse go back and forward."""
        if event.button() is Qt.MouseButton.BackButton:
            self.pages.back()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.pages.forward()
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds its side bar; a wider one has it as it was."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.context.theme.px(_NARROW)
        if self.side_bar.is_folded is not (is_narrow or self._folded_by_hand):
            self.side_bar.fold(is_narrow or self._folded_by_hand)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: all changes are safe on disk."""
        keep(self, self.context, side_bar_folded=self._folded_by_hand)
        self.closing.emit()
        event.accept()

    # -- following -------------------------------------------------------------------------------

    def _connect(self) -> None:
        context, desk = self.context, self.context.desk
        context.go_to.connect(self.go)
        context.open_in_window.connect(self._open_window)
        desk.opened.connect(self._ask_who)
        desk.changed.connect(self._on_changed)
        desk.sync_changed.connect(self.side_bar.show_sync)
        self._inbox.timeout.connect(self._ask_inbox)
        self.side_bar.place_asked.connect(lambda place: self.go(Route(place)))
        self.side_bar.menu_asked.connect(self.show_menu)
        self.side_bar.sync_asked.connect(self.show_sync)
        self.pages.arrived.connect(self._on_arrived)
        self.pages.title_changed.connect(self._show_title)
        self.pages.missing.connect(lambda _: self.toast.show_message(self.tr("This place is not here yet")))
        self.pages.new_asked.connect(self.new_asked)
        self.pages.bar.new_asked.connect(self.ask_new)

    def _open_window(self, route: Route) -> None:
        window = PageWindow(self.context, self._screens, route)
        self.closing.connect(window.close)
        window.show()

    def _on_arrived(self, route: Route) -> None:
        self.side_bar.mark(route.place)
        self.side_bar.setVisible(route.place is not Place.FIRST_RUN)
        self._show_title()

    def _show_title(self) -> None:
        lab, title = self.tr("Co-creation Lab"), self.pages.title()
        self.setWindowTitle(f"{title} – {lab}" if title else lab)

    def _ask_who(self) -> None:
        desk = self.context.desk
        desk.ask(Me(), self.side_bar.show_me, self)
        desk.ask(SyncSummary(), self.side_bar.show_sync, self)
        self._inbox.start()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(("member", "organisation")):
            self.context.desk.ask(Me(), self.side_bar.show_me, self)
        if changes.touches(("history", "inbox_mark", "read_mark", "conflict_copy")):
            self._inbox.start()

    def _ask_inbox(self) -> None:
        if Place.INBOX in self._screens:
            self.context.desk.ask(Inbox(), self._count_unread, self)

    def _count_unread(self, items: tuple[InboxItem, ...]) -> None:
        self.side_bar.show_unread(sum(item.unread and not item.done for item in items))
