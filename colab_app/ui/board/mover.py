"""Carries out moves of cards: asks for a reason where one is needed, publishes drafts, tells refusals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import Command, CreateChallenge, MoveChallenge
from colab_app.domain.errors import UserProblem
from colab_app.domain.stages import Stage, needs_reason
from colab_app.service.queries import MyDrafts
from colab_app.service.views import DraftView
from colab_app.ui.board.moves import Move
from colab_app.ui.board.reason_dialog import ReasonDialog
from colab_app.ui.frame.context import UiContext


class Mover(QObject):
    """`began(list of Move)` comes when moves are sent off, to show them at once; `refused()` if one fails."""

    began = Signal(list)
    refused = Signal()

    def __init__(self, context: UiContext, place: QWidget) -> None:
        super().__init__(place)
        self._context = context
        self._place = place

    def carry_out(self, moves: Sequence[Move], board_id: str) -> None:
        """Do the moves; closing asks for a reason first, which is then given to all of them."""
        closing = [move for move in moves if _closes(move)]
        if not closing:
            self._send(moves, board_id, "")
            return
        dialog = ReasonDialog(self._context.theme, self._place.window(), len(closing))
        dialog.given.connect(lambda reason: self._send(moves, board_id, reason))
        dialog.open()

    def _send(self, moves: Sequence[Move], board_id: str, reason: str) -> None:
        if not moves:
            return
        self.began.emit(list(moves))
        if len(moves) > 1:
            self._context.doing_together.emit(len(moves))
        for move in moves:
            if move.card.draft:
                self._publish(move, board_id)
            else:
                self._submit(_command(move, reason))

    def _submit(self, command: Command) -> None:
        self._context.desk.submit(command, refused=self._refuse)

    def _publish(self, move: Move, board_id: str) -> None:
        def publish(drafts: tuple[DraftView, ...]) -> None:
            draft = next((draft for draft in drafts if draft.id == move.card.id), None)
            if draft is not None:
                self._submit(_published(draft, move, board_id))

        self._context.desk.ask(MyDrafts(), publish, self)

    def _refuse(self, problem: UserProblem) -> None:
        self.refused.emit()
        self._context.desk.problem.emit(problem)


def _closes(move: Move) -> bool:
    return move.stage != move.card.stage and needs_reason(Stage(move.stage))


def _command(move: Move, reason: str) -> MoveChallenge:
    return MoveChallenge(
        challenge_id=move.card.id,
        from_stage=move.card.stage,
        to_stage=move.stage,
        position=move.position,
        reason=reason if _closes(move) else "",
    )


def _published(draft: DraftView, move: Move, board_id: str) -> CreateChallenge:
    return CreateChallenge(
        challenge_id=draft.id,
        board_id=board_id,
        stage=move.stage,
        position=move.position,
        fields={**draft.fields, "title": draft.title},
    )
