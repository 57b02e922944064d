"""The main window: side bar, the page with its bar, a pane at the right, one message at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.domain.changes import Changes
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Me, SyncSummary
from colab_app.service.undo import Step
from colab_app.support.declared_settings import TEXT_SIZE_PERCENT
from colab_app.support.sentences import sentence
from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.toast import Toast
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.window.side_bar import ICONS, SideBar
from colab_app.ui.window.top_bar import TopBar
from colab_app.ui.window.way import Way
from colab_app.ui.words import change_name

Screens = Mapping[Place, Callable[[UiContext], Page]]
_LETTERS = {"B": Place.BOARD, "I": Place.INBOX, "P": Place.PEOPLE, "W": Place.WORKSHOPS}
_SIZES = (90, 100, 110, 125, 150, 175, 200)


class DeskWindow(QWidget):
    """Shows one page at a time; `new_asked(board id, stage)` when the form of a challenge is wanted,
    `closing()` when the window goes.
    """

    new_asked = Signal(str, str)
    closing = Signal()

    def __init__(self, context: UiContext, screens: Screens) -> None:
        super().__init__()
        self.context = context
        self._screens = screens
        self._pages: dict[Place, Page] = {}
        self._way = Way()
        theme = context.theme
        self.side_bar = SideBar(theme, tuple(place for place in ICONS if place in screens))
        self.top_bar = TopBar(theme)
        self._stack = QStackedWidget()
        self._pane_places: dict[Page, QWidget] = {}
        self.toast = Toast(theme, self)
        self._lay_out()
        self._connect()
        self._add_keys()
        self.retranslate()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        found = self._stack.currentWidget()
        return found if isinstance(found, Page) else None

    def go(self, route: Route) -> None:
        """Show a place and remember it for the way back."""
        if route.place in self._screens:
            self._way.go(route)
            self._show(route)

    def go_back(self) -> None:
        """To the place before."""
        self._show_if(self._way.back())

    def go_forward(self) -> None:
        """Back from going back."""
        self._show_if(self._way.forward())

    def retranslate(self) -> None:
        """Set all words."""
        self.side_bar.retranslate()
        self.top_bar.retranslate()
        self._tell_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The two buttons at the side of a mouse go back and forward."""
        if event.button() is Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.go_forward()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: all changes are safe on disk."""
        self.closing.emit()
        event.accept()

    # -- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        row = Row(theme, self, gap=0)
        row.addWidget(self.side_bar)
        middle = Column(theme, gap=0)
        middle.addWidget(self.top_bar)
        middle.addWidget(self._stack, 1)
        row.addLayout(middle, 1)
        self._row = row
        self.setMinimumSize(720, 480)

    def _connect(self) -> None:
        context = self.context
        desk = context.desk
        context.go_to.connect(self.go)
        context.notice.connect(lambda text: self.toast.show_message(text))
        desk.did.connect(self._tell_done)
        desk.problem.connect(self._tell_problem)
        desk.sync_changed.connect(self.side_bar.show_sync)
        desk.opened.connect(self._ask_people)
        desk.changed.connect(self._on_changed)
        self.side_bar.chosen.connect(lambda place: self.go(Route(place)))
        self.top_bar.back_asked.connect(self.go_back)
        self.top_bar.forward_asked.connect(self.go_forward)
        self.top_bar.new_asked.connect(self.ask_new)
        self.top_bar.search_asked.connect(lambda words: self.go(Route(Place.SEARCH, anchor=words)))

    def _add_keys(self) -> None:
        context = self.context
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("Ctrl+Z", context.desk.undo),
            ("Ctrl+Shift+Z", context.desk.redo),
            ("Ctrl+Shift+L", self._other_language),
            ("Ctrl++", lambda: self._change_size(1)),
            ("Ctrl+-", lambda: self._change_size(-1)),
            ("Ctrl+0", lambda: self._change_size(0)),
            ("Ctrl+B", lambda: self.side_bar.setVisible(self.side_bar.isHidden())),
            ("Ctrl+F", self.top_bar.search.setFocus),
        )
        for key, action in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(_unless_composing, action))
        letters = LetterKeys(context, self, everywhere=True)
        letters.add("N", self.ask_new)
        for key, place in _LETTERS.items():
            letters.add(f"G, {key}", partial(self.go, Route(place)))

    def ask_new(self) -> None:
        """The form of a new challenge, for the board that is shown."""
        page = self._pages.get(Place.BOARD)
        self.new_asked.emit(str(getattr(page, "board_id", "")), "open")

    # -- showing ---------------------------------------------------------------------------------

    def _show_if(self, route: Route | None) -> None:
        if route is not None:
            self._show(route)

    def _show(self, route: Route) -> None:
        page = self._page_of(route.place)
        self._stack.setCurrentWidget(page)
        self.side_bar.setVisible(route.place is not Place.FIRST_RUN)
        self.side_bar.mark(route.place)
        self.top_bar.show_page(page, can_back=self._way.can_back, can_forward=self._way.can_forward)
        self.top_bar.setVisible(route.place is not Place.FIRST_RUN)
        self._show_pane(page)
        page.show_route(route)
        page.focus_first()
        self._tell_title()

    def _page_of(self, place: Place) -> Page:
        page = self._pages.get(place)
        if page is None:
            page = self._screens[place](self.context)
            self._pages[place] = page
            self._stack.addWidget(page)
            page.title_changed.connect(self._tell_title)
            asked = getattr(page, "new_asked", None)
            if asked is not None:
                asked.connect(self.new_asked)
            if page.side_pane is not None:
                self._pane_places[page] = self._pane_place(page.side_pane)
        return page

    def _pane_place(self, pane: QWidget) -> QWidget:
        """Room for a pane that is as wide as the pane, and nothing while the pane hides itself."""
        place = QWidget()
        inside = Row(self.context.theme, place, gap=0)
        inside.addWidget(pane)
        self._row.addWidget(place)
        return place

    def _show_pane(self, page: Page) -> None:
        for place in self._pane_places.values():
            place.setVisible(place is self._pane_places.get(page))

    def _tell_title(self) -> None:
        page = self.page
        if page is not None:
            self.top_bar.show_title(page.title())
            self.setWindowTitle(f"{page.title()} — {self.tr('Co-creation Lab')}")

    # -- telling ---------------------------------------------------------------------------------

    def _tell_done(self, step: Step) -> None:
        name = change_name(step.command.wire_name.rpartition(".")[0])
        self.toast.show_message(name, action=self.tr("Undo"), key="Ctrl Z", undo=self.context.desk.undo)

    def _tell_problem(self, problem: UserProblem) -> None:
        self.toast.show_message(sentence(problem.code, problem.params, self.context.language.code))

    def _ask_people(self) -> None:
        self.context.desk.ask(Me(), self.side_bar.show_me, self)
        self.context.desk.ask(SyncSummary(), self.side_bar.show_sync, self)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(("member", "organisation")):
            self._ask_people()

    def _other_language(self) -> None:
        self.context.language.toggle()

    def _change_size(self, step: int) -> None:
        settings = self.context.settings
        present = settings.get(TEXT_SIZE_PERCENT)
        nearest = min(range(len(_SIZES)), key=lambda index: abs(_SIZES[index] - present))
        chosen = _SIZES[max(0, min(len(_SIZES) - 1, nearest + step))] if step else 100
        self.context.change_settings(settings.replace(TEXT_SIZE_PERCENT, chosen))


def _unless_composing(action: Callable[[], object]) -> None:
    if not focus_is_composing():
        action()
