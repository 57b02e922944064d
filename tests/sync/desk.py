"""A desk of a simulation: its replica file, its person, its clock, and everything it ever asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from colab_app.domain import commands as c
from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Refused
from colab_app.store.replica import Replica, shadow
from colab_app.store.replica.outbox import OutboxState
from colab_app.store.replica.replay import replay
from colab_app.support.clock import moment_text
from tests.support.lab import StillClock
from tests.sync.hub_places import Row, Rows, sqlite_rows


class WatchedReplica(Replica):
    """A replica that counts how often the hub had gone back, and what was given back to it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.rewinds = 0
        self.requeued = 0

    def went_back(self) -> None:
        """As the replica does it."""
        self.rewinds += 1
        super().went_back()

    def requeue(self, command_ids: Sequence[str]) -> int:
        """As the replica does it."""
        count = super().requeue(command_ids)
        self.requeued += count
        return count


@dataclass(frozen=True, slots=True)
class Issued:
    """A command a desk took, with the words typed for it and the row it creates (table, id), if any."""

    command_id: str
    command: c.Command
    typed: tuple[str, ...]
    creates: tuple[str, str] | None


@dataclass
class Desk:
    """One desk; `skew` is how wrong its clock goes."""

    name: str
    member_id: str
    path: Path
    clock: StillClock
    skew: timedelta = timedelta(0)
    issued: dict[str, Issued] = field(default_factory=dict)
    inverses: list[tuple[str, c.Command]] = field(default_factory=list)
    taken_back: set[str] = field(default_factory=set)
    opened: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.replica = WatchedReplica(self.path)
        # A look from outside, past the app: it sees what is committed, and costs little.
        uri = f"{self.path.absolute().as_uri()}?mode=ro"
        self._eye = sqlite3.connect(uri, uri=True, isolation_level=None)
        self._eye.row_factory = sqlite3.Row

    def envelope(self, command_id: str, command: c.Command) -> Envelope:
        """The command as this desk asks for it, with what its clock says."""
        return Envelope(
            id=command_id,
            actor_id=self.member_id,
            device_id=self.name,
            issued_at=moment_text(self.clock.moment + self.skew),
            command=command,
        )

    def submit(self, command_id: str, command: c.Command, typed: tuple[str, ...] = ()) -> bool:
        """Ask for something; False when it is refused at once."""
        try:
            submission = self.replica.submit(self.envelope(command_id, command))
        except Refused:
            return False
        self.issued[command_id] = Issued(command_id, command, typed, _created(command))
        if submission.inverse is not None:
            self.inverses.append((command_id, submission.inverse))
        return True

    def restart(self) -> None:
        """The process ended and was started again."""
        before = self.replica
        before.close()
        self.replica = WatchedReplica(self.path)
        self.replica.rewinds, self.replica.requeued = before.rewinds, before.requeued

    def close(self) -> None:
        """Let go of the file."""
        self._eye.close()
        self.replica.close()

    def select(self, query: str, **values: object) -> list[Row]:
        """Rows of the replica as SQLite keeps them."""
        return [dict(row) for row in self._eye.execute(query, values)]

    def rows(self) -> Rows:
        """All rows of the lab on this desk."""
        return sqlite_rows(self.path)

    def states(self) -> dict[str, str]:
        """State of every command in the outbox."""
        return {str(row["command_id"]): str(row["state"]) for row in self.select("SELECT * FROM outbox")}

    def should_show(self, table: str, row_id: str) -> bool:
        """True when the row is there after every command of this desk was laid over the base in turn.

        Worked out apart from the replica's own rebase, and rolled back again. A command that rules
        forbid in its place has no effect.
        """
        entries = self.replica.in_state(OutboxState.PENDING), self.replica.in_state(OutboxState.PARKED)
        acknowledged = self.replica.in_state(OutboxState.ACKNOWLEDGED)
        with self.replica._database.writing() as connection:
            whole = connection.begin_nested()
            shadow.restore_all(connection)
            for entry in sorted((*entries[0], *entries[1], *acknowledged), key=lambda entry: entry.seq):
                assert entry.envelope is not None
                savepoint = connection.begin_nested()
                try:
                    replay(connection, entry.envelope, set())
                except Refused:
                    savepoint.rollback()
                else:
                    savepoint.commit()
            found = connection.execute(text(f"SELECT 1 FROM {table} WHERE id = :id"), {"id": row_id}).first()
            whole.rollback()
        return found is not None

    def same_twice(self, envelope: Envelope) -> bool:
        """True when applying a command twice to the same rows gives the same rows; changes nothing."""
        return self._tried(envelope) == self._tried(envelope)

    def _tried(self, envelope: Envelope) -> str | None:
        with self.replica._database.writing() as connection:
            savepoint = connection.begin_nested()
            touched: set[tuple[str, str]] = set()
            try:
                outcome = replay(connection, envelope, touched)
            except Refused:
                return None
            else:
                found = []
                for table, row_id in sorted(touched):
                    row = connection.execute(text(f"SELECT * FROM {table} WHERE id = :id"), {"id": row_id})
                    found.append([tuple(values) for values in row])
                return json.dumps([found, repr(outcome)])
            finally:
                savepoint.rollback()


_CREATES: Mapping[type[c.Command], tuple[str, str]] = {
    c.CreateChallenge: ("challenge", "challenge_id"),
    c.CreateProposal: ("proposal", "proposal_id"),
    c.AddIdea: ("idea", "idea_id"),
    c.AddComment: ("comment", "comment_id"),
    c.AddWorkshop: ("workshop", "workshop_id"),
    c.AddAttachment: ("attachment", "attachment_id"),
    c.AddBoard: ("board", "board_id"),
}


def _created(command: c.Command) -> tuple[str, str] | None:
    found = _CREATES.get(type(command))
    return (found[0], str(getattr(command, found[1]))) if found else None
