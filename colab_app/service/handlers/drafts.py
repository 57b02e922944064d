"""Handlers for private drafts."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.records import Draft
from colab_app.domain.streams import own_stream
from colab_app.service.handlers.checks import check_text, checked_id
from colab_app.service.operations import ADD, DROP, REVISE
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork


def save_draft(command: c.SaveDraft, unit: UnitOfWork) -> Outcome:
    """Keep what is written so far, complete or not; drafts leave no history."""
    known = FIELDS_OF.get(command.kind)
    if known is None or not set(command.fields) <= set(known):
        raise Refused("field.unknown", field=command.kind)
    check_text("title", command.title, limits.TITLE_CHARACTERS)
    for key, value in command.fields.items():
        if isinstance(value, str):
            check_text(key, value, limits.LONG_CHARACTERS)
    row = unit.get(Draft, command.draft_id)
    if row is None:
        unit.add(ADD[Draft], _draft(command, unit.actor_id))
        return Outcome(inverse=c.DiscardDraft(draft_id=command.draft_id))
    if row.author_id != unit.actor_id:
        raise Refused("permit.role")
    unit.revise(
        REVISE[Draft],
        row,
        {
            "title": command.title,
            "fields": command.fields,
            "board_id": command.board_id,
            "challenge_id": command.challenge_id,
        },
    )
    return Outcome(inverse=_save(row))


def discard_draft(command: c.DiscardDraft, unit: UnitOfWork) -> Outcome:
    """Throw a draft away; undone by saving it again. Somebody else's is as if it were not there."""
    row = unit.get(Draft, command.draft_id)
    if row is None or row.author_id != unit.actor_id:
        return NOTHING
    unit.drop(DROP[Draft], row)
    return Outcome(inverse=_save(row))


def consume_draft(draft_id: str, unit: UnitOfWork) -> None:
    """The draft became a post: it goes, when it is the actor's own."""
    row = unit.get(Draft, draft_id)
    if row is not None and row.author_id == unit.actor_id:
        unit.drop(DROP[Draft], row)


def _draft(command: c.SaveDraft, author_id: str) -> Draft:
    return Draft(
        id=checked_id(command.draft_id),
        stream=own_stream(author_id),
        kind=command.kind,
        board_id=command.board_id,
        challenge_id=command.challenge_id,
        title=command.title,
        fields=command.fields,
    )


def _save(row: Draft) -> c.SaveDraft:
    return c.SaveDraft(
        draft_id=row.id,
        kind=row.kind,
        board_id=row.board_id,
        challenge_id=row.challenge_id,
        title=row.title,
        fields=row.fields,
    )
