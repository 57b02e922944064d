"""Takes the words of a refused change up again, where they were written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from colab_app.domain.commands import (
    AddComment,
    AddIdea,
    Command,
    CreateChallenge,
    CreateProposal,
    EditText,
    SaveDraft,
)
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.rich_text.subject_routes import subject_route

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend


class TakingUp(QObject):
    """Puts the words back into the box they came from, gives the old change up, and goes there."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def take_up(self, command_id: str) -> None:
        """Begin; nothing happens when the change is gone meanwhile."""
        self._context.desk.perform(
            lambda backend: backend.unsent_command(command_id),
            lambda command: self._take(command_id, command),
            owner=self,
        )

    def _take(self, command_id: str, command: Command | None) -> None:
        match command:
            case AddComment():
                self._keep(command_id, _comment_place(command), command.body, "")
                self._go(subject_route(command.subject_kind, command.subject_id, command.parent_id))
            case EditText():
                self._keep(command_id, _edit_place(command), command.text, command.base)
                self._go(subject_route(command.subject_kind, command.subject_id, command.field_key))
            case CreateChallenge():
                self._draft(
                    command_id,
                    SubjectKind.CHALLENGE,
                    command.challenge_id,
                    command.board_id,
                    "",
                    command.fields,
                )
            case CreateProposal():
                self._draft_proposal(command_id, command)
            case AddIdea():
                fields = {"title": command.title, "problem": command.body}
                draft_id = self._context.desk.new_id()
                self._draft(command_id, SubjectKind.CHALLENGE, draft_id, command.board_id, "", fields)
            case SaveDraft():
                self._draft(
                    command_id,
                    SubjectKind(command.kind),
                    command.draft_id,
                    command.board_id,
                    command.challenge_id,
                    command.fields,
                )
            case _:
                return

    def _keep(self, command_id: str, place: str, text: str, base: str) -> None:
        def work(backend: Backend) -> None:
            backend.marks.keep_text(place, {"text": text, "base": base, "files": []})
            backend.discard(command_id)

        self._context.desk.perform(work)

    def _draft_proposal(self, command_id: str, command: CreateProposal) -> None:
        def take(page: ChallengePage | None) -> None:
            board_id = page.board_id if page is not None else ""
            self._draft(
                command_id,
                SubjectKind.PROPOSAL,
                command.proposal_id,
                board_id,
                command.challenge_id,
                command.fields,
            )

        self._context.desk.ask(OneChallenge(command.challenge_id), take, self)

    def _draft(
        self,
        command_id: str,
        kind: SubjectKind,
        row_id: str,
        board_id: str,
        challenge_id: str,
        fields: Mapping[str, object],
    ) -> None:
        self._context.desk.perform(lambda backend: backend.discard(command_id))
        draft = SaveDraft(
            draft_id=row_id,
            kind=kind,
            board_id=board_id,
            challenge_id=challenge_id,
            title=str(fields.get("title", "")),
            fields=dict(fields),
        )
        self._context.desk.submit(draft, lambda: self._go(Route(Place.MY_WORK)))

    def _go(self, route: Route | None) -> None:
        if route is not None:
            self._context.go(route)


def _comment_place(command: AddComment) -> str:
    if command.parent_id:
        return f"reply/{command.parent_id}"
    return f"comment/{command.subject_kind}/{command.subject_id}"


def _edit_place(command: EditText) -> str:
    if command.subject_kind == SubjectKind.COMMENT:
        return f"edit/{command.subject_id}"
    return f"field/{command.subject_kind}/{command.subject_id}/{command.field_key}"
