"""A lab on a bench: commands go in through the dispatcher, rows and refusals come out, nothing is kept."""

from __future__ import annotations

import dataclasses
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from colab_app.domain.commands import Command
from colab_app.domain.errors import Refused
from colab_app.domain.records import RECORDS, History, Record, record_name
from colab_app.domain.vocabulary import Role
from colab_app.service.dispatcher import apply
from colab_app.service.outcome import Outcome
from colab_app.store.tables import values_of
from colab_app.store.unit_of_work import SqlUnitOfWork, Values
from tests.support.lab import LabBuilder

R = TypeVar("R", bound=Record)
Seen = dict[str, dict[str, dict[str, object]]]

# What a step back cannot bring back: it is itself a change, made by somebody at some moment.
_OF_THE_CHANGE = frozenset({"version", "updated_at", "created_at", "stage_since_at", "removed_at"})


class Workbench:
    """The lab of `LabBuilder` on one connection, founded, with a person of every role.

    `do` raises what the dispatcher raises and leaves nothing of a refused command behind.
    """

    def __init__(self, connection: Connection, *, founded: bool = True) -> None:
        self.lab = LabBuilder()
        self._connection = connection
        self.facilitator = self.lab.facilitator_id
        self.official = self.partner = self.observer = ""
        if founded:
            self.do(self.lab.found())
            self.official = self.person(Role.OFFICIAL)
            self.partner = self.person(Role.PARTNER)
            self.observer = self.person(Role.OBSERVER)

    def person(self, role: str = Role.PARTNER, name: str = "森 つばさ", organisation_id: str = "") -> str:
        """Somebody enters; their id."""
        member_id = self.lab.id()
        self.do(self.lab.join(name, role, organisation_id), member_id)
        return member_id

    def unit(self, actor_id: str = "") -> SqlUnitOfWork:
        """A unit of work as a handler gets it."""
        return SqlUnitOfWork(
            self._connection, actor_id or self.facilitator, self.lab.clock(), _nobody_listens
        )

    def do(self, command: Command, actor_id: str = "") -> Outcome:
        """Carries out a command, a second after the last; asked for by the facilitator or by `actor_id`."""
        self.lab.clock.advance(1)
        envelope = self.lab.envelope(command, actor_id)
        savepoint = self._connection.begin_nested()
        try:
            unit = SqlUnitOfWork(self._connection, envelope.actor_id, self.lab.clock(), _nobody_listens)
            outcome = apply(envelope, unit)
        except BaseException:
            savepoint.rollback()
            raise
        savepoint.commit()
        return outcome

    def refusal(self, command: Command, actor_id: str = "") -> Refused:
        """Why a command is refused; the lab is as before."""
        before = self.everything()
        with pytest.raises(Refused) as refusal:
            self.do(command, actor_id)
        assert self.everything() == before
        return refusal.value

    def refused(self, command: Command, actor_id: str = "") -> str:
        """The code of the refusal."""
        return self.refusal(command, actor_id).code

    def row(self, record: type[R], row_id: str) -> R:
        """A row that is there."""
        row = self.unit("nobody").get(record, row_id)
        assert row is not None
        return row

    def rows(self, record: type[R]) -> tuple[R, ...]:
        """All rows of a kind."""
        return self.unit("nobody").find(record, {})

    def last_history(self) -> History:
        """The newest mark in the history."""
        return max(self.rows(History), key=lambda row: (row.created_at, row.id))

    def everything(self) -> Seen:
        """All rows of all tables."""
        return {
            record_name(record): {row.id: values_of(row) for row in self.rows(record)} for record in RECORDS
        }

    def seen(self) -> Seen:
        """What people see: nothing that was put away, and no marks of when and how often."""
        found: Seen = {}
        for record in RECORDS:
            if record is not History:
                rows = (row for row in self.rows(record) if not _is_put_away(row))
                found[record_name(record)] = {row.id: _plain(row) for row in rows}
        posts = found["challenge"] | found["proposal"] | found["idea"] | found["comment"] | found["workshop"]
        tags = found["tagging"]
        # A tag has no bin of its own: it goes and comes with what it is on.
        found["tagging"] = {key: row for key, row in tags.items() if row["subject_id"] in posts}
        return found


def _nobody_listens(table: str, row_id: str, before: Values | None, after: Values | None) -> None:
    """Writes are looked at as rows."""


def _is_put_away(row: Record) -> bool:
    away = (
        getattr(row, "removed_at", "") or getattr(row, "archived", False) or getattr(row, "undone", False),
        getattr(row, "resolved", False) or not getattr(row, "active", True),
    )
    return any(away)


def _plain(row: Record) -> dict[str, object]:
    names = {field.name for field in dataclasses.fields(row)} - _OF_THE_CHANGE
    if record_name(type(row)) == "tagging":
        names -= {"member_id"}  # whoever says so: a tag is on a subject or not
    return {name: getattr(row, name) for name in names}
