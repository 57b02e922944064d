"""What a change that is not in the hub yet says: what it is, why it waits, what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import OutboxItem
from colab_app.support.sentences import sentence
from colab_app.ui.frame.language import Language
from colab_app.ui.words import change_name, moment_text

STUCK = ("refused", "parked")
EDITABLE = frozenset(
    {"comment.add", "challenge.create", "proposal.create", "draft.save", "text.edit", "idea.add"}
)
"""Changes whose words can be taken up again where they were written."""


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A change, and whether it stands below the one it needs."""

    item: OutboxItem
    is_below: bool = False

    @property
    def is_stuck(self) -> bool:
        """True when it waits for a decision, not only for the hub."""
        return self.item.state in STUCK


class TrayWords:
    """Words in the present language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def name(self, row: TrayRow) -> str:
        """What it is, and the beginning of what was typed."""
        name = change_name(row.item.command)
        return f"{name} · {row.item.title}" if row.item.title else name

    def when(self, row: TrayRow) -> str:
        """When it was done."""
        return moment_text(row.item.issued_at, self._language.code)

    def reason(self, row: TrayRow) -> str:
        """Why it is here: the hub's reason, what it needs, or that it only waits."""
        if row.item.code:
            return sentence(row.item.code, row.item.params, self._language.code)
        if row.is_below:
            return QCoreApplication.translate("TrayWords", "Needs the change above it.")
        if row.is_stuck:
            return QCoreApplication.translate("TrayWords", "Was not taken by the hub. It is kept here.")
        return QCoreApplication.translate("TrayWords", "Waits to be sent.")

    def spoken(self, row: TrayRow) -> str:
        """Everything a row shows, as one sentence."""
        return " ".join((self.name(row), self.reason(row), self.when(row)))


def tray_rows(items: Sequence[OutboxItem]) -> list[TrayRow]:
    """Stuck changes first, each followed by those that need it; then what only waits, oldest first."""
    stuck = [item for item in items if item.state in STUCK]
    ids = {item.command_id for item in stuck}
    heads = [item for item in stuck if item.depends_on not in ids]
    rows: list[TrayRow] = []
    told: set[str] = set()
    for head in heads:
        rows += _with_followers(head, stuck, told, is_below=False)
    # Changes that need each other in a ring have no head; none may be lost.
    for item in stuck:
        if item.command_id not in told:
            rows += _with_followers(item, stuck, told, is_below=False)
    return [*rows, *(TrayRow(item) for item in items if item.state not in STUCK)]


def _with_followers(
    head: OutboxItem, stuck: Sequence[OutboxItem], told: set[str], *, is_below: bool
) -> list[TrayRow]:
    told.add(head.command_id)
    rows = [TrayRow(head, is_below)]
    for item in stuck:
        if item.depends_on == head.command_id and item.command_id not in told:
            rows += _with_followers(item, stuck, told, is_below=True)
    return rows
