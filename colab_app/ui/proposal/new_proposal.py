"""Begins a proposal to a challenge."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import CreateProposal, SaveDraft
from colab_app.domain.fields import PROPOSAL_FIELDS, SHORT_PROPOSAL_KEYS
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.views import DraftView
from colab_app.ui.forms.inputs import NOT_ENTERED
from colab_app.ui.frame.context import UiContext
from colab_app.ui.subject.new_record import NewRecordDialog

_LONG = tuple(
    field.key
    for field in PROPOSAL_FIELDS
    if field.key not in SHORT_PROPOSAL_KEYS and field.key not in NOT_ENTERED
)


class NewProposalDialog(NewRecordDialog):
    """Title, summary, solution and what is asked of the government; all other fields on wish."""

    def __init__(
        self,
        context: UiContext,
        challenge_id: str,
        window: QWidget | None = None,
        draft: DraftView | None = None,
        *,
        board_id: str = "",
    ) -> None:
        self._challenge_id = challenge_id
        self._board_id = board_id or (draft.board_id if draft is not None else "")
        place = f"new/proposal/{challenge_id}"
        super().__init__(context, SubjectKind.PROPOSAL, place, (SHORT_PROPOSAL_KEYS, _LONG), window, draft)

    def publish(self, fields: dict[str, object]) -> None:
        """Submit it for one's own organisation."""
        command = CreateProposal(
            proposal_id=self.record_id,
            challenge_id=self._challenge_id,
            organisation_id=self.me.organisation.id,
            fields=fields,
        )
        self.context.desk.submit(command, self.finish, self.refuse)

    def draft_command(self, title: str, fields: dict[str, object]) -> SaveDraft:
        """A draft knows its challenge."""
        return SaveDraft(
            draft_id=self.record_id,
            kind=SubjectKind.PROPOSAL,
            board_id=self._board_id,
            challenge_id=self._challenge_id,
            title=title,
            fields=fields,
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.set_texts(
            self.tr("Propose something"),
            self.tr("Four parts are enough to begin. The same proposal can grow into the long form later."),
        )
        self.publish_button.setText(self.tr("Submit the proposal"))
