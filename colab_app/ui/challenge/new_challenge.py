"""Begins a challenge on a board."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import CreateChallenge, SaveDraft
from colab_app.domain.fields import CHALLENGE_FIELDS, SHORT_CHALLENGE_KEYS
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import SubjectKind, Visibility
from colab_app.service.queries import BoardCards
from colab_app.service.views import BoardView, DraftView
from colab_app.ui.challenge.moving import position_behind
from colab_app.ui.challenge.similar_hint import SimilarHint
from colab_app.ui.forms.record_form import RecordForm
from colab_app.ui.forms.simple_inputs import LineInput
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Route
from colab_app.ui.subject.new_record import NewRecordDialog

_LONG = tuple(field.key for field in CHALLENGE_FIELDS if field.key not in SHORT_CHALLENGE_KEYS)


class NewChallengeDialog(NewRecordDialog):
    """Title, summary, problem and owner; all other fields on wish. Shows what reads alike while typing.

    `stage` is where it is published to; an empty one, or `draft`, means the first stage of the board.
    """

    def __init__(
        self,
        context: UiContext,
        board_id: str,
        stage: str = "",
        window: QWidget | None = None,
        draft: DraftView | None = None,
    ) -> None:
        self._board_id = board_id
        self._stage = stage
        self.similar = SimilarHint(context)
        place = f"new/challenge/{board_id}"
        super().__init__(context, SubjectKind.CHALLENGE, place, (SHORT_CHALLENGE_KEYS, _LONG), window, draft)
        self.similar.chosen.connect(self._go)

    def first_values(self) -> dict[str, object]:
        """One's own organisation has the problem, oneself answers questions."""
        return {
            "owner_organisation_id": self.me.organisation.id,
            "owner_id": self.me.id,
            "visibility": str(Visibility.MEMBERS),
        }

    def on_form(self, form: RecordForm) -> None:
        """The title is looked up while it is typed."""
        form.put_below("title", self.similar)
        title = form.boxes["title"].input
        if isinstance(title, LineInput):
            title.field.shown_text_changed.connect(self.similar.look_for)

    def publish(self, fields: dict[str, object]) -> None:
        """Publish behind all others of the stage."""

        def create(board: BoardView | None) -> None:
            columns = board.columns if board is not None else ()
            stages = [column.stage for column in columns if column.stage != Stage.DRAFT]
            first = stages[0] if stages else str(Stage.OPEN)
            stage = self._stage if self._stage in stages else first
            there = (card.position for column in columns if column.stage == stage for card in column.cards)
            command = CreateChallenge(
                challenge_id=self.record_id,
                board_id=self._board_id,
                stage=stage,
                position=position_behind(there),
                fields=fields,
            )
            self.context.desk.submit(command, self.finish, self.refuse)

        self.context.desk.ask(BoardCards(self._board_id, self.context.today_text()), create, self)

    def draft_command(self, title: str, fields: dict[str, object]) -> SaveDraft:
        """A draft belongs to a board."""
        return SaveDraft(
            draft_id=self.record_id,
            kind=SubjectKind.CHALLENGE,
            board_id=self._board_id,
            title=title,
            fields=fields,
        )

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.set_texts(
            self.tr("New challenge"),
            self.tr("A title is enough to begin. What is missing can be added by and by."),
        )
        self.publish_button.setText(self.tr("Post the challenge"))

    def _go(self, route: Route) -> None:
        self.reject()
        self.context.go(route)
