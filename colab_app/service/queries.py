"""Questions a screen can ask; each names the view it is answered with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from colab_app.service.views import (
    BoardChoice,
    BoardView,
    CardFilter,
    CardView,
    ChallengePage,
    ConflictView,
    DraftView,
    IdeaView,
    ImportBatchView,
    InboxItem,
    MemberView,
    OutboxItem,
    PeopleView,
    ProposalPage,
    SearchHit,
    SimilarItem,
    SortOrder,
    SyncView,
    WorkshopView,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Query(Generic[T]):
    """A question answered with a T. Answers come from the replica only, never from a hub."""


@dataclass(frozen=True, slots=True)
class Boards(Query[tuple[BoardChoice, ...]]):
    """All boards I see, archived ones last."""


@dataclass(frozen=True, slots=True)
class BoardCards(Query[BoardView | None]):
    """A board's cards in columns; None when there is no such board. `today` is a local date."""

    board_id: str
    today: str
    filter: CardFilter = field(default_factory=CardFilter)
    sort: SortOrder = SortOrder.PLACE


@dataclass(frozen=True, slots=True)
class MyWork(Query[tuple[CardView, ...]]):
    """Challenges I wrote, own, propose to, support or follow, on all boards."""

    today: str


@dataclass(frozen=True, slots=True)
class OneChallenge(Query[ChallengePage | None]):
    """The page of a challenge."""

    challenge_id: str


@dataclass(frozen=True, slots=True)
class OneProposal(Query[ProposalPage | None]):
    """The page of a proposal."""

    proposal_id: str


@dataclass(frozen=True, slots=True)
class Ideas(Query[tuple[IdeaView, ...]]):
    """Notes of a board, a challenge or a workshop (the first id given counts)."""

    board_id: str = ""
    challenge_id: str = ""
    workshop_id: str = ""


@dataclass(frozen=True, slots=True)
class MyDrafts(Query[tuple[DraftView, ...]]):
    """What I have not published."""


@dataclass(frozen=True, slots=True)
class Inbox(Query[tuple[InboxItem, ...]]):
    """What others did that concerns me, newest first."""

    include_done: bool = False
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Conflicts(Query[tuple[ConflictView, ...]]):
    """Clashes that nobody has settled yet."""


@dataclass(frozen=True, slots=True)
class People(Query[PeopleView]):
    """Organisations and members."""


@dataclass(frozen=True, slots=True)
class Me(Query[MemberView | None]):
    """Who sits at this desk; None before the lab is founded or joined."""


@dataclass(frozen=True, slots=True)
class Workshops(Query[tuple[WorkshopView, ...]]):
    """All workshops, coming ones first."""


@dataclass(frozen=True, slots=True)
class Search(Query[tuple[SearchHit, ...]]):
    """Full text; `kinds` empty means all. Best matches first."""

    text: str
    kinds: frozenset[str] = frozenset()
    board_id: str = ""
    stage: str = ""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class SearchCount(Query[int]):
    """How many subjects match."""

    text: str
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Similar(Query[tuple[SimilarItem, ...]]):
    """What reads like this text, for hints while typing."""

    text: str
    kind: str = ""
    limit: int = 5


@dataclass(frozen=True, slots=True)
class SubjectByKey(Query[tuple[str, str] | None]):
    """(kind, id) of a short key such as C-112."""

    key: str


@dataclass(frozen=True, slots=True)
class ImportBatches(Query[tuple[ImportBatchView, ...]]):
    """Imports of this lab, newest first, undone ones too."""

    limit: int = 100


@dataclass(frozen=True, slots=True)
class Outbox(Query[tuple[OutboxItem, ...]]):
    """Commands that wait, were refused or parked."""


@dataclass(frozen=True, slots=True)
class SyncSummary(Query[SyncView]):
    """The sync state as far as the replica knows it."""


@dataclass(frozen=True, slots=True)
class Content(Query[bytes | None]):
    """The bytes of an attachment, when they are here."""

    sha256: str
