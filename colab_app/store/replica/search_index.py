"""Keeps the full-text index of the replica in step with the rows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.store.replica.local_tables import SEARCH_ENTRY
from colab_app.store.rows import parts, row_images
from colab_app.store.tables import TABLE_NAMED
from colab_app.text.grams import index_tokens

SEARCHED = ("challenge", "proposal", "idea", "comment", "workshop")


_TEXTS = (FieldShape.LINE, FieldShape.TEXT)


def searched_keys(kind: str) -> tuple[str, ...]:
    """The columns whose texts can be found."""
    return tuple(field.key for field in FIELDS_OF[kind].values() if field.shape in _TEXTS)


def searched_text(kind: str, values: Mapping[str, object]) -> str:
    """What a search may find of a row: all its texts, one after the other."""
    return "\n".join(str(values.get(key, "")) for key in searched_keys(kind))


def tokens_of(stored: bytes) -> str:
    """The tokens an entry was indexed with."""
    return zlib.decompress(stored).decode()


def refresh(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Index these (table, row id) anew; rows that are gone or in the bin leave the index."""
    by_table: dict[str, set[str]] = {}
    for table, row_id in touched:
        if table in SEARCHED:
            by_table.setdefault(table, set()).add(row_id)
    for table, ids in by_table.items():
        _forget(connection, table, sorted(ids))
        rows = row_images(connection, TABLE_NAMED[table], ids)
        alive = [row for row in rows.values() if not row["removed_at"]]
        _remember(connection, table, alive)


def rebuild(connection: Connection) -> None:
    """Index everything from nothing."""
    connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES ('delete-all')")
    connection.execute(delete(SEARCH_ENTRY))
    for kind in SEARCHED:
        ids = connection.execute(select(TABLE_NAMED[kind].c.id)).scalars().all()
        for part in parts(ids):
            rows = row_images(connection, TABLE_NAMED[kind], part)
            _remember(connection, kind, [row for row in rows.values() if not row["removed_at"]])


def _forget(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    # A contentless index needs the old tokens to take an entry out (sqlite.org/fts5.html, "delete").
    for part in parts(ids):
        query = select(SEARCH_ENTRY).where(SEARCH_ENTRY.c.kind == kind, SEARCH_ENTRY.c.subject_id.in_(part))
        old = [(row.entry, tokens_of(row.tokens)) for row in connection.execute(query)]
        if old:
            connection.exec_driver_sql(
                "INSERT INTO search_index(search_index, rowid, grams) VALUES ('delete', ?, ?)", old
            )
            connection.execute(
                delete(SEARCH_ENTRY).where(SEARCH_ENTRY.c.entry.in_([entry for entry, _ in old]))
            )


def _remember(connection: Connection, kind: str, rows: Sequence[Mapping[str, object]]) -> None:
    if not rows:
        return
    tokens = {str(row["id"]): index_tokens(searched_text(kind, row)) for row in rows}
    connection.execute(
        insert(SEARCH_ENTRY),
        [
            {"kind": kind, "subject_id": row_id, "tokens": zlib.compress(text.encode(), 1)}
            for row_id, text in tokens.items()
        ],
    )
    found: list[tuple[int, str]] = []
    for part in parts(list(tokens)):
        query = select(SEARCH_ENTRY.c.entry, SEARCH_ENTRY.c.subject_id).where(
            SEARCH_ENTRY.c.kind == kind, SEARCH_ENTRY.c.subject_id.in_(part)
        )
        found += [(row.entry, tokens[row.subject_id]) for row in connection.execute(query)]
    connection.exec_driver_sql("INSERT INTO search_index(rowid, grams) VALUES (?, ?)", found)
