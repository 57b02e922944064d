"""Which prose the Markdown converter may be given: what would take long or nest too deep is refused."""

from __future__ import annotations

import re
from typing import Final

MAXIMUM_CHARACTERS: Final = 24_000
MAXIMUM_LINES: Final = 1_500
MAXIMUM_CELLS: Final = 6_000
MAXIMUM_PIPES_PER_LINE: Final = 100
MAXIMUM_TICK_STEPS: Final = 5_000_000
"""Runs of backticks times the characters of their block."""

_TOO_DEEP: Final = re.compile(
    r"^ {61}"  # indented fifteen times
    r"|^ *(?:(?:[-*+]|\d{1,9}\.) +|> *){10}",  # a list in a quote in a list ...
    re.MULTILINE,
)
_TICKS: Final = re.compile("`+")
_TOO_BLANK: Final = re.compile(r"[ \t]{200}")


def _cells(block: str) -> int:
    """The cells a table in this block could have: each row gets as many as the longest."""
    lines = block.split("\n")
    return len(lines) * max(line.count("|") for line in lines)


def is_bounded(passage: str) -> bool:
    """Whether Python-Markdown (3.11, with the constructs of `colab_app.text.converter`) is quick with this.

    Found by measuring crafted passages of every construct and random ones: what passes took less than a
    fifth of a second on a slow machine. Costs that are not linear: cells of tables, backticks that look for
    their like, depth of lists and quotes, long runs of blanks.
    """
    if len(passage) > MAXIMUM_CHARACTERS or passage.count("\n") > MAXIMUM_LINES:
        return False
    if _TOO_DEEP.search(passage) or _TOO_BLANK.search(passage):
        return False
    cells = ticks = 0
    for block in passage.split("\n\n"):
        if "`" in block:
            ticks += len(_TICKS.findall(block)) * len(block)
        if "|" in block:
            cells += _cells(block)
    if ticks > MAXIMUM_TICK_STEPS or cells > MAXIMUM_CELLS:
        return False
    return cells == 0 or all(line.count("|") <= MAXIMUM_PIPES_PER_LINE for line in passage.split("\n"))
