"""Ten bugs that sync engines really had, put into ours on purpose: the simulation must find each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import Connection, delete

from colab_app.domain.changes import Changes
from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Parameter
from colab_app.hub.sqlite.hub import SqliteHub
from colab_app.hub.sqlite.ledger import Ledger
from colab_app.hub.sqlite.snapshot import SqliteSnapshot
from colab_app.service.handlers import edits
from colab_app.service.hub_port import HubSnapshot, Position, Receipt, StreamPage
from colab_app.store.replica import Replica, outbox, schema, shadow, state
from colab_app.store.replica.local_tables import OUTBOX, SHADOW
from colab_app.store.replica.outbox import OutboxEntry, OutboxState
from colab_app.sync.courier import Courier
from colab_app.text.merge import Merge

Bug = Callable[[pytest.MonkeyPatch], None]
Values = Mapping[str, object]


def hub_takes_a_command_twice(patch: pytest.MonkeyPatch) -> None:
    """The hub does not look whether it knows a command."""
    push = SqliteHub.push

    def forgetful(hub: SqliteHub, envelope: Envelope) -> Receipt:
        with hub._transaction("BEGIN IMMEDIATE") as connection:
            connection.exec_driver_sql("DELETE FROM hub_command WHERE command_id = ?", (envelope.id,))
        return push(hub, envelope)

    patch.setattr(SqliteHub, "push", forgetful)


def last_writer_wins(patch: pytest.MonkeyPatch) -> None:
    """A text is not joined: whoever comes last replaces it."""

    def theirs_is_lost(base: str, mine: str, theirs: str) -> Merge:
        return Merge(mine)

    patch.setattr(edits, "merge", theirs_is_lost)


def counts_only_rise(patch: pytest.MonkeyPatch) -> None:
    """A row that changes is counted again, and its old count not taken away."""
    triggers = schema._tally_triggers

    def without_minus(*parts: Any) -> tuple[str, ...]:  # whatever the real one takes
        inserted, deleted, updated = triggers(*parts)
        opening, steps = updated.split("BEGIN ", 1)
        return inserted, deleted, f"{opening}BEGIN {steps.split('; ', 1)[1]}"

    patch.setattr(schema, "_tally_triggers", without_minus)


def cursor_is_saved_before_the_rows(patch: pytest.MonkeyPatch) -> None:
    """How far a desk has read is kept as soon as it has read it, not with the rows."""
    read = Courier._read

    def hasty(
        courier: Courier, snapshot: HubSnapshot, visible: frozenset[str], cursors: Mapping[str, Position]
    ) -> list[StreamPage]:
        pages = read(courier, snapshot, visible, cursors)
        with courier._replica._database.writing() as connection:
            for page in pages:
                state.set_cursor(connection, page.stream, page.position)
        return pages

    patch.setattr(Courier, "_read", hasty)


def refused_commands_are_dropped(patch: pytest.MonkeyPatch) -> None:
    """What the hub refuses is thrown away."""
    refuse = Replica.refuse

    def forgetful(replica: Replica, command_id: str, code: str, params: Mapping[str, Parameter]) -> Changes:
        changes = refuse(replica, command_id, code, params)
        with replica._database.writing() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.command_id == command_id))
        return changes

    patch.setattr(Replica, "refuse", forgetful)


def base_images_are_not_put_back(patch: pytest.MonkeyPatch) -> None:
    """Pulled rows and replayed commands are laid over what pending commands had made."""

    def forget_all(connection: Connection) -> set[tuple[str, str]]:
        connection.execute(SHADOW.delete())
        return set()

    patch.setattr(shadow, "restore_all", forget_all)


def marks_are_not_compared(patch: pytest.MonkeyPatch) -> None:
    """A hub that went back and counted on is taken for the same history."""

    def by_number_alone(snapshot: SqliteSnapshot, stream: str, position: Position) -> bool:
        return position.revision <= snapshot._head(stream).revision

    patch.setattr(SqliteSnapshot, "knows", by_number_alone)


def deletions_are_not_told(patch: pytest.MonkeyPatch) -> None:
    """Rows that go do not get into the feed."""
    listen = Ledger.listen

    def deaf(ledger: Ledger, table: str, row_id: str, before: Values | None, after: Values | None) -> None:
        if after is not None:
            listen(ledger, table, row_id, before, after)

    patch.setattr(Ledger, "listen", deaf)


def effects_end_with_the_receipt(patch: pytest.MonkeyPatch) -> None:
    """An acknowledged command is no longer laid on top, although no pull has brought it yet."""

    def waiting_ones(connection: Connection) -> tuple[OutboxEntry, ...]:
        return outbox.entries(connection, OutboxState.PENDING, OutboxState.PARKED)

    patch.setattr(outbox, "to_replay", waiting_ones)


def receipts_are_not_compared(patch: pytest.MonkeyPatch) -> None:
    """Nobody asks whether the hub still has what it acknowledged after the last pull."""

    def none_missing(snapshot: SqliteSnapshot, command_ids: Sequence[str]) -> frozenset[str]:
        return frozenset()

    patch.setattr(SqliteSnapshot, "missing_commands", none_missing)


SEEDED_BUGS: tuple[Bug, ...] = (
    hub_takes_a_command_twice,
    last_writer_wins,
    counts_only_rise,
    cursor_is_saved_before_the_rows,
    refused_commands_are_dropped,
    base_images_are_not_put_back,
    marks_are_not_compared,
    deletions_are_not_told,
    effects_end_with_the_receipt,
    receipts_are_not_compared,
)
