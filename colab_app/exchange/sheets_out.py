"""What writers of tables share: records by kind, columns fixed by the first record, plain cells."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from colab_app.exchange.cells import clean_text

OutRecord = tuple[str, Mapping[str, object]]
"""A record to write: its kind and its fields. Writers know nothing of the lab's classes."""
Layout = Mapping[str, Sequence[str]]
"""The columns of each kind, in order."""


class Columns:
    """The columns of every kind: given by a layout, or taken from the first record of the kind."""

    def __init__(self, layout: Layout | None = None) -> None:
        self._columns = {kind: tuple(names) for kind, names in (layout or {}).items()}

    def of(self, kind: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """The columns for a record. A field without a column is a fault of the caller: ValueError."""
        columns = self._columns.setdefault(kind, tuple(fields))
        if unknown := [name for name in fields if name not in columns]:
            raise ValueError(f"{kind} has no column for {unknown}")
        return columns

    def known(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """All kinds with their columns."""
        return self._columns.items()


def plain_cell(value: object) -> str | int | float | bool | None:
    """A value for a cell: lists of texts are joined by 、, other structures become JSON."""
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return clean_text(value)
        case list() | tuple() if all(isinstance(one, str) for one in value):
            return clean_text("、".join(value))
        case Mapping():
            return json.dumps(dict(value), ensure_ascii=False, default=str)
        case list() | tuple():
            return json.dumps(list(value), ensure_ascii=False, default=str)
        case _:
            return clean_text(str(value))
