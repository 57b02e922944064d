"""What a transaction changed, so that only the screens that show it refresh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed row ids by table name. `everything` means: read afresh."""

    rows: Mapping[str, frozenset[str]] = field(default_factory=dict)
    everything: bool = False

    def ids(self, table: str) -> frozenset[str]:
        """Changed ids of one table."""
        return self.rows.get(table, frozenset())

    def touches(self, tables: Iterable[str]) -> bool:
        """True when any row of these tables changed."""
        return self.everything or any(table in self.rows for table in tables)

    def __bool__(self) -> bool:
        return self.everything or bool(self.rows)


def changes_of(pairs: Iterable[tuple[str, str]]) -> Changes:
    """Changes from (table, row id) pairs."""
    rows: dict[str, set[str]] = {}
    for table, row_id in pairs:
        rows.setdefault(table, set()).add(row_id)
    return Changes({table: frozenset(ids) for table, ids in rows.items()})
