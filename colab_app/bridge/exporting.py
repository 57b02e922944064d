"""Writes a lab out: JSON lines, CSV or XLSX with a sheet a kind, or Markdown."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.domain.errors import UserProblem
from colab_app.exchange.csv_out import write_csv_folder
from colab_app.exchange.file_out import check_name, written_whole
from colab_app.exchange.lines_out import write_lines_file
from colab_app.exchange.markdown_out import write_markdown
from colab_app.exchange.nameless import Nameless
from colab_app.exchange.xlsx_out import write_xlsx_file
from colab_app.store.reads.export import (
    ExportRow,
    document_count,
    document_rows,
    export_count,
    export_rows,
)

FORMATS = ("lines", "csv", "xlsx", "markdown")
ROWS_PER_STEP = 100


def run_export(
    backend: Backend,
    target: Path,
    format_name: str,
    board_id: str = "",
    *,
    everything: bool = False,
    with_names: bool = True,
    replace: bool = False,
    labels: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] = lambda rows, total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write the lab (or one board) to a file, or a new folder for CSV; returns the number of rows.

    Private drafts never leave. Without names people become "Participant N". `labels` translates field
    names in Markdown and sheet names in Excel. `progress` gets rows written and rows in all.

    Nothing is left behind when it does not come to its end. Raises UserProblem `export.exists` when the
    target is there (a file may be replaced on demand), `export.cancelled` when it is stopped,
    `export.cannot_write`.
    """
    if format_name not in FORMATS:
        raise UserProblem("export.format", name=format_name)
    check_name(target)
    if target.exists() and not (replace and target.is_file() and format_name != "csv"):
        raise UserProblem("export.exists", name=target.name)
    with backend.replica.reading_apart() as connection:
        if format_name == "markdown":
            found, total = document_rows(connection, board_id), document_count(connection, board_id)
        else:
            found = export_rows(connection, board_id, everything=everything)
            total = export_count(connection, board_id, everything=everything)
        counted = _Counted(progress, is_cancelled)
        rows = counted.pass_on(found, total)
        _write(rows if with_names else Nameless().pass_on(rows), target, format_name, labels or {})
    return counted.rows


def _write(rows: Iterable[ExportRow], target: Path, format_name: str, labels: Mapping[str, str]) -> None:
    match format_name:
        case "markdown":
            with written_whole(target) as out:
                write_markdown(rows, out, target.stem, labels)
        case "csv":
            with _new_folder(target):
                write_csv_folder(rows, target)
        case "xlsx":
            write_xlsx_file(rows, target, sheet_names=labels)
        case _:
            write_lines_file(rows, target)


@contextlib.contextmanager
def _new_folder(target: Path) -> Iterator[None]:
    """A folder that is gone again when the block does not end well."""
    try:
        target.mkdir(parents=True)
    except OSError as error:
        raise UserProblem("export.cannot_write", name=target.name) from error
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            target.rmdir()
        raise


class _Counted:
    """Counts rows as they pass and tells every hundredth."""

    def __init__(self, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> None:
        self.rows = 0
        self._progress = progress
        self._is_cancelled = is_cancelled

    def pass_on(self, rows: Iterator[ExportRow], total: int) -> Iterator[ExportRow]:
        self._progress(0, total)
        for row in rows:
            self.rows += 1
            if self.rows % ROWS_PER_STEP == 0:
                self._progress(self.rows, total)
                if self._is_cancelled():
                    raise UserProblem("export.cancelled")
            yield row
        self._progress(self.rows, max(self.rows, total))
