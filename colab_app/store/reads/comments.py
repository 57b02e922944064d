"""Reads a conversation in reading order, replies under what they answer."""

from __future__ import annotations

from sqlalchemy import Row, func, select

from colab_app.domain.records import Comment, Reaction, Support
from colab_app.domain.vocabulary import Role
from colab_app.service.views import CommentView
from colab_app.store.reads.context import ReadContext
from colab_app.store.replica.local_tables import READ_MARK
from colab_app.store.rows import parts
from colab_app.store.tables import TABLES

_COMMENT = TABLES[Comment]
_REACTION = TABLES[Reaction]
_SUPPORT = TABLES[Support]


def comments(context: ReadContext, subject_id: str) -> tuple[CommentView, ...]:
    """All comments of a subject, threads by time; a removed one without replies is left out.

    An orphan, whose parent is not here, stands at the beginning level.
    """
    query = (
        select(_COMMENT)
        .where(_COMMENT.c.subject_id == subject_id)
        .order_by(func.coalesce(func.nullif(_COMMENT.c.said_at, ""), _COMMENT.c.created_at), _COMMENT.c.id)
    )
    rows = context.connection.execute(query).all()
    known = {row.id for row in rows}
    children: dict[str, list[Row[tuple[object, ...]]]] = {}
    for row in rows:
        children.setdefault(row.parent_id if row.parent_id in known else "", []).append(row)
    marks = _Marks(context, subject_id, [row.id for row in rows])
    found: list[CommentView] = []
    # A stack, not recursion: foreign threads may be thousands deep.
    stack = [(row, 0, "") for row in reversed(children.get("", []))]
    while stack:
        row, depth, reply_to = stack.pop()
        replies = children.get(row.id, [])
        if not row.removed_at or replies:
            found.append(marks.view(row, depth, reply_to))
        name = row.author_name or context.member(row.author_id).name
        stack += [(reply, depth + 1, name) for reply in reversed(replies)]
    return tuple(found)


class _Marks:
    """Supports, reactions and what is new, for all comments of a subject at once."""

    def __init__(self, context: ReadContext, subject_id: str, ids: list[str]) -> None:
        self._context = context
        self._supports: dict[str, int] = {}
        self._mine: set[str] = set()
        self._reactions: dict[str, list[tuple[str, int, bool]]] = {}
        connection = context.connection
        mine = func.max(_SUPPORT.c.member_id == context.me_id)
        reacted = func.max(_REACTION.c.member_id == context.me_id)
        for part in parts(ids):
            supports = (
                select(_SUPPORT.c.subject_id, func.count(), mine)
                .where(_SUPPORT.c.subject_id.in_(part))
                .group_by(_SUPPORT.c.subject_id)
            )
            for row_id, count, is_mine in connection.execute(supports):
                self._supports[row_id] = int(count)
                if is_mine:
                    self._mine.add(row_id)
            reactions = (
                select(_REACTION.c.subject_id, _REACTION.c.mark, func.count(), reacted)
                .where(_REACTION.c.subject_id.in_(part))
                .group_by(_REACTION.c.subject_id, _REACTION.c.mark)
                .order_by(_REACTION.c.mark)
            )
            for row_id, mark, count, is_mine in connection.execute(reactions):
                self._reactions.setdefault(row_id, []).append((mark, int(count), bool(is_mine)))
        seen = select(READ_MARK.c.seen_at).where(READ_MARK.c.subject_id == subject_id)
        self._seen = connection.execute(seen).scalar()

    def view(self, row: Row[tuple[object, ...]], depth: int, reply_to: str) -> CommentView:
        context = self._context
        is_mine = row.author_id == context.me_id
        removed = bool(row.removed_at)
        return CommentView(
            id=row.id,
            parent_id=row.parent_id,
            depth=depth,
            kind=row.kind,
            body="" if removed else row.body,
            author=context.member(row.author_id),
            author_name=row.author_name,
            created_at=row.said_at or row.created_at,
            edited=row.updated_at > row.created_at and not removed,
            answers=row.answers,
            removed=removed,
            reply_to=reply_to,
            supports=self._supports.get(row.id, 0),
            supported=row.id in self._mine,
            unread=not is_mine and self._seen is not None and row.created_at > self._seen,
            waiting=("comment", row.id) in context.waiting,
            reactions=tuple(self._reactions.get(row.id, ())),
            may=_may(context, is_mine, removed),
        )


def _may(context: ReadContext, is_mine: bool, removed: bool) -> frozenset[str]:
    if context.me.role not in (Role.FACILITATOR, Role.OFFICIAL, Role.PARTNER):
        return frozenset()
    allowed = {"reply", "react"} if not removed else set()
    if is_mine and not removed:
        allowed |= {"edit"}
    if is_mine or context.is_facilitator:
        allowed |= {"restore"} if removed else {"remove"}
    if context.is_facilitator or is_mine:
        allowed |= {"mark_answer"}
    return frozenset(allowed)
