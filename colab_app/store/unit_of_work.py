"""The unit of work on SQLite: named operations as statements, each write reported to a listener."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from colab_app.domain.errors import Refused, Stale
from colab_app.domain.records import Member, Record
from colab_app.service.operations import Operation
from colab_app.store.tables import TABLES, record_from, values_of

R = TypeVar("R", bound=Record)
Values = Mapping[str, object]
WriteListener = Callable[[str, str, Values | None, Values | None], None]
"""Called before a write with table, row id, the row before and the row after (None: not there)."""


class SqlUnitOfWork:
    """One transaction of one member on one SQLite connection; `now` is the clock for trusted columns."""

    def __init__(self, connection: Connection, actor_id: str, now: str, listener: WriteListener) -> None:
        self._connection = connection
        self._actor_id = actor_id
        self._now = now
        self._listener = listener

    @property
    def actor_id(self) -> str:
        """The member who asks."""
        return self._actor_id

    def get(self, record: type[R], row_id: str) -> R | None:
        """The row of that id, or None."""
        table = TABLES[record]
        row = self._connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
        return None if row is None else cast("R", record_from(record, cast("Values", row)))

    def find(self, record: type[R], equals: Mapping[str, str]) -> tuple[R, ...]:
        """Rows whose columns equal the given texts, ordered by id."""
        table = TABLES[record]
        query = select(table).order_by(table.c.id)
        for key, value in equals.items():
            query = query.where(table.c[key] == value)
        rows = self._connection.execute(query).mappings()
        return tuple(cast("R", record_from(record, cast("Values", row))) for row in rows)

    def known_sources(self, record: type[R], source: str, source_ids: frozenset[str]) -> Mapping[str, str]:
        """Which of these source ids are there already: source id to row id."""
        table = TABLES[record]
        query = select(table.c.source_id, table.c.id).where(
            table.c.source == source, table.c.source_id.in_(sorted(source_ids))
        )
        return {str(found.source_id): str(found.id) for found in self._connection.execute(query)}

    def is_empty(self) -> bool:
        """True when the lab has no member yet."""
        return self._connection.execute(select(TABLES[Member].c.id).limit(1)).first() is None

    def add(self, operation: Operation, row: Record) -> None:
        """Insert a row with the store's own version, number and trusted columns."""
        table = TABLES[operation.record]
        values = self._stamped(operation, values_of(row))
        values |= {"version": 1, **self._trusted(operation.record)}
        if operation.record.numbered:
            top = self._connection.execute(select(func.coalesce(func.max(table.c.number), 0))).scalar_one()
            values["number"] = int(top) + 1
        self._listener(operation.table, row.id, None, values)
        try:
            self._connection.execute(insert(table), values)
        except IntegrityError as error:
            raise Refused("exists") from error

    def revise(self, operation: Operation, row: Record, values: Values) -> None:
        """Update some columns, when the version is still the one that was read."""
        table = TABLES[operation.record]
        unknown = set(values) - set(operation.columns)
        if unknown:
            raise ValueError(f"{operation.name} does not set {sorted(unknown)}")
        changed = self._stamped(operation, dict(values))
        changed["version"] = row.version + 1
        if "updated_at" in operation.record.trusted:
            changed["updated_at"] = self._now
        before = values_of(row)
        self._listener(operation.table, row.id, before, {**before, **changed})
        done = self._connection.execute(
            update(table).where(table.c.id == row.id, table.c.version == row.version).values(**changed)
        )
        if done.rowcount != 1:
            raise Stale

    def drop(self, operation: Operation, row: Record) -> None:
        """Delete a row."""
        table = TABLES[operation.record]
        self._listener(operation.table, row.id, values_of(row), None)
        self._connection.execute(table.delete().where(table.c.id == row.id))

    def _stamped(self, operation: Operation, values: dict[str, object]) -> dict[str, object]:
        for column in operation.stamps:
            if values.get(column):
                values[column] = self._now
        return values

    def _trusted(self, record: type[Record]) -> dict[str, object]:
        given = {"me": self._actor_id, "now": self._now}
        return {column: given[source] for column, source in record.trusted.items()}
