"""Brings a board's cards from the desk, one question at a time, and drops answers that came too late."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from colab_app.service.queries import BoardCards
from colab_app.service.views import BoardView, CardFilter, SortOrder
from colab_app.ui.frame.context import UiContext


class BoardFeed(QObject):
    """`arrived(BoardView | None)` comes on the GUI thread; many changes at once lead to one question.

    A move is shown before its answer comes. An answer to a question asked before the move would put the
    card back for a moment, so after `outdate()` such answers are asked for again instead of shown.
    """

    arrived = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.board_id = ""
        self.filter = CardFilter()
        self.sort = SortOrder.PLACE
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
        self._context.desk.ask(query, lambda view: self._take(query, view), self)

    def outdate(self) -> None:
        """What was asked for until now is out of date."""
        self._is_outdated = self._is_asking

    def _take(self, query: BoardCards, view: BoardView | None) -> None:
        self._is_asking = False
        asked_for_this = (query.board_id, query.filter, query.sort) == (
            self.board_id,
            self.filter,
            self.sort,
        )
        if asked_for_this and not self._is_outdated:
            self.arrived.emit(view)
        if self._is_stale or self._is_outdated or not asked_for_this:
            self.ask()
