"""The page of a search: what narrows it, straight ways, and what was found."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.service.queries import Search, SearchCount
from colab_app.service.views import SearchHit
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.rich_text.subject_routes import subject_route
from colab_app.ui.search.hit_rows import HitRows
from colab_app.ui.search.hit_words import HitWords
from colab_app.ui.search.narrowing import Narrowing
from colab_app.ui.search.shortcuts import Shortcuts
from colab_app.ui.words import filled, results_text

_WIDEST = 1080
STEP = 50
"""Hits shown at first, and more of them with each press."""


class SearchScreen(Page):
    """The words are the route's anchor; they are typed into the field of the top bar."""

    watched = ("challenge", "proposal", "idea", "comment", "workshop")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.words = ""
        self._limit = STEP
        self._found = 0
        self._wants_focus = False
        words = HitWords(context.language, date.fromisoformat(context.today_text()))
        self.hits: RowModel[SearchHit] = RowModel(lambda hit: hit.subject_id, words.sentence, self)
        self.list = RowList(theme, HitRows(theme, words), opens_on_click=True)
        self.list.setModel(self.hits)
        self.narrowing = Narrowing(theme)
        self.shortcuts = Shortcuts(context)
        self.more = Button(theme)
        self.head = PageTitle(theme)
        self.bar_left = self.head
        self.empty = EmptyState(theme, Icon.SEARCH)
        self.clear = Button(theme)
        self.empty.set_main(self.clear)
        self._lay_out()
        self.list.opened.connect(self._open)
        self.narrowing.changed.connect(self._begin_again)
        self.more.clicked.connect(self._show_more)
        self.clear.clicked.connect(self.narrowing.clear)
        self.retranslate()
        self._take(())

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Search for the words of the route; the same words keep choice and scroll."""
        if route.anchor != self.words:
            self.words = route.anchor
            self._limit = STEP
            self.shortcuts.look_for(self.words)
            self.list.scrollToTop()
        self.refresh()

    def refresh(self) -> None:
        """Search again."""
        kinds = self.narrowing.kinds
        desk = self.context.desk
        query = Search(self.words, kinds=kinds, stage=self.narrowing.stage, limit=self._limit)
        desk.ask(SearchCount(self.words, kinds), self._count, self)
        desk.ask(query, self._take, self)

    def focus_first(self) -> None:
        """The keyboard goes to what was found, as soon as it is there."""
        self._wants_focus = not self.hits.rowCount()
        if self.hits.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """The words searched for."""
        return filled(self.tr("Search: %1"), self.words) if self.words else self.tr("Search")

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Search"))
        self.list.setAccessibleName(self.tr("What was found"))
        self.more.setText(self.tr("Show more"))
        self.clear.setText(self.tr("Search everything"))
        self.narrowing.retranslate()
        self.shortcuts.retranslate()
        self.hits.tell_words_changed()
        self._tell()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._stack = QStackedWidget()
        found = QWidget()
        column = Column(theme, found, gap=8)
        column.addWidget(self.list, 1)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.addWidget(found)
        self._stack.addWidget(self.empty)
        self._content = QWidget()
        inner = Column(theme, self._content, gap=10)
        inner.addWidget(self.narrowing)
        inner.addWidget(self.shortcuts)
        inner.addWidget(self._stack, 1)
        outer = Row(theme, self, gap=0, margins=(24, 0, 24, 16))
        outer.addWidget(self._content, 1000)
        outer.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._content.setMaximumWidth(self.context.theme.px(_WIDEST))

    def _begin_again(self) -> None:
        self._limit = STEP
        self.refresh()

    def _show_more(self) -> None:
        self._limit += STEP
        self.refresh()

    def _count(self, count: int) -> None:
        self._found = count

    def _take(self, hits: tuple[SearchHit, ...]) -> None:
        for hit in hits:
            self.context.names.remember(hit.subject_id, hit.key, hit.title)
        self.hits.show(hits)
        self._stack.setCurrentIndex(0 if hits else 1)
        self.more.setVisible(len(hits) >= self._limit and self._found > len(hits))
        self._tell()
        if hits and self._wants_focus and self.isVisible():
            self.focus_first()
        self.title_changed.emit()

    def _tell(self) -> None:
        shown = self.hits.rowCount()
        # The count does not know stages: with one chosen only what is shown is counted.
        count = shown if self.narrowing.stage else max(shown, self._found)
        self.head.set_words(self.tr("Search"), results_text(count) if self.words.strip() else "")
        self.clear.setVisible(self.narrowing.parts > 0)
        if not self.words.strip():
            self.empty.set_texts(
                self.tr("Search everything that was written"),
                self.tr("Type into the field above: words, a key such as C-112, a name, or a #tag."),
            )
        elif self.narrowing.parts:
            self.empty.set_texts(
                filled(self.tr("Nothing under this choice has “%1”"), self.words),
                self.tr("Other kinds or stages may have it."),
            )
        else:
            self.empty.set_texts(
                filled(self.tr("Nothing has “%1”"), self.words),
                self.tr("Try fewer or other words. Two characters are enough in Japanese."),
            )

    def _open(self, hit: object) -> None:
        if not isinstance(hit, SearchHit):
            return
        route = subject_route(hit.kind, hit.subject_id)
        if route is None or route.place not in (Place.CHALLENGE, Place.PROPOSAL, Place.WORKSHOPS):
            route = subject_route("challenge", hit.challenge_id, hit.subject_id) if hit.challenge_id else None
        if route is not None:
            self.context.go(route)
        else:
            self.context.go(Route(Place.BOARD, hit.board_id))
