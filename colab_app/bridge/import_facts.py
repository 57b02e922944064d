"""What an import is told, tells while it runs, and did in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from colab_app.exchange.report import ImportReport


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """Where an import goes: a board, a stage for challenges, a challenge for proposals (or a new one).

    `challenge_title` names the new one; without it the file does.
    """

    board_id: str
    stage: str = "open"
    challenge_id: str = ""
    challenge_title: str = ""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; while it takes back what came in, `taking_back` is True, `taken_back` rises."""

    bytes_read: int = 0
    bytes_total: int = 0
    rows_read: int = 0
    added: int = 0
    taking_back: bool = False
    taken_back: int = 0


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did; there is no batch when nothing was new, and several when lines of our own
    export came to several boards.

    `added` counts new rows of all kinds, `new` those of each kind in the file (challenge, proposal, idea,
    comment, opinion). `known` were here already, `restored` came back out of an undone import.
    """

    report: ImportReport
    batch_ids: tuple[str, ...]
    added: int
    known: int
    restored: int = 0
    new: Mapping[str, int] = field(default_factory=dict)
    with_totals: int = 0
    """Posts for which the other tool declared totals; they are kept apart from votes."""
    board_ids: tuple[str, ...] = ()
    """The boards something new came to, in the order of `batch_ids`."""

    @property
    def batch_id(self) -> str:
        """The first batch, or "" when nothing was new."""
        return self.batch_ids[0] if self.batch_ids else ""
