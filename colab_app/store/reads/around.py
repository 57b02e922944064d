"""Reads what lies beside a subject: files, history, clashes, workshops, notes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Row, func, select

from colab_app.domain.records import (
    Attachment,
    ConflictCopy,
    Follow,
    History,
    Idea,
    Opinion,
    Workshop,
)
from colab_app.service.queries import Conflicts, Ideas, MyDrafts, Workshops
from colab_app.service.views import (
    AttachmentView,
    ConflictView,
    DraftView,
    HistoryView,
    IdeaView,
    WorkshopView,
)
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import key_of
from colab_app.store.reads.places import places
from colab_app.store.replica.local_tables import CONTENT, TALLY
from colab_app.store.rows import row_images
from colab_app.store.tables import TABLE_NAMED, TABLES

HISTORY_ROWS = 200
_HISTORY = TABLES[History]
_CONFLICT = TABLES[ConflictCopy]


def attachments(context: ReadContext, subject_id: str) -> tuple[AttachmentView, ...]:
    """Files beside a subject, oldest first."""
    table = TABLES[Attachment]
    query = (
        select(table, CONTENT.c.sha256.label("here"))
        .outerjoin(CONTENT, CONTENT.c.sha256 == table.c.sha256)
        .where(table.c.subject_id == subject_id, table.c.removed_at == "")
        .order_by(table.c.created_at, table.c.id)
    )
    return tuple(
        AttachmentView(
            id=row.id,
            name=row.name,
            media_type=row.media_type,
            description=row.description,
            size_bytes=row.size_bytes,
            sha256=row.sha256,
            here=row.here is not None,
            waiting=("attachment", row.id) in context.waiting,
        )
        for row in context.connection.execute(query)
    )


def history(context: ReadContext, subject_id: str) -> tuple[HistoryView, ...]:
    """What happened to a subject, newest first."""
    query = (
        select(_HISTORY)
        .where(_HISTORY.c.subject_id == subject_id)
        .order_by(_HISTORY.c.created_at.desc(), _HISTORY.c.id.desc())
        .limit(HISTORY_ROWS)
    )
    return tuple(history_view(context, row) for row in context.connection.execute(query))


def history_view(context: ReadContext, row: Row[tuple[object, ...]]) -> HistoryView:
    """One history row as a view."""
    return HistoryView(
        id=row.id,
        command=row.command.rpartition(".")[0],
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        actor=context.member(row.author_id),
        at=row.created_at,
        details=row.details,
    )


def is_followed(context: ReadContext, subject_id: str) -> bool:
    """True when I follow the subject."""
    table = TABLES[Follow]
    query = select(table.c.id).where(table.c.id == f"{subject_id}:{context.me_id}")
    return context.connection.execute(query).first() is not None


def conflicts(context: ReadContext, query: Conflicts) -> tuple[ConflictView, ...]:
    """All clashes that wait for a decision."""
    return conflicts_where(context, _CONFLICT.c.resolved.is_(False))


def subject_conflicts(context: ReadContext, subject_id: str) -> tuple[ConflictView, ...]:
    """Clashes of one subject that wait for a decision."""
    return conflicts_where(context, _CONFLICT.c.resolved.is_(False), _CONFLICT.c.subject_id == subject_id)


def conflicts_where(context: ReadContext, *conditions: ColumnElement[bool]) -> tuple[ConflictView, ...]:
    """Clashes under conditions; `theirs` is the text that is in the field now."""
    rows = context.connection.execute(
        select(_CONFLICT).where(*conditions).order_by(_CONFLICT.c.created_at.desc(), _CONFLICT.c.id)
    ).all()
    return tuple(view for row in rows if (view := _conflict(context, row)) is not None)


def _conflict(context: ReadContext, row: Row[tuple[object, ...]]) -> ConflictView | None:
    found = places(context, [(row.subject_kind, row.subject_id)])
    if not found:
        return None
    place = found[0]
    subject = row_images(context.connection, TABLE_NAMED[row.subject_kind], [row.subject_id])[row.subject_id]
    last = context.connection.execute(
        select(_HISTORY)
        .where(_HISTORY.c.subject_id == row.subject_id, _HISTORY.c.author_id != row.author_id)
        .order_by(_HISTORY.c.created_at.desc())
        .limit(1)
    ).first()
    return ConflictView(
        id=row.id,
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        subject_key=place.key,
        subject_title=place.title,
        field_key=row.field_key,
        base=row.base,
        mine=row.mine,
        theirs=str(subject[row.field_key]),
        author=context.member(row.author_id),
        theirs_author=context.member(last.author_id if last else ""),
        at=row.created_at,
        theirs_at=str(subject.get("updated_at", "")),
    )


def drafts(context: ReadContext, query: MyDrafts) -> tuple[DraftView, ...]:
    """My unpublished texts, newest first."""
    table = TABLE_NAMED["draft"]
    rows = context.connection.execute(
        select(table).where(table.c.author_id == context.me_id).order_by(table.c.updated_at.desc())
    )
    return tuple(
        DraftView(
            id=row.id,
            kind=row.kind,
            board_id=row.board_id,
            challenge_id=row.challenge_id,
            title=row.title,
            fields=row.fields,
            updated_at=row.updated_at,
            organisation=context.me.organisation,
        )
        for row in rows
    )


def ideas(context: ReadContext, query: Ideas) -> tuple[IdeaView, ...]:
    """Notes of a workshop, a challenge or a board."""
    table = TABLES[Idea]
    source = select(table, TALLY.c.supports).outerjoin(TALLY, TALLY.c.subject_id == table.c.id)
    for column, value in (
        (table.c.workshop_id, query.workshop_id),
        (table.c.challenge_id, query.challenge_id),
        (table.c.board_id, query.board_id),
    ):
        if value:
            source = source.where(column == value)
            break
    rows = context.connection.execute(
        source.where(table.c.removed_at == "").order_by(table.c.created_at, table.c.number, table.c.id)
    ).all()
    opinions = _opinions(context, rows)
    return tuple(
        IdeaView(
            id=row.id,
            key=key_of("idea", row.number),
            title=row.title,
            body=row.body,
            grouping=row.grouping,
            workshop_id=row.workshop_id,
            author=context.member(row.author_id),
            author_name=row.author_name,
            created_at=row.said_at or row.created_at,
            supports=row.supports or 0,
            agreed=opinions.get((row.id, 1), 0),
            unsure=opinions.get((row.id, 0), 0),
            disagreed=opinions.get((row.id, -1), 0),
            promoted_to=row.promoted_to,
        )
        for row in rows
    )


def _opinions(context: ReadContext, rows: Sequence[Row[tuple[object, ...]]]) -> dict[tuple[str, int], int]:
    if not rows:
        return {}
    table = TABLES[Opinion]
    counted = context.connection.execute(
        select(table.c.idea_id, table.c.value, func.count())
        .where(table.c.removed_at == "")
        .group_by(table.c.idea_id, table.c.value)
    )
    return {(idea_id, int(value)): int(count) for idea_id, value, count in counted}


def workshops(context: ReadContext, query: Workshops) -> tuple[WorkshopView, ...]:
    """All workshops: coming ones first, then the past, newest first."""
    views = workshops_where(context)
    coming = sorted((view for view in views if view.state != "finished"), key=lambda view: view.starts_at)
    past = sorted(
        (view for view in views if view.state == "finished"),
        key=lambda view: view.starts_at,
        reverse=True,
    )
    return (*coming, *past)


def workshops_where(context: ReadContext, *conditions: ColumnElement[bool]) -> tuple[WorkshopView, ...]:
    """Workshops under conditions."""
    table = TABLES[Workshop]
    idea = TABLES[Idea]
    notes = (
        select(idea.c.workshop_id, func.count().label("notes"))
        .where(idea.c.removed_at == "")
        .group_by(idea.c.workshop_id)
        .subquery()
    )
    rows = context.connection.execute(
        select(table, notes.c.notes)
        .outerjoin(notes, notes.c.workshop_id == table.c.id)
        .where(table.c.removed_at == "", *conditions)
    )
    return tuple(
        WorkshopView(
            id=row.id,
            key=key_of("workshop", row.number),
            title=row.title,
            title_other=row.title_other,
            place=row.place,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            state=row.state,
            challenge_id=row.challenge_id,
            notes=row.notes or 0,
            agenda=tuple(row.agenda),
            decisions=tuple(row.decisions),
            minutes=row.minutes,
        )
        for row in rows
    )
