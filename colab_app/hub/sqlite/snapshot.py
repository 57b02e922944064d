"""One consistent look at a SQLite hub."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from colab_app.hub.feed import newest, read_page
from colab_app.hub.ledger_tables import COMMAND, LOG
from colab_app.service.hub_port import Position, StreamPage
from colab_app.service.visibility import visible_streams
from colab_app.store.fingerprint import fingerprint
from colab_app.store.rows import parts
from colab_app.store.tables import TABLE_NAMED
from colab_app.store.unit_of_work import SqlUnitOfWork, Values


class SqliteSnapshot:
    """Reads within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def streams(self, member_id: str) -> Mapping[str, Position]:
        """Visible streams with their newest position."""
        unit = SqlUnitOfWork(self._connection, member_id, "", _no_writes)
        return {stream: self._head(stream) for stream in sorted(visible_streams(unit, member_id))}

    def _head(self, stream: str) -> Position:
        return newest(self._connection, stream)

    def knows(self, stream: str, position: Position) -> bool:
        """True when the history holds exactly this position."""
        if position.revision == 0:
            return True
        query = select(LOG.c.mark).where(LOG.c.stream == stream, LOG.c.revision == position.revision)
        return bool(self._connection.execute(query).scalar() == position.mark)

    def missing_commands(self, command_ids: Sequence[str]) -> frozenset[str]:
        """Commands the hub has no memory of."""
        found: set[str] = set()
        for part in parts(command_ids):
            query = select(COMMAND.c.command_id).where(COMMAND.c.command_id.in_(part))
            found.update(self._connection.execute(query).scalars())
        return frozenset(command_ids) - found

    def read(self, stream: str, after: Position, row_limit: int) -> StreamPage:
        """Rows changed after a position, whole revisions."""
        return read_page(self._connection, stream, after, row_limit, self._head)

    def digest(self, stream: str) -> Mapping[str, str]:
        """Count and fingerprint of each table's rows in the stream."""
        found = {}
        for name, table in TABLE_NAMED.items():
            query = select(table.c.id, table.c.version).where(table.c.stream == stream)
            pairs = [(str(row.id), int(row.version)) for row in self._connection.execute(query)]
            if pairs:
                found[name] = fingerprint(pairs)
        return found


def _no_writes(table: str, row_id: str, before: Values | None, after: Values | None) -> None:
    raise AssertionError("a snapshot never writes")
