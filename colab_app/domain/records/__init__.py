"""The rows a lab is made of: one frozen value a table, shared by every store."""

from __future__ import annotations

from colab_app.domain.records.base import JsonList, JsonMap, Record, record_name
from colab_app.domain.records.history import ConflictCopy, History, ImportBatch
from colab_app.domain.records.people import Board, BoardMember, Member, Organisation
from colab_app.domain.records.posts import Challenge, Draft, Idea, Proposal, Workshop
from colab_app.domain.records.talk import (
    Attachment,
    Comment,
    Follow,
    Opinion,
    Reaction,
    Support,
    Tagging,
)

RECORDS: tuple[type[Record], ...] = (
    Organisation,
    Member,
    Board,
    BoardMember,
    Challenge,
    Proposal,
    Idea,
    Workshop,
    Draft,
    Comment,
    Support,
    Reaction,
    Tagging,
    Follow,
    Attachment,
    Opinion,
    ConflictCopy,
    ImportBatch,
    History,
)
"""All records, parents before children."""

__all__ = [
    "RECORDS",
    "Attachment",
    "Board",
    "BoardMember",
    "Challenge",
    "Comment",
    "ConflictCopy",
    "Draft",
    "Follow",
    "History",
    "Idea",
    "ImportBatch",
    "JsonList",
    "JsonMap",
    "Member",
    "Opinion",
    "Organisation",
    "Proposal",
    "Reaction",
    "Record",
    "Support",
    "Tagging",
    "Workshop",
    "record_name",
]
