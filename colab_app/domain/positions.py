"""Fractional positions: a text between two texts, so that a move touches one card only."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(before: str, after: str) -> str:
    """A position p with before < p < after; an empty text stands for the open end.

    Never ends in "0", so that there is always room before it. Raises ValueError when the two are
    not in order.
    """
    if after and before >= after:
        raise ValueError(f"no place between {before!r} and {after!r}")
    result: list[str] = []
    index = 0
    upper_open = not after
    while True:
        low = _DIGITS.index(before[index]) if index < len(before) else 0
        high = _BASE if upper_open or index >= len(after) else _DIGITS.index(after[index])
        if high - low > 1:
            result.append(_DIGITS[(low + high) // 2])
            return "".join(result)
        result.append(_DIGITS[low])
        if high - low == 1:
            upper_open = True
        index += 1
