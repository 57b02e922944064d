"""Splitting text into sentences, the units in which people's changes are joined and compared."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(
    # An end mark with what closes after it, or a full stop before a blank, and the blanks; or a line end.
    r"(?:[。．！？!?]++[」』）)】〉》\"']*+|(?<!\.)\.++[)\"']*+(?=[ \t]))[ \t\u3000]*+"
    r"|\n"
)


def sentences(text: str) -> tuple[str, ...]:
    """Split after 。．！？!? with closing brackets, and after line ends; joining gives the text again.

    A Latin full stop ends a sentence only before a blank, as it also stands in numbers and addresses. Blanks
    after the end belong to the sentence; a line end after it is a unit of its own, so that a sentence added
    to a paragraph does not change its neighbour.
    """
    parts: list[str] = []
    start = 0
    for end in _END.finditer(text):
        parts.append(text[start : end.end()])
        start = end.end()
    if start < len(text):
        parts.append(text[start:])
    return tuple(parts)
