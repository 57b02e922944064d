"""Reads the inbox: what others did that concerns me."""

from __future__ import annotations

from sqlalchemy import Select, Text, or_, select, type_coerce

from colab_app.domain.records import Challenge, Follow, History, Proposal
from colab_app.service.queries import Inbox
from colab_app.service.views import InboxItem, InboxReason
from colab_app.store.reads.around import history_view
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.places import places
from colab_app.store.replica.local_tables import INBOX_MARK, READ_MARK
from colab_app.store.rows import parts
from colab_app.store.tables import TABLES

_HISTORY = TABLES[History]
_QUIET = ("support.set.1", "reaction.set.1", "tag.set.1", "organisation.add.1", "import.records.1")
"""Small things that would only be noise in an inbox."""


def inbox(context: ReadContext, query: Inbox) -> tuple[InboxItem, ...]:
    """Newest first; the strongest reason counts: mention, reply, mine, followed."""
    me_text = f'"{context.me_id}"'
    condition = or_(
        *(_HISTORY.c.subject_id.in_(ids) for ids in (*_mine(context.me_id), _followed(context.me_id))),
        type_coerce(_HISTORY.c.mentions, Text).like(f"%{me_text}%"),
        type_coerce(_HISTORY.c.details, Text).like(f'%"replies_to":{me_text}%'),
    )
    source = (
        select(_HISTORY, INBOX_MARK.c.state, READ_MARK.c.seen_at)
        .outerjoin(INBOX_MARK, INBOX_MARK.c.history_id == _HISTORY.c.id)
        .outerjoin(READ_MARK, READ_MARK.c.subject_id == _HISTORY.c.subject_id)
        .where(_HISTORY.c.author_id != context.me_id, _HISTORY.c.command.not_in(_QUIET), condition)
        .order_by(_HISTORY.c.created_at.desc(), _HISTORY.c.id.desc())
        .limit(query.limit)
    )
    if not query.include_done:
        source = source.where(INBOX_MARK.c.state.is_(None))
    rows = context.connection.execute(source).all()
    subjects = {(row.subject_kind, row.subject_id) for row in rows}
    mine = _mine_of(context, {row.subject_id for row in rows})
    found = {place.subject_id: place for place in places(context, sorted(subjects))}
    items = []
    for row in rows:
        place = found.get(row.subject_id)
        if place is None:
            continue
        items.append(
            InboxItem(
                history=history_view(context, row),
                key=place.key,
                title=place.title,
                challenge_id=place.challenge_id,
                reason=_reason(context.me_id, row.mentions, row.details, row.subject_id in mine),
                unread=row.seen_at is None or row.created_at > row.seen_at,
                done=row.state is not None,
            )
        )
    return tuple(items)


def _reason(me_id: str, mentions: list[str], details: dict[str, object], is_mine: bool) -> InboxReason:
    if me_id in mentions:
        return InboxReason.MENTION
    if details.get("replies_to") == me_id:
        return InboxReason.REPLY
    if details.get("clash"):
        return InboxReason.CONFLICT
    return InboxReason.MINE if is_mine else InboxReason.FOLLOWED


def _mine(me_id: str) -> tuple[Select[str], ...]:
    """Ids of the challenges I wrote or own, and of my proposals.

    Questions, not lists: whoever imported a call has written tens of thousands.
    """
    challenge, proposal = TABLES[Challenge], TABLES[Proposal]
    return (
        select(challenge.c.id).where((challenge.c.author_id == me_id) | (challenge.c.owner_id == me_id)),
        select(proposal.c.id).where(proposal.c.author_id == me_id),
    )


def _mine_of(context: ReadContext, subject_ids: set[str]) -> frozenset[str]:
    found: set[str] = set()
    for ids in _mine(context.me_id):
        for part in parts(sorted(subject_ids)):
            found.update(context.connection.execute(ids.where(ids.selected_columns[0].in_(part))).scalars())
    return frozenset(found)


def _followed(me_id: str) -> Select[str]:
    table = TABLES[Follow]
    return select(table.c.subject_id).where(table.c.member_id == me_id)
