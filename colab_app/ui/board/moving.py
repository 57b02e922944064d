"""Wishes to move cards, from drops, keys and menus, turned into moves of the board that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.stages import Stage
from colab_app.service.views import BoardView, SortOrder
from colab_app.ui.board.card_keys import CardKey
from colab_app.ui.board.feed import BoardFeed
from colab_app.ui.board.look import BoardLook
from colab_app.ui.board.mover import Mover
from colab_app.ui.board.moves import Move, after_moves, plan_moves
from colab_app.ui.frame.context import UiContext

_SIDEWAYS = {CardKey.MOVE_LEFT: -1, CardKey.MOVE_RIGHT: 1}
_UP_AND_DOWN = (CardKey.MOVE_UP, CardKey.MOVE_DOWN)


class Moving(QObject):
    """`shown(BoardView)`: the board as it will be, before the answer comes. `failed()`: ask again."""

    shown = Signal(object)
    failed = Signal()

    def __init__(
        self,
        context: UiContext,
        feed: BoardFeed,
        look: BoardLook,
        view: Callable[[], BoardView | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._feed = feed
        self._look = look
        self._view = view
        self._mover = Mover(context, parent)
        self._mover.began.connect(self._show)
        self._mover.refused.connect(self.failed)
        look.columns.dragging.dropped.connect(self.move)

    @property
    def by_place(self) -> bool:
        """True while the board is ordered by place."""
        return self._feed.sort is SortOrder.PLACE

    def move(self, ids: Sequence[str], stage: str, row: int) -> None:
        """Bring cards before a row of a stage."""
        view = self._view()
        if view is None or stage == Stage.DRAFT:
            return
        moves = plan_moves(view, ids, stage, row, by_place=self.by_place)
        if moves:
            self._mover.carry_out(moves, view.id)

    def move_chosen_to(self, stage: str) -> None:
        """Bring the chosen cards to the top of a stage."""
        cards = [card for card in self._look.chosen_cards() if card.stage != stage]
        self.move([card.id for card in cards], stage, 0)

    def move_chosen_to_number(self, number: int) -> None:
        """Bring the chosen cards to the stage of this number, counted from 1."""
        view = self._view()
        if view is not None and number <= len(view.columns):
            self.move_chosen_to(view.columns[number - 1].stage)

    def move_by_key(self, key: CardKey) -> None:
        """Move the chosen cards one place or one stage on."""
        view, cards = self._view(), self._look.chosen_cards()
        if view is None or not cards:
            return
        stages = [column.stage for column in view.columns]
        home = stages.index(cards[0].stage)
        rows = {card.id: row for row, card in enumerate(view.columns[home].cards)}
        row = rows.get(cards[0].id, 0)
        ids = [card.id for card in cards if card.stage == cards[0].stage]
        if key in _UP_AND_DOWN:
            # One down means before the card after the next.
            target = row - 1 if key is CardKey.MOVE_UP else rows.get(ids[-1], row) + 2
            if self.by_place and 0 <= target <= len(rows):
                self.move(ids, cards[0].stage, target)
            return
        target = home + _SIDEWAYS.get(key, 0)
        if 0 <= target < len(stages) and stages[target] != Stage.DRAFT:
            self._look.columns.open_stage(stages[target])
            self.move(ids, stages[target], row)

    def _show(self, moves: list[Move]) -> None:
        view = self._view()
        if view is not None:
            self._feed.outdate()
            self.shown.emit(after_moves(view, moves, by_place=self.by_place))
