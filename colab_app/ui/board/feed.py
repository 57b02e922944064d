"""Brings a board's cards from the desk, one question at a time, and drops answers that came too late."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from colab_app.service.queries import BoardCards
from colab_app.service.views import BoardView, CardFilter, SortOrder
from colab_app.ui.board.reuse import FreshBoard, reuse_cards
from colab_app.ui.frame.context import UiContext


class _Answers(Protocol):
    def answer(self, query: BoardCards) -> BoardView | None:
        """Answer a question."""


class BoardFeed(QObject):
    """`arrived(FreshBoard)` comes on the GUI thread; many changes at once lead to one question. A board that
    does not exist (any more) is told by `missing()`.

    A move is shown before its answer comes. An answer to a question asked before the move would put the
    card back for a moment, so after `outdate()` such answers are asked for again instead of shown.
    """

    arrived = Signal(object)
    missing = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.board_id = ""
        self.filter = CardFilter()
        self.sort = SortOrder.PLACE
        self._last: BoardView | None = None
        self._is_asking = False
        self._is_stale = False
        self._is_outdated = False

    def ask(self) -> None:
        """Bring the cards as they are now; asked during another question, once more after its answer."""
        if not self.board_id:
            return
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking = True
        self._is_stale = self._is_outdated = False
        query = BoardCards(self.board_id, self._context.today_text(), self.filter, self.sort)
        last = self._last

        def work(backend: _Answers) -> FreshBoard | None:
            view = backend.answer(query)
            return None if view is None else reuse_cards(last, view)

        self._context.desk.perform(work, lambda fresh: self._take(query, fresh), owner=self)

    def outdate(self) -> None:
        """What was asked for until now is out of date."""
        self._is_outdated = self._is_asking

    def _take(self, query: BoardCards, fresh: FreshBoard | None) -> None:
        self._is_asking = False
        asked_for_this = (query.board_id, query.filter, query.sort) == (
            self.board_id,
            self.filter,
            self.sort,
        )
        if fresh is not None:
            self._last = fresh.view
        if asked_for_this and not self._is_outdated:
            if fresh is None:
                self.missing.emit()
            else:
                self.arrived.emit(fresh)
        if self._is_stale or self._is_outdated or not asked_for_this:
            self.ask()
