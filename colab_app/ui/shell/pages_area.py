"""The middle and the right of a window: top bar, page, and the page's pane over the full height."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.page_stack import PageMaker, PageStack
from colab_app.ui.shell.place_names import place_name
from colab_app.ui.shell.route_history import RouteHistory
from colab_app.ui.shell.top_bar import TopBar


class PagesArea(QWidget):
    """Goes to routes, back and forward. `arrived(Route)` after each step, `new_asked(board id, stage)`,
    `missing(Place)` for a place without a page here.
    """

    arrived = Signal(object)
    new_asked = Signal(str, str)
    missing = Signal(object)
    title_changed = Signal()

    def __init__(
        self, context: UiContext, makers: Mapping[Place, PageMaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self.history = RouteHistory()
        self.bar = TopBar(theme)
        self.stack = PageStack(context, makers)
        self._holders: dict[Page, QWidget] = {}
        self._row = Row(theme, self, gap=0)
        middle = Column(theme, gap=0)
        middle.addWidget(self.bar)
        middle.addWidget(self.stack, 1)
        self._row.addLayout(middle, 1)
        self.stack.made.connect(self._adopt)
        self.bar.back_asked.connect(self.back)
        self.bar.search_asked.connect(self._search)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self.stack.current

    @property
    def pane(self) -> QWidget | None:
        """The pane of the page that is shown, when it is open."""
        pane = self.page.side_pane if self.page is not None else None
        return pane if pane is not None and pane.isVisible() else None

    def go(self, route: Route) -> None:
        """Go to a route; the keyboard goes with it."""
        if not self.stack.has(route.place):
            self.missing.emit(route.place)
            return
        self.history.go(route)
        self._show(route)

    def back(self) -> None:
        """Go back, if there is anywhere to go."""
        route = self.history.back()
        if route is not None:
            self._show(route)

    def forward(self) -> None:
        """Go forward again, if one went back."""
        route = self.history.forward()
        if route is not None:
            self._show(route)

    def title(self) -> str:
        """The title of the page, or an empty text."""
        return self.page.title() if self.page is not None else ""

    def retranslate(self) -> None:
        """Say everything in the present language; pages follow by themselves."""
        self.bar.retranslate()
        self._show_bar()

    def _show(self, route: Route, *, focus: bool = True) -> None:
        page = self.stack.show_route(route)
        if page is None:
            return
        for other, holder in self._holders.items():
            holder.setVisible(other is page)
        self._show_bar()
        if focus:
            page.focus_first()
        self.arrived.emit(route)

    def _show_bar(self) -> None:
        page, previous = self.page, self.history.previous
        if page is not None:
            self.bar.show_page(page, place_name(previous.place) if previous is not None else "")
            current = self.history.current
            self.bar.setVisible(current is None or current.place is not Place.FIRST_RUN)
            is_search = current is not None and current.place is Place.SEARCH
            self.bar.show_words(current.anchor if current is not None and is_search else "")

    def _adopt(self, page: Page) -> None:
        self.bar.adopt(page)
        page.title_changed.connect(self.title_changed)
        asked = getattr(page, "new_asked", None)
        if asked is not None:
            asked.connect(self.new_asked)
        if page.side_pane is not None:
            holder = QWidget()
            inner = QHBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(page.side_pane)
            self._row.addWidget(holder)
            self._holders[page] = holder

    def _search(self, words: str, is_final: bool) -> None:
        """Enter goes to what was found; while one types, only a search that is already shown follows."""
        route = Route(Place.SEARCH, anchor=words)
        current = self.history.current
        if current is not None and current.place is Place.SEARCH:
            if route != current:
                self.history.replace(route)
                self._show(route, focus=False)
            if is_final and self.page is not None:
                self.page.focus_first()
        elif is_final and words:
            self.go(route)
