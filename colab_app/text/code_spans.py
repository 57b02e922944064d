"""Where code stands in Markdown, so that what looks like markup inside it is left alone."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_FENCE: Final = re.compile(r"[ ]{0,3}(`{3,}(?=[^`]*$)|~{3,})")
_TICKS: Final = re.compile("`+")
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*(?=\n)")


@dataclass(frozen=True, slots=True)
class LineRange:
    """Lines ``first:last``, either one fenced code block with its fences or what stands between two."""

    first: int
    last: int
    is_code: bool
    is_closed: bool = True


def line_ranges(lines: Sequence[str]) -> Iterator[LineRange]:
    """Yield the fenced code blocks and the stretches between them, in order, none of them empty.

    A fence (``` or ~~~, at most three blanks before it) is closed by a line of the same marks, at least as
    many; one that is never closed goes on to the end of the text.
    """
    start, mark = 0, ""
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence is None:
            continue
        if not mark:
            if start < number:
                yield LineRange(start, number, is_code=False)
            start, mark = number, fence.group(1)
        elif fence.group(1).startswith(mark) and not line[fence.end() :].strip():
            yield LineRange(start, number + 1, is_code=True)
            start, mark = number + 1, ""
    if start < len(lines):
        yield LineRange(start, len(lines), is_code=bool(mark), is_closed=not mark)


def _tick_spans(paragraph: str) -> Iterator[tuple[int, int]]:
    """Inline code of one paragraph: from a run of backticks to the next run of the same length."""
    runs = [found.span() for found in _TICKS.finditer(paragraph)]
    places: defaultdict[int, deque[int]] = defaultdict(deque)
    for start, end in runs:
        places[end - start].append(start)
    after = 0
    for start, end in runs:
        same = places[end - start]
        while same and same[0] <= start:
            same.popleft()
        if start >= after and same:
            after = same[0] + (end - start)
            yield start, after


def without_code(source: str) -> str:
    """Return the Markdown with its code blanked out; every other character keeps its offset."""
    if "`" not in source and "~~~" not in source:
        return source
    lines = source.split("\n")
    for part in line_ranges(lines):
        if part.is_code:
            lines[part.first : part.last] = [" " * len(line) for line in lines[part.first : part.last]]
    text = "\n".join(lines)
    characters = list(text)
    position = 0
    for end in (*(found.end() for found in _PARAGRAPH_END.finditer(text)), len(text)):
        for start, stop in _tick_spans(text[position:end]):
            inside = slice(position + start, position + stop)
            characters[inside] = ["\n" if one == "\n" else " " for one in characters[inside]]
        position = end
    return "".join(characters)
