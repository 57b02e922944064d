"""Reads boards: columns of cards under a filter, lists of boards, my work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import func, select

from colab_app.domain.records import Board, Challenge, Follow, Proposal, Support
from colab_app.service.queries import BoardCards, Boards, MyWork
from colab_app.service.views import (
    BoardChoice,
    BoardView,
    CardFilter,
    CardView,
    ColumnView,
    OrganisationView,
    SortOrder,
)
from colab_app.store.reads.cards import card_query, cards, drafts_as_cards
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.search import matching_ids
from colab_app.store.tables import TABLES
from colab_app.text.normal import fold

_BOARD = TABLES[Board]
_CHALLENGE = TABLES[Challenge]


def boards(context: ReadContext, query: Boards) -> tuple[BoardChoice, ...]:
    """All boards in the replica."""
    counted = context.connection.execute(
        select(_CHALLENGE.c.board_id, func.count())
        .where(_CHALLENGE.c.removed_at == "")
        .group_by(_CHALLENGE.c.board_id)
    )
    counts = {str(board_id): int(count) for board_id, count in counted}
    rows = context.connection.execute(select(_BOARD).order_by(_BOARD.c.archived, _BOARD.c.id))
    return tuple(
        BoardChoice(row.id, row.title, row.title_other, row.template, counts.get(row.id, 0), row.archived)
        for row in rows
    )


def board_cards(context: ReadContext, query: BoardCards) -> BoardView | None:
    """A board in columns."""
    board = context.connection.execute(select(_BOARD).where(_BOARD.c.id == query.board_id)).first()
    if board is None:
        return None
    source = (
        card_query().where(_CHALLENGE.c.board_id == board.id).order_by(_CHALLENGE.c.position, _CHALLENGE.c.id)
    )
    everything = drafts_as_cards(context, board.id) + cards(context, source)
    passes = _passes(context, query.filter, query.today)
    shown = sorted_cards([card for card in everything if passes(card)], query.sort)
    columns = {str(stage): list[CardView]() for stage in board.stages}
    for card in shown:
        columns.setdefault(card.stage, []).append(card)
    return BoardView(
        id=board.id,
        title=board.title,
        title_other=board.title_other,
        template=board.template,
        columns=tuple(ColumnView(stage, tuple(items)) for stage, items in columns.items()),
        shown=len(shown),
        hidden=len(everything) - len(shown),
        all_tags=_tags_by_use(everything),
        organisations=_organisations(everything),
        may=_may(context),
    )


def my_work(context: ReadContext, query: MyWork) -> tuple[CardView, ...]:
    """Challenges that have to do with me."""
    me = context.me_id
    proposal = TABLES[Proposal]
    mine = select(proposal.c.challenge_id).where(proposal.c.author_id == me, proposal.c.removed_at == "")
    followed = select(TABLES[Follow].c.subject_id).where(TABLES[Follow].c.member_id == me)
    supported = select(TABLES[Support].c.subject_id).where(TABLES[Support].c.member_id == me)
    source = card_query().where(
        (_CHALLENGE.c.author_id == me)
        | (_CHALLENGE.c.owner_id == me)
        | _CHALLENGE.c.id.in_(mine)
        | _CHALLENGE.c.id.in_(followed)
        | _CHALLENGE.c.id.in_(supported)
    )
    return tuple(sorted_cards(cards(context, source), SortOrder.DUE))


def sorted_cards(items: list[CardView], order: SortOrder) -> list[CardView]:
    """Cards in an order; equal ones keep their place order."""
    match order:
        case SortOrder.SUPPORTS:
            return sorted(items, key=lambda card: -card.supports)
        case SortOrder.NEWEST:
            return sorted(items, key=lambda card: card.created_at, reverse=True)
        case SortOrder.CHANGED:
            return sorted(items, key=lambda card: card.updated_at, reverse=True)
        case SortOrder.DUE:
            return sorted(items, key=lambda card: card.due_on or "9999")
        case SortOrder.TITLE:
            return sorted(items, key=lambda card: fold(card.title))
        case SortOrder.PLACE:
            return items


def _passes(context: ReadContext, wanted: CardFilter, today: str) -> Callable[[CardView], bool]:
    found = matching_ids(context, wanted.text, frozenset({"challenge"})) if wanted.text.strip() else None
    tags = {fold(tag) for tag in wanted.tags}
    involved = {card.id for card in my_work(context, MyWork(today))} if wanted.mine else set()
    changed_after = _days_before(today, wanted.changed_within_days)
    due_before = _days_after(today, wanted.due_within_days)

    def passes(card: CardView) -> bool:
        return (
            (found is None or card.id in found or fold(wanted.text.strip()) in fold(card.title))
            and (not tags or bool(tags & {fold(tag) for tag in card.tags}))
            and (
                not wanted.organisation_ids
                or bool(wanted.organisation_ids & {part.id for part in card.taking_part})
            )
            and (not wanted.sectors or card.organisation.sector in wanted.sectors)
            and (not wanted.mine or card.id in involved or card.draft)
            and (not wanted.unread or card.unread)
            and (
                not wanted.changed_within_days
                or max(card.updated_at, card.stage_since_at)[:10] >= changed_after
            )
            and (not wanted.due_within_days or (bool(card.due_on) and card.due_on <= due_before))
        )

    return passes


def _days_before(today: str, days: int) -> str:
    return (date.fromisoformat(today) - timedelta(days=days)).isoformat()


def _days_after(today: str, days: int) -> str:
    return (date.fromisoformat(today) + timedelta(days=days)).isoformat()


def _tags_by_use(items: list[CardView]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for card in items:
        for tag in card.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


def _organisations(items: list[CardView]) -> tuple[OrganisationView, ...]:
    found = {part.id: part for card in items for part in card.taking_part}
    return tuple(sorted(found.values(), key=lambda part: part.name))


def _may(context: ReadContext) -> frozenset[str]:
    writer = context.me.role in ("facilitator", "official", "partner")
    allowed = {"post"} if writer else set()
    if context.is_facilitator:
        allowed |= {"move", "boards", "import"}
    return frozenset(allowed)
