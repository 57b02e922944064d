"""Takes rows of an import out of the lab and brings them back, in many small commands."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from colab_app.bridge.backend import Backend
from colab_app.domain import limits
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Command, SetImportUndone
from colab_app.store.reads.imports import RowKey, batch_rows

ANNOUNCE_SECONDS = 1.0
"""Screens hear of many commands at most this often, and at the end."""


def set_batch_undone(
    backend: Backend,
    batch_id: str,
    *,
    undone: bool,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Take a whole batch out of the lab, or bring back what was taken out; returns how many rows.

    What somebody had put into the bin before, or its source had hidden, is left there.
    """
    with backend.replica.reading() as connection:
        pairs = batch_rows(connection, batch_id, undone=not undone)
    set_rows_undone(backend, batch_id, pairs, undone=undone, last=True, progress=progress)
    return len(pairs)


def set_rows_undone(
    backend: Backend,
    batch_id: str,
    pairs: Sequence[RowKey],
    *,
    undone: bool,
    last: bool,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Put rows of a batch into the bin or take them out; `last` settles the batch itself."""
    size = limits.IMPORT_RECORDS_PER_COMMAND
    parts = [pairs[start : start + size] for start in range(0, len(pairs), size)] or [()]
    news = News(backend)
    for number, part in enumerate(parts, 1):
        rows = [list(pair) for pair in part]
        ends = last and number == len(parts)
        news.submit(SetImportUndone(batch_id=batch_id, undone=undone, rows=rows, last=ends))
        progress(min(number * size, len(pairs)), len(pairs))
    news.tell()


class News:
    """Submits many commands and tells screens of them now and then; `tell` at the end."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._rows: dict[str, set[str]] = {}
        self._told_at = time.monotonic()

    def submit(self, command: Command) -> None:
        """Apply and queue a command."""
        changes = self._backend.submit_quietly(command)
        for table, ids in changes.rows.items():
            self._rows.setdefault(table, set()).update(ids)
        if time.monotonic() - self._told_at >= ANNOUNCE_SECONDS:
            self.tell()

    def tell(self) -> None:
        """Announce what was not announced yet."""
        rows, self._rows = self._rows, {}
        self._told_at = time.monotonic()
        if rows:
            self._backend.announce(Changes({table: frozenset(ids) for table, ids in rows.items()}))
