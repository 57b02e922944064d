"""Base images: the state of the hub under the commands of this desk."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from colab_app.store.replica.local_tables import SHADOW
from colab_app.store.rows import delete_rows, put_rows


def capture(connection: Connection, table: str, row_id: str, before: Mapping[str, object] | None) -> None:
    """Remember a row as it was before the first command touched it; None: it was not there."""
    connection.execute(
        insert(SHADOW)
        .values(table_name=table, row_id=row_id, image=before)
        .on_conflict_do_nothing(index_elements=["table_name", "row_id"])
    )


def restore_all(connection: Connection) -> set[tuple[str, str]]:
    """Put every base image back and forget them; tells which rows were touched."""
    kept: dict[str, list[Mapping[str, object]]] = {}
    gone: dict[str, list[str]] = {}
    touched: set[tuple[str, str]] = set()
    for shadow in connection.execute(select(SHADOW)):
        touched.add((shadow.table_name, shadow.row_id))
        if shadow.image is None:
            gone.setdefault(shadow.table_name, []).append(shadow.row_id)
        else:
            kept.setdefault(shadow.table_name, []).append(shadow.image)
    for table, ids in gone.items():
        delete_rows(connection, table, ids)
    for table, rows in kept.items():
        put_rows(connection, table, rows)
    connection.execute(SHADOW.delete())
    return touched
