"""What to tell a view when one list of keys becomes another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class RowChange:
    """Take the rows `first:last` of the present list out and put `keys[start:end]` of the new list there."""

    first: int
    last: int
    start: int
    end: int


def row_changes(before: Sequence[str], after: Sequence[str]) -> tuple[RowChange, ...]:
    """Changes to be made from the last to the first, so that earlier row numbers stay true."""
    if list(before) == list(after):
        return ()
    matcher = SequenceMatcher(a=list(before), b=list(after), autojunk=False)
    return tuple(
        RowChange(low, high, start, end)
        for tag, low, high, start, end in reversed(matcher.get_opcodes())
        if tag != "equal"
    )
