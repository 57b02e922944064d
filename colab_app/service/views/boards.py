"""Views of boards: cards in columns, and what filters them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from colab_app.domain.vocabulary import Sector
from colab_app.service.views.people import OrganisationView


class SortOrder(StrEnum):
    """How cards of a column or rows of a list are ordered."""

    PLACE = "place"
    SUPPORTS = "supports"
    NEWEST = "newest"
    CHANGED = "changed"
    DUE = "due"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What to show; empty values let everything through. Days count from `now` of the reader."""

    text: str = ""
    tags: frozenset[str] = frozenset()
    organisation_ids: frozenset[str] = frozenset()
    sectors: frozenset[Sector] = frozenset()
    mine: bool = False
    unread: bool = False
    changed_within_days: int = 0
    due_within_days: int = 0

    @property
    def parts(self) -> int:
        """How many kinds of conditions are set."""
        return sum(
            bool(value)
            for value in (
                self.text.strip(),
                self.tags,
                self.organisation_ids,
                self.sectors,
                self.mine,
                self.unread,
                self.changed_within_days,
                self.due_within_days,
            )
        )


@dataclass(frozen=True, slots=True)
class CardView:
    """One challenge as a card or a list row.

    `due_on` is a date (YYYY-MM-DD) or empty: the planned end of the present stage. `waiting`: not yet
    in the hub. `two_versions`: both texts of a clash wait for a decision. `draft`: only I see it.
    """

    id: str
    key: str
    title: str
    title_other: str
    summary: str
    stage: str
    position: str
    organisation: OrganisationView
    tags: tuple[str, ...] = ()
    taking_part: tuple[OrganisationView, ...] = ()
    proposals: int = 0
    comments: int = 0
    supports: int = 0
    due_on: str = ""
    stage_since_at: str = ""
    created_at: str = ""
    updated_at: str = ""
    supported: bool = False
    unread: bool = False
    waiting: bool = False
    two_versions: bool = False
    draft: bool = False
    declared: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A stage with its cards in order."""

    stage: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """A whole board under one filter; `hidden` cards did not match."""

    id: str
    title: str
    title_other: str
    template: str
    columns: tuple[ColumnView, ...]
    shown: int
    hidden: int
    all_tags: tuple[str, ...] = ()
    organisations: tuple[OrganisationView, ...] = ()
    may: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class BoardChoice:
    """A board in the list of boards."""

    id: str
    title: str
    title_other: str
    template: str
    cards: int
    archived: bool
