"""A few short fields edited in the place where they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import ReviseFields
from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.forms.field_input import FormFacts
from colab_app.ui.forms.record_form import RecordForm


class InlineForm(Panel):
    """Saves with ReviseFields, which keeps what was seen before; `ended()` when saved or given up.

    A refusal is said beside the field, what was typed stays.
    """

    ended = Signal()

    def __init__(
        self,
        facts: FormFacts,
        kind: str,
        subject_id: str,
        keys: Sequence[str],
        values: Mapping[str, object],
        *,
        parent: QWidget | None = None,
    ) -> None:
        theme = facts.context.theme
        super().__init__(theme, corner="card", line="line_strong", parent=parent)
        self._context = facts.context
        self._kind, self._subject_id = kind, subject_id
        # A section of one field has its name as heading.
        self.form = RecordForm(facts, kind, keys, captions_shown=len(keys) > 1)
        self.form.begin({key: values.get(key) for key in keys})
        self._problem = Label(theme, font="meta", color="danger", wrap=True)
        self._problem.hide()
        self.cancel_button = Button(theme, kind=ButtonKind.GHOST)
        self.save_button = Button(theme, kind=ButtonKind.PRIMARY)
        column = Column(theme, self, gap=14, margins=(16, 14, 16, 14))
        column.addWidget(self.form)
        column.addWidget(self._problem)
        row = Row(theme, gap=8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        self.cancel_button.clicked.connect(self.ended)
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.retranslate()

    def save(self) -> None:
        """Submit what changed; nothing changed just ends."""
        changed, before = self.form.changes()
        if self.save_button.is_busy:
            return
        if not changed:
            self.ended.emit()
            return
        self.save_button.set_busy(True)
        command = ReviseFields(
            subject_kind=self._kind, subject_id=self._subject_id, fields=changed, before=before
        )
        self._context.desk.submit(command, self.ended.emit, self._refused)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.cancel_button.setText(self.tr("Cancel"))
        self.save_button.setText(self.tr("Save"))

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.form.begin_at()

    def _refused(self, problem: UserProblem) -> None:
        self.save_button.set_busy(False)
        words = sentence(problem.code, problem.params, self._context.language.code)
        is_beside_field = self.form.show_problem(problem, words)
        self._problem.setText("" if is_beside_field else words)
        self._problem.setVisible(not is_beside_field)
        if not is_beside_field:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
