"""The unit of work on a server: reads as queries, named operations as calls of functions."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar, cast

from psycopg import sql
from sqlalchemy import Connection

from colab_app.domain.commands.wire import canonical_json
from colab_app.domain.records import Record
from colab_app.service.operations import Operation
from colab_app.store.rows import row_images
from colab_app.store.tables import TABLES, column_shape, record_from, values_of
from colab_app.store.unit_of_work import SqlUnitOfWork, Values

R = TypeVar("R", bound=Record)
Send = Callable[[Sequence[sql.Composable]], object]


class PostgresUnitOfWork:
    """One transaction of one member.

    Calls wait until something is read, so that a handler's last writes travel with the COMMIT in one
    message; what the server says about them is raised then. A row that was read is not asked for
    again: if it changed meanwhile, the version that goes with each write tells.
    """

    def __init__(self, connection: Connection, actor_id: str, send: Send) -> None:
        self._connection = connection
        self._reads = SqlUnitOfWork(connection, actor_id, "", _no_writes)
        self._send = send
        self._waiting: list[sql.Composable] = []
        self._seen: dict[tuple[type[Record], str], Record | None] = {}

    @property
    def actor_id(self) -> str:
        """The member who asks."""
        return self._reads.actor_id

    def get(self, record: type[R], row_id: str) -> R | None:
        """The row of that id, or None."""
        if not row_id:
            return None
        key = (record, row_id)
        if key not in self._seen:
            self._flush()
            self._seen[key] = self._reads.get(record, row_id)
        return cast("R | None", self._seen[key])

    def prefetch(self, record: type[R], row_ids: Collection[str]) -> None:
        """Reads many rows in few questions, so that `get` need not ask for each."""
        images = row_images(self._connection, TABLES[record], row_ids)
        for row_id in row_ids:
            values = images.get(row_id)
            self._seen[record, row_id] = None if values is None else record_from(record, values)

    def find(self, record: type[R], equals: Mapping[str, str]) -> tuple[R, ...]:
        """Rows whose columns equal the given texts, ordered by id."""
        self._flush()
        return self._reads.find(record, equals)

    def known_sources(self, record: type[R], source: str, source_ids: frozenset[str]) -> Mapping[str, str]:
        """Which of these source ids are there already: source id to row id."""
        self._flush()
        return self._reads.known_sources(record, source, source_ids)

    def is_empty(self) -> bool:
        """True when the lab has no member yet."""
        self._flush()
        return self._reads.is_empty()

    def add(self, operation: Operation, row: Record) -> None:
        """Add a row; the server sets version, number and trusted columns."""
        values = values_of(row)
        self._call(operation, row.id, _payload(operation, {key: values[key] for key in operation.columns}))

    def revise(self, operation: Operation, row: Record, values: Mapping[str, object]) -> None:
        """Set some columns, when the version is still the one that was read."""
        unknown = set(values) - set(operation.columns)
        if unknown:
            raise ValueError(f"{operation.name} does not set {sorted(unknown)}")
        payload = _payload(operation, values)
        self._call(operation, row.id, sql.Literal(row.id), sql.Literal(row.version), payload)

    def drop(self, operation: Operation, row: Record) -> None:
        """Delete a row that was read; if somebody else did so meanwhile, that is a stale row."""
        self._call(operation, row.id, sql.Literal(row.id), sql.Literal(row.version))

    def take_waiting(self) -> list[sql.Composable]:
        """The calls that still have to be sent; the caller sends them."""
        calls, self._waiting = self._waiting, []
        return calls

    def _call(self, operation: Operation, row_id: str, *arguments: sql.Composable) -> None:
        self._seen.pop((operation.record, row_id), None)
        function = sql.Identifier("lab", operation.name)
        self._waiting.append(sql.SQL("SELECT {}({})").format(function, sql.SQL(", ").join(arguments)))

    def _flush(self) -> None:
        if self._waiting:
            self._send(self.take_waiting())


def _payload(operation: Operation, values: Mapping[str, object]) -> sql.Composable:
    """Column values as one JSON object; lists and mappings as the canonical text that is stored."""
    plain = {
        key: canonical_json(value) if column_shape(operation.record, key).startswith("Json") else value
        for key, value in values.items()
    }
    return sql.SQL("{}::jsonb").format(sql.Literal(json.dumps(plain, ensure_ascii=False)))


def _no_writes(table: str, row_id: str, before: Values | None, after: Values | None) -> None:
    raise AssertionError("writes are calls of functions")
