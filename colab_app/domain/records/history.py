"""What happened: history rows, both texts of a clash, and import batches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from colab_app.domain.records.base import AUTHORED, JsonList, JsonMap, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Record):
    """One command's mark in the history; id is the command's id. Append only.

    `issued_at` is the desk's own label; `created_at` is the store's clock.
    """

    trusted: ClassVar[Mapping[str, str]] = {"author_id": "me", "created_at": "now"}
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("subject_id",), ("created_at",))
    command: str
    subject_kind: str
    subject_id: str
    details: JsonMap = field(default_factory=dict)
    mentions: JsonList = ()
    device_id: str = ""
    issued_at: str = ""
    author_id: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCopy(Record):
    """The whole text of an author whose sentence clashed; the hub's text stays in the field itself."""

    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("subject_id",),)
    subject_kind: str
    subject_id: str
    field_key: str
    base: str
    mine: str
    theirs: str
    resolved: bool = False
    author_id: str = ""
    created_at: str = ""
    updated_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch(Record):
    """One import: where it came from and whether it was undone."""

    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    board_id: str
    source: str
    file_name: str = ""
    report: JsonMap = field(default_factory=dict)
    undone: bool = False
    author_id: str = ""
    created_at: str = ""
    updated_at: str = ""
