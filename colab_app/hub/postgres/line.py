"""One connection to a server, opened when needed and again when it broke."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, create_engine

from colab_app.hub.postgres.address import Address, drop_variables
from colab_app.hub.postgres.faults import connection_problem, translated
from colab_app.service.hub_port import HubRejected, HubUnreachable

OLDEST_SERVER = 150_000
"""PostgreSQL 15, as libpq counts versions."""

LOCK_TIMEOUT_MILLISECONDS = 10_000
_IDLE_TIMEOUT_MILLISECONDS = 30_000
_STATEMENT_TIMEOUT_MILLISECONDS = 120_000

WRITE = sql.SQL("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
READ = sql.SQL("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

Raw = psycopg.Connection[tuple[Any, ...]]
Row = tuple[Any, ...] | None


def check_server(version: int) -> None:
    """Raises HubRejected `hub.old_server` below PostgreSQL 15."""
    if version < OLDEST_SERVER:
        raise HubRejected("hub.old_server", version=version // 10_000)


def connect(address: Address, password: str | None) -> Raw:
    """A connection in autocommit mode: transactions begin and end with our own statements.

    Raises HubUnreachable, or HubRejected `hub.login`, `hub.database`, `hub.old_server`.
    """
    drop_variables(os.environ)
    try:
        information = make_conninfo(
            **address.parameters, **({} if password is None else {"password": password})
        )
        # Statements are not prepared on the server: behind a pooler the next one may reach another.
        raw = psycopg.connect(information, autocommit=True, prepare_threshold=None)
    except psycopg.OperationalError as error:
        raise connection_problem(error, address.user, address.database) from None
    except psycopg.ProgrammingError:
        raise HubRejected("hub.address") from None
    try:
        check_server(raw.info.server_version)
    except HubRejected:
        raw.close()
        raise
    return raw


class Talk:
    """One transaction under way: SQLAlchemy for reads, messages of several statements for the rest."""

    def __init__(self, connection: Connection, raw: Raw) -> None:
        self.connection = connection
        self.raw = raw

    def send(self, statements: Sequence[sql.Composable]) -> Row:
        """Several statements in one message; the first row of the last one's result.

        The server stops at the first that fails, also before a COMMIT that follows it.
        """
        cursor = self.raw.execute(sql.SQL("; ").join(statements))
        cursor.set_result(-1)
        return cursor.fetchone() if cursor.description else None


class Line:
    """The one connection of a hub; not for two threads."""

    def __init__(
        self,
        address: Address,
        password: str | None,
        lock_timeout_milliseconds: int = LOCK_TIMEOUT_MILLISECONDS,
    ) -> None:
        self._address = address
        self._password = password
        self._warned = False
        self._lock_timeout_milliseconds = lock_timeout_milliseconds
        self._engine = create_engine(
            "postgresql+psycopg://",
            creator=self._connect,
            pool_size=1,
            max_overflow=0,
            pool_reset_on_return=None,  # `_used` ends what is open, and drops the connection if it cannot
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            use_native_hstore=False,
        ).execution_options(schema_translate_map={None: "lab"})

    def _connect(self) -> Raw:
        raw = connect(self._address, self._password)
        raw.add_notice_handler(self._hear)
        return raw

    def _hear(self, notice: psycopg.errors.Diagnostic) -> None:
        # "canceling wait for synchronous replication": committed here, perhaps nowhere else.
        if notice.sqlstate == "01000":
            self._warned = True

    @contextmanager
    def talk(self, begin: sql.SQL, first: sql.Composable | None = None) -> Iterator[tuple[Talk, Row]]:
        """A transaction, rolled back unless it was committed inside; with the answer to `first`.

        Raises the outcomes of `problem_of`.
        """
        with translated():
            talk, row = self._begin([*self._opening(begin), *([] if first is None else [first])])
            try:
                yield talk, row
            finally:
                _let_go(talk)

    def _begin(self, message: Sequence[sql.Composable], again: bool = True) -> tuple[Talk, Row]:
        connection = self._engine.connect()
        talk = Talk(connection, cast("Raw", connection.connection.driver_connection))
        try:
            return talk, talk.send(message)
        except psycopg.OperationalError:
            broken = talk.raw.closed
            _let_go(talk)
            if not broken or not again:
                raise
        except BaseException:
            _let_go(talk)
            raise
        # It broke while it was not in use: nothing was under way yet, so once more on a new one.
        return self._begin(message, again=False)

    def _opening(self, begin: sql.SQL) -> list[sql.Composable]:
        # Set for each transaction, not when connecting: poolers do not pass start-up options on.
        settings = {
            "search_path": "pg_catalog",
            "lock_timeout": str(self._lock_timeout_milliseconds),
            "statement_timeout": str(_STATEMENT_TIMEOUT_MILLISECONDS),
            "idle_in_transaction_session_timeout": str(_IDLE_TIMEOUT_MILLISECONDS),
        }
        return [
            begin,
            *(
                sql.SQL("SET LOCAL {} = {}").format(sql.Identifier(name), sql.Literal(value))
                for name, value in settings.items()
            ),
        ]

    def commit(self, talk: Talk, before: Sequence[sql.Composable], receipt: sql.Composable) -> Row:
        """Last statements, COMMIT and a question after it, in one message; the answer to the question.

        Raises HubUnreachable `hub.standby` when the standby may not have it: the outcome is unknown.
        """
        self._warned = False
        row = talk.send([*before, sql.SQL("COMMIT"), receipt])
        if self._warned:
            raise HubUnreachable("hub.standby")
        return row

    def close(self) -> None:
        """Let go of the connection."""
        self._engine.dispose()


def _let_go(talk: Talk) -> None:
    """Gives the connection back without a transaction, or drops it."""
    idle = psycopg.pq.TransactionStatus.IDLE
    if not talk.raw.closed and talk.raw.info.transaction_status != idle:
        try:
            talk.raw.rollback()
        except psycopg.Error:
            talk.raw.close()
    if talk.raw.closed:
        talk.connection.invalidate()
    talk.connection.close()
