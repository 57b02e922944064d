"""The SQLite hub: open, use, close at each meeting, so that the file is never held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy.engine import Engine

from colab_app.domain.commands import Envelope
from colab_app.domain.errors import UserProblem
from colab_app.hub.content import check_content
from colab_app.hub.ledger_tables import COMMAND, CONTENT, HUB, META
from colab_app.hub.sqlite.ledger import Ledger
from colab_app.hub.sqlite.retry import DEADLINE_SECONDS, until_free
from colab_app.hub.sqlite.schema import APPLICATION_ID, PRAGMAS
from colab_app.hub.sqlite.snapshot import SqliteSnapshot
from colab_app.service.dispatcher import apply
from colab_app.service.hub_port import (
    SCHEMA,
    Doorbell,
    HubBusy,
    HubIdentity,
    HubRejected,
    HubUnreachable,
    Receipt,
)
from colab_app.store.faults import disk_problem, translated
from colab_app.store.sqlite_file import check_header, connect, table_names
from colab_app.store.tables import METADATA
from colab_app.store.unit_of_work import SqlUnitOfWork

_TABLES = frozenset((*METADATA.tables, *HUB.tables))
_UNREACHABLE = frozenset({"disk.cannot_open", "disk.fault"})


class SqliteHub:
    """A hub file on a local disk; `now` gives UTC text, `new_mark` random marks for revisions.

    A file that others keep busy for more than `patience_seconds` raises HubBusy.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], str],
        new_mark: Callable[[], str],
        patience_seconds: float = DEADLINE_SECONDS,
    ) -> None:
        self._path = path
        self._now = now
        self._new_mark = new_mark
        self._patience_seconds = patience_seconds
        self._engine: Engine | None = None
        self._is_open = False
        self._is_whole = False

    def identity(self) -> HubIdentity:
        """Who the file is now; it may have been replaced since the last meeting."""
        self._close_engine()
        with self._transaction("BEGIN") as connection:
            facts = {row.key: row.value for row in connection.execute(select(META))}
        try:
            return HubIdentity(
                hub_id=facts["hub_id"],
                protocol=int(facts["protocol"]),
                schema=int(facts["schema"]),
                minimum_schema=int(facts["minimum_schema"]),
            )
        except (KeyError, ValueError) as error:
            raise HubRejected("database.damaged") from error

    def push(self, envelope: Envelope) -> Receipt:
        """Apply one command once, in one transaction."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            query = select(COMMAND.c.revisions).where(COMMAND.c.command_id == envelope.id)
            known = connection.execute(query).first()
            if known is not None:
                return Receipt(envelope.id, known.revisions)
            ledger = Ledger(connection, self._new_mark)
            now = self._now()
            apply(envelope, SqlUnitOfWork(connection, envelope.actor_id, now, ledger.listen))
            revisions = ledger.close(envelope.id)
            connection.execute(
                insert(COMMAND),
                {
                    "command_id": envelope.id,
                    "name": envelope.command.wire_name,
                    "actor_id": envelope.actor_id,
                    "device_id": envelope.device_id,
                    "applied_at": now,
                    "revisions": revisions,
                },
            )
        return Receipt(envelope.id, revisions)

    @contextmanager
    def snapshot(self) -> Iterator[SqliteSnapshot]:
        """A read transaction; others cannot commit while it lasts, so read and leave."""
        with self._transaction("BEGIN") as connection:
            yield SqliteSnapshot(connection)

    def has_content(self, sha256: str) -> bool:
        """True when the bytes are in the file."""
        with self._transaction("BEGIN") as connection:
            query = select(CONTENT.c.sha256).where(CONTENT.c.sha256 == sha256)
            return connection.execute(query).first() is not None

    def put_content(self, sha256: str, content: bytes) -> None:
        """Store bytes under their SHA-256."""
        check_content(sha256, content)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            connection.execute(
                insert(CONTENT).prefix_with("OR IGNORE"), {"sha256": sha256, "content": content}
            )

    def get_content(self, sha256: str) -> bytes | None:
        """The bytes, or None."""
        with self._transaction("BEGIN") as connection:
            found = connection.execute(select(CONTENT.c.content).where(CONTENT.c.sha256 == sha256)).scalar()
        return None if found is None else bytes(found)

    def doorbell(self) -> Doorbell | None:
        """None: a file does not ring, it is looked at."""
        return None

    def close(self) -> None:
        """Let go of the file."""
        self._close_engine()

    def _close_engine(self) -> None:
        # The engine stays: its compiled statements cost more than opening the file at the next meeting.
        self._is_open = False
        self._is_whole = False
        if self._engine is not None:
            self._engine.dispose()

    def _opened(self) -> Engine:
        if self._engine is None or not self._is_open:
            if not _is_there(self._path):
                raise HubUnreachable("hub.file_missing", name=self._path.name)
            version = check_header(self._path, APPLICATION_ID, SCHEMA)
            if version == 0:
                raise HubRejected("database.foreign", name=self._path.name)
            self._engine = self._engine or connect(self._path, PRAGMAS, "BEGIN")
            self._is_open = True
        return self._engine

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        try:
            with translated():
                connection = until_free(lambda: self._begun(begin), self._patience_seconds)
                try:
                    yield connection
                    until_free(lambda: _commit(connection), self._patience_seconds)
                finally:
                    connection.close()
        except UserProblem as problem:
            meant = _for_hub(problem)
            if meant is problem:
                raise
            raise meant from problem

    def _look_once(self, connection: Connection) -> None:
        """A file that lacks a table was damaged, or changed by another program."""
        if not self._is_whole and _TABLES - table_names(connection):
            raise HubRejected("database.damaged")
        self._is_whole = True

    def _begun(self, begin: str) -> Connection:
        connection = self._opened().connect().execution_options(begin=begin)
        try:
            connection.begin()
            # Takes the lock of a reader now, where a writer in the way is waited for; BEGIN alone takes none.
            self._look_once(connection)
            connection.execute(select(META.c.key).limit(1)).first()
        except BaseException:
            connection.close()
            raise
        return connection


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise disk_problem(error, path.name) from error


def _commit(connection: Connection) -> None:
    # The driver's own commit: a busy one leaves the transaction open and can be tried again.
    raw = connection.connection.dbapi_connection
    if raw is not None:
        raw.commit()


def _for_hub(problem: UserProblem) -> UserProblem:
    if type(problem) is not UserProblem:
        return problem
    if problem.code in _UNREACHABLE:
        return HubUnreachable(problem.code, **problem.params)
    if problem.code == "database.busy":
        return HubBusy("hub.busy")
    if problem.code.startswith(("database.", "disk.")):
        return HubRejected(problem.code, **problem.params)
    return problem
