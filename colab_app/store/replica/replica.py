"""The replica: takes commands at once, keeps them for the hub, and takes in what others did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, insert, select

from colab_app.domain.changes import Changes, changes_of
from colab_app.domain.commands import Command, Envelope
from colab_app.domain.errors import Parameter
from colab_app.domain.records import Attachment
from colab_app.service.hub_port import Position, StreamPage
from colab_app.store.fingerprint import fingerprint
from colab_app.store.replica import outbox, pull, search_index, state
from colab_app.store.replica.database import ReplicaDatabase
from colab_app.store.replica.local_tables import CONTENT
from colab_app.store.replica.outbox import OutboxEntry, OutboxState
from colab_app.store.replica.replay import replay
from colab_app.store.tables import TABLES

NO_FACTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Submission:
    """A command was taken: what it changed, and what undoes it (None: nothing to undo)."""

    command_id: str
    changes: Changes
    inverse: Command | None


class Replica:
    """One desk's copy of the lab. Methods are short transactions; safe to call from two threads."""

    def __init__(self, path: Path) -> None:
        self._database = ReplicaDatabase(path)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction for the views."""
        with self._database.reading() as connection:
            yield connection

    @contextmanager
    def reading_apart(self) -> Iterator[Connection]:
        """A read transaction of one moment that may last: other readers do not wait for it."""
        with self._database.reading_apart() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A write transaction for marks that belong to this desk alone."""
        with self._database.writing() as connection:
            yield connection

    # -- doing -----------------------------------------------------------------------------------

    def submit(self, envelope: Envelope, facts: Mapping[str, str] = NO_FACTS) -> Submission:
        """Apply a command, queue it and remember small `facts` that it makes true, in one transaction.

        Raises Refused when a rule says no (nothing is queued then), UserProblem when the disk does.
        """
        touched: set[tuple[str, str]] = set()
        with self._database.writing() as connection:
            outcome = replay(connection, envelope, touched)
            outbox.append(connection, envelope)
            for key, value in facts.items():
                state.put(connection, key, value)
            search_index.refresh(connection, touched)
        return Submission(envelope.id, changes_of({*touched, ("outbox", envelope.id)}), outcome.inverse)

    def submit_many(self, envelopes: Sequence[Envelope]) -> Changes:
        """Apply and queue many commands in one transaction: all of them, or none when one is refused."""
        touched: set[tuple[str, str]] = set()
        with self._database.writing() as connection:
            for envelope in envelopes:
                replay(connection, envelope, touched)
                outbox.append(connection, envelope)
            search_index.refresh(connection, touched)
        return changes_of(touched)

    # -- pushing ---------------------------------------------------------------------------------

    def pending(self, limit: int) -> tuple[OutboxEntry, ...]:
        """The oldest commands that wait for the hub."""
        with self._database.reading() as connection:
            return outbox.entries(connection, OutboxState.PENDING, limit=limit)

    def in_state(self, wanted: OutboxState) -> tuple[OutboxEntry, ...]:
        """All commands in a state, oldest first."""
        with self._database.reading() as connection:
            return outbox.entries(connection, wanted)

    def acknowledge(self, command_id: str, revisions: Mapping[str, int]) -> Changes:
        """The hub has the command; its effect here stays until it comes back with a pull."""
        with self._database.writing() as connection:
            outbox.acknowledge(connection, command_id, revisions)
        return changes_of([("outbox", command_id)])

    def refuse(self, command_id: str, code: str, params: Mapping[str, Parameter]) -> Changes:
        """The hub said no: the command goes to the tray and its effect here is taken back."""
        with self._database.writing() as connection:
            outbox.refuse(connection, command_id, code, params)
            touched = pull.rebase(connection)
        return changes_of({*touched, ("outbox", command_id)})

    def failed_unexpectedly(self, command_id: str, code: str, give_up_after: int) -> Changes:
        """An error of ours: count it, and after some tries park the command so that others can go."""
        with self._database.writing() as connection:
            if outbox.tried(connection, command_id) >= give_up_after:
                outbox.park(connection, command_id, code)
        return changes_of([("outbox", command_id)])

    def retry(self, command_id: str) -> Changes:
        """Send a refused or parked command again."""
        return self._change_state(command_id, OutboxState.PENDING)

    def discard(self, command_id: str) -> Changes:
        """Give up a refused or parked command; its text stays readable in the outbox."""
        return self._change_state(command_id, OutboxState.DISCARDED)

    def _change_state(self, command_id: str, target: OutboxState) -> Changes:
        with self._database.writing() as connection:
            entry = outbox.entry(connection, command_id)
            if entry is None or entry.state not in (OutboxState.REFUSED, OutboxState.PARKED):
                return Changes()
            outbox.set_state(connection, command_id, target)
            touched = pull.rebase(connection)
        return changes_of({*touched, ("outbox", command_id)})

    # -- pulling ---------------------------------------------------------------------------------

    def cursors(self) -> Mapping[str, Position]:
        """How far each stream this desk sees was pulled."""
        with self._database.reading() as connection:
            return state.cursors(connection)

    def hidden_cursors(self) -> Mapping[str, Position]:
        """How far streams were pulled that this desk sees no more."""
        with self._database.reading() as connection:
            return state.hidden_cursors(connection)

    def receipts_ahead(self) -> tuple[str, ...]:
        """Acknowledged commands that did not come back yet."""
        with self._database.reading() as connection:
            return outbox.receipts_ahead(connection)

    def take_in(
        self,
        pages: Sequence[StreamPage],
        visible: frozenset[str],
        *,
        confirmed: Sequence[str],
        complete: bool,
        allow_mass_delete: bool = False,
    ) -> Changes:
        """Rows of the hub come in and this desk's commands are laid on top again, in one transaction.

        `visible` are all streams this desk sees now; rows of others go. `confirmed` are receipts the
        hub knew when the pages were read: with a complete pull the rows hold them. Raises UserProblem
        `pull.mass_delete` when more rows would vanish than anybody plausibly removed.
        """
        with self._database.writing() as connection:
            touched = pull.take_in(connection, pages, visible, confirmed, complete, allow_mass_delete)
        return changes_of(touched)

    def went_back(self) -> None:
        """The hub lost history this desk knows: give it back all of ours and read it afresh."""
        with self._database.writing() as connection:
            outbox.requeue(connection)
            state.restart_cursors(connection)
            state.begin_sweeping(connection)

    def requeue(self, command_ids: Sequence[str]) -> int:
        """These acknowledged commands must go to the hub again; returns how many."""
        with self._database.writing() as connection:
            return outbox.requeue(connection, command_ids)

    def digest(self, stream: str) -> Mapping[str, str]:
        """Per table: count and fingerprint of (id, version) of this desk's rows of the stream."""
        found = {}
        with self._database.reading() as connection:
            for table in TABLES.values():
                query = select(table.c.id, table.c.version).where(table.c.stream == stream)
                pairs = [(str(row.id), int(row.version)) for row in connection.execute(query)]
                if pairs:
                    found[table.name] = fingerprint(pairs)
        return found

    # -- remembering -----------------------------------------------------------------------------

    def remembered(self, key: str) -> str:
        """A small fact, empty when unknown."""
        with self._database.reading() as connection:
            return state.get(connection, key)

    def remember(self, key: str, value: str) -> None:
        """Keep a small fact."""
        with self._database.writing() as connection:
            state.put(connection, key, value)

    def put_content(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of an attachment."""
        with self._database.writing() as connection:
            if connection.execute(select(CONTENT.c.sha256).where(CONTENT.c.sha256 == sha256)).first() is None:
                connection.execute(insert(CONTENT), {"sha256": sha256, "content": content})

    def get_content(self, sha256: str) -> bytes | None:
        """The bytes of an attachment, when they are here."""
        with self._database.reading() as connection:
            found = connection.execute(select(CONTENT.c.content).where(CONTENT.c.sha256 == sha256)).scalar()
        return None if found is None else bytes(found)

    def missing_contents(self, limit: int) -> tuple[str, ...]:
        """SHA-256 of attachments whose bytes are not here, some of them."""
        attachment = TABLES[Attachment]
        here = select(CONTENT.c.sha256)
        query = select(attachment.c.sha256).where(
            attachment.c.sha256.not_in(here), attachment.c.removed_at == ""
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(query.distinct().limit(limit)).scalars())
