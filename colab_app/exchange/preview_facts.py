"""What a preview of an import shows: choices that were made, first records, and a table's first rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from colab_app.exchange.columns import ColumnMapping
from colab_app.exchange.encoding import EncodingChoice, EncodingSample
from colab_app.exchange.options import Dialect
from colab_app.exchange.records import ReadingFacts, Record, Skipped


@dataclass(frozen=True, slots=True)
class TableFacts:
    """The columns of a table as found: header, its row (from 1, 0 for none), sheets and the mapping.

    `first_rows` are the first rows as they stand in the file, header and title block included: their
    number (from 1) and cells, each cell one line of at most 200 characters.
    """

    header: tuple[str, ...]
    header_row: int
    sheet: str | None
    sheets: tuple[str, ...]
    separator: str | None
    mapping: ColumnMapping
    first_rows: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The first records of an import with everything that was decided about it.

    `encodings` shows the beginning in each encoding to choose from (empty for Excel). `is_complete` is
    True when `records` and `skipped` are all there is; else `skipped` are those among the first rows.
    `notes` count what the reading had to remark.
    """

    dialect: Dialect
    confidence: float
    facts: ReadingFacts
    records: tuple[Record, ...]
    skipped: tuple[Skipped, ...]
    notes: Mapping[str, int]
    is_complete: bool
    encoding: EncodingChoice | None
    encodings: tuple[EncodingSample, ...]
    table: TableFacts | None
