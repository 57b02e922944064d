"""Reads the feed of a SQL hub: what changed in a stream after a position, whole revisions only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, Row, select

from colab_app.hub.ledger_tables import FEED, LOG
from colab_app.service.hub_port import START, FeedRow, Position, StreamPage
from colab_app.store.rows import row_images
from colab_app.store.tables import TABLE_NAMED
from colab_app.store.unit_of_work import Values


def newest(connection: Connection, stream: str) -> Position:
    """The newest position of a stream."""
    query = select(LOG.c.revision, LOG.c.mark).where(LOG.c.stream == stream)
    row = connection.execute(query.order_by(LOG.c.revision.desc()).limit(1)).first()
    return START if row is None else Position(row.revision, row.mark)


def read_page(
    connection: Connection,
    stream: str,
    after: Position,
    row_limit: int,
    head: Callable[[str], Position],
) -> StreamPage:
    """Rows changed after a position, at least `row_limit` when there are so many; `head` is `newest`."""
    query = (
        select(FEED)
        .where(FEED.c.stream == stream, FEED.c.revision > after.revision)
        .order_by(FEED.c.revision, FEED.c.table_name, FEED.c.row_id)
    )
    changed = connection.execute(query.limit(row_limit)).all()
    if len(changed) < row_limit:
        return StreamPage(stream, _rows(connection, stream, changed), head(stream), more=False)
    last = int(changed[-1].revision)
    changed = connection.execute(query.where(FEED.c.revision <= last)).all()
    mark = select(LOG.c.mark).where(LOG.c.stream == stream, LOG.c.revision == last)
    position = Position(last, str(connection.execute(mark).scalar_one()))
    return StreamPage(stream, _rows(connection, stream, changed), position, more=position != head(stream))


def _rows(
    connection: Connection, stream: str, changed: Sequence[Row[tuple[object, ...]]]
) -> tuple[FeedRow, ...]:
    by_table: dict[str, list[str]] = {}
    for row in changed:
        by_table.setdefault(row.table_name, []).append(row.row_id)
    images = {
        table: row_images(connection, TABLE_NAMED[table], ids)
        for table, ids in by_table.items()
        if table in TABLE_NAMED  # a newer hub may have tables that this app does not know
    }
    return tuple(
        _feed_row(stream, row.table_name, row.row_id, images) for row in changed if row.table_name in images
    )


def _feed_row(stream: str, table: str, row_id: str, images: Mapping[str, Mapping[str, Values]]) -> FeedRow:
    values = images[table].get(row_id)
    there = values is not None and values["stream"] == stream
    return FeedRow(table, row_id, values if there else None)
