"""What to tell a view when a list of cards becomes another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Rows from `first` to `last`, both included."""

    first: int
    last: int


def runs(rows: Iterable[int]) -> Iterator[Run]:
    """Rising row numbers as runs of neighbours."""
    first = last = -1
    for row in rows:
        if row == last + 1 and first >= 0:
            last = row
            continue
        if first >= 0:
            yield Run(first, last)
        first = last = row
    if first >= 0:
        yield Run(first, last)


def single_move(before: Sequence[str], after: Sequence[str]) -> tuple[int, int] | None:
    """(from, to) when taking one item out of `before` and putting it back gives `after`, else None.

    `to` is the row it has afterwards. Both hold the same distinct items.
    """
    first = 0
    end = len(before)
    while first < end and before[first] == after[first]:
        first += 1
    while end > first and before[end - 1] == after[end - 1]:
        end -= 1
    old, new = list(before[first:end]), list(after[first:end])
    if not old:
        return None
    if [*old[1:], old[0]] == new:
        return first, end - 1
    if [old[-1], *old[:-1]] == new:
        return end - 1, first
    return None
