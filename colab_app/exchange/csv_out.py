"""CSV for spreadsheets: UTF-8 with its mark, and cells that cannot become formulas."""

from __future__ import annotations

import codecs
import contextlib
import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from colab_app.exchange.cells import guard_formulas
from colab_app.exchange.file_out import written_whole
from colab_app.exchange.sheets_out import Columns, Layout, OutRecord, plain_cell

_SAFE_KIND: Final = re.compile(r"[a-z][a-z0-9_-]{0,40}")


class _Encoded:
    """Takes text, gives bytes to a stream; half surrogates become question marks."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write a piece of text."""
        return self._out.write(text.encode("utf-8", "replace"))


class CsvSheet:
    """One CSV being written to a binary stream, row by row."""

    def __init__(self, out: BinaryIO, columns: Sequence[str]) -> None:
        out.write(codecs.BOM_UTF8)
        self._writer = csv.writer(_Encoded(out))
        self._columns = tuple(columns)
        self._writer.writerow([guard_formulas(name) for name in self._columns])

    def add(self, fields: Mapping[str, object]) -> None:
        """Write one row; a missing field is an empty cell, true and false are words, numbers stay numbers."""
        self._writer.writerow([_cell(fields.get(name)) for name in self._columns])


def _cell(value: object) -> str | int | float | None:
    plain = plain_cell(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return guard_formulas(plain) if isinstance(plain, str) else plain


def write_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str], out: BinaryIO) -> int:
    """Write one table, streaming; gives the number of rows. Columns not named are left out."""
    sheet = CsvSheet(out, columns)
    count = 0
    for row in rows:
        sheet.add(row)
        count += 1
    return count


def write_csv_folder(
    records: Iterable[OutRecord], folder: Path, layout: Layout | None = None
) -> dict[str, int]:
    """Write `<kind>.csv` for every kind into a folder that exists; gives rows by kind.

    Kinds of the layout get a file even without a record. All files appear together at the end. Raises
    UserProblem `export.cannot_write`; ValueError for a kind that is no file name.
    """
    columns = Columns(layout)
    sheets: dict[str, CsvSheet] = {}
    counts: Counter[str] = Counter()
    with contextlib.ExitStack() as files:

        def sheet_of(kind: str, names: Sequence[str]) -> CsvSheet:
            if kind not in sheets:
                if not _SAFE_KIND.fullmatch(kind):
                    raise ValueError(f"no file name: {kind!r}")
                sheets[kind] = CsvSheet(files.enter_context(written_whole(folder / f"{kind}.csv")), names)
                counts[kind] += 0
            return sheets[kind]

        for kind, names in columns.known():
            sheet_of(kind, names)
        for kind, fields in records:
            sheet_of(kind, columns.of(kind, fields)).add(fields)
            counts[kind] += 1
    return dict(counts)
