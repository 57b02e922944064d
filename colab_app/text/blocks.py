"""Cutting a post into passages that are converted one by one: code, and prose in pieces of bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from colab_app.text.code_spans import LineRange, line_ranges
from colab_app.text.tidy import tidy

PASSAGE_CHARACTERS: Final = 8_000
"""A passage of prose ends at the next good place once it is longer."""

_LISTED: Final = (">", "|", "- ", "* ", "+ ", *"0123456789")
"""How blocks begin that may belong to the one before: items, quotes, rows."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a post: the text of a code block without its fences, or tidied prose."""

    text: str
    is_code: bool


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """Tidied prose in pieces, parted at blank lines; a list, quote or table only if it is very long."""
    held: list[str] = []
    size = 0
    first = ""  # line of the block before
    for line in lines:
        is_border = bool(line and held) and not held[-1]
        is_inside = line.startswith(" ") or (line.startswith(_LISTED) and first.startswith(_LISTED))
        if is_border and size > (2 * PASSAGE_CHARACTERS if is_inside else PASSAGE_CHARACTERS):
            yield "\n".join(held)
            held, size = [], 0
        if is_border or not held:
            first = line
        held.append(line)
        size += len(line) + 1
    yield "\n".join(held)


def _code(lines: Sequence[str], part: LineRange) -> str:
    """The inside of a fenced block."""
    return "\n".join(lines[part.first + 1 : part.last - 1 if part.is_closed else part.last])


def passages(source: str) -> Iterator[Passage]:
    """Yield the code blocks and the prose of a Markdown text in order; blank prose is left out."""
    lines = source.split("\n")
    for part in line_ranges(lines):
        if part.is_code:
            yield Passage(_code(lines, part), is_code=True)
            continue
        for piece in _pieces(tidy(lines[part.first : part.last])):
            if piece.strip():
                yield Passage(piece, is_code=False)
