"""Lines of our own export as rows of the lab: who said it and when stays with the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from colab_app.domain.fields import text_limit
from colab_app.domain.records import Challenge, Comment, Idea, Opinion, Proposal, Record, Tagging
from colab_app.domain.records.shapes import unfit_field
from colab_app.exchange.records import ImportedLine

KINDS: Final[Mapping[str, type[Record]]] = {
    "challenge": Challenge,
    "proposal": Proposal,
    "idea": Idea,
    "comment": Comment,
    "opinion": Opinion,
    "tagging": Tagging,
}
"""What an import brings; supports, follows and files belong to members and stay behind."""
_SAID: Final = ("challenge", "proposal", "idea", "comment")
_GIVEN: Final[Mapping[str, str]] = {"stream": "", "board_id": "", "batch_id": ""}
"""Set by the import itself, whatever the line says."""
MEMBERS: Final = 100_000
CUT: Final = "…"


@dataclass(slots=True)
class LabLines:
    """Turns lines into rows; remembers members of the file, whose names are claims of an import."""

    cut: int = 0
    """Texts that were longer than the lab takes."""
    _names: dict[str, str] = field(default_factory=dict)

    def note_member(self, line: ImportedLine) -> None:
        """A member of the file: what they wrote keeps their name."""
        name = line.fields.get("name")
        if isinstance(name, str) and len(self._names) < MEMBERS:
            self._names[line.id] = name

    def rows(self, line: ImportedLine) -> Iterator[Mapping[str, object]]:
        """The row of a line; none for other kinds and for lines whose fields do not fit."""
        record = KINDS.get(line.kind)
        if record is None:
            return
        fields = {key: self._fitting(line.kind, key, value) for key, value in line.fields.items()}
        if line.kind in _SAID:
            fields["author_name"] = fields.get("author_name") or self._names.get(
                str(fields.get("author_id")), ""
            )
            fields["said_at"] = fields.get("said_at") or fields.get("created_at", "")
        own = {**fields, "id": line.id, **_GIVEN}
        if line.kind == "comment":
            fields["comment_kind"] = own["kind"] = fields.pop("comment_kind", "opinion")
        if not unfit_field(record, own):
            yield {**fields, "kind": line.kind, "id": line.id}

    def _fitting(self, kind: str, key: str, value: object) -> object:
        """The value; a text that is longer than its field takes is cut with a mark."""
        limit = text_limit(kind, key)
        if not isinstance(value, str) or len(value) <= limit:
            return value
        self.cut += 1
        return value[: limit - len(CUT)] + CUT
