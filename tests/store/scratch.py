"""A replica's schema to try things on: each try is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from colab_app.store.replica import schema
from colab_app.store.sqlite_file import connect


@contextmanager
def scratch_replica(folder: Path) -> Iterator[Connection]:
    """A transaction on an empty replica, never committed."""
    engine = connect(folder / "scratch.db", (), "BEGIN IMMEDIATE")
    try:
        with engine.connect() as connection, connection.begin() as transaction:
            schema.create(connection)
            yield connection
            transaction.rollback()
    finally:
        engine.dispose()


@contextmanager
def taken_back(connection: Connection) -> Iterator[None]:
    """What is done inside is undone at the end, also after a failure."""
    savepoint = connection.begin_nested()
    try:
        yield
    finally:
        savepoint.rollback()
