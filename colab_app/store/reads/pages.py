"""Reads the pages of a challenge and of a proposal."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Row, select

from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.records import Board, Challenge, History, Proposal, Support, Workshop
from colab_app.domain.vocabulary import Sector
from colab_app.service.queries import OneChallenge, OneProposal
from colab_app.service.views import (
    CardView,
    ChallengePage,
    ProposalPage,
    ProposalView,
    SectorCounts,
)
from colab_app.store.reads.around import (
    attachments,
    history,
    is_followed,
    subject_conflicts,
    workshops_where,
)
from colab_app.store.reads.cards import card_query, cards, declared
from colab_app.store.reads.comments import comments
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import key_of
from colab_app.store.reads.rights import challenge_wishes, may, next_states, proposal_wishes
from colab_app.store.replica import state
from colab_app.store.replica.local_tables import READ_MARK, TALLY
from colab_app.store.tables import TABLES

_CHALLENGE = TABLES[Challenge]
_PROPOSAL = TABLES[Proposal]


def challenge_page(context: ReadContext, query: OneChallenge) -> ChallengePage | None:
    """Everything about one challenge, or None when it is not here or in the bin."""
    found = cards(context, card_query().where(_CHALLENGE.c.id == query.challenge_id))
    if not found:
        return None
    card = found[0]
    row = context.connection.execute(select(_CHALLENGE).where(_CHALLENGE.c.id == card.id)).one()
    board = TABLES[Board]
    stages = context.connection.execute(select(board.c.stages).where(board.c.id == row.board_id)).scalar()
    fields = _fields("challenge", row)
    workshop = TABLES[Workshop]
    return ChallengePage(
        card=card,
        board_id=row.board_id,
        stages=tuple(stages or ()),
        fields=fields,
        missing=missing_fields("challenge", fields),
        author=context.member(row.author_id),
        author_name=row.author_name,
        owner=context.member(row.owner_id),
        proposals=proposals(context, _PROPOSAL.c.challenge_id == card.id),
        comments=comments(context, card.id),
        attachments=attachments(context, card.id),
        history=history(context, card.id),
        conflicts=subject_conflicts(context, card.id),
        workshops=workshops_where(context, workshop.c.challenge_id == card.id),
        sectors=_sectors(card),
        followed=is_followed(context, card.id),
        may=may(context, challenge_wishes(card.id)),
        extra=row.extra,
    )


def proposal_page(context: ReadContext, query: OneProposal) -> ProposalPage | None:
    """Everything about one proposal, or None when it or its challenge is not here or in the bin."""
    row = context.connection.execute(select(_PROPOSAL).where(_PROPOSAL.c.id == query.proposal_id)).first()
    if row is None or row.removed_at:
        return None
    challenge = cards(context, card_query().where(_CHALLENGE.c.id == row.challenge_id))
    if not challenge:
        return None
    fields = _fields("proposal", row)
    steps = next_states(context, row.id, row.state)
    return ProposalPage(
        proposal=proposals(context, _PROPOSAL.c.id == row.id)[0],
        challenge=challenge[0],
        fields=fields,
        missing=missing_fields("proposal", fields),
        state_reason=row.state_reason,
        feedback=row.feedback,
        comments=comments(context, row.id),
        attachments=attachments(context, row.id),
        history=history(context, row.id),
        conflicts=subject_conflicts(context, row.id),
        followed=is_followed(context, row.id),
        may=may(context, proposal_wishes(row.id)) | (frozenset({"state"}) if steps else frozenset()),
        next_states=steps,
    )


def proposals(context: ReadContext, *conditions: ColumnElement[bool]) -> tuple[ProposalView, ...]:
    """Living proposals under conditions, oldest first."""
    query = (
        select(_PROPOSAL, TALLY.c.comments, TALLY.c.supports, READ_MARK.c.seen_at)
        .outerjoin(TALLY, TALLY.c.subject_id == _PROPOSAL.c.id)
        .outerjoin(READ_MARK, READ_MARK.c.subject_id == _PROPOSAL.c.id)
        .where(_PROPOSAL.c.removed_at == "", *conditions)
        .order_by(_PROPOSAL.c.created_at, _PROPOSAL.c.number, _PROPOSAL.c.id)
    )
    support = TABLES[Support]
    mine = frozenset(
        context.connection.execute(
            select(support.c.subject_id).where(support.c.member_id == context.me_id)
        ).scalars()
    )
    joined_at = state.get(context.connection, "joined_at")
    return tuple(
        _proposal(context, row, row.id in mine, joined_at) for row in context.connection.execute(query)
    )


def _proposal(
    context: ReadContext, row: Row[tuple[object, ...]], supported: bool, joined_at: str
) -> ProposalView:
    news = _latest_by_others(context, row.id)
    return ProposalView(
        id=row.id,
        key=key_of("proposal", row.number),
        challenge_id=row.challenge_id,
        title=row.title,
        title_other=row.title_other,
        summary=row.summary,
        state=row.state,
        organisation=context.organisation(
            row.organisation_id or context.member(row.author_id).organisation.id
        ),
        author=context.member(row.author_id),
        author_name=row.author_name,
        comments=row.comments or 0,
        supports=row.supports or 0,
        supported=supported,
        created_at=row.said_at or row.created_at,
        unread=bool(news) and news > (row.seen_at or joined_at),
        waiting=("proposal", row.id) in context.waiting,
        declared=declared(row.declared_totals),
    )


def _latest_by_others(context: ReadContext, subject_id: str) -> str:
    table = TABLES[History]
    query = (
        select(table.c.created_at)
        .where(table.c.subject_id == subject_id, table.c.author_id != context.me_id)
        .order_by(table.c.created_at.desc())
        .limit(1)
    )
    return context.connection.execute(query).scalar() or ""


def missing_fields(kind: str, fields: Mapping[str, object]) -> tuple[str, ...]:
    """Needed fields that say nothing yet, in the order of the form."""
    return tuple(field.key for field in FIELDS_OF[kind].values() if field.needed and not fields[field.key])


def _fields(kind: str, row: Row[tuple[object, ...]]) -> dict[str, object]:
    return {key: getattr(row, key) for key in FIELDS_OF[kind]}


def _sectors(card: CardView) -> SectorCounts:
    counts = dict.fromkeys(Sector, 0)
    for organisation in card.taking_part:
        counts[organisation.sector] += 1
    return SectorCounts(counts[Sector.PUBLIC], counts[Sector.PRIVATE], counts[Sector.CIVIC])
