"""The unit of work of a hub in memory: changes in an overlay that is merged at commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, cast

from colab_app.domain.errors import Refused, Stale
from colab_app.domain.records import Member, Record, record_name
from colab_app.service.operations import Operation

R = TypeVar("R", bound=Record)
Key = tuple[str, str]
"""Table and row id."""


class MemoryUnit:
    """A unit of work over an overlay that is merged at commit."""

    def __init__(self, rows: Mapping[Key, Record], actor_id: str, now: str) -> None:
        self._rows = rows
        self.overlay: dict[Key, Record | None] = {}
        self._actor_id = actor_id
        self._now = now

    @property
    def actor_id(self) -> str:
        """The member who asks."""
        return self._actor_id

    def _row(self, key: Key) -> Record | None:
        return self.overlay[key] if key in self.overlay else self._rows.get(key)

    def _all(self, record: type[R]) -> list[R]:
        name = record_name(record)
        keys = {key for key in (*self._rows, *self.overlay) if key[0] == name}
        rows = [self._row(key) for key in sorted(keys)]
        return [cast("R", row) for row in rows if row is not None]

    def get(self, record: type[R], row_id: str) -> R | None:
        """The row of that id, or None."""
        return cast("R | None", self._row((record_name(record), row_id)))

    def find(self, record: type[R], equals: Mapping[str, str]) -> tuple[R, ...]:
        """Rows whose columns equal the given texts, ordered by id."""
        return tuple(
            row
            for row in self._all(record)
            if all(getattr(row, key) == value for key, value in equals.items())
        )

    def known_sources(self, record: type[R], source: str, source_ids: frozenset[str]) -> Mapping[str, str]:
        """Which of these source ids are there already."""
        found = self.find(record, {"source": source})
        pairs = ((str(getattr(row, "source_id", "")), row.id) for row in found)
        return {source_id: row_id for source_id, row_id in pairs if source_id in source_ids}

    def is_empty(self) -> bool:
        """True when the lab has no member yet."""
        return not self._all(Member)

    def add(self, operation: Operation, row: Record) -> None:
        """Add a row."""
        key = (operation.table, row.id)
        if self._row(key) is not None or self._breaks_unique(row):
            raise Refused("exists")
        values: dict[str, object] = {"version": 1}
        given = {"me": self._actor_id, "now": self._now}
        values |= {column: given[source] for column, source in operation.record.trusted.items()}
        values |= {column: self._now for column in operation.stamps if getattr(row, column)}
        if operation.record.numbered:
            numbers = [int(getattr(other, "number", 0)) for other in self._all(operation.record)]
            values["number"] = max(numbers, default=0) + 1
        self.overlay[key] = replace(row, **values)  # type: ignore[arg-type]  # columns of the record itself

    def _breaks_unique(self, row: Record) -> bool:
        return any(
            all(getattr(row, column) == getattr(other, column) for column in columns)
            for columns in type(row).unique
            if "member_id" not in columns  # trusted columns: their ids hold the member already
            for other in self._all(type(row))
        )

    def revise(self, operation: Operation, row: Record, values: Mapping[str, object]) -> None:
        """Set some columns."""
        key = (operation.table, row.id)
        current = self._row(key)
        if current is None or current.version != row.version:
            raise Stale
        changed = dict(values) | {column: self._now for column in operation.stamps if values.get(column)}
        if "updated_at" in operation.record.trusted:
            changed["updated_at"] = self._now
        self.overlay[key] = replace(current, version=row.version + 1, **changed)  # type: ignore[arg-type]  # columns of the record itself

    def drop(self, operation: Operation, row: Record) -> None:
        """Delete a row."""
        self.overlay[(operation.table, row.id)] = None
