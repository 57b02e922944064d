"""Reads cards: a few queries for a whole board, never one a card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from sqlalchemy import Row, Select, func, select

from colab_app.domain.records import (
    Challenge,
    ConflictCopy,
    Draft,
    History,
    Proposal,
    Support,
    Tagging,
)
from colab_app.service.views import CardView, OrganisationView
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import key_of
from colab_app.store.replica import state
from colab_app.store.replica.local_tables import READ_MARK, TALLY
from colab_app.store.rows import parts
from colab_app.store.tables import TABLES

_CHALLENGE = TABLES[Challenge]
_CARD_COLUMNS = (
    "id",
    "number",
    "title",
    "title_other",
    "summary",
    "stage",
    "position",
    "owner_organisation_id",
    "owner_id",
    "author_id",
    "schedule",
    "stage_since_at",
    "created_at",
    "said_at",
    "updated_at",
    "declared_totals",
    "source",
)


def card_query() -> Select[tuple[object, ...]]:
    """Living challenges with their counts, columns of a card only."""
    columns = [_CHALLENGE.c[name] for name in _CARD_COLUMNS]
    return (
        select(*columns, TALLY.c.proposals, TALLY.c.comments, TALLY.c.supports)
        .outerjoin(TALLY, TALLY.c.subject_id == _CHALLENGE.c.id)
        .where(_CHALLENGE.c.removed_at == "")
    )


def cards(context: ReadContext, query: Select[tuple[object, ...]]) -> list[CardView]:
    """Cards of a query made with `card_query`, in its order."""
    rows = context.connection.execute(query).all()
    ids = [row.id for row in rows]
    around = _Around(context, ids)
    return [around.card(row) for row in rows]


def drafts_as_cards(context: ReadContext, board_id: str) -> list[CardView]:
    """My unpublished challenges of a board."""
    table = TABLES[Draft]
    query = (
        select(table)
        .where(
            table.c.author_id == context.me_id,
            table.c.board_id == board_id,
            table.c.kind == "challenge",
        )
        .order_by(table.c.updated_at.desc())
    )
    return [
        CardView(
            id=row.id,
            key="",
            title=row.title,
            title_other=str(row.fields.get("title_other", "")),
            summary=str(row.fields.get("summary", "")),
            stage="draft",
            position="",
            organisation=context.me.organisation,
            created_at=row.created_at,
            updated_at=row.updated_at,
            waiting=("draft", row.id) in context.waiting,
            draft=True,
        )
        for row in context.connection.execute(query)
    ]


class _Around:
    """What lies around some cards: tags, who takes part, marks."""

    def __init__(self, context: ReadContext, ids: Sequence[str]) -> None:
        self._context = context
        # One IN list of many ids costs more than reading the whole small table.
        self._ids = ids
        self._tags = self._grouped(TABLES[Tagging], "label")
        self._proposers = self._grouped(TABLES[Proposal], "organisation_id", key="challenge_id")
        self._supported = self._mine()
        self._clashes = self._open_clashes()
        self._news = self._latest_by_others()
        self._seen = self._read_marks()
        self._joined_at = state.get(context.connection, "joined_at")

    def card(self, row: Row[tuple[object, ...]]) -> CardView:
        context = self._context
        owner = context.organisation(row.owner_organisation_id or self._author_organisation(row.author_id))
        taking_part = [owner, *map(context.organisation, self._proposers.get(row.id, ()))]
        return CardView(
            id=row.id,
            key=key_of("challenge", row.number),
            title=row.title,
            title_other=row.title_other,
            summary=row.summary,
            stage=row.stage,
            position=row.position,
            organisation=owner,
            tags=tuple(self._tags.get(row.id, ())),
            taking_part=_distinct(taking_part),
            proposals=row.proposals or 0,
            comments=row.comments or 0,
            supports=row.supports or 0,
            due_on=str(cast("Mapping[str, object]", row.schedule).get(row.stage, "") or "")[:10],
            stage_since_at=row.stage_since_at,
            created_at=row.said_at or row.created_at,
            updated_at=row.updated_at,
            supported=row.id in self._supported,
            unread=self._is_unread(row.id),
            waiting=("challenge", row.id) in context.waiting,
            two_versions=row.id in self._clashes,
            declared=declared(row.declared_totals),
        )

    def _author_organisation(self, author_id: str) -> str:
        return self._context.member(author_id).organisation.id

    def _is_unread(self, subject_id: str) -> bool:
        news = self._news.get(subject_id, "")
        return bool(news) and news > self._seen.get(subject_id, self._joined_at)

    def _grouped(self, table: object, column: str, key: str = "subject_id") -> dict[str, list[str]]:
        source = cast("type[object]", table)
        columns = getattr(source, "c")  # noqa: B009  # a Table's columns, named by text
        found: dict[str, list[str]] = {}
        for part in parts(list(self._ids)):
            query = select(columns[key], columns[column]).where(columns[key].in_(part))
            if "removed_at" in columns:
                query = query.where(columns.removed_at == "")
            for owner, value in self._context.connection.execute(query.order_by(columns.id)):
                found.setdefault(owner, []).append(value)
        return found

    def _mine(self) -> frozenset[str]:
        table = TABLES[Support]
        query = select(table.c.subject_id).where(table.c.member_id == self._context.me_id)
        return frozenset(self._context.connection.execute(query).scalars())

    def _open_clashes(self) -> frozenset[str]:
        table = TABLES[ConflictCopy]
        query = select(table.c.subject_id).where(table.c.resolved.is_(False))
        return frozenset(self._context.connection.execute(query).scalars())

    def _latest_by_others(self) -> dict[str, str]:
        table = TABLES[History]
        found: dict[str, str] = {}
        for part in parts(list(self._ids)):
            query = (
                select(table.c.subject_id, func.max(table.c.created_at))
                .where(table.c.subject_id.in_(part), table.c.author_id != self._context.me_id)
                .group_by(table.c.subject_id)
            )
            found.update((row[0], row[1]) for row in self._context.connection.execute(query))
        return found

    def _read_marks(self) -> dict[str, str]:
        rows = self._context.connection.execute(select(READ_MARK))
        return {row.subject_id: row.seen_at for row in rows}


def declared(totals: Mapping[str, object]) -> tuple[tuple[str, int], ...]:
    """Totals a source declared, kept apart from real votes."""
    return tuple((key, value) for key, value in sorted(totals.items()) if isinstance(value, int))


def _distinct(items: Iterable[OrganisationView]) -> tuple[OrganisationView, ...]:
    return tuple({item.id: item for item in items if item.id}.values())
