"""Asks for the words that go with a decision about a proposal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain import limits
from colab_app.domain.errors import UserProblem
from colab_app.domain.vocabulary import ProposalState
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.words import state_name


class StateDialog(Dialog):
    """Two boxes: the reason for the record, and what the proposer gets to read.

    Declining needs both. `decided(reason, feedback)`; the dialog stays until `finish` or `refuse`.
    """

    decided = Signal(str, str)

    def __init__(self, context: UiContext, window: QWidget, state: str) -> None:
        super().__init__(context.theme, window)
        self._context = context
        self._must = state == ProposalState.DECLINED
        theme = context.theme
        name = state_name(state)
        self.set_texts(
            self.tr("Decide: {state}").format(state=name),
            self.tr("Both texts stay with the proposal, so that the decision can be followed later.")
            if self._must
            else self.tr("A few words help everybody to follow the decision. They may stay empty."),
        )
        self.reason = TextField(theme, name="", lines=3, max_lines=8)
        self.feedback = TextField(theme, name="", lines=3, max_lines=8)
        self._reason_box = LabelledField(theme, self.tr("Reason, for the record"), self.reason)
        self._feedback_box = LabelledField(
            theme,
            self.tr("Feedback to the proposer"),
            self.feedback,
            help_text=self.tr("What was good, what was missing, what could come next"),
        )
        self.body.addWidget(self._reason_box)
        self.body.addWidget(self._feedback_box)
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.decide_button = Button(theme, name, kind=ButtonKind.PRIMARY)
        self.add_action(self.cancel_button)
        self.add_action(self.decide_button, main=True)
        self.cancel_button.clicked.connect(self.reject)
        self.decide_button.clicked.connect(self._decide)
        for field, box in ((self.reason, self._reason_box), (self.feedback, self._feedback_box)):
            field.submitted.connect(self._decide)
            field.textChanged.connect(lambda _=None, solved=box: solved.set_problem(""))
        self.finished.connect(self.deleteLater)

    def finish(self) -> None:
        """It is decided."""
        self.accept()

    def refuse(self, problem: UserProblem) -> None:
        """It was not taken: the words are still here, with the reason beside them."""
        self.decide_button.set_busy(False)
        words = sentence(problem.code, problem.params, self._context.language.code)
        box = self._feedback_box if problem.params.get("field") == "feedback" else self._reason_box
        box.set_problem(words)

    def _decide(self) -> None:
        reason, feedback = self.reason.toPlainText().strip(), self.feedback.toPlainText().strip()
        checks = ((self.reason, self._reason_box, reason), (self.feedback, self._feedback_box, feedback))
        for field, box, text in checks:
            words = self._problem_of(text)
            if words:
                box.set_problem(words)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if not self.decide_button.is_busy:
            self.decide_button.set_busy(True)
            self.decided.emit(reason, feedback)

    def _problem_of(self, text: str) -> str:
        if self._must and not text:
            return self.tr("Write a few words first: declining always tells why.")
        if len(text) > limits.REASON_CHARACTERS:
            return self.tr("This is too long. Keep it under {limit} characters.").format(
                limit=limits.REASON_CHARACTERS
            )
        return ""
