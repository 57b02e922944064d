"""Views of the page of a challenge or a proposal, with its conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from colab_app.service.views.boards import CardView
from colab_app.service.views.daily import ConflictView, HistoryView, WorkshopView
from colab_app.service.views.people import NO_ORGANISATION, MemberView, OrganisationView


@dataclass(frozen=True, slots=True)
class CommentView:
    """A comment in reading order; `depth` 0 is a beginning, deeper ones are replies to `reply_to`.

    A removed comment keeps its place with an empty body. `author_name` is set for imported voices.
    """

    id: str
    parent_id: str
    depth: int
    kind: str
    body: str
    author: MemberView
    author_name: str
    created_at: str
    edited: bool
    answers: bool
    removed: bool
    reply_to: str
    supports: int
    supported: bool
    unread: bool
    waiting: bool
    reactions: tuple[tuple[str, int, bool], ...] = ()
    may: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file beside a subject; `here`: its bytes are on this computer; `waiting`: not yet in the hub."""

    id: str
    name: str
    media_type: str
    description: str
    size_bytes: int
    sha256: str
    here: bool
    waiting: bool


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal as a row."""

    id: str
    key: str
    challenge_id: str
    title: str
    title_other: str
    summary: str
    state: str
    organisation: OrganisationView
    author: MemberView
    author_name: str
    comments: int
    supports: int
    supported: bool
    created_at: str
    unread: bool
    waiting: bool
    declared: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class IdeaView:
    """A note of a workshop or an opinion call, with its agreed / unsure / disagreed opinions."""

    id: str
    key: str
    title: str
    body: str
    grouping: str
    workshop_id: str
    author: MemberView
    author_name: str
    created_at: str
    supports: int
    agreed: int = 0
    unsure: int = 0
    disagreed: int = 0
    promoted_to: str = ""


@dataclass(frozen=True, slots=True)
class SectorCounts:
    """How many organisations take part, by sector."""

    public: int = 0
    private: int = 0
    civic: int = 0


@dataclass(frozen=True, slots=True)
class ChallengePage:
    """Everything the page of a challenge shows; `may` names what the reader may do.

    Words of `may`: edit, move, comment, ask, support, propose, remove, tag, attach.
    """

    card: CardView
    board_id: str
    stages: tuple[str, ...]
    fields: Mapping[str, object]
    missing: tuple[str, ...]
    author: MemberView
    author_name: str
    owner: MemberView
    proposals: tuple[ProposalView, ...]
    comments: tuple[CommentView, ...]
    attachments: tuple[AttachmentView, ...]
    history: tuple[HistoryView, ...]
    conflicts: tuple[ConflictView, ...]
    workshops: tuple[WorkshopView, ...]
    sectors: SectorCounts
    followed: bool
    may: frozenset[str]
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """Everything the page of a proposal shows; words of `may` as on ChallengePage, plus state."""

    proposal: ProposalView
    challenge: CardView
    fields: Mapping[str, object]
    missing: tuple[str, ...]
    state_reason: str
    feedback: str
    comments: tuple[CommentView, ...]
    attachments: tuple[AttachmentView, ...]
    history: tuple[HistoryView, ...]
    conflicts: tuple[ConflictView, ...]
    followed: bool
    may: frozenset[str]
    next_states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftView:
    """An unpublished challenge or proposal of mine."""

    id: str
    kind: str
    board_id: str
    challenge_id: str
    title: str
    fields: Mapping[str, object]
    updated_at: str
    organisation: OrganisationView = NO_ORGANISATION
