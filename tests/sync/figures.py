"""What a simulation counts, so that a run can say how much it has tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

SHOWN = (
    "seeds",
    "commands",
    "refused at once",
    "crashes",
    "cut lines",
    "busy or unreachable",
    "restores",
    "emptied",
    "other hub refused",
    "rewinds",
    "requeued",
    "conflict copies",
    "refusals kept",
    "parked",
    "discarded",
    "grants and revokes",
    "flicker checks",
    "violations",
)
"""Figures in the order they are told; others follow."""


def added_up(figures: Iterable[Mapping[str, int]]) -> Counter[str]:
    """The sum of several counts."""
    total: Counter[str] = Counter()
    for figure in figures:
        total.update(figure)
    return total


def told(figures: Mapping[str, int]) -> str:
    """The counts as one line."""
    rest = sorted(set(figures) - set(SHOWN))
    return ", ".join(f"{name} {figures.get(name, 0):,}" for name in (*SHOWN, *rest))
