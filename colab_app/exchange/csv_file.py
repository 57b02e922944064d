"""CSV and TSV as a stream of rows: any of three separators, LF inside cells, and damage kept to one row."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Generator
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Entry
from colab_app.exchange.cells import CELL_CHARACTERS, unguard_formulas
from colab_app.exchange.encoding import SAMPLE_BYTES, lossy_text, settle_encoding
from colab_app.exchange.grid import Grid, Row
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import Skipped
from colab_app.exchange.watching import Watch

SEPARATORS: Final = (",", ";", "\t")
RECORD_CHARACTERS: Final = 2_000_000
"""A record that goes on longer is taken for a quote nobody closed."""
RECOVERIES: Final = 20
SNIFF_RECORDS: Final = 60

# The library's own limit (131,072) would stop at a long but honest cell; ours is checked line by line below.
csv.field_size_limit(RECORD_CHARACTERS * 2)


class _RecordTooLong(Exception):
    """The record under way has more characters than any honest one."""


class _Lines:
    """Physical lines for the csv reader; remembers those of the record under way to go back to them."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self.record: list[str] = []
        self._characters = 0
        self._swallowed = 0
        self.ended_inside = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        self._swallowed = max(0, self._swallowed - 1)
        line = self._again.popleft() if self._again else self._stream.readline(RECORD_CHARACTERS)
        if not line:
            self.ended_inside = bool(self.record)
            raise StopIteration
        self.record.append(line)
        self._characters += len(line)
        if self._characters >= RECORD_CHARACTERS:
            raise _RecordTooLong
        return line

    @property
    def is_swallowed(self) -> bool:
        """True for a line that stood in a record too long to be one."""
        return self._swallowed > 0

    def next_record(self) -> None:
        """Forget the lines of the record before."""
        self.record = []
        self._characters = 0
        self.ended_inside = False

    def go_back(self) -> None:
        """Give the record's lines again, but for the first: that one is lost."""
        if self._characters >= RECORD_CHARACTERS:
            self._swallowed = len(self.record)
        if len(self.record) == 1 and not self.record[0].endswith(("\n", "\r")):
            self._drop_rest_of_line()
        self._again.extendleft(reversed(self.record[1:]))
        self.next_record()

    def _drop_rest_of_line(self) -> None:
        while (piece := self._stream.readline(RECORD_CHARACTERS)) and not piece.endswith(("\n", "\r")):
            pass


def sniff_separator(text: str) -> str:
    """The separator of the sample: the one that cuts most of the first records into equally many cells."""
    first, _, _rest = text.partition("\n")
    hint = first.strip().strip('\ufeff"')
    if hint[:4].casefold() == "sep=" and hint[4:5] in (*SEPARATORS, ""):  # Excel's own remark
        return hint[4:5] or "\t"
    best, best_score = ",", (0.0, 0)
    for separator in SEPARATORS:
        widths = _widths(text, separator)
        if not widths:
            continue
        width, often = max(widths.items(), key=lambda item: (item[1], item[0]))
        score = (often / widths.total(), width) if width > 1 else (0.0, 0)
        if score > best_score:
            best, best_score = separator, score
    return best


def _widths(text: str, separator: str) -> Counter[int]:
    widths: Counter[int] = Counter()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in reader:
            if row:
                widths[len(row)] += 1
            if widths.total() >= SNIFF_RECORDS:
                break
    except csv.Error:
        return widths
    return widths


def csv_rows(stream: io.TextIOBase, separator: str, name: str) -> Generator[Row | Skipped, None, None]:
    """Rows of a CSV with their numbers, and Skipped for records that are broken or too long.

    An open quote costs only the line it stands on: the lines it swallowed are read again. Raises
    UserProblem `import.csv_quotes` when that happens too often and `import.encoding` for wrong bytes.
    """
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=separator)
    recoveries = 0
    number = widest = 0
    while True:
        lines.next_record()
        try:
            cells = next(reader, None)
            broken = "import.row.quote_open" if lines.ended_inside else None
        except _RecordTooLong:
            cells = []
            broken = "import.row.too_long" if len(lines.record) == 1 else "import.row.quote_open"
        except csv.Error:
            cells, broken = [], "import.row.quote_open"
        except UnicodeError as error:
            encoding = stream.encoding or ""  # the error itself calls every one-byte encoding "charmap"
            raise UserProblem("import.encoding", name=name, encoding=encoding, row=number + 1) from error
        if cells is None and not broken:
            return
        number += 1
        widest = max(widest, len(cells or ()))
        if not broken and lines.is_swallowed and len(cells or ()) == 1 < widest:
            # A paragraph of a cell that really was that long: its lines are no rows of the table.
            broken = "import.row.quote_open"
            lines.next_record()
        if broken:
            recoveries += 1
            if recoveries > RECOVERIES:
                raise UserProblem("import.csv_quotes", name=name, row=number)
            lines.go_back()
            yield Skipped(number, broken)
        elif cells and _is_too_long(cells):
            yield Skipped(number, "import.row.too_long")
        elif cells and not (number == 1 and _is_separator_hint(cells)):
            yield Row(number, tuple(unguard_formulas(cell) for cell in cells))


def _is_too_long(cells: list[str]) -> bool:
    return any(len(cell) > CELL_CHARACTERS for cell in cells)


def _is_separator_hint(cells: list[str]) -> bool:
    return cells[0].lstrip("\ufeff")[:4].casefold() == "sep=" and len("".join(cells)) <= 6


def open_csv(entry: Entry, options: ReadOptions, watch: Watch) -> Grid:
    """Open a CSV as a grid: encoding and separator decided, the header not chosen yet.

    Raises UserProblem: `import.empty`, `import.binary`, `import.encoding_unknown`, `import.encoding`.
    """
    if entry.size_bytes == 0:
        raise UserProblem("import.empty", name=entry.name)
    choice = settle_encoding(entry, options.encoding, watch)
    separator = options.separator
    if separator is None:
        sample = entry.head(SAMPLE_BYTES)
        separator = sniff_separator(lossy_text(sample, choice.encoding).removeprefix("\ufeff"))
    elif separator not in SEPARATORS:
        raise UserProblem("import.separator", separator=separator[:4])

    def produce() -> Generator[Row | Skipped, None, None]:
        with (
            entry.open(watch) as raw,
            io.TextIOWrapper(raw, encoding=choice.encoding, errors="strict", newline="") as stream,
        ):
            yield from csv_rows(stream, separator, entry.name)

    return Grid(produce(), name=entry.name, encoding=choice, separator=separator)
