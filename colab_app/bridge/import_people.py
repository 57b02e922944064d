"""Commands for the people and boards in lines of our own export."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from colab_app.domain.commands import AddBoard, AddMember, AddOrganisation, Command
from colab_app.exchange.records import ImportedLine


def _text(line: ImportedLine, key: str) -> str:
    return str(line.fields.get(key, ""))


def _organisation(line: ImportedLine) -> AddOrganisation:
    keys = ("name_other", "reading", "code", "offers", "valid_from", "valid_until")
    return AddOrganisation(
        organisation_id=line.id,
        name=_text(line, "name"),
        kind=_text(line, "organisation_kind"),
        fields={key: _text(line, key) for key in keys if line.fields.get(key)},
    )


def _member(line: ImportedLine) -> AddMember:
    keys = ("name_other", "reading", "skills")
    return AddMember(
        member_id=line.id,
        organisation_id=_text(line, "organisation_id"),
        name=_text(line, "name"),
        role=_text(line, "role"),
        fields={key: _text(line, key) for key in keys if line.fields.get(key)},
    )


def _board(line: ImportedLine) -> AddBoard:
    keys = ("title_other", "description", "stages")
    fields = {key: line.fields[key] for key in keys if line.fields.get(key)}
    return AddBoard(
        board_id=line.id,
        title=_text(line, "title"),
        template=_text(line, "template"),
        open=bool(line.fields.get("open", True)),
        fields=fields,
    )


PEOPLE: Mapping[str, Callable[[ImportedLine], Command]] = {
    "organisation": _organisation,
    "member": _member,
    "board": _board,
}
"""The command for each kind of line that is no post; they stay when an import is undone."""
