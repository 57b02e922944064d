"""Which commands stand on others: those that name an id another one creates."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain.commands.wire import encode

_CREATES: dict[type[c.Command], str] = {
    c.AddOrganisation: "organisation_id",
    c.AddMember: "member_id",
    c.AddBoard: "board_id",
    c.AddWorkshop: "workshop_id",
    c.CreateChallenge: "challenge_id",
    c.CreateProposal: "proposal_id",
    c.AddIdea: "idea_id",
    c.AddComment: "comment_id",
    c.AddAttachment: "attachment_id",
    c.ImportRecords: "batch_id",
}


def created_id(command: c.Command) -> str:
    """The id a command brings into the lab, empty when it brings none."""
    key = _CREATES.get(type(command))
    return str(getattr(command, key)) if key else ""


def names_any(command: c.Command, ids: frozenset[str]) -> bool:
    """True when the command speaks of one of these ids."""
    if not ids:
        return False
    text = encode(command)
    return any(row_id in text for row_id in ids)
