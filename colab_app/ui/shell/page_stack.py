"""The pages of a window: made when first visited, kept with their state."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route

PageMaker = Callable[[UiContext], Page]


class PageStack(QStackedWidget):
    """`made(Page)` tells of a page's first visit, `shown(Page)` of each."""

    made = Signal(object)
    shown = Signal(object)

    def __init__(
        self, context: UiContext, makers: Mapping[Place, PageMaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._makers = makers
        self._pages: dict[Place, Page] = {}

    def has(self, place: Place) -> bool:
        """True when there is such a page."""
        return place in self._makers

    def page(self, place: Place) -> Page | None:
        """A page visited before, or None."""
        return self._pages.get(place)

    @property
    def current(self) -> Page | None:
        """The page that is shown, or None before the first visit."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) else None

    def show_route(self, route: Route) -> Page | None:
        """Show a route's page; None when there is no such page here."""
        if not self.has(route.place):
            return None
        page = self._pages.get(route.place)
        if page is None:
            page = self._makers[route.place](self._context)
            self._pages[route.place] = page
            self.addWidget(page)
            self.made.emit(page)
        self.setCurrentWidget(page)
        page.show_route(route)
        self.shown.emit(page)
        return page
