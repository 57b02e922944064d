"""Reads the outbox and what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, select

from colab_app.domain.commands import Command
from colab_app.domain.records import ConflictCopy
from colab_app.service.dependence import created_id, names_any
from colab_app.service.queries import Outbox
from colab_app.service.views import OutboxItem
from colab_app.store.reads.context import ReadContext
from colab_app.store.replica.outbox import OutboxEntry, OutboxState, counts, entries
from colab_app.store.tables import TABLES

_TEXT_KEYS = (
    *("text", "title", "body", "label", "reason", "feedback", "name", "description", "grouping"),
    *("member_name", "organisation_name", "board_title", "fields", "agenda"),
)
_CHOSEN = frozenset({"visibility", "contract_type", "maturity", "state", "kind", "role", "stages"})
"""Fields that are chosen from a list, not typed."""
OUTBOX_ITEMS = 500


def outbox(context: ReadContext, query: Outbox) -> tuple[OutboxItem, ...]:
    """Refused and parked commands first, then what waits, oldest first in each."""
    connection = context.connection
    stuck = entries(connection, OutboxState.REFUSED, OutboxState.PARKED)
    waiting = entries(connection, OutboxState.PENDING, limit=OUTBOX_ITEMS)
    creators = {
        created_id(entry.envelope.command): entry.command_id
        for entry in stuck
        if entry.envelope is not None and created_id(entry.envelope.command)
    }
    return tuple(_item(entry, creators) for entry in (*stuck, *waiting))


def outbox_counts(connection: Connection) -> tuple[int, int]:
    """(waiting, refused or parked)."""
    by_state = counts(connection)
    stuck = by_state.get(OutboxState.REFUSED, 0) + by_state.get(OutboxState.PARKED, 0)
    return by_state.get(OutboxState.PENDING, 0), stuck


def unsettled_conflicts(connection: Connection) -> int:
    """How many clashes wait for a decision."""
    table = TABLES[ConflictCopy]
    query = select(func.count()).select_from(table).where(table.c.resolved.is_(False))
    return int(connection.execute(query).scalar_one())


def _item(entry: OutboxEntry, creators: dict[str, str]) -> OutboxItem:
    command = entry.envelope.command if entry.envelope is not None else None
    text = typed_text(command)
    depends_on = ""
    if command is not None:
        for row_id, command_id in creators.items():
            if command_id != entry.command_id and names_any(command, frozenset({row_id})):
                depends_on = command_id
    return OutboxItem(
        command_id=entry.command_id,
        command=entry.name.rpartition(".")[0],
        state=str(entry.state),
        title=" ".join(text.split())[:80],
        text=text,
        code=entry.code,
        params=entry.params,
        issued_at=entry.issued_at,
        depends_on=depends_on,
    )


def typed_text(command: Command | None) -> str:
    """What the user typed into a command: nothing of it may be lost."""
    if command is None:
        return ""
    typed = (text for key in _TEXT_KEYS for text in _texts(getattr(command, key, "")))
    return "\n\n".join(dict.fromkeys(text for text in typed if text.strip()))


def _texts(value: object) -> Iterator[str]:
    """The words in a value of a command, without ids and chosen words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _CHOSEN and not str(key).endswith("_id"):
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
