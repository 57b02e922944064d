"""Excel workbooks as rows: the sheet chosen, merged cells filled down, hostile files refused first."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import BinaryIO, Final, cast

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import ZIP_MAGIC, Entry
from colab_app.exchange.cells import CELL_CHARACTERS, Cell, cell_text
from colab_app.exchange.columns import known_words
from colab_app.exchange.grid import HEADER_SEARCH_ROWS, Grid, Row
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import Skipped
from colab_app.exchange.watching import Watch
from colab_app.exchange.xlsx_guard import MERGE_LIMIT, check_workbook

IN_MEMORY_BYTES: Final = 16 * 1024 * 1024
SHEETS_LOOKED_AT: Final = 10
_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0"
_FOUND_WORDS: Final = 2
"""A sheet whose header names this many fields is the one; no need to open the next."""

RawCell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(head: bytes) -> bool:
    """True when the first bytes are those of an Excel file, old or new (a plain zip, too)."""
    return head.startswith((*ZIP_MAGIC, _OLE_MAGIC))


def open_xlsx(entry: Entry, options: ReadOptions, watch: Watch) -> Grid:
    """Open one sheet of a workbook as a grid, the header not chosen yet.

    Without a choice the first visible sheet whose first rows name two fields is taken, else the first
    visible one that holds anything. Raises UserProblem: see `check_workbook`; `import.sheet` when the
    chosen sheet is not there; `import.excel_broken`; `import.empty`.
    """
    with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES) as copy:
        with entry.open(watch) as stream:
            while piece := stream.read(1024 * 1024):
                copy.write(piece)
        check_workbook(cast("BinaryIO", copy), entry.name, watch)
        try:
            book = CalamineWorkbook.from_filelike(cast("BinaryIO", copy))
            name, sheet = _choose_sheet(book, options.sheet, entry.name)
        except CalamineError as error:
            raise UserProblem("import.excel_broken", name=entry.name) from error
    return Grid(_rows(sheet, watch), name=entry.name, sheet=name, sheets=_visible(book))


def _visible(book: CalamineWorkbook) -> tuple[str, ...]:
    return tuple(
        one.name
        for one in book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
    )


def _choose_sheet(book: CalamineWorkbook, chosen: str | None, name: str) -> tuple[str, CalamineSheet]:
    if chosen is not None:
        if chosen not in book.sheet_names:
            raise UserProblem("import.sheet", name=name, sheet=chosen[:60])
        return chosen, book.get_sheet_by_name(chosen)
    first: tuple[str, CalamineSheet] | None = None
    for sheet_name in _visible(book)[:SHEETS_LOOKED_AT]:
        sheet = book.get_sheet_by_name(sheet_name)
        if not sheet.height:
            continue
        rows = islice(sheet.iter_rows(), HEADER_SEARCH_ROWS)
        if any(known_words([cell_text(cell) for cell in row]) >= _FOUND_WORDS for row in rows):
            return sheet_name, sheet
        first = first or (sheet_name, sheet)
    if first is None:
        raise UserProblem("import.empty", name=name)
    return first


@dataclass(slots=True)
class _Merged:
    """A vertical run of merged cells that is being filled down."""

    last_row: int
    column: int
    value: Cell


class _Filling:
    """Fills merged cells downwards: only the first column of a range, so that titles do not multiply."""

    def __init__(self, sheet: CalamineSheet, first_column: int) -> None:
        self._starts: dict[int, list[tuple[int, int]]] = {}
        self._active: list[_Merged] = []
        for (top, left), (bottom, _right) in (sheet.merged_cell_ranges or [])[:MERGE_LIMIT]:
            if bottom > top and left >= first_column:
                self._starts.setdefault(top, []).append((left - first_column, bottom))

    def fill(self, index: int, cells: list[RawCell]) -> tuple[Cell, ...]:
        """The row with what the merged cells above hand down; an own value is never overwritten."""
        filled: list[Cell] = list(cells)
        self._active = [one for one in self._active if one.last_row >= index]
        for one in self._active:
            if one.column < len(filled) and filled[one.column] in ("", None):
                filled[one.column] = one.value
        for column, bottom in self._starts.get(index, ()):
            if column < len(filled):
                self._active.append(_Merged(bottom, column, filled[column]))
        return tuple(filled)


def _rows(sheet: CalamineSheet, watch: Watch) -> Generator[Row | Skipped, None, None]:
    start = sheet.start
    filling = _Filling(sheet, start[1] if start else 0)
    rows: Iterator[list[RawCell]] = sheet.iter_rows()
    for index, cells in enumerate(rows):
        watch.check()
        if all(cell == "" for cell in cells):
            continue
        if any(isinstance(cell, str) and len(cell) > CELL_CHARACTERS for cell in cells):
            yield Skipped(index + 1, "import.row.too_long")
            continue
        yield Row(index + 1, filling.fill(index, cells))
