"""What somebody did to the lab itself: people, boards, workshops, imports, drafts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import HistoryView
from colab_app.ui.words.filling import filled


def _founded(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "started the lab")


def _joined(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "joined the lab")


def _added_organisation(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "added an organisation")


def _revised_organisation(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "changed an organisation")


def _added_member(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "added a person")


def _revised_member(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "changed a person's details")


def _added_board(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "added a board")


def _revised_board(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "changed a board")


def _opened_board(view: HistoryView) -> str:
    if view.details.get("on", True):
        return QCoreApplication.translate("Deeds", "let someone see a board")
    return QCoreApplication.translate("Deeds", "took someone off a board")


def _planned(view: HistoryView) -> str:
    title = str(view.details.get("title", ""))
    if not title:
        return QCoreApplication.translate("Deeds", "planned a workshop")
    return filled(QCoreApplication.translate("Deeds", "planned the workshop “%1”"), title)


def _saved_draft(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "saved a draft")


def _discarded_draft(view: HistoryView) -> str:
    return QCoreApplication.translate("Deeds", "threw a draft away")


def _imported(view: HistoryView) -> str:
    rows = view.details.get("rows", 0)
    count = rows if isinstance(rows, int) else 0
    return QCoreApplication.translate("Deeds", "imported %n row(s)", None, count)


def _undid_import(view: HistoryView) -> str:
    if view.details.get("undone", True):
        return QCoreApplication.translate("Deeds", "took an import back")
    return QCoreApplication.translate("Deeds", "brought an import back")


LAB_DEEDS: dict[str, Callable[[HistoryView], str]] = {
    "lab.found": _founded,
    "lab.join": _joined,
    "organisation.add": _added_organisation,
    "organisation.revise": _revised_organisation,
    "member.add": _added_member,
    "member.revise": _revised_member,
    "board.add": _added_board,
    "board.revise": _revised_board,
    "board.member": _opened_board,
    "workshop.add": _planned,
    "draft.save": _saved_draft,
    "draft.discard": _discarded_draft,
    "import.records": _imported,
    "import.undone": _undid_import,
}
"""Wire name without its version to what it is called when somebody did it."""
