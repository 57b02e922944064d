"""Small facts a replica remembers: which hub, how far each stream, who sits here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from colab_app.service.hub_port import START, Position
from colab_app.store.replica.local_tables import CURSOR, STATE


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a stream was pulled; `settled` is the revision of the last complete pull."""

    position: Position
    settled: int


def get(connection: Connection, key: str) -> str:
    """A remembered text, empty when there is none."""
    return connection.execute(select(STATE.c.value).where(STATE.c.key == key)).scalar() or ""


def put(connection: Connection, key: str, value: str) -> None:
    """Remember a text."""
    statement = insert(STATE).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def cursors(connection: Connection) -> dict[str, Cursor]:
    """All cursors by stream."""
    return {
        row.stream: Cursor(Position(row.revision, row.mark), row.settled)
        for row in connection.execute(select(CURSOR))
    }


def settled_revisions(connection: Connection) -> Mapping[str, int]:
    """By stream, the revision of the last complete pull."""
    return {stream: cursor.settled for stream, cursor in cursors(connection).items()}


def set_cursor(connection: Connection, stream: str, position: Position) -> None:
    """A page of the stream was taken in."""
    statement = insert(CURSOR).values(
        stream=stream, revision=position.revision, mark=position.mark, settled=0
    )
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["stream"], set_={"revision": position.revision, "mark": position.mark}
        )
    )


def settle_cursors(connection: Connection) -> None:
    """The pull is complete: every cursor is settled where it stands."""
    connection.execute(update(CURSOR).values(settled=CURSOR.c.revision))


def drop_cursor(connection: Connection, stream: str) -> None:
    """The stream is not seen any more."""
    connection.execute(delete(CURSOR).where(CURSOR.c.stream == stream))


def restart_cursors(connection: Connection) -> None:
    """The hub went back: every stream is read from its beginning."""
    connection.execute(update(CURSOR).values(revision=START.revision, mark=START.mark, settled=0))
