"""The named write operations of the unit of work: everything that can change in a lab.

Each adapter carries them out in its own way: SQLite as statements, PostgreSQL as calls of functions
of the same names. Nothing else writes lab data.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.records import (
    RECORDS,
    Attachment,
    Board,
    BoardMember,
    Challenge,
    Comment,
    ConflictCopy,
    Draft,
    Follow,
    Idea,
    ImportBatch,
    Member,
    Opinion,
    Organisation,
    Proposal,
    Reaction,
    Record,
    Support,
    Tagging,
    Workshop,
    record_name,
)


class Effect(StrEnum):
    """What an operation does to one row."""

    ADD = "add"
    REVISE = "revise"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Operation:
    """One named write.

    `columns` are those the caller sets; `stamps` become the store's clock when not empty.
    """

    name: str
    record: type[Record]
    effect: Effect
    columns: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        """The table it writes."""
        return record_name(self.record)


def settable(record: type[Record]) -> tuple[str, ...]:
    """Columns a caller may give when adding a row: all but version, number and trusted ones."""
    server = {"version", "number", *record.trusted}
    return tuple(field.name for field in dataclasses.fields(record) if field.name not in server)


_STAMPS = ("removed_at", "stage_since_at")


def _add(record: type[Record]) -> Operation:
    columns = settable(record)
    return Operation(
        f"add_{record_name(record)}",
        record,
        Effect.ADD,
        columns,
        tuple(column for column in _STAMPS if column in columns),
    )


def _revise(name: str, record: type[Record], columns: Iterable[str]) -> Operation:
    chosen = tuple(columns)
    return Operation(name, record, Effect.REVISE, chosen, tuple(c for c in _STAMPS if c in chosen))


def _drop(record: type[Record]) -> Operation:
    return Operation(f"drop_{record_name(record)}", record, Effect.DROP)


def _fields(kind: str) -> tuple[str, ...]:
    return tuple(FIELDS_OF[kind])


ADD: dict[type[Record], Operation] = {record: _add(record) for record in RECORDS}
DROP: dict[type[Record], Operation] = {
    record: _drop(record) for record in (BoardMember, Draft, Support, Reaction, Tagging, Follow)
}
REVISE: dict[type[Record], Operation] = {
    record: _revise(f"revise_{record_name(record)}", record, columns)
    for record, columns in (
        (
            Organisation,
            (
                "name",
                "name_other",
                "reading",
                "kind",
                "code",
                "offers",
                "valid_from",
                "valid_until",
                "merged_into",
            ),
        ),
        (Member, ("name", "name_other", "reading", "organisation_id", "role", "skills", "active")),
        (Board, ("title", "title_other", "description", "stages", "open", "archived")),
        (Challenge, _fields("challenge")),
        (Proposal, _fields("proposal")),
        (Idea, _fields("idea")),
        (Workshop, _fields("workshop")),
        (Draft, ("title", "fields", "board_id", "challenge_id")),
        (Comment, _fields("comment")),
        (ImportBatch, ("undone", "report")),
        (ConflictCopy, ("resolved",)),
    )
}
REMOVE: dict[type[Record], Operation] = {
    record: _revise(f"remove_{record_name(record)}", record, ("removed_at",))
    for record in (Challenge, Proposal, Idea, Workshop, Comment, Attachment, Opinion)
}
MOVE_CHALLENGE = _revise("move_challenge", Challenge, ("stage", "position", "stage_reason", "stage_since_at"))
SET_PROPOSAL_STATE = _revise("set_proposal_state", Proposal, ("state", "state_reason", "feedback"))
GROUP_IDEA = _revise("group_idea", Idea, ("grouping",))
PROMOTE_IDEA = _revise("promote_idea", Idea, ("promoted_to",))
MARK_ANSWER = _revise("mark_answer", Comment, ("answers",))

OPERATIONS: dict[str, Operation] = {
    operation.name: operation
    for operation in (
        *ADD.values(),
        *REVISE.values(),
        *DROP.values(),
        *REMOVE.values(),
        MOVE_CHALLENGE,
        SET_PROPOSAL_STATE,
        GROUP_IDEA,
        PROMOTE_IDEA,
        MARK_ANSWER,
    )
}
STAMP_NOW = "now"
"""What a handler writes into a stamped column to have the store's clock there."""
