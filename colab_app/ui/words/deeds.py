"""What somebody did, without their name: "moved C-112 to Co-design"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import HistoryView
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.words.fields import field_label
from colab_app.ui.words.filling import filled
from colab_app.ui.words.lab_deeds import LAB_DEEDS
from colab_app.ui.words.vocabulary import comment_kind_name, state_name, subject_kind_name

MOST_FIELDS = 3


def deed_text(view: HistoryView, key: str = "") -> str:
    """The deed in the present language; `key` (C-112) names the subject, else its kind does.

    A deed of a newer app is told in general.
    """
    subject = key or subject_kind_name(view.subject_kind)
    lab_deed = LAB_DEEDS.get(view.command)
    if lab_deed is not None:
        return lab_deed(view)
    deed = _DEEDS.get(view.command)
    if deed is not None:
        return deed(view, subject)
    return filled(QCoreApplication.translate("Deeds", "changed %1"), subject)


def _text(view: HistoryView, key: str) -> str:
    return str(view.details.get(key, "") or "")


def _is_on(view: HistoryView) -> bool:
    return bool(view.details.get("on", True))


def _posted(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "posted %1"), subject)


def _moved(view: HistoryView, subject: str) -> str:
    stage = _text(view, "to")
    if stage == _text(view, "from"):
        return filled(QCoreApplication.translate("Deeds", "moved %1 within its column"), subject)
    return filled(QCoreApplication.translate("Deeds", "moved %1 to “%2”"), subject, stage_name(stage))


def _proposed(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "submitted %1"), subject)


def _state(view: HistoryView, subject: str) -> str:
    state = state_name(_text(view, "to"))
    return filled(QCoreApplication.translate("Deeds", "set %1 to “%2”"), subject, state)


def _wrote_note(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "wrote down %1"), subject)


def _grouped(view: HistoryView, subject: str) -> str:
    group = _text(view, "grouping")
    if not group:
        return filled(QCoreApplication.translate("Deeds", "took %1 out of its group"), subject)
    return filled(QCoreApplication.translate("Deeds", "put %1 into the group “%2”"), subject, group)


def _promoted(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "made something bigger out of %1"), subject)


def _edited(view: HistoryView, subject: str) -> str:
    if view.details.get("clash"):
        return filled(
            QCoreApplication.translate("Deeds", "edited %1 at the same time; both texts are kept"), subject
        )
    keys = view.details.get("fields", ())
    names = (
        [field_label(view.subject_kind, str(key)) for key in keys] if isinstance(keys, list | tuple) else []
    )
    if not names:
        return filled(QCoreApplication.translate("Deeds", "edited %1"), subject)
    shown = QCoreApplication.translate("Deeds", ", ", "between names in a list").join(names[:MOST_FIELDS])
    if len(names) > MOST_FIELDS:
        shown = filled(QCoreApplication.translate("Deeds", "%1 and more"), shown)
    return filled(QCoreApplication.translate("Deeds", "edited “%2” of %1"), subject, shown)


def _resolved(view: HistoryView, subject: str) -> str:
    if view.details.get("resolved", True):
        return filled(QCoreApplication.translate("Deeds", "settled the two versions of %1"), subject)
    return filled(QCoreApplication.translate("Deeds", "asked again about the two versions of %1"), subject)


def _removed(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "moved %1 to the bin"), subject)


def _restored(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "took %1 out of the bin"), subject)


def _commented(view: HistoryView, subject: str) -> str:
    kind = _text(view, "kind")
    if not kind:
        return filled(QCoreApplication.translate("Deeds", "commented on %1"), subject)
    return filled(
        QCoreApplication.translate("Deeds", "commented on %1 (%2)"), subject, comment_kind_name(kind)
    )


def _answered(view: HistoryView, subject: str) -> str:
    if _is_on(view):
        return filled(QCoreApplication.translate("Deeds", "marked the answer on %1"), subject)
    return filled(QCoreApplication.translate("Deeds", "took the mark off an answer on %1"), subject)


def _supported(view: HistoryView, subject: str) -> str:
    if _is_on(view):
        return filled(QCoreApplication.translate("Deeds", "supports %1"), subject)
    return filled(QCoreApplication.translate("Deeds", "no longer supports %1"), subject)


def _reacted(view: HistoryView, subject: str) -> str:
    return filled(QCoreApplication.translate("Deeds", "reacted to %1"), subject)


def _tagged(view: HistoryView, subject: str) -> str:
    tag = _text(view, "label")
    if _is_on(view):
        return filled(QCoreApplication.translate("Deeds", "tagged %1 with #%2"), subject, tag)
    return filled(QCoreApplication.translate("Deeds", "took the tag #%2 off %1"), subject, tag)


def _followed(view: HistoryView, subject: str) -> str:
    if _is_on(view):
        return filled(QCoreApplication.translate("Deeds", "follows %1"), subject)
    return filled(QCoreApplication.translate("Deeds", "no longer follows %1"), subject)


def _attached(view: HistoryView, subject: str) -> str:
    name = _text(view, "name")
    return filled(QCoreApplication.translate("Deeds", "attached “%2” to %1"), subject, name)


def _detached(view: HistoryView, subject: str) -> str:
    name = _text(view, "name")
    if _is_on(view):
        return filled(QCoreApplication.translate("Deeds", "brought “%2” back to %1"), subject, name)
    return filled(QCoreApplication.translate("Deeds", "took “%2” off %1"), subject, name)


_DEEDS: dict[str, Callable[[HistoryView, str], str]] = {
    "challenge.create": _posted,
    "challenge.move": _moved,
    "proposal.create": _proposed,
    "proposal.state": _state,
    "idea.add": _wrote_note,
    "idea.group": _grouped,
    "idea.promote": _promoted,
    "fields.revise": _edited,
    "text.edit": _edited,
    "conflict.resolve": _resolved,
    "subject.remove": _removed,
    "subject.restore": _restored,
    "comment.add": _commented,
    "comment.answer": _answered,
    "support.set": _supported,
    "reaction.set": _reacted,
    "tag.set": _tagged,
    "follow.set": _followed,
    "attachment.add": _attached,
    "attachment.remove": _detached,
}
