"""Reads what an import has to know: which rows are there, where a column ends, what a batch holds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from colab_app.domain.records import Challenge, ImportBatch
from colab_app.store.rows import parts
from colab_app.store.tables import TABLE_NAMED, TABLES

BATCHED = ("challenge", "proposal", "idea", "comment", "opinion")


def known_rows(connection: Connection, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Which (kind, id) are in the lab; the value names the undone batch of a row in the bin, else ""."""
    batch = TABLES[ImportBatch]
    undone = frozenset(connection.execute(select(batch.c.id).where(batch.c.undone)).scalars())
    found: dict[tuple[str, str], str] = {}
    for kind in {kind for kind, _ in keys if kind in TABLE_NAMED}:
        table = TABLE_NAMED[kind]
        for part in parts(sorted(row_id for other, row_id in keys if other == kind)):
            for row in connection.execute(select(table).where(table.c.id.in_(part))).mappings():
                batch_id = str(row.get("batch_id", ""))
                removed = bool(row.get("removed_at")) and batch_id in undone
                found[kind, str(row["id"])] = batch_id if removed else ""
    return found


def board_end(connection: Connection, board_id: str, stage: str) -> str:
    """The last position in a column, empty when the column is."""
    table = TABLES[Challenge]
    query = select(func.max(table.c.position)).where(table.c.board_id == board_id, table.c.stage == stage)
    return connection.execute(query).scalar() or ""


def rows_of_batch(connection: Connection, batch_id: str) -> tuple[tuple[str, str], ...]:
    """(kind, id) of every row a batch brought, parents first."""
    found: list[tuple[str, str]] = []
    for kind in BATCHED:
        table = TABLE_NAMED[kind]
        query = select(table.c.id).where(table.c.batch_id == batch_id).order_by(table.c.id)
        found += [(kind, str(row_id)) for row_id in connection.execute(query).scalars()]
    return tuple(found)
