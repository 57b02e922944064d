"""What was just done, in words: for messages with a way back and for the names of Undo and Redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.views import HistoryView
from colab_app.service.views.people import NOBODY
from colab_app.ui.frame.known_names import KnownNames
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.words import challenges_text, deed_text, filled

SILENT = (c.SaveDraft, c.SetReaction, c.FoundLab, c.JoinLab)
"""Done so often or so visibly that a message would only be in the way."""

_SUBJECTS: tuple[tuple[str, str], ...] = (
    ("proposal_id", SubjectKind.PROPOSAL),
    ("challenge_id", SubjectKind.CHALLENGE),
    ("idea_id", SubjectKind.IDEA),
    ("workshop_id", SubjectKind.WORKSHOP),
    ("comment_id", SubjectKind.COMMENT),
    ("organisation_id", "organisation"),
    ("member_id", "member"),
    ("board_id", "board"),
)
_DETAILS = ("on", "label", "kind", "name", "grouping", "resolved", "reason")


def deed_words(command: Command, names: KnownNames) -> str:
    """One sentence without a full stop; empty for what is not worth one."""
    if isinstance(command, SILENT):
        return ""
    kind, subject_id = _subject(command)
    name = names.name(subject_id)
    if isinstance(command, c.SetSupport):
        return _support_words(name or deed_subject(kind), on=command.on)
    view = HistoryView(
        id="",
        command=command.wire_name.rpartition(".")[0],
        subject_kind=kind,
        subject_id=subject_id,
        actor=NOBODY,
        at="",
        details=_details(command),
    )
    return begin_large(deed_text(view, name))


def together_words(command: Command, count: int) -> str:
    """Several commands of one kind as one deed."""
    if isinstance(command, c.MoveChallenge):
        moved = QCoreApplication.translate("DeedWords", "%1 moved to “%2”")
        return filled(moved, challenges_text(count), stage_name(command.to_stage))
    if isinstance(command, c.SetSupport):
        if command.on:
            return filled(QCoreApplication.translate("DeedWords", "You support %1"), challenges_text(count))
        return filled(
            QCoreApplication.translate("DeedWords", "You no longer support %1"), challenges_text(count)
        )
    return QCoreApplication.translate("DeedWords", "%n change(s) made", None, count)


def begin_large(sentence: str) -> str:
    """A first letter as sentences have it; Japanese has no large letters and stays."""
    return sentence[:1].upper() + sentence[1:]


def deed_subject(kind: str) -> str:
    """A subject without a known name."""
    if kind == SubjectKind.CHALLENGE:
        return QCoreApplication.translate("DeedWords", "the challenge")
    return QCoreApplication.translate("DeedWords", "it")


def _support_words(name: str, *, on: bool) -> str:
    if on:
        return filled(QCoreApplication.translate("DeedWords", "You support %1"), name)
    return filled(QCoreApplication.translate("DeedWords", "You no longer support %1"), name)


def _subject(command: Command) -> tuple[str, str]:
    subject_id = getattr(command, "subject_id", "")
    if subject_id:
        return str(getattr(command, "subject_kind", "")), str(subject_id)
    for field, kind in _SUBJECTS:
        value = getattr(command, field, "")
        if value:
            return str(kind), str(value)
    return "", ""


def _details(command: Command) -> dict[str, object]:
    details: dict[str, object] = {
        key: getattr(command, key) for key in _DETAILS if getattr(command, key, None) is not None
    }
    for key in ("from", "to"):
        for place in ("stage", "state"):
            value = getattr(command, f"{key}_{place}", None)
            if value is not None:
                details[key] = value
    fields = getattr(command, "fields", None)
    if isinstance(command, c.ReviseFields) and isinstance(fields, dict):
        details["fields"] = list(fields)
    if isinstance(command, c.EditText):
        details["fields"] = [command.field_key]
    return details
