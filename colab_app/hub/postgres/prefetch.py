"""Which rows a command of many rows will ask for: fetched at once, since each question is a round trip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from colab_app.domain import commands as c
from colab_app.domain.records import Record
from colab_app.service.handlers.imports import KINDS


def rows_of(command: c.Command) -> Mapping[type[Record], frozenset[str]]:
    """Ids by record, for imports; for other commands nothing. What is malformed is left to the handler."""
    pairs: Iterable[tuple[object, object]] = ()
    if isinstance(command, c.ImportRecords):
        items = [item for item in command.records if isinstance(item, Mapping)]
        pairs = [(item.get("kind"), item.get("id")) for item in items]
    elif isinstance(command, c.SetImportUndone):
        pairs = [
            (pair[0], pair[1]) for pair in command.rows if isinstance(pair, list | tuple) and len(pair) == 2
        ]
    found: dict[type[Record], set[str]] = {}
    for kind, row_id in pairs:
        if isinstance(kind, str) and isinstance(row_id, str) and kind in KINDS:
            found.setdefault(KINDS[kind], set()).add(row_id)
    return {record: frozenset(ids) for record, ids in found.items()}
