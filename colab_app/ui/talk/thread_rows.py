"""Which comments are shown, in which order and how deep: pure, over the views of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from colab_app.domain.vocabulary import CommentKind
from colab_app.service.views import CommentView

MOST_ROWS = 60
"""Comments laid out at first; more come in steps as large."""
_WELL_SUPPORTED = 3
EDITOR_KEY = "editor:"
EARLIER_KEY = "earlier"


class TalkOrder(Enum):
    """In which order threads stand; replies always follow what they answer, oldest first."""

    OLDEST_FIRST = "oldest"
    NEWEST_FIRST = "newest"


@dataclass(frozen=True, slots=True)
class TalkFilter:
    """What to show: some kinds (none means all), or only what matters most."""

    kinds: frozenset[str] = field(default_factory=frozenset)
    key_points: bool = False

    @property
    def is_on(self) -> bool:
        """True when something may be left out."""
        return bool(self.kinds) or self.key_points


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One row of the conversation: a comment, a place to write, or the rest that is not shown.

    `level` is 0 or 1: deeper replies stand at level 1 and say whom they answer, a comment if it is known,
    else a name. `goes_on` means that replies of the same thread follow below.
    """

    key: str
    comment: CommentView | None = None
    level: int = 0
    answered: CommentView | None = None
    to_name: str = ""
    goes_on: bool = False
    hidden: int = 0


def is_key_point(comment: CommentView) -> bool:
    """True for answers, questions, concerns and what several people support."""
    return not comment.removed and (
        comment.answers
        or comment.kind in (CommentKind.QUESTION, CommentKind.CONCERN)
        or comment.supports >= _WELL_SUPPORTED
    )


def talk_rows(
    comments: Sequence[CommentView],
    shown: TalkFilter,
    order: TalkOrder = TalkOrder.OLDEST_FIRST,
    most: int = MOST_ROWS,
    keep: str = "",
) -> tuple[TalkRow, ...]:
    """Rows of a conversation in reading order.

    A comment that is let through brings the beginning of its thread along, so that it can be understood. At
    most about `most` rows are shown: whole threads, the newest ones; a row in place of the rest says how many
    there are. The thread of the comment `keep` is always there.
    """
    threads = [_thread(thread, shown) for thread in _threads(comments)]
    threads = [thread for thread in threads if thread]
    kept, hidden = _newest(threads, most, keep)
    if order is TalkOrder.NEWEST_FIRST:
        kept.reverse()
    rows = [row for thread in kept for row in thread]
    if hidden:
        rest = TalkRow(EARLIER_KEY, hidden=hidden)
        rows = [rest, *rows] if order is TalkOrder.OLDEST_FIRST else [*rows, rest]
    return tuple(rows)


def with_editor(rows: Iterable[TalkRow], comment_id: str) -> tuple[TalkRow, ...]:
    """The rows with a place to write below a comment."""
    found: list[TalkRow] = []
    for row in rows:
        found.append(row)
        if row.comment is not None and row.comment.id == comment_id:
            found.append(TalkRow(f"{EDITOR_KEY}{comment_id}", level=1, goes_on=row.goes_on))
    return tuple(found)


def _threads(comments: Sequence[CommentView]) -> list[list[CommentView]]:
    threads: list[list[CommentView]] = []
    for comment in comments:
        if comment.depth == 0 or not threads:
            threads.append([])
        threads[-1].append(comment)
    return threads


def _thread(thread: list[CommentView], shown: TalkFilter) -> list[TalkRow]:
    first, *replies = thread
    chosen = [reply for reply in replies if _lets_through(reply, shown)]
    if not chosen and not _lets_through(first, shown):
        return []
    rows = [TalkRow(first.id, first)]
    known = {comment.id: comment for comment in thread}
    rows += [_reply_row(reply, known) for reply in chosen]
    return [replace(row, goes_on=True) for row in rows[:-1]] + rows[-1:]


def _reply_row(reply: CommentView, known: Mapping[str, CommentView]) -> TalkRow:
    if reply.depth <= 1:
        return TalkRow(reply.id, reply, 1)
    return TalkRow(reply.id, reply, 1, known.get(reply.parent_id), reply.reply_to)


def _lets_through(comment: CommentView, shown: TalkFilter) -> bool:
    if shown.kinds and comment.kind not in shown.kinds:
        return False
    return not shown.key_points or is_key_point(comment)


def _newest(threads: list[list[TalkRow]], most: int, keep: str) -> tuple[list[list[TalkRow]], int]:
    room = most
    first = len(threads)
    while first > 0 and room > 0:
        first -= 1
        room -= len(threads[first])
    for index in range(first):
        if keep and any(row.key == keep for row in threads[index]):
            first = index
            break
    return threads[first:], sum(len(thread) for thread in threads[:first])
