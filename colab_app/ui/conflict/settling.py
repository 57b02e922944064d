"""Settles a clash: the chosen text becomes the text of the field, and the question is closed."""

from __future__ import annotations

from collections.abc import Callable

from colab_app.domain.commands import EditText, ResolveConflict
from colab_app.domain.errors import UserProblem
from colab_app.service.views import ConflictView
from colab_app.ui.frame.context import UiContext


def settle(
    context: UiContext,
    conflict: ConflictView,
    text: str,
    then: Callable[[], None],
    refused: Callable[[UserProblem], None],
) -> None:
    """Use a text. One that is in the field already only closes the question.

    The edit is based on the text the reader saw: a third person's change meanwhile is joined, not lost.
    """
    desk = context.desk
    close = ResolveConflict(conflict_id=conflict.id, resolved=True)
    if text == conflict.theirs:
        desk.submit(close, then, refused)
        return
    edit = EditText(
        subject_kind=conflict.subject_kind,
        subject_id=conflict.subject_id,
        field_key=conflict.field_key,
        base=conflict.theirs,
        text=text,
        conflict_id=desk.new_id(),
    )
    context.doing_together.emit(2)
    desk.submit(edit, lambda: desk.submit(close, then, refused), refused)
