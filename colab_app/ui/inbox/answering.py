"""The box in which a notice is answered: a comment, or a reply to the comment it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import AddComment
from colab_app.domain.errors import UserProblem
from colab_app.domain.vocabulary import CommentKind, SubjectKind
from colab_app.service.views import CommentView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.layouts import Column
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.frame.context import UiContext


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """What is answered: a subject, and on it a comment or none."""

    subject_kind: str
    subject_id: str
    comment: CommentView | None = None

    @property
    def draft_place(self) -> str:
        """Where the draft is kept; the same as on the subject's own page."""
        if self.comment is not None:
            return f"reply/{self.comment.id}"
        return f"comment/{self.subject_kind}/{self.subject_id}"


class AnswerBox(QWidget):
    """`answered()` when the answer arrived; a refused one stays, with the reason beside it."""

    answered = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place: AnswerPlace | None = None
        self.editor = MarkdownEditor(context, lines=3)
        Column(context.theme, self, gap=0).addWidget(self.editor)
        self.editor.submitted.connect(self._send)
        self.retranslate()

    def show_place(self, place: AnswerPlace) -> None:
        """Answer this; a draft kept there comes back, the same place keeps caret and text."""
        is_other = self._place is None or self._place.draft_place != place.draft_place
        self._place = place
        if is_other:
            self.editor.begin("", place.draft_place)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        replies = self._place is not None and self._place.comment is not None
        name = self.tr("Write a reply") if replies else self.tr("Write a comment")
        self.editor.set_words(name=name, placeholder=name, send=self.tr("Reply"))

    def _send(self, text: str) -> None:
        place = self._place
        if place is None:
            return
        desk, comment = self._context.desk, place.comment
        answers_question = comment is not None and comment.kind == CommentKind.QUESTION
        command = AddComment(
            comment_id=desk.new_id(),
            subject_kind=place.subject_kind,
            subject_id=place.subject_id,
            parent_id=comment.id if comment is not None else "",
            kind=CommentKind.ANSWER if answers_question else CommentKind.OPINION,
            body=text,
        )
        files = self.editor.files
        if files:
            self._context.doing_together.emit(1 + len(files))
        desk.submit(command, self._arrived, self._refused)
        for file in files:
            desk.submit(file.command(desk.new_id(), SubjectKind.COMMENT, command.comment_id))

    def _arrived(self) -> None:
        self.editor.finish()
        self.answered.emit()

    def _refused(self, problem: UserProblem) -> None:
        self.editor.give_back(sentence(problem.code, problem.params, self._context.language.code))
