"""One consistent look at a SQLite hub."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Row, select

from colab_app.hub.fingerprint import fingerprint
from colab_app.hub.sqlite.schema import COMMAND, FEED, LOG
from colab_app.service.hub_port import START, FeedRow, Position, StreamPage
from colab_app.service.visibility import visible_streams
from colab_app.store.rows import parts, row_images
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
        query = select(LOG.c.revision, LOG.c.mark).where(LOG.c.stream == stream)
        row = self._connection.execute(query.order_by(LOG.c.revision.desc()).limit(1)).first()
        return START if row is None else Position(row.revision, row.mark)

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
        query = (
            select(FEED)
            .where(FEED.c.stream == stream, FEED.c.revision > after.revision)
            .order_by(FEED.c.revision)
        )
        changed = self._connection.execute(query.limit(row_limit)).all()
        if len(changed) < row_limit:
            return StreamPage(stream, self._rows(stream, changed), self._head(stream), more=False)
        last = int(changed[-1].revision)
        changed = self._connection.execute(query.where(FEED.c.revision <= last)).all()
        mark = select(LOG.c.mark).where(LOG.c.stream == stream, LOG.c.revision == last)
        position = Position(last, str(self._connection.execute(mark).scalar_one()))
        return StreamPage(stream, self._rows(stream, changed), position, more=position != self._head(stream))

    def _rows(self, stream: str, changed: Sequence[Row[tuple[object, ...]]]) -> tuple[FeedRow, ...]:
        by_table: dict[str, list[str]] = {}
        for row in changed:
            by_table.setdefault(row.table_name, []).append(row.row_id)
        images = {
            table: row_images(self._connection, TABLE_NAMED[table], ids)
            for table, ids in by_table.items()
            if table in TABLE_NAMED
        }
        return tuple(self._feed_row(stream, row.table_name, row.row_id, images) for row in changed)

    def _feed_row(
        self, stream: str, table: str, row_id: str, images: Mapping[str, Mapping[str, Values]]
    ) -> FeedRow:
        values = images.get(table, {}).get(row_id)
        there = values is not None and values["stream"] == stream
        return FeedRow(table, row_id, values if there else None)

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
