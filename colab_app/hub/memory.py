"""A hub in memory: the smallest full adapter, for tests and for comparing the others with."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from colab_app.domain.commands import Envelope
from colab_app.domain.records import Record
from colab_app.hub.content import check_content
from colab_app.hub.memory_unit import Key, MemoryUnit
from colab_app.service.dispatcher import apply
from colab_app.service.hub_port import Doorbell, FeedRow, HubIdentity, Position, Receipt, StreamPage
from colab_app.service.visibility import visible_streams
from colab_app.store.fingerprint import fingerprint
from colab_app.store.tables import values_of


@dataclass(slots=True)
class MemoryLedger:
    """Everything a memory hub holds; its backups are copies. Hubs of several threads may share one."""

    hub_id: str
    rows: dict[Key, Record] = field(default_factory=dict)
    log: dict[str, list[str]] = field(default_factory=dict)
    feed: dict[str, dict[Key, int]] = field(default_factory=dict)
    commands: dict[str, dict[str, int]] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock, compare=False, repr=False)

    def copy(self) -> MemoryLedger:
        """A copy that later changes do not reach; rows and bytes themselves never change."""
        with self.lock:
            return MemoryLedger(
                self.hub_id,
                dict(self.rows),
                {stream: list(marks) for stream, marks in self.log.items()},
                {stream: dict(feed) for stream, feed in self.feed.items()},
                {command: dict(revisions) for command, revisions in self.commands.items()},
                dict(self.contents),
            )

    def __deepcopy__(self, memo: object) -> MemoryLedger:
        return self.copy()


class MemoryHub:
    """A hub that lives as long as its ledger; `now` gives UTC text, `new_mark` random marks."""

    def __init__(self, ledger: MemoryLedger, now: Callable[[], str], new_mark: Callable[[], str]) -> None:
        self.ledger = ledger
        self._now = now
        self._new_mark = new_mark

    def identity(self) -> HubIdentity:
        """Who this hub is."""
        return HubIdentity(self.ledger.hub_id)

    def push(self, envelope: Envelope) -> Receipt:
        """Apply one command once."""
        with self.ledger.lock:
            known = self.ledger.commands.get(envelope.id)
            if known is None:
                unit = MemoryUnit(self.ledger.rows, envelope.actor_id, self._now())
                apply(envelope, unit)
                known = self.ledger.commands[envelope.id] = self._commit(unit.overlay)
        return Receipt(envelope.id, dict(known))

    def _commit(self, overlay: Mapping[Key, Record | None]) -> dict[str, int]:
        ledger = self.ledger
        streams: dict[str, set[Key]] = {}
        for key, row in overlay.items():
            before = ledger.rows.get(key)
            for touched in {other.stream for other in (before, row) if other is not None}:
                streams.setdefault(touched, set()).add(key)
            if row is None:
                ledger.rows.pop(key, None)
            else:
                ledger.rows[key] = row
        revisions = {}
        for stream, keys in streams.items():
            marks = ledger.log.setdefault(stream, [])
            marks.append(self._new_mark())
            revisions[stream] = len(marks)
            ledger.feed.setdefault(stream, {}).update(dict.fromkeys(keys, len(marks)))
        return revisions

    @contextmanager
    def snapshot(self) -> Iterator[_MemorySnapshot]:
        """A consistent look."""
        yield _MemorySnapshot(self.ledger.copy())

    def has_content(self, sha256: str) -> bool:
        """True when the bytes are here."""
        return sha256 in self.ledger.contents

    def put_content(self, sha256: str, content: bytes) -> None:
        """Store bytes under their SHA-256."""
        check_content(sha256, content)
        self.ledger.contents[sha256] = content

    def get_content(self, sha256: str) -> bytes | None:
        """The bytes, or None."""
        return self.ledger.contents.get(sha256)

    def doorbell(self) -> Doorbell | None:
        """None: memory does not ring."""
        return None

    def close(self) -> None:
        """Nothing to let go of."""


class _MemorySnapshot:
    def __init__(self, ledger: MemoryLedger) -> None:
        self._ledger = ledger

    def _head(self, stream: str) -> Position:
        marks = self._ledger.log.get(stream, [])
        return Position(len(marks), marks[-1] if marks else "")

    def streams(self, member_id: str) -> Mapping[str, Position]:
        """Visible streams with their newest position."""
        seen = visible_streams(MemoryUnit(self._ledger.rows, member_id, ""), member_id)
        return {stream: self._head(stream) for stream in sorted(seen)}

    def knows(self, stream: str, position: Position) -> bool:
        """True when the history holds this position."""
        marks = self._ledger.log.get(stream, [])
        if position.revision == 0:
            return True
        return position.revision <= len(marks) and marks[position.revision - 1] == position.mark

    def missing_commands(self, command_ids: Sequence[str]) -> frozenset[str]:
        """Commands the hub has no memory of."""
        return frozenset(command_ids) - self._ledger.commands.keys()

    def read(self, stream: str, after: Position, row_limit: int) -> StreamPage:
        """Rows changed after a position, whole revisions."""
        changed = sorted(
            (revision, key)
            for key, revision in self._ledger.feed.get(stream, {}).items()
            if revision > after.revision
        )
        if len(changed) <= row_limit:
            return StreamPage(stream, self._rows(stream, changed), self._head(stream), more=False)
        last = changed[row_limit - 1][0]
        page = [item for item in changed if item[0] <= last]
        position = Position(last, self._ledger.log[stream][last - 1])
        return StreamPage(stream, self._rows(stream, page), position, more=len(page) < len(changed))

    def _rows(self, stream: str, changed: Sequence[tuple[int, Key]]) -> tuple[FeedRow, ...]:
        rows = []
        for _, key in changed:
            row = self._ledger.rows.get(key)
            there = row is not None and row.stream == stream
            rows.append(FeedRow(key[0], key[1], values_of(row) if row is not None and there else None))
        return tuple(rows)

    def digest(self, stream: str) -> Mapping[str, str]:
        """Count and fingerprint of each table's rows in the stream."""
        pairs: dict[str, list[tuple[str, int]]] = {}
        for (table, row_id), row in self._ledger.rows.items():
            if row.stream == stream:
                pairs.setdefault(table, []).append((row_id, row.version))
        return {table: fingerprint(items) for table, items in pairs.items()}
