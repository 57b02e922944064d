"""What every record has: an id, the stream that says who sees it, and a version."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

JsonList = Sequence[object]
JsonMap = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row. `stream` names the visibility stream; `version` rises by one with every change.

    `trusted` lists the columns that the store sets from who is asking and its own clock, whatever
    the caller says. `numbered` records get the next short number of their table from the store.
    """

    trusted: ClassVar[Mapping[str, str]] = {}
    numbered: ClassVar[bool] = False
    unique: ClassVar[tuple[tuple[str, ...], ...]] = ()
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = ()

    id: str
    stream: str
    version: int = 1


AUTHORED: Mapping[str, str] = {"author_id": "me", "created_at": "now", "updated_at": "now"}
"""Trusted columns of things people write: who (`me`) and when (`now`).

Imported rows carry what their source claims beside it: `author_name` and `said_at`.
"""


def record_name(record: type[Record]) -> str:
    """The table of a record: its class name in snake case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()
