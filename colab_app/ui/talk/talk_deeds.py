"""What people do in a conversation, as commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from colab_app.domain.commands import (
    AddComment,
    EditText,
    MarkAnswer,
    RemoveSubject,
    RestoreSubject,
    SetReaction,
    SetSupport,
)
from colab_app.domain.errors import UserProblem
from colab_app.domain.vocabulary import CommentKind, SubjectKind
from colab_app.service.views import CommentView
from colab_app.ui.editor.taken_files import TakenFile
from colab_app.ui.frame.context import UiContext

Then = Callable[[], None]
Refused = Callable[[UserProblem], None]
_COMMENT = SubjectKind.COMMENT


class TalkDeeds:
    """Submits wishes about the comments of one subject; `show_subject` says which."""

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self._kind = ""
        self._subject_id = ""

    def show_subject(self, kind: str, subject_id: str) -> None:
        """The subject people talk about from now on."""
        self._kind, self._subject_id = kind, subject_id

    def say(
        self,
        body: str,
        kind: str,
        files: Sequence[TakenFile],
        then: Callable[[str], None],
        refused: Refused,
        parent_id: str = "",
    ) -> None:
        """Post a comment or a reply, then lay its files beside it; `then` gets the comment's id."""
        desk = self._context.desk
        comment_id = desk.new_id()
        command = AddComment(
            comment_id=comment_id,
            subject_kind=self._kind,
            subject_id=self._subject_id,
            parent_id=parent_id,
            kind=kind,
            body=body,
        )
        if files:
            self._context.doing_together.emit(1 + len(files))
        desk.submit(command, lambda: then(comment_id), refused)
        self._attach(comment_id, files)

    def edit(
        self,
        comment: CommentView,
        base: str,
        body: str,
        files: Sequence[TakenFile],
        then: Then,
        refused: Refused,
    ) -> None:
        """Change one's own words, from the text they were based on."""
        desk = self._context.desk
        command = EditText(
            subject_kind=_COMMENT,
            subject_id=comment.id,
            field_key="body",
            base=base,
            text=body,
            conflict_id=desk.new_id(),
        )
        desk.submit(command, then, refused)
        self._attach(comment.id, files)

    def support(self, comment: CommentView) -> None:
        """Support it, or no longer."""
        self._context.desk.submit(
            SetSupport(subject_kind=_COMMENT, subject_id=comment.id, on=not comment.supported)
        )

    def react(self, comment: CommentView, mark: str) -> None:
        """Put a mark on it, or take one's own off."""
        is_mine = any(name == mark and mine for name, _, mine in comment.reactions)
        self._context.desk.submit(
            SetReaction(subject_kind=_COMMENT, subject_id=comment.id, mark=mark, on=not is_mine)
        )

    def mark_answer(self, comment: CommentView) -> None:
        """Mark it as the answer, or no longer."""
        self._context.desk.submit(MarkAnswer(comment_id=comment.id, on=not comment.answers))

    def remove(self, comment: CommentView) -> None:
        """Take it back; its place stays when others replied."""
        self._context.desk.submit(RemoveSubject(subject_kind=_COMMENT, subject_id=comment.id))

    def restore(self, comment: CommentView) -> None:
        """Bring it back."""
        self._context.desk.submit(RestoreSubject(subject_kind=_COMMENT, subject_id=comment.id))

    def _attach(self, comment_id: str, files: Sequence[TakenFile]) -> None:
        desk = self._context.desk
        for file in files:
            desk.submit(file.command(desk.new_id(), _COMMENT, comment_id))


def reply_kind(answered: CommentView) -> str:
    """A reply to a question answers it, any other reply is an opinion."""
    return CommentKind.ANSWER if answered.kind == CommentKind.QUESTION else CommentKind.OPINION
