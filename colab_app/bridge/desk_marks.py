"""Marks that belong to one desk only: what was read or put away, and what is being typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from colab_app.domain.changes import Changes, changes_of
from colab_app.store.replica import Replica
from colab_app.store.replica.marks import keep_text, kept_text, mark_inbox, mark_read, mark_unread


class DeskMarks:
    """Marks of this desk; they never leave it."""

    def __init__(self, replica: Replica, heard: Callable[[Changes], None]) -> None:
        self._replica = replica
        self._heard = heard

    def mark_read(self, subject_id: str) -> None:
        """I have seen what there is about a subject."""
        if mark_read(self._replica, subject_id):
            self._heard(changes_of([("read_mark", subject_id)]))

    def mark_unread(self, history_id: str) -> None:
        """Show a notice, and what came after it about the same subject, as new again."""
        subject_id = mark_unread(self._replica, history_id)
        if subject_id:
            self._heard(changes_of([("read_mark", subject_id)]))

    def mark_inbox(self, history_id: str, *, done: bool) -> None:
        """Put a notice away, or bring it back."""
        mark_inbox(self._replica, history_id, done=done)
        self._heard(changes_of([("inbox_mark", history_id)]))

    def keep_text(self, place: str, value: dict[str, object] | None) -> None:
        """Keep what is being typed at a place; None forgets it."""
        keep_text(self._replica, place, value)

    def kept_text(self, place: str) -> Mapping[str, object] | None:
        """What was being typed at a place, or None."""
        return kept_text(self._replica, place)
