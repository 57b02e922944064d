"""Short forms for a challenge and a proposal: enough to begin, the same record grows later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import Command, CreateChallenge, CreateProposal
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Me
from colab_app.service.views import MemberView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.words import field_help, field_label


class QuickForm(Dialog):
    """Fields of a short form; `created(id)` when it was accepted. A refusal leaves everything typed."""

    created = Signal(str)

    def __init__(
        self, context: UiContext, window: QWidget, kind: str, lines: tuple[str, ...], texts: tuple[str, ...]
    ) -> None:
        super().__init__(context.theme, window)
        self._context = context
        self._kind = kind
        self._fields: dict[str, LineField | TextField] = {}
        self._rows: dict[str, LabelledField] = {}
        for key in (*lines, *texts):
            label = field_label(kind, key)
            field: LineField | TextField = (
                LineField(context.theme, name=label)
                if key in lines
                else TextField(context.theme, name=label, lines=4)
            )
            row = LabelledField(context.theme, label, field, help_text=field_help(kind, key))
            self._fields[key] = field
            self._rows[key] = row
            self.body.addWidget(row)
        self._send = Button(context.theme, kind=ButtonKind.PRIMARY)
        cancel = Button(context.theme, self.tr("Cancel"))
        self.add_action(cancel, leading=True)
        self.add_action(self._send, main=True)
        cancel.clicked.connect(self.close)
        self._send.clicked.connect(lambda: self._context.desk.ask(Me(), self._ask, self))

    def set_words(self, title: str, sentence_text: str, send: str) -> None:
        """Title, what this is for, and the name of the main button."""
        self.set_texts(title, sentence_text)
        self._send.setText(send)

    def command(self, row_id: str, me: MemberView, fields: Mapping[str, object]) -> Command:
        """The wish this form stands for."""
        raise NotImplementedError

    def _ask(self, me: MemberView | None) -> None:
        if me is None:
            return
        row_id = self._context.desk.new_id()
        fields = {
            key: field.text() if isinstance(field, LineField) else field.toPlainText()
            for key, field in self._fields.items()
        }
        given = {key: text for key, text in fields.items() if text.strip()}

        def done() -> None:
            self.created.emit(row_id)
            self.close()

        self._context.desk.submit(self.command(row_id, me, given), done, self._refused)

    def _refused(self, problem: UserProblem) -> None:
        key = str(problem.params.get("field", "title"))
        row = self._rows.get(key) or next(iter(self._rows.values()))
        row.set_problem(sentence(problem.code, problem.params, self._context.language.code))
        row.field.setFocus()


class QuickChallenge(QuickForm):
    """A challenge in three fields."""

    def __init__(self, context: UiContext, window: QWidget, board_id: str, stage: str) -> None:
        super().__init__(context, window, "challenge", ("title", "summary"), ("problem",))
        self._board_id = board_id
        self._stage = "open" if stage == "draft" else stage
        self.set_words(
            self.tr("New challenge"),
            self.tr("Three fields are enough to begin; the rest can grow on its page."),
            self.tr("Post challenge"),
        )

    def command(self, row_id: str, me: MemberView, fields: Mapping[str, object]) -> Command:
        """Post it; its owner is who posts it."""
        own = {"owner_id": me.id, "owner_organisation_id": me.organisation.id}
        return CreateChallenge(
            challenge_id=row_id,
            board_id=self._board_id,
            stage=self._stage,
            position="i",
            fields={**own, **fields},
        )


class QuickProposal(QuickForm):
    """A proposal in four fields."""

    def __init__(self, context: UiContext, window: QWidget, challenge_id: str) -> None:
        super().__init__(context, window, "proposal", ("title", "summary"), ("solution", "needs_from_gov"))
        self._challenge_id = challenge_id
        self.set_words(
            self.tr("New proposal"),
            self.tr("Say what you would do and what you need; details can follow."),
            self.tr("Submit proposal"),
        )

    def command(self, row_id: str, me: MemberView, fields: Mapping[str, object]) -> Command:
        """Submit it for one's organisation."""
        return CreateProposal(
            proposal_id=row_id,
            challenge_id=self._challenge_id,
            organisation_id=me.organisation.id,
            fields=fields,
        )
