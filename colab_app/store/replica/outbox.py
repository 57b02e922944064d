"""The outbox: commands of this desk from being made until their receipt, and for ever after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from sqlalchemy import Connection, Row, func, insert, select, update

from colab_app.domain.commands import Envelope
from colab_app.domain.commands.wire import decode, encode
from colab_app.domain.errors import Parameter, UserProblem
from colab_app.service.hub_port import START, Position
from colab_app.store.replica.local_tables import OUTBOX
from colab_app.store.rows import parts


class OutboxState(StrEnum):
    """Where a command stands."""

    PENDING = "pending"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    PARKED = "parked"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One command in the outbox; `envelope` is None when this version cannot read it."""

    seq: int
    command_id: str
    name: str
    state: OutboxState
    code: str
    params: Mapping[str, Parameter]
    tries: int
    issued_at: str
    envelope: Envelope | None


def append(connection: Connection, envelope: Envelope) -> None:
    """Queue a command."""
    connection.execute(
        insert(OUTBOX),
        {
            "command_id": envelope.id,
            "name": envelope.command.wire_name,
            "arguments": encode(envelope.command),
            "actor_id": envelope.actor_id,
            "device_id": envelope.device_id,
            "issued_at": envelope.issued_at,
            "state": OutboxState.PENDING,
            "revisions": {},
            "code": "",
            "params": {},
            "tries": 0,
        },
    )


def entries(connection: Connection, *states: OutboxState, limit: int = -1) -> tuple[OutboxEntry, ...]:
    """Commands in these states, oldest first."""
    query = select(OUTBOX).where(OUTBOX.c.state.in_(states)).order_by(OUTBOX.c.seq)
    if limit >= 0:
        query = query.limit(limit)
    return tuple(_entry(row) for row in connection.execute(query))


def entry(connection: Connection, command_id: str) -> OutboxEntry | None:
    """One command, or None."""
    row = connection.execute(select(OUTBOX).where(OUTBOX.c.command_id == command_id)).first()
    return None if row is None else _entry(row)


def to_replay(connection: Connection) -> tuple[OutboxEntry, ...]:
    """Commands whose effect the pulled rows may not hold yet: waiting ones, and unsettled receipts.

    Revisions are not compared for that: they say nothing about a stream this desk has never pulled
    or a hub that has gone back and counts anew.
    """
    query = (
        select(OUTBOX)
        .where(OUTBOX.c.state.in_((OutboxState.PENDING, OutboxState.PARKED, OutboxState.ACKNOWLEDGED)))
        .where((OUTBOX.c.state != OutboxState.ACKNOWLEDGED) | (OUTBOX.c.tries >= 0))
        .order_by(OUTBOX.c.seq)
    )
    return tuple(_entry(row) for row in connection.execute(query))


def settle(
    connection: Connection,
    command_ids: Sequence[str],
    visible: frozenset[str],
    hidden: Mapping[str, Position],
) -> None:
    """The rows pulled hold these acknowledged commands: no need to look any more (tries becomes -1).

    From then on the cursors vouch for them. What the hub has only beyond the last position of a stream
    that this desk sees no more is vouched for by nothing else, and its receipt is compared for ever.
    """
    query = select(OUTBOX.c.command_id, OUTBOX.c.revisions).where(OUTBOX.c.state == OutboxState.ACKNOWLEDGED)
    done = update(OUTBOX).values(tries=-1)
    for part in parts(command_ids):
        rows = connection.execute(query.where(OUTBOX.c.command_id.in_(part))).all()
        covered = [row.command_id for row in rows if _is_covered(row.revisions, visible, hidden)]
        connection.execute(done.where(OUTBOX.c.command_id.in_(covered)))


def _is_covered(
    revisions: Mapping[str, int], visible: frozenset[str], hidden: Mapping[str, Position]
) -> bool:
    return not revisions or any(
        stream in visible or revision <= hidden.get(stream, START).revision
        for stream, revision in revisions.items()
    )


def receipts_ahead(connection: Connection) -> tuple[str, ...]:
    """Ids of acknowledged commands not yet pulled back: the receipts to check."""
    return tuple(
        connection.execute(
            select(OUTBOX.c.command_id)
            .where(OUTBOX.c.state == OutboxState.ACKNOWLEDGED, OUTBOX.c.tries >= 0)
            .order_by(OUTBOX.c.seq)
        ).scalars()
    )


def acknowledge(connection: Connection, command_id: str, revisions: Mapping[str, int]) -> None:
    """The hub has it."""
    _set(connection, command_id, state=OutboxState.ACKNOWLEDGED, revisions=dict(revisions), tries=0)


def refuse(connection: Connection, command_id: str, code: str, params: Mapping[str, Parameter]) -> None:
    """The hub said no; the command stays, with the reason."""
    _set(connection, command_id, state=OutboxState.REFUSED, code=code, params=dict(params))


def park(connection: Connection, command_id: str, code: str) -> None:
    """Something of ours failed again and again; others go first."""
    _set(connection, command_id, state=OutboxState.PARKED, code=code)


def tried(connection: Connection, command_id: str) -> int:
    """Count one more unexpected failure; returns how many."""
    connection.execute(
        update(OUTBOX).where(OUTBOX.c.command_id == command_id).values(tries=OUTBOX.c.tries + 1)
    )
    query = select(OUTBOX.c.tries).where(OUTBOX.c.command_id == command_id)
    return int(connection.execute(query).scalar_one())


def set_state(connection: Connection, command_id: str, state: OutboxState) -> None:
    """Retry (pending) or discard."""
    _set(connection, command_id, state=state, code="", params={}, tries=0)


def requeue(connection: Connection, command_ids: Sequence[str] | None = None) -> int:
    """Acknowledged commands (all, or these) must go to the hub again; returns how many."""
    query = update(OUTBOX).where(OUTBOX.c.state == OutboxState.ACKNOWLEDGED)
    values = {"state": OutboxState.PENDING, "revisions": {}, "tries": 0}
    if command_ids is None:
        return connection.execute(query.values(**values)).rowcount
    return sum(
        connection.execute(query.where(OUTBOX.c.command_id.in_(part)).values(**values)).rowcount
        for part in parts(command_ids)
    )


def counts(connection: Connection) -> Mapping[OutboxState, int]:
    """How many commands stand in each state."""
    rows = connection.execute(select(OUTBOX.c.state, func.count()).group_by(OUTBOX.c.state))
    return {OutboxState(state): int(count) for state, count in rows}


def _set(connection: Connection, command_id: str, **values: object) -> None:
    connection.execute(update(OUTBOX).where(OUTBOX.c.command_id == command_id).values(**values))


def _entry(row: Row[tuple[object, ...]]) -> OutboxEntry:
    try:
        envelope: Envelope | None = Envelope(
            id=row.command_id,
            actor_id=row.actor_id,
            device_id=row.device_id,
            issued_at=row.issued_at,
            command=decode(row.name, row.arguments),
        )
    except UserProblem:
        envelope = None
    return OutboxEntry(
        seq=row.seq,
        command_id=row.command_id,
        name=row.name,
        state=OutboxState(row.state),
        code=row.code,
        params=cast("Mapping[str, Parameter]", row.params),
        tries=row.tries,
        issued_at=row.issued_at,
        envelope=envelope,
    )
