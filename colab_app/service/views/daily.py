"""Views of daily work: the inbox, history, conflicts, search hits, workshops."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from colab_app.service.views.people import MemberView


class InboxReason(StrEnum):
    """Why something is in my inbox."""

    MENTION = "mention"
    REPLY = "reply"
    MINE = "mine"
    FOLLOWED = "followed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class HistoryView:
    """One thing that happened; `command` is the wire name without its version, `details` small facts."""

    id: str
    command: str
    subject_kind: str
    subject_id: str
    actor: MemberView
    at: str
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class InboxItem:
    """Something others did that concerns me; `challenge_id` leads to the page it belongs to."""

    history: HistoryView
    key: str
    title: str
    challenge_id: str
    reason: InboxReason
    unread: bool
    done: bool


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two texts of one field: `theirs` is in the field now, `mine` was kept beside it."""

    id: str
    subject_kind: str
    subject_id: str
    subject_key: str
    subject_title: str
    field_key: str
    base: str
    mine: str
    theirs: str
    author: MemberView
    theirs_author: MemberView
    at: str
    theirs_at: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A found subject; `spans` are (start, end) of matches within `excerpt`."""

    kind: str
    subject_id: str
    challenge_id: str
    board_id: str
    key: str
    title: str
    stage: str
    excerpt: str
    spans: tuple[tuple[int, int], ...]
    at: str


@dataclass(frozen=True, slots=True)
class SimilarItem:
    """Something that reads alike."""

    kind: str
    subject_id: str
    key: str
    title: str
    stage: str


@dataclass(frozen=True, slots=True)
class WorkshopView:
    """A workshop as a row and page head."""

    id: str
    key: str
    title: str
    title_other: str
    place: str
    starts_at: str
    ends_at: str
    state: str
    challenge_id: str
    notes: int
    agenda: tuple[Mapping[str, object], ...] = ()
    decisions: tuple[Mapping[str, object], ...] = ()
    minutes: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)
