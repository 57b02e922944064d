"""Where the invented samples lie, and short ways to read them in tests."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
import xlsxwriter

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Bundle, bytes_entry
from colab_app.exchange.importing import open_reading
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.records import ImportedComment, ImportedPost, ImportedVote, Reading, Record, Skipped

FIXTURES = Path(__file__).parent / "fixtures"
SHARED = Path(__file__).parents[2].parent / "shared" / "data"
"""Public data sets that may lie beside the repository; tests use what is there."""

Kind = TypeVar("Kind", ImportedPost, ImportedComment, ImportedVote, Skipped)


def bundle_of_bytes(data: bytes, name: str = "sample.csv") -> Bundle:
    """A picked file that exists only in memory."""
    return Bundle(name, (bytes_entry(name, data),))


def read_all(
    picked: Path | Sequence[Path] | Bundle, options: ReadOptions | None = None, dialect: Dialect | None = None
) -> tuple[list[Record], Reading]:
    """All records of an import, and the reading with its counts."""
    with open_reading(picked, options, dialect=dialect) as reading:
        return list(reading), reading


def of_kind(records: Sequence[Record], kind: type[Kind]) -> list[Kind]:
    """The records of one class."""
    return [record for record in records if isinstance(record, kind)]


def problem_of(data: bytes, name: str = "sample.csv", options: ReadOptions | None = None) -> UserProblem:
    """The problem that reading these bytes ends with."""
    with pytest.raises(UserProblem) as caught:
        read_all(bundle_of_bytes(data, name), options)
    return caught.value


def workbook(
    sheets: Mapping[str, Sequence[Any]], merged: Sequence[tuple[int, int, int, int, str]] = ()
) -> bytes:
    """An .xlsx with these rows; `merged` (first row and column, last row and column, text) on the first."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        for number, (name, rows) in enumerate(sheets.items()):
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell is not None:
                        sheet.write(index, column, cell)
            for first_row, first_column, last_row, last_column, text in merged if number == 0 else ():
                sheet.merge_range(first_row, first_column, last_row, last_column, text)
    return out.getvalue()
