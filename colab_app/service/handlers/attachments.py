"""Handlers of files beside a subject."""

from __future__ import annotations

import re

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.records import Attachment
from colab_app.service.handlers.checks import check_text, checked_id, in_bin, needed_subject, title_of
from colab_app.service.operations import ADD, REMOVE, STAMP_NOW
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork

_SHA256 = re.compile(r"[0-9a-f]{64}")


def add_attachment(command: c.AddAttachment, unit: UnitOfWork) -> Outcome:
    """Lay a file beside a subject."""
    subject = needed_subject(unit, command.subject_kind, command.subject_id)
    if not 0 <= command.size_bytes <= limits.ATTACHMENT_BYTES:
        raise Refused("attachment.large", limit=limits.ATTACHMENT_BYTES, size=command.size_bytes)
    if not _SHA256.fullmatch(command.sha256):
        raise Refused("field.shape", field="sha256")
    name = command.name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    if not name or name in {".", ".."}:
        raise Refused("field.shape", field="name")
    texts = (("name", name), ("description", command.description), ("media_type", command.media_type))
    for key, text in texts:
        check_text(key, text, limits.SHORT_CHARACTERS)
    present = [row for row in unit.find(Attachment, {"subject_id": subject.id}) if not in_bin(row)]
    if len(present) >= limits.ATTACHMENTS_PER_SUBJECT:
        raise Refused("attachments.many", limit=limits.ATTACHMENTS_PER_SUBJECT)
    row = Attachment(
        id=checked_id(command.attachment_id),
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
        name=name,
        media_type=command.media_type,
        description=command.description,
        size_bytes=command.size_bytes,
        sha256=command.sha256,
    )
    unit.add(ADD[Attachment], row)
    return Outcome(
        inverse=c.RemoveAttachment(attachment_id=row.id),
        stream=subject.stream,
        subject_kind=command.subject_kind,
        subject_id=subject.id,
        details={"title": title_of(subject), "name": name},
    )


def remove_attachment(command: c.RemoveAttachment, unit: UnitOfWork) -> Outcome:
    """Take a file away, or bring it back."""
    row = unit.get(Attachment, command.attachment_id)
    if row is None:
        raise Refused("gone")
    if bool(row.removed_at) != command.on:
        return NOTHING
    unit.revise(REMOVE[Attachment], row, {"removed_at": "" if command.on else STAMP_NOW})
    return Outcome(
        inverse=c.RemoveAttachment(attachment_id=row.id, on=not command.on),
        stream=row.stream,
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        details={"name": row.name, "on": command.on},
    )
