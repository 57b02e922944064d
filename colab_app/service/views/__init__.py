"""Frozen values that screens show; never rows, never live objects."""

from __future__ import annotations

from colab_app.service.views.boards import (
    BoardChoice,
    BoardView,
    CardFilter,
    CardView,
    ColumnView,
    SortOrder,
)
from colab_app.service.views.daily import (
    ConflictView,
    HistoryView,
    InboxItem,
    InboxReason,
    SearchHit,
    SimilarItem,
    WorkshopView,
)
from colab_app.service.views.imports import ImportBatchView
from colab_app.service.views.pages import (
    AttachmentView,
    ChallengePage,
    CommentView,
    DraftView,
    IdeaView,
    ProposalPage,
    ProposalView,
    SectorCounts,
)
from colab_app.service.views.people import MemberView, OrganisationView, PeopleView
from colab_app.service.views.sync import OutboxItem, SyncState, SyncView

__all__ = [
    "AttachmentView",
    "BoardChoice",
    "BoardView",
    "CardFilter",
    "CardView",
    "ChallengePage",
    "ColumnView",
    "CommentView",
    "ConflictView",
    "DraftView",
    "HistoryView",
    "IdeaView",
    "ImportBatchView",
    "InboxItem",
    "InboxReason",
    "MemberView",
    "OrganisationView",
    "OutboxItem",
    "PeopleView",
    "ProposalPage",
    "ProposalView",
    "SearchHit",
    "SectorCounts",
    "SimilarItem",
    "SortOrder",
    "SyncState",
    "SyncView",
    "WorkshopView",
]
