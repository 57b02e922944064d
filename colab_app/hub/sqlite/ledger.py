"""Notes which rows a transaction touches and stamps them with the next revision of their streams."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from colab_app.hub.ledger_tables import FEED, LOG

Values = Mapping[str, object]


class Ledger:
    """One transaction's marks. The single writer makes revisions without gaps, in commit order."""

    def __init__(self, connection: Connection, new_mark: Callable[[], str]) -> None:
        self._connection = connection
        self._new_mark = new_mark
        self._touched: dict[str, set[tuple[str, str]]] = {}

    def listen(self, table: str, row_id: str, before: Values | None, after: Values | None) -> None:
        """Hear of a write: a row that changes streams leaves a mark in both."""
        for values in (before, after):
            if values is not None:
                self._touched.setdefault(str(values["stream"]), set()).add((table, row_id))

    def close(self, command_id: str) -> dict[str, int]:
        """Write log and feed; returns the new revision of each touched stream."""
        return {
            stream: self._stamp(stream, rows, command_id) for stream, rows in sorted(self._touched.items())
        }

    def _stamp(self, stream: str, rows: set[tuple[str, str]], command_id: str) -> int:
        top = select(func.coalesce(func.max(LOG.c.revision), 0)).where(LOG.c.stream == stream)
        revision = int(self._connection.execute(top).scalar_one()) + 1
        self._connection.execute(
            insert(LOG),
            {"stream": stream, "revision": revision, "mark": self._new_mark(), "command_id": command_id},
        )
        statement = upsert(FEED)
        statement = statement.on_conflict_do_update(
            index_elements=["stream", "table_name", "row_id"],
            set_={"revision": statement.excluded.revision},
        )
        self._connection.execute(
            statement,
            [
                {"stream": stream, "table_name": table, "row_id": row_id, "revision": revision}
                for table, row_id in sorted(rows)
            ],
        )
        return revision
