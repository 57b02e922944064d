"""Between Qt's positions, which count UTF-16 units, and Python's, which count characters."""

from __future__ import annotations


def to_qt(text: str, index: int) -> int:
    """The position in a Qt text of the character at `index`."""
    before = text[:index]
    return len(before) if before.isascii() else len(before.encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """The index of the character at a Qt position; a position inside a character counts as behind it."""
    if text.isascii():
        return min(position, len(text))
    units = 0
    for index, character in enumerate(text):
        if units >= position:
            return index
        units += 2 if character > "\uffff" else 1
    return len(text)
