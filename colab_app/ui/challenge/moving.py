"""Moves a challenge to another stage: behind all others there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from colab_app.domain.commands import MoveChallenge
from colab_app.domain.positions import between
from colab_app.service.queries import BoardCards
from colab_app.service.views import BoardView, ChallengePage
from colab_app.ui.frame.context import UiContext


def position_behind(positions: Iterable[str]) -> str:
    """A place behind all of these; places in another spelling are passed over."""
    known = sorted(position for position in positions if position and position.isascii())
    while known:
        try:
            return between(known[-1], "")
        except ValueError:
            known.pop()
    return between("", "")


def move_challenge(context: UiContext, page: ChallengePage, stage: str, reason: str, owner: QObject) -> None:
    """Move; a rule that says no is told by the desk."""

    def move(board: BoardView | None) -> None:
        columns = board.columns if board is not None else ()
        there = (card.position for column in columns if column.stage == stage for card in column.cards)
        context.desk.submit(
            MoveChallenge(
                challenge_id=page.card.id,
                from_stage=page.card.stage,
                to_stage=stage,
                position=position_behind(there),
                reason=reason,
            )
        )

    context.desk.ask(BoardCards(page.board_id, context.today_text()), move, owner)
