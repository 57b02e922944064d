"""A long field edited in the place where it is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain import limits
from colab_app.domain.commands import EditText
from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.frame.context import UiContext
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.words import field_help, field_label


class TextEdit(QWidget):
    """Saves with EditText, based on the text that was loaded: what others wrote meanwhile is joined.

    `ended()` when saved or given up. A refusal is said beside the text, which stays.
    """

    ended = Signal()

    def __init__(
        self, context: UiContext, subject: SubjectView, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = subject
        self._key = key
        theme = context.theme
        self._help = Label(theme, font="meta", color="text3", wrap=True)
        self.editor = MarkdownEditor(
            context,
            lines=6,
            max_lines=24,
            limit=limits.LONG_CHARACTERS,
            can_cancel=True,
            may_be_empty=True,
            takes_files="attach" in subject.may,
        )
        column = Column(theme, self, gap=6)
        column.addWidget(self._help)
        column.addWidget(self.editor)
        source = subject.fields.get(key)
        place = f"field/{subject.kind}/{subject.id}/{key}"
        self.editor.begin(source if isinstance(source, str) else "", place)
        self.editor.submitted.connect(self._save)
        self.editor.cancelled.connect(self._end)
        self.retranslate()

    def begin(self) -> None:
        """Give the keyboard to the text."""
        self.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        kind = self._subject.kind
        self.editor.set_words(name=field_label(kind, self._key), send=self.tr("Save"))
        self._help.setText(field_help(kind, self._key))
        self._help.setVisible(bool(self._help.text()))

    def _save(self, text: str) -> None:
        if text == self.editor.base:
            self._end()
            return
        desk, subject = self._context.desk, self._subject
        files = self.editor.files
        command = EditText(
            subject_kind=subject.kind,
            subject_id=subject.id,
            field_key=self._key,
            base=self.editor.base,
            text=text,
            conflict_id=desk.new_id(),
        )
        if files:
            self._context.doing_together.emit(1 + len(files))
        desk.submit(command, self._end, self._refused)
        for file in files:
            desk.submit(file.command(desk.new_id(), subject.kind, subject.id))

    def _end(self) -> None:
        self.editor.finish()
        self.ended.emit()

    def _refused(self, problem: UserProblem) -> None:
        self.editor.give_back(sentence(problem.code, problem.params, self._context.language.code))
