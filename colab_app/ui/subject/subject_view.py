"""A challenge or a proposal as far as their pages are alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.views import (
    AttachmentView,
    ChallengePage,
    CommentView,
    ConflictView,
    HistoryView,
    MemberView,
    OrganisationView,
    ProposalPage,
)


@dataclass(frozen=True, slots=True)
class SubjectView:
    """What the shared parts of a page show; `may` holds the words of the page."""

    kind: str
    id: str
    key: str
    title: str
    title_other: str
    organisation: OrganisationView
    author: MemberView
    author_name: str
    updated_at: str
    fields: Mapping[str, object]
    missing: tuple[str, ...]
    tags: tuple[str, ...]
    comments: tuple[CommentView, ...]
    attachments: tuple[AttachmentView, ...]
    history: tuple[HistoryView, ...]
    conflicts: tuple[ConflictView, ...]
    supports: int
    supported: bool
    followed: bool
    waiting: bool
    may: frozenset[str]


def of_challenge(page: ChallengePage) -> SubjectView:
    """The shared part of a challenge's page."""
    card = page.card
    return SubjectView(
        kind=SubjectKind.CHALLENGE,
        id=card.id,
        key=card.key,
        title=card.title,
        title_other=card.title_other,
        organisation=card.organisation,
        author=page.owner if page.owner.id else page.author,
        author_name=page.author_name,
        updated_at=card.updated_at,
        fields=page.fields,
        missing=page.missing,
        tags=card.tags,
        comments=page.comments,
        attachments=page.attachments,
        history=page.history,
        conflicts=page.conflicts,
        supports=card.supports,
        supported=card.supported,
        followed=page.followed,
        waiting=card.waiting,
        may=page.may,
    )


def of_proposal(page: ProposalPage) -> SubjectView:
    """The shared part of a proposal's page."""
    proposal = page.proposal
    return SubjectView(
        kind=SubjectKind.PROPOSAL,
        id=proposal.id,
        key=proposal.key,
        title=proposal.title,
        title_other=proposal.title_other,
        organisation=proposal.organisation,
        author=proposal.author,
        author_name=proposal.author_name,
        updated_at=proposal.created_at,
        fields=page.fields,
        missing=page.missing,
        tags=(),
        comments=page.comments,
        attachments=page.attachments,
        history=page.history,
        conflicts=page.conflicts,
        supports=proposal.supports,
        supported=proposal.supported,
        followed=page.followed,
        waiting=proposal.waiting,
        may=page.may,
    )
