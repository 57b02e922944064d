"""Commands of an import: batches of foreign posts that can be undone as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.commands.base import Command
from colab_app.domain.records.base import JsonList


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRecords(Command):
    """Bring in up to 200 foreign rows of one batch; rows whose (source, source_id) is known are left out.

    Each item is a mapping with `kind` (challenge, proposal, idea, comment, opinion, tagging), `id`
    and the fields of that kind; a comment's own kind is called `comment_kind`.
    """

    wire_name: ClassVar[str] = "import.records.1"
    batch_id: str
    board_id: str
    source: str
    file_name: str
    records: JsonList


@dataclass(frozen=True, slots=True, kw_only=True)
class SetImportUndone(Command):
    """Take rows of a batch out of the lab, or bring them back; `rows` are up to 200 [kind, id] pairs.

    `last` marks the command that settles the batch itself.
    """

    wire_name: ClassVar[str] = "import.undone.1"
    batch_id: str
    undone: bool
    rows: JsonList
    last: bool
