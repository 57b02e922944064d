"""What an import would bring, shown before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Final

from colab_app.exchange.bundle import Bundle, Entry, open_bundle
from colab_app.exchange.cells import one_line
from colab_app.exchange.detect import detect
from colab_app.exchange.encoding import (
    SAMPLE_BYTES,
    EncodingChoice,
    EncodingSample,
    encoding_samples,
    settle_encoding,
)
from colab_app.exchange.grid import Row
from colab_app.exchange.importing import read_detected
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.preview_facts import Preview, TableFacts
from colab_app.exchange.records import Record, Skipped
from colab_app.exchange.table import mapping_for
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch
from colab_app.exchange.xlsx_file import is_workbook

__all__ = ["Preview", "TableFacts", "preview"]

RECORDS: Final = 20
COLUMNS_SHOWN: Final = 200
ROWS_LOOKED_AT: Final = 500
"""So far a preview looks for rows that would be left out."""


def preview(
    picked: Path | Sequence[Path] | Bundle,
    options: ReadOptions | None = None,
    watch: Watch | None = None,
    dialect: Dialect | None = None,
    limit: int = RECORDS,
) -> Preview:
    """Read the first `limit` records, with the choices made. Raises UserProblem as reading does."""
    options = options or ReadOptions()
    watch = watch or Watch()
    bundle = picked if isinstance(picked, Bundle) else open_bundle(picked)
    detection = detect(bundle, options, watch, dialect)
    first = next(iter(detection.files.values()))
    records: list[Record] = []
    skipped: list[Skipped] = []
    with read_detected(bundle, detection, options, watch) as reading:
        stream = iter(reading)
        is_complete = True
        for record in islice(stream, ROWS_LOOKED_AT):
            if isinstance(record, Skipped):
                skipped.append(record)
            elif len(records) < limit:
                records.append(record)
            else:
                is_complete = False  # the rest is only looked through for what would be left out
        notes = MappingProxyType(dict(reading.tally.notes))
        is_complete = is_complete and next(stream, None) is None
    encoding, encodings = _encodings(first, options, watch)
    return Preview(
        detection.dialect,
        detection.confidence,
        reading.facts,
        tuple(records),
        tuple(skipped),
        notes,
        is_complete,
        encoding,
        encodings,
        _table(first, options, watch) if detection.dialect == "table" else None,
    )


def _encodings(
    entry: Entry, options: ReadOptions, watch: Watch
) -> tuple[EncodingChoice | None, tuple[EncodingSample, ...]]:
    sample = entry.head(SAMPLE_BYTES)
    if is_workbook(sample):
        return None, ()
    return settle_encoding(entry, options.encoding, watch), encoding_samples(sample)


def _table(entry: Entry, options: ReadOptions, watch: Watch) -> TableFacts:
    with open_grid(entry, replace(options, header_row=0), watch.silent()) as grid:
        first_rows = tuple((row.number, _shown(row)) for row in grid.sample)
    with open_grid(entry, options, watch.silent()) as grid:
        return TableFacts(
            grid.header,
            grid.header_row,
            grid.sheet,
            grid.sheets,
            grid.separator,
            mapping_for(grid, options),
            first_rows,
        )


def _shown(row: Row) -> tuple[str, ...]:
    return tuple(one_line(row.text(column)) for column in range(min(len(row.cells), COLUMNS_SHOWN)))
