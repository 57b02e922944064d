"""A table being read, whatever file it came from: a chosen header, and rows that stream past."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Self

from colab_app.domain.errors import UserProblem
from colab_app.exchange.cells import Cell, cell_text
from colab_app.exchange.columns import propose_header_row
from colab_app.exchange.encoding import EncodingChoice
from colab_app.exchange.records import Skipped

HEADER_SEARCH_ROWS: Final = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `number` counts from 1 as a spreadsheet does."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int | None) -> Cell:
        """The cell of a column, None when the row is shorter or no column is meant."""
        return self.cells[column] if column is not None and column < len(self.cells) else None

    def text(self, column: int | None) -> str:
        """The cell as clean text, "" when there is none."""
        return cell_text(self.cell(column))


def column_letters(index: int) -> str:
    """A column's name as spreadsheets have it: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Grid:
    """An opened table. After `choose_header`, `header` holds its texts and `rows` what follows it."""

    def __init__(
        self,
        rows: Generator[Row | Skipped, None, None],
        *,
        name: str,
        encoding: EncodingChoice | None = None,
        separator: str | None = None,
        sheet: str | None = None,
        sheets: tuple[str, ...] = (),
    ) -> None:
        self._source = rows
        self._rows: Iterator[Row | Skipped] = rows
        self.name = name
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
        self.sheets = sheets
        self.header: tuple[str, ...] = ()
        self.header_row = 0
        self.sample: tuple[Row, ...] = ()

    def choose_header(self, header_row: int | None = None) -> Self:
        """Take the row with this number as the header, or the one that looks like it.

        Raises UserProblem `import.empty` without any row and `import.header_row` when the number is not
        among the first rows that hold anything. Number 0 means that there is no header: columns are then
        called A, B, C.
        """
        first = list(islice(self._rows, HEADER_SEARCH_ROWS))
        rows = [row for row in first if isinstance(row, Row)]
        if not rows:
            raise UserProblem("import.empty", name=self.name)
        if header_row == 0:
            width = max(len(row.cells) for row in rows)
            self.header = tuple(column_letters(index) for index in range(width))
            self.sample = tuple(rows)
            self._rows = chain(first, self._rows)
            return self
        if header_row is None:
            chosen = rows[propose_header_row([row.cells for row in rows])]
        else:
            matching = [row for row in rows if row.number == header_row]
            if not matching:
                raise UserProblem("import.header_row", row=header_row, name=self.name)
            chosen = matching[0]
        self.header_row = chosen.number
        self.header = tuple(cell_text(cell).lstrip("\ufeff") for cell in chosen.cells)
        after = [row for row in first if not isinstance(row, Row) or row.number > chosen.number]
        self.sample = tuple(row for row in after if isinstance(row, Row))
        self._rows = chain(after, self._rows)
        return self

    @property
    def rows(self) -> Iterator[Row | Skipped]:
        """The rows after the header, once."""
        return self._rows

    def column(self, *names: str) -> int | None:
        """The first column whose header is one of these names (any case), or None."""
        lowered = [cell.casefold() for cell in self.header]
        return next((lowered.index(name) for name in names if name in lowered), None)

    def close(self) -> None:
        """Let go of the file."""
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()
