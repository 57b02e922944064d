"""Handlers that change fields and texts, and settle clashes."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.domain.records import ConflictCopy
from colab_app.service.facts import SUBJECTS
from colab_app.service.handlers.checks import (
    checked_fields,
    checked_id,
    needed,
    needed_subject,
    title_of,
)
from colab_app.service.operations import ADD, REVISE
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork
from colab_app.text.mentions import mentions
from colab_app.text.merge import merge


def revise_fields(command: c.ReviseFields, unit: UnitOfWork) -> Outcome:
    """The last arrival of a short field counts; the value before stays in the history."""
    row = needed_subject(unit, command.subject_kind, command.subject_id)
    fields = checked_fields(command.subject_kind, command.fields)
    changed = {key: value for key, value in fields.items() if not _same(getattr(row, key), value)}
    if not changed:
        return NOTHING
    before = {key: getattr(row, key) for key in changed}
    unit.revise(REVISE[type(row)], row, changed)
    return Outcome(
        inverse=c.ReviseFields(
            subject_kind=command.subject_kind,
            subject_id=row.id,
            fields=before,
            before=changed,
        ),
        stream=row.stream,
        subject_kind=command.subject_kind,
        subject_id=row.id,
        details={"title": title_of(row), "fields": sorted(changed), "before": before, "after": changed},
    )


def edit_text(command: c.EditText, unit: UnitOfWork) -> Outcome:
    """Join the author's sentences with what is there; where both changed the same one, keep both texts."""
    row = needed_subject(unit, command.subject_kind, command.subject_id)
    field = FIELDS_OF[command.subject_kind].get(command.field_key)
    if field is None or field.shape is not FieldShape.TEXT:
        raise Refused("field.unknown", field=command.field_key)
    checked_fields(command.subject_kind, {command.field_key: command.text})
    theirs = str(getattr(row, command.field_key))
    joined = merge(command.base, command.text, theirs)
    if joined.clashes:
        unit.add(ADD[ConflictCopy], _copy(command, row.stream, theirs))
    elif joined.text == theirs:
        return NOTHING
    checked_fields(command.subject_kind, {command.field_key: joined.text})
    if joined.text != theirs:
        unit.revise(REVISE[SUBJECTS[command.subject_kind]], row, {command.field_key: joined.text})
    return Outcome(
        inverse=_edit_back(command, theirs, joined.text),
        stream=row.stream,
        subject_kind=command.subject_kind,
        subject_id=row.id,
        details={
            "title": title_of(row),
            "fields": [command.field_key],
            "before": theirs,
            "after": joined.text,
            "clash": bool(joined.clashes),
        },
        mentions=tuple(sorted(set(mentions(command.text)) - set(mentions(command.base)))),
    )


def _edit_back(command: c.EditText, before: str, after: str) -> c.Command:
    """What undoes an edit: exactly what it did to the text, whatever the author had seen.

    An edit that only laid a copy aside is undone by settling the question it asked.
    """
    if before == after:
        return c.ResolveConflict(conflict_id=command.conflict_id, resolved=True)
    return c.EditText(
        subject_kind=command.subject_kind,
        subject_id=command.subject_id,
        field_key=command.field_key,
        base=after,
        text=before,
        conflict_id=f"{command.conflict_id}u",
    )


def resolve_conflict(command: c.ResolveConflict, unit: UnitOfWork) -> Outcome:
    """Both texts were looked at."""
    row = needed(unit, ConflictCopy, command.conflict_id)
    if row.resolved == command.resolved:
        return NOTHING
    unit.revise(REVISE[ConflictCopy], row, {"resolved": command.resolved})
    return Outcome(
        inverse=c.ResolveConflict(conflict_id=row.id, resolved=row.resolved),
        stream=row.stream,
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        details={"resolved": command.resolved},
    )


def _copy(command: c.EditText, stream: str, theirs: str) -> ConflictCopy:
    return ConflictCopy(
        id=checked_id(command.conflict_id),
        stream=stream,
        subject_kind=command.subject_kind,
        subject_id=command.subject_id,
        field_key=command.field_key,
        base=command.base,
        mine=command.text,
        theirs=theirs,
    )


def _same(left: object, right: object) -> bool:
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return list(left) == list(right)
    return left == right
