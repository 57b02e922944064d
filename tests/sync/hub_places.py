"""Where a simulated hub lives: it can be backed up, set back, emptied and looked into from outside."""

from __future__ import annotations

import copy
import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from colab_app.domain.commands import Envelope
from colab_app.domain.commands.wire import canonical_json
from colab_app.hub.memory import MemoryHub, MemoryLedger
from colab_app.hub.sqlite import SqliteHub, create_hub
from colab_app.service.hub_port import Hub
from colab_app.store.tables import ORDER, RECORD_OF, TABLE_NAMED, column_shape, values_of

Row = Mapping[str, object]
Rows = dict[str, dict[str, Row]]
"""Table name to row id to values, JSON in its plain shape."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A command as the hub took it: the envelope and the hub's clock."""

    envelope: Envelope
    at: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A hub as it was, with the commands it held."""

    state: bytes | MemoryLedger | str
    journal: tuple[Applied, ...]


class HubPlace(Protocol):
    """One hub of a simulation; `journal` holds what it applied, in the order of its commits.

    `keeps_time` tells that it has a clock of its own.
    """

    journal: list[Applied]
    keeps_time: bool

    def open(self, now: Callable[[], str], new_mark: Callable[[], str], member_id: str) -> Hub:
        """A way in, as that member's desk has it."""

    def back_up(self) -> Backup:
        """A copy of everything."""

    def set_back(self, backup: Backup) -> None:
        """As a restored backup, or a failover that lost commits."""

    def empty(self) -> None:
        """The same hub with nothing in it."""

    def rows(self) -> Rows:
        """All rows of the lab."""

    def steps(self) -> dict[str, str]:
        """Stage of each challenge and state of each proposal by id."""

    def command_ids(self) -> frozenset[str]:
        """Commands the hub remembers."""

    def damage(self) -> str:
        """What an integrity check finds; empty when all is well."""

    def close(self) -> None:
        """Remove what lies outside the simulation's folder."""


def plain(values: Mapping[str, object]) -> Row:
    """Values with lists and mappings as JSON makes them, so that any two stores compare."""
    shaped: Row = json.loads(canonical_json(values))
    return shaped


def sqlite_rows(path: Path) -> Rows:
    """All rows of the lab in a SQLite file."""
    found: Rows = {}
    with closing(sqlite3.connect(path)) as raw:
        raw.row_factory = sqlite3.Row
        for table in ORDER:
            found[table] = {
                row["id"]: shaped(table, dict(row)) for row in raw.execute(f"SELECT * FROM {table}")
            }
    return found


def shaped(table: str, row: Row) -> Row:
    """A row as a database keeps it, with truths and JSON in their plain shapes."""
    record = RECORD_OF[table]
    values: dict[str, object] = {}
    for column in TABLE_NAMED[table].columns:
        shape, value = column_shape(record, column.name), row[column.name]
        if shape in ("JsonList", "JsonMap"):
            value = json.loads(str(value))
        elif shape == "bool":
            value = bool(value)
        values[column.name] = value
    return values


@dataclass
class SqliteHubPlace:
    """A hub in a file."""

    keeps_time = False
    path: Path
    hub_id: str
    journal: list[Applied] = field(default_factory=list)

    def __post_init__(self) -> None:
        create_hub(self.path, self.hub_id)
        self._unused = self.path.read_bytes()

    def open(self, now: Callable[[], str], new_mark: Callable[[], str], member_id: str = "") -> Hub:
        """A hub object of its own, as each desk's process has it."""
        return SqliteHub(self.path, now, new_mark)

    def back_up(self) -> Backup:
        """A copy of the file."""
        return Backup(self.path.read_bytes(), tuple(self.journal))

    def set_back(self, backup: Backup) -> None:
        """Another file in the same place."""
        assert isinstance(backup.state, bytes)
        self._put(backup.state)
        self.journal = list(backup.journal)

    def empty(self) -> None:
        """The file as it was when it was made."""
        self._put(self._unused)
        self.journal = []

    def _put(self, content: bytes) -> None:
        spare = self.path.with_suffix(".spare")
        spare.write_bytes(content)
        spare.replace(self.path)

    def rows(self) -> Rows:
        """Read from outside."""
        return sqlite_rows(self.path)

    def steps(self) -> dict[str, str]:
        """Stages and states."""
        with closing(sqlite3.connect(self.path)) as raw:
            return dict(
                raw.execute("SELECT id, stage FROM challenge UNION ALL SELECT id, state FROM proposal")
            )

    def command_ids(self) -> frozenset[str]:
        """From the file's own list."""
        with closing(sqlite3.connect(self.path)) as raw:
            return frozenset(row[0] for row in raw.execute("SELECT command_id FROM hub_command"))

    def damage(self) -> str:
        """SQLite's own check."""
        with closing(sqlite3.connect(self.path)) as raw:
            found = str(raw.execute("PRAGMA integrity_check").fetchone()[0])
        return "" if found == "ok" else found

    def close(self) -> None:
        """Nothing: the folder goes with the simulation."""


@dataclass
class MemoryHubPlace:
    """A hub in memory."""

    keeps_time = False
    hub_id: str
    journal: list[Applied] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._ledger = MemoryLedger(self.hub_id)

    def open(self, now: Callable[[], str], new_mark: Callable[[], str], member_id: str = "") -> Hub:
        """A hub object over the one ledger."""
        return MemoryHub(self._ledger, now, new_mark)

    def back_up(self) -> Backup:
        """A deep copy."""
        return Backup(copy.deepcopy(self._ledger), tuple(self.journal))

    def set_back(self, backup: Backup) -> None:
        """A deep copy of the copy: it may be used again."""
        assert isinstance(backup.state, MemoryLedger)
        self._ledger = copy.deepcopy(backup.state)
        self.journal = list(backup.journal)

    def empty(self) -> None:
        """A new ledger of the same name."""
        self._ledger = MemoryLedger(self.hub_id)
        self.journal = []

    def rows(self) -> Rows:
        """From the ledger."""
        found: Rows = {table: {} for table in ORDER}
        for (table, row_id), row in self._ledger.rows.items():
            found[table][row_id] = plain(values_of(row))
        return found

    def steps(self) -> dict[str, str]:
        """Stages and states."""
        found = {}
        for (table, row_id), row in self._ledger.rows.items():
            if table in ("challenge", "proposal"):
                found[row_id] = str(getattr(row, "stage", "") or getattr(row, "state", ""))
        return found

    def command_ids(self) -> frozenset[str]:
        """From the ledger."""
        return frozenset(self._ledger.commands)

    def damage(self) -> str:
        """Memory does not tear."""
        return ""

    def close(self) -> None:
        """Nothing."""
