"""Cells copied from a spreadsheet as a Markdown table."""

from __future__ import annotations

import csv
import io
from typing import Final

MOST_ROWS: Final = 200
MOST_COLUMNS: Final = 30


def table_from_cells(text: str, *, was_table: bool = False) -> str:
    r"""The Markdown table of tab-separated cells, or an empty text when they are none.

    `was_table`: the program they come from calls them a table; else every row must have as many cells as the
    others, so that tabs in ordinary text stay as they are. The first row becomes the head.
    """
    if "\t" not in text or "\x00" in text:
        return ""
    try:
        rows = list(csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t"))
    except csv.Error:
        return ""
    rows = [row for row in rows if row]
    widths = {len(row) for row in rows}
    widest = max(widths, default=0)
    if widest < 2 or widest > MOST_COLUMNS or len(rows) > MOST_ROWS:
        return ""
    if not was_table and (len(widths) > 1 or len(rows) < 2 or not rows[0][0].strip()):
        return ""
    filled = [[_cell(cell) for cell in row] + [""] * (widest - len(row)) for row in rows]
    ruler = ["---:" if _is_numeric([row[at] for row in filled[1:]]) else "---" for at in range(widest)]
    return "\n".join(_line(row) for row in (filled[0], ruler, *filled[1:]))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|")


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _is_numeric(cells: list[str]) -> bool:
    """True when a column holds numbers: it is then set flush right."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(
        cell.strip("%¥$€+-−").replace(",", "").replace(".", "", 1).isdigit() for cell in filled
    )
