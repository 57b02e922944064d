"""Excel workbooks with a sheet for every kind: texts stay texts, never formulas or links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from colab_app.exchange.file_out import written_whole
from colab_app.exchange.sheets_out import Columns, Layout, OutRecord, plain_cell
from colab_app.exchange.xlsx_book import Untyped, new_workbook

CELL_CHARACTERS: Final = 32_767
"""What Excel takes in a cell."""
ROWS_PER_SHEET: Final = 1_048_576
_CUT_MARK: Final = "…"
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")
_WIDE: Final = frozenset(("title", "body", "summary", "text", "problem", "solution"))


@dataclass(slots=True)
class WorkbookFacts:
    """What was written: rows by kind, and how many cells were longer than Excel takes and were cut."""

    rows: Counter[str] = field(default_factory=Counter)
    cut_cells: int = 0


class _Sheet:
    """One kind's rows; goes on in a further sheet when Excel's last row is reached."""

    def __init__(
        self,
        book: Untyped,
        bold: Untyped,
        name: str,
        columns: Sequence[str],
        rows_per_sheet: int,
    ) -> None:
        self._rows_per_sheet = rows_per_sheet
        self._book = book
        self._bold = bold
        self._name = name
        self._columns = columns
        self._part = 0
        self._row = rows_per_sheet
        self._sheet: Untyped = None

    def begin(self) -> None:
        """Add a sheet with its header."""
        self._part += 1
        suffix = f" {self._part}" if self._part > 1 else ""
        self._sheet = self._book.add_worksheet(self._name[: 31 - len(suffix)] + suffix)
        self._sheet.freeze_panes(1, 0)
        for index, name in enumerate(self._columns):
            self._sheet.set_column(index, index, 60 if name in _WIDE else 18)
            self._sheet.write_string(0, index, name, self._bold)
        self._row = 1

    def add(self, fields: Mapping[str, object]) -> int:
        """Write a row; gives the number of cells that had to be cut."""
        if self._row >= self._rows_per_sheet:
            self.begin()
        cut = 0
        for index, name in enumerate(self._columns):
            value = plain_cell(fields.get(name))
            if isinstance(value, bool):
                self._sheet.write_boolean(self._row, index, value)
            elif isinstance(value, str):
                if len(value) > CELL_CHARACTERS:
                    value, cut = value[: CELL_CHARACTERS - 1] + _CUT_MARK, cut + 1
                if value:
                    self._sheet.write_string(self._row, index, value)
            elif value is not None:
                self._sheet.write(self._row, index, value)
        self._row += 1
        return cut


def write_xlsx(
    records: Iterable[OutRecord],
    out: BinaryIO,
    layout: Layout | None = None,
    sheet_names: Mapping[str, str] | None = None,
    made_at: datetime | None = None,
    rows_per_sheet: int = ROWS_PER_SHEET,
) -> WorkbookFacts:
    """Write a workbook, streaming row by row through temporary files.

    `sheet_names` translates kinds. `made_at` fixes the time inside, for the same bytes every time.
    """
    facts = WorkbookFacts()
    columns = Columns(layout)
    with new_workbook(out) as book:
        if made_at is not None:
            book.set_properties({"created": made_at})
        bold = book.add_format({"bold": True})
        sheets: dict[str, _Sheet] = {}
        taken: set[str] = set()

        def sheet_of(kind: str, names: Sequence[str]) -> _Sheet:
            if kind not in sheets:
                name = _sheet_name((sheet_names or {}).get(kind, kind), taken)
                sheets[kind] = _Sheet(book, bold, name, names, rows_per_sheet)
                sheets[kind].begin()
                facts.rows[kind] += 0
            return sheets[kind]

        for kind, names in columns.known():
            sheet_of(kind, names)
        for kind, fields in records:
            facts.cut_cells += sheet_of(kind, columns.of(kind, fields)).add(fields)
            facts.rows[kind] += 1
    return facts


def write_xlsx_file(
    records: Iterable[OutRecord],
    path: Path,
    layout: Layout | None = None,
    sheet_names: Mapping[str, str] | None = None,
    made_at: datetime | None = None,
) -> WorkbookFacts:
    """As `write_xlsx`, into a file that appears whole or not at all."""
    with written_whole(path) as out:
        return write_xlsx(records, out, layout, sheet_names, made_at)


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """A name Excel accepts: at most 31 characters, none of []:*?/\\', not taken in any case of letters."""
    base = _FORBIDDEN.sub(" ", wanted).strip()[:25] or "sheet"
    name, number = base, 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        name = f"{base} ({number})"
    taken.add(name.casefold())
    return name
