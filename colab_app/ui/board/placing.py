"""Where moved cards land: new positions between the neighbours at a place in a column."""

from __future__ import annotations

from collections.abc import Sequence

from colab_app.domain.positions import between


def positions_at(neighbours: Sequence[str], index: int, count: int) -> list[str]:
    """`count` rising positions for cards put before `neighbours[index]` (positions of a column in order).

    Cards that share one position (two desks put them there at once) cannot be parted: what is put
    between them lands behind them all. Positions this app would not write count as an open end.
    """
    before = neighbours[index - 1] if index > 0 else ""
    after = next((position for position in neighbours[index:] if position > before), "")
    made: list[str] = []
    for _ in range(count):
        before = _between(before, after)
        made.append(before)
    return made


def _between(before: str, after: str) -> str:
    for lower, upper in ((before, after), (before, ""), ("", after)):
        try:
            position = between(lower, upper)
        except ValueError:
            continue
        if position > before and (not after or position < after):
            return position
    # Neighbours written by another rule: behind them, in the order of plain text.
    return f"{before}i"


def insertion_index(tops: Sequence[int], heights: Sequence[int], y: int) -> int:
    """Which card of a column (their tops and heights in pixels) a card dropped at `y` goes before."""
    for index, (top, height) in enumerate(zip(tops, heights, strict=True)):
        if y < top + height / 2:
            return index
    return len(tops)
