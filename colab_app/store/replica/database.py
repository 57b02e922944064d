"""The connections of a replica: exactly one that writes, and one that reads beside it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from colab_app.domain.errors import UserProblem
from colab_app.store.faults import disk_problem, translated
from colab_app.store.replica import schema
from colab_app.store.sqlite_file import check_header, connect, log_beside, looking_into, size_bytes, tables_in
from colab_app.support.file_lock import FileLock

_WRITER = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF", "busy_timeout=5000", "mmap_size=0")
_READER = ("query_only=ON", "wal_autocheckpoint=0", "busy_timeout=5000", "mmap_size=0")


class ReplicaDatabase:
    """One replica file, held by one process at a time.

    Several writing or checkpointing connections on one WAL file can corrupt it before SQLite 3.51.3
    (sqlite.org/wal.html, "the WAL-reset bug"); the lock file and the single writer rule that out.
    """

    def __init__(self, path: Path) -> None:
        self._lock_file = FileLock(path.with_name(f"{path.name}.lock"))
        try:
            is_ours = self._lock_file.acquire()
        except (OSError, ValueError) as error:
            raise disk_problem(error, path.name) from error
        if not is_ours:
            raise UserProblem("replica.in_use", name=path.name)
        try:
            self._open(path)
        except BaseException:
            self._lock_file.release()
            raise

    def _open(self, path: Path) -> None:
        self._path = path
        with translated():
            if size_bytes(path) or size_bytes(log_beside(path)):
                _look_first(path)
            self._write_lock = threading.RLock()
            self._read_lock = threading.Lock()
            self._writer = connect(path, _WRITER, "BEGIN IMMEDIATE")
            try:
                with self._writer.begin() as connection:
                    _prepare(connection, path.name)
            except BaseException:
                self._writer.dispose()
                raise
            self._reader = connect(path, _READER, "BEGIN")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A write transaction: committed at the end, rolled back on any error."""
        with self._write_lock, translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction that never waits for a writer."""
        with self._read_lock, translated(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def reading_apart(self) -> Iterator[Connection]:
        """A long read transaction on a connection of its own: it sees one moment, and nobody waits for it."""
        with translated():
            reader = connect(self._path, _READER, "BEGIN")
        try:
            with translated(), reader.begin() as connection:
                yield connection
        finally:
            reader.dispose()

    def close(self) -> None:
        """Close both connections and let others open the file."""
        self._reader.dispose()
        self._writer.dispose()
        self._lock_file.release()


def _look_first(path: Path) -> None:
    """Opening for writing changes a file (it gets a write-ahead log): only what is a whole replica is."""
    if check_header(path, schema.APPLICATION_ID, schema.VERSION):
        with looking_into(path) as raw:
            if schema.TABLES - tables_in(raw):
                raise UserProblem("database.damaged")


def _prepare(connection: Connection, name: str) -> None:
    """Make the schema of a new replica, or bring that of an older app up to date.

    Asked through SQLite, not read from the file's header: after a power cut everything written so far
    may still stand in the write-ahead log, and the header be empty.
    """
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version == 0:
        schema.create(connection)
    elif int(connection.exec_driver_sql("PRAGMA application_id").scalar_one()) != schema.APPLICATION_ID:
        raise UserProblem("database.foreign", name=name)
    elif version > schema.VERSION:
        raise UserProblem("database.newer", name=name, version=version)
    else:
        schema.renew(connection)
