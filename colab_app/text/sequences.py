"""The differences between two sequences of text units, found in bounded time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

CELL_BUDGET: Final = 300_000
"""Cells of the longest-common-subsequence tables one comparison may fill (about a tenth of a second)."""

MAXIMUM_DEPTH: Final = 12
"""How often a section may be split at unique units before the tables take over."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Units ``low:high`` of the one sequence stand where units ``start:end`` of the other do.

    One of the two ranges may be empty, never both; the units in them differ at both ends.
    """

    low: int
    high: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Section:
    """A pair of ranges still to be compared."""

    low: int
    high: int
    start: int
    end: int
    depth: int


def _trimmed(before: Sequence[str], after: Sequence[str], section: _Section) -> _Section:
    """The section without the units both sides begin and end with."""
    low, high, start, end = section.low, section.high, section.start, section.end
    while low < high and start < end and before[low] == after[start]:
        low, start = low + 1, start + 1
    while low < high and start < end and before[high - 1] == after[end - 1]:
        high, end = high - 1, end - 1
    return _Section(low, high, start, end, section.depth)


def _anchors(before: Sequence[str], after: Sequence[str], section: _Section) -> list[tuple[int, int]]:
    """Units that stand once on each side, as the longest chain that is in order on both (patience)."""
    ours = Counter(before[section.low : section.high])
    theirs = Counter(after[section.start : section.end])
    places = {after[index]: index for index in range(section.start, section.end)}
    pairs = [
        (index, places[before[index]])
        for index in range(section.low, section.high)
        if ours[before[index]] == 1 and theirs[before[index]] == 1
    ]
    ends: list[int] = []  # smallest end of a chain of each length
    tops: list[int] = []  # which pair that is
    previous: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        previous.append(tops[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            tops.append(number)
        else:
            ends[length], tops[length] = place, number
    chain: list[tuple[int, int]] = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(pairs[number])
        number = previous[number]
    return chain[::-1]


def _table_matches(
    before: Sequence[str], after: Sequence[str], section: _Section
) -> Iterator[tuple[int, int]]:
    """Matching units by a longest-common-subsequence table, the earliest ones where there is a choice."""
    rows, columns = section.high - section.low, section.end - section.start
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        unit, here, below = before[section.low + row], table[row], table[row + 1]
        for column in range(columns - 1, -1, -1):
            if unit == after[section.start + column]:
                here[column] = below[column + 1] + 1
            else:
                here[column] = max(below[column], here[column + 1])
    row = column = 0
    while row < rows and column < columns:
        if before[section.low + row] == after[section.start + column]:
            yield section.low + row, section.start + column
            row, column = row + 1, column + 1
        elif table[row + 1][column] >= table[row][column + 1]:
            row += 1
        else:
            column += 1


def _matches(before: Sequence[str], after: Sequence[str], budget: int) -> list[tuple[int, int]]:
    """Pairs of equal units, in order on both sides."""
    found: list[tuple[int, int]] = []
    sections = [_Section(0, len(before), 0, len(after), 0)]
    while sections:
        whole = sections.pop()
        section = _trimmed(before, after, whole)
        found += zip(range(whole.low, section.low), range(whole.start, section.start), strict=True)
        found += zip(range(section.high, whole.high), range(section.end, whole.end), strict=True)
        if section.low == section.high or section.start == section.end:
            continue
        chain = _anchors(before, after, section) if section.depth < MAXIMUM_DEPTH else []
        cells = (section.high - section.low) * (section.end - section.start)
        if chain:
            found += chain
            lows = (section.low, *(low + 1 for low, _ in chain))
            starts = (section.start, *(start + 1 for _, start in chain))
            highs = (*(low for low, _ in chain), section.high)
            ends = (*(start for _, start in chain), section.end)
            sections += (
                _Section(*ranges, section.depth + 1) for ranges in zip(lows, highs, starts, ends, strict=True)
            )
        elif cells <= budget:
            budget -= cells
            found += _table_matches(before, after, section)
    return sorted(found)


def edits(before: Sequence[str], after: Sequence[str], budget: int = CELL_BUDGET) -> tuple[Edit, ...]:
    """Return what changes one sequence into the other, in order; between two edits at least a unit is kept.

    Units that stand once on both sides hold the comparison together (patience), the rest is compared by
    tables up to ``budget`` cells in all; sections beyond it count as replaced as a whole. So the answer is
    always correct, nearly always small, and never late. The same input gives the same answer.
    """
    found: list[Edit] = []
    low = start = 0
    for kept, place in (*_matches(before, after, budget), (len(before), len(after))):
        if low < kept or start < place:
            found.append(Edit(low, kept, start, place))
        low, start = kept + 1, place + 1
    return tuple(found)
