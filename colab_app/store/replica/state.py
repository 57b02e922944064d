"""Small facts a replica remembers: which hub, how far each stream, who sits here."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from colab_app.service.hub_port import START, Position
from colab_app.store.replica.local_tables import CURSOR, SEEN, STATE


def get(connection: Connection, key: str) -> str:
    """A remembered text, empty when there is none."""
    return connection.execute(select(STATE.c.value).where(STATE.c.key == key)).scalar() or ""


def put(connection: Connection, key: str, value: str) -> None:
    """Remember a text."""
    statement = insert(STATE).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def cursors(connection: Connection) -> dict[str, Position]:
    """By stream this desk sees, how far it was pulled."""
    return _positions(connection, hidden=False)


def hidden_cursors(connection: Connection) -> dict[str, Position]:
    """By stream this desk sees no more, how far it had been pulled."""
    return _positions(connection, hidden=True)


def _positions(connection: Connection, *, hidden: bool) -> dict[str, Position]:
    rows = connection.execute(select(CURSOR).where(CURSOR.c.hidden == hidden))
    return {row.stream: Position(row.revision, row.mark) for row in rows}


def set_cursor(connection: Connection, stream: str, position: Position) -> None:
    """A page of the stream was taken in."""
    values = {"revision": position.revision, "mark": position.mark, "hidden": False}
    statement = insert(CURSOR).values(stream=stream, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["stream"], set_=values))


def hide_cursor(connection: Connection, stream: str) -> None:
    """The stream is not seen any more."""
    connection.execute(update(CURSOR).where(CURSOR.c.stream == stream).values(hidden=True))


def restart_cursors(connection: Connection) -> None:
    """The hub went back: every stream is read from its beginning."""
    connection.execute(update(CURSOR).values(revision=START.revision, mark=START.mark))


def begin_sweeping(connection: Connection) -> None:
    """Rows that are not met again from now on go; what an earlier, unfinished reading met does not count."""
    connection.execute(delete(SEEN))
    put(connection, "sweeping", "1")
