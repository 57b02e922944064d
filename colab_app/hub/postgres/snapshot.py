"""One consistent look at a server's hub."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, text

from colab_app.domain.streams import own_stream
from colab_app.hub.feed import read_page
from colab_app.service.hub_port import START, HubRejected, Position, StreamPage
from colab_app.store.tables import ORDER

_DIGEST = " union all ".join(
    f"select '{name}' as name, count(*) as rows, "
    "sum(('x' || substr(md5(id || ':' || version), 1, 8))::bit(32)::bigint) % 4294967296 as total "
    f'from lab."{name}" where stream = :stream'
    for name in ORDER
)


class PostgresSnapshot:
    """Reads within one repeatable-read transaction; the newest positions are asked for once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._heads: dict[str, Position] | None = None

    def streams(self, member_id: str) -> Mapping[str, Position]:
        """Visible streams with their newest position.

        Raises HubRejected `hub.identity` when the login belongs to another member.
        """
        query = text("select lab.me() as me, lab.my_streams() as streams")
        row = self._connection.execute(query).one()
        if row.me not in (None, member_id):
            raise HubRejected("hub.identity")
        names = {*row.streams, own_stream(member_id)}
        return {stream: self._head(stream) for stream in sorted(names)}

    def _head(self, stream: str) -> Position:
        if self._heads is None:
            query = text("select stream, revision, mark from lab.hub_stream")
            rows = self._connection.execute(query)
            self._heads = {row.stream: Position(row.revision, row.mark) for row in rows}
        return self._heads.get(stream, START)

    def knows(self, stream: str, position: Position) -> bool:
        """True when the history holds exactly this position."""
        if position.revision == 0 or position == self._head(stream):
            return True
        query = text("select lab.hub_knows(:stream, :revision, :mark)")
        asked = {"stream": stream, "revision": position.revision, "mark": position.mark}
        return bool(self._connection.execute(query, asked).scalar())

    def missing_commands(self, command_ids: Sequence[str]) -> frozenset[str]:
        """Commands the hub has no memory of."""
        if not command_ids:
            return frozenset()
        query = text("select lab.hub_missing(cast(:commands as text[]))")
        found = self._connection.execute(query, {"commands": list(command_ids)}).scalar_one()
        return frozenset(found)

    def read(self, stream: str, after: Position, row_limit: int) -> StreamPage:
        """Rows changed after a position, whole revisions."""
        head = self._head(stream)
        if after == head:
            return StreamPage(stream, (), head, more=False)
        return read_page(self._connection, stream, after, row_limit, self._head)

    def digest(self, stream: str) -> Mapping[str, str]:
        """Count and fingerprint of each table's rows in the stream, computed by the server."""
        query = text(_DIGEST).bindparams(bindparam("stream", stream))
        return {
            row.name: f"{row.rows}-{int(row.total):08x}"
            for row in self._connection.execute(query)
            if row.rows
        }
