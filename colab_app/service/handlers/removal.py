"""Handlers of the bin: what people see is never deleted, it is put away and can come back."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.service.facts import SUBJECTS, subject_row
from colab_app.service.handlers.checks import check_text, needed_subject, title_of
from colab_app.service.operations import REMOVE, STAMP_NOW
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork


def remove_subject(command: c.RemoveSubject, unit: UnitOfWork) -> Outcome:
    """Into the bin."""
    check_text("reason", command.reason, limits.REASON_CHARACTERS)
    row = needed_subject(unit, command.subject_kind, command.subject_id)
    unit.revise(REMOVE[SUBJECTS[command.subject_kind]], row, {"removed_at": STAMP_NOW})
    return Outcome(
        inverse=c.RestoreSubject(subject_kind=command.subject_kind, subject_id=row.id),
        stream=row.stream,
        subject_kind=command.subject_kind,
        subject_id=row.id,
        details={"title": title_of(row), "reason": command.reason},
    )


def restore_subject(command: c.RestoreSubject, unit: UnitOfWork) -> Outcome:
    """Out of the bin."""
    row = subject_row(unit, command.subject_kind, command.subject_id)
    if row is None:
        raise Refused("gone")
    if not getattr(row, "removed_at", ""):
        return NOTHING
    unit.revise(REMOVE[SUBJECTS[command.subject_kind]], row, {"removed_at": ""})
    return Outcome(
        inverse=c.RemoveSubject(subject_kind=command.subject_kind, subject_id=row.id),
        stream=row.stream,
        subject_kind=command.subject_kind,
        subject_id=row.id,
        details={"title": title_of(row)},
    )
