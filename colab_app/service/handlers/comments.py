"""Handlers of conversation."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.records import Comment
from colab_app.domain.streams import board_of
from colab_app.domain.vocabulary import CommentKind, SubjectKind
from colab_app.service.handlers.checks import checked_fields, checked_id, needed, needed_subject, title_of
from colab_app.service.operations import ADD, MARK_ANSWER
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork
from colab_app.text.mentions import mentions


def add_comment(command: c.AddComment, unit: UnitOfWork) -> Outcome:
    """Say something; a reply may also answer a comment that was removed meanwhile."""
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    checked_fields("comment", {"body": command.body})
    if command.kind not in {str(kind) for kind in CommentKind}:
        raise Refused("field.shape", field="kind")
    if command.subject_kind == SubjectKind.COMMENT:
        raise Refused("field.shape", field="subject_kind")
    parent = unit.get(Comment, command.parent_id) if command.parent_id else None
    if command.parent_id and (parent is None or parent.subject_id != command.subject_id):
        raise Refused("gone")
    row = Comment(
        id=checked_id(command.comment_id),
        stream=subject.stream,
        board_id=board_of(subject.stream),
        subject_kind=command.subject_kind,
        subject_id=command.subject_id,
        parent_id=command.parent_id,
        kind=command.kind,
        body=command.body,
    )
    unit.add(ADD[Comment], row)
    return Outcome(
        inverse=c.RemoveSubject(subject_kind=SubjectKind.COMMENT, subject_id=row.id),
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=command.subject_id,
        details={
            "title": title_of(subject),
            "comment_id": row.id,
            "kind": command.kind,
            "excerpt": " ".join(command.body.split())[:140],
            "replies_to": parent.author_id if parent else "",
        },
        mentions=tuple(sorted(set(mentions(command.body)))),
    )


def mark_answer(command: c.MarkAnswer, unit: UnitOfWork) -> Outcome:
    """Mark a comment as the answer."""
    row = needed(unit, Comment, command.comment_id)
    if row.answers == command.on:
        return NOTHING
    unit.revise(MARK_ANSWER, row, {"answers": command.on})
    return Outcome(
        inverse=c.MarkAnswer(comment_id=row.id, on=not command.on),
        stream=row.stream,
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        details={"title": title_of(row), "comment_id": row.id, "on": command.on},
    )
