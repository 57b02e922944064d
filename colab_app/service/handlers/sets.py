"""Handlers of sets: a support, a mark, a tag or a follow is there or not, however often one says so."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.records import Follow, Reaction, Record, Support, Tagging
from colab_app.domain.vocabulary import ReactionMark
from colab_app.service.handlers.checks import check_text, needed_subject, title_of
from colab_app.service.operations import ADD, DROP
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork
from colab_app.text.normal import fold


def set_support(command: c.SetSupport, unit: UnitOfWork) -> Outcome:
    """One support a member."""
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    row = Support(
        id=f"{subject.id}:{unit.actor_id}",
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
    )
    inverse = c.SetSupport(subject_kind=command.subject_kind, subject_id=subject.id, on=not command.on)
    return _set(unit, row, command.on, inverse, subject, {})


def set_reaction(command: c.SetReaction, unit: UnitOfWork) -> Outcome:
    """One mark of a kind a member."""
    if command.mark not in {str(mark) for mark in ReactionMark}:
        raise Refused("field.shape", field="mark")
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    row = Reaction(
        id=f"{subject.id}:{unit.actor_id}:{command.mark}",
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
        mark=command.mark,
    )
    inverse = c.SetReaction(
        subject_kind=command.subject_kind,
        subject_id=subject.id,
        mark=command.mark,
        on=not command.on,
    )
    return _set(unit, row, command.on, inverse, subject, {"mark": command.mark})


def set_tag(command: c.SetTag, unit: UnitOfWork) -> Outcome:
    """A tag is on a subject or not, whoever put it there."""
    label = " ".join(command.label.split())
    if not label:
        raise Refused("title.empty")
    check_text("label", label, limits.TAG_CHARACTERS)
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    folded = fold(label)
    row = Tagging(
        id=f"{subject.id}:{folded}",
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
        label=label,
        folded=folded,
    )
    tags = {tag.id: tag for tag in unit.find(Tagging, {"subject_id": subject.id})}
    if command.on and row.id not in tags and len(tags) >= limits.TAGS_PER_SUBJECT:
        raise Refused("tags.many", limit=limits.TAGS_PER_SUBJECT)
    # A tag comes back as it was spelled, not as it was called when it was taken off.
    spelled = tags[row.id].label if row.id in tags else label
    inverse = c.SetTag(
        subject_kind=command.subject_kind, subject_id=subject.id, label=spelled, on=not command.on
    )
    return _set(unit, row, command.on, inverse, subject, {"label": label})


def set_follow(command: c.SetFollow, unit: UnitOfWork) -> Outcome:
    """Hear about a subject; follows leave no history."""
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    row = Follow(
        id=f"{subject.id}:{unit.actor_id}",
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
    )
    inverse = c.SetFollow(subject_kind=command.subject_kind, subject_id=subject.id, on=not command.on)
    outcome = _set(unit, row, command.on, inverse, subject, {})
    return Outcome(inverse=outcome.inverse)


def _set(
    unit: UnitOfWork,
    row: Record,
    on: bool,
    inverse: c.Command,
    subject: Record,
    details: dict[str, object],
) -> Outcome:
    present = unit.get(type(row), row.id)
    if (present is not None) == on:
        return NOTHING
    if present is None:
        unit.add(ADD[type(row)], row)
    else:
        unit.drop(DROP[type(row)], present)
    return Outcome(
        inverse=inverse,
        stream=subject.stream,
        subject_kind=str(getattr(row, "subject_kind", "")),
        subject_id=subject.id,
        details={"title": title_of(subject), "on": on, **details},
    )
