"""Puts rows as they are: pulled from a hub or restored from base images, not through operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from colab_app.store.tables import TABLE_NAMED

T = TypeVar("T")

_PART = 500
"""Ids in one IN list: SQLite allows 32,766 parameters, short statements stay cached."""


def put_rows(connection: Connection, table_name: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, or overwrite those with the same id; columns this schema does not know are left out."""
    if not rows:
        return
    table = TABLE_NAMED[table_name]
    names = [column.name for column in table.columns]
    statement = insert(table)
    others = {name: statement.excluded[name] for name in names if name != "id"}
    statement = statement.on_conflict_do_update(index_elements=["id"], set_=others)
    connection.execute(statement, [{name: row[name] for name in names} for row in rows])


def delete_rows(connection: Connection, table_name: str, ids: Iterable[str], stream: str = "") -> None:
    """Delete rows by id; with `stream`, only those that still belong to it."""
    table = TABLE_NAMED[table_name]
    for part in parts(sorted(ids)):
        query = delete(table).where(table.c.id.in_(part))
        connection.execute(query.where(table.c.stream == stream) if stream else query)


def row_images(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, dict[str, object]]:
    """Rows by id as plain values."""
    found: dict[str, dict[str, object]] = {}
    for part in parts(sorted(ids)):
        for row in connection.execute(select(table).where(table.c.id.in_(part))).mappings():
            found[str(row["id"])] = dict(row)
    return found


def parts(ids: Sequence[T]) -> Iterable[Sequence[T]]:
    """The ids in handy parts."""
    for start in range(0, len(ids), _PART):
        yield ids[start : start + _PART]
