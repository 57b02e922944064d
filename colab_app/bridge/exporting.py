"""Writes a lab out: JSON lines, CSV or XLSX with a sheet a kind, or Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.domain.errors import UserProblem
from colab_app.exchange.csv_out import write_csv_folder
from colab_app.exchange.file_out import written_whole
from colab_app.exchange.lines_out import write_lines_file
from colab_app.exchange.markdown_out import write_markdown
from colab_app.exchange.xlsx_out import write_xlsx_file
from colab_app.store.reads.export import ExportRow, document_rows, export_rows

FORMATS = ("lines", "csv", "xlsx", "markdown")
ROWS_PER_STEP = 100


def run_export(
    backend: Backend,
    target: Path,
    format_name: str,
    board_id: str = "",
    *,
    everything: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> int:
    """Write the lab (or one board) to a new file, or a folder for CSV; returns the number of rows.

    Private drafts never leave. Raises UserProblem `export.exists` when the target is there.
    """
    if target.exists():
        raise UserProblem("export.exists", name=target.name)
    counted = _Counted(progress)
    with backend.replica.reading() as connection:
        if format_name == "markdown":
            with written_whole(target) as out:
                return write_markdown(document_rows(connection, board_id), out, target.stem)
        rows = counted.pass_on(export_rows(connection, board_id, everything=everything))
        match format_name:
            case "lines":
                write_lines_file(rows, target)
            case "csv":
                target.mkdir(parents=True)
                write_csv_folder(rows, target)
            case "xlsx":
                write_xlsx_file(rows, target)
            case _:
                raise UserProblem("export.format", name=format_name)
    return counted.rows


class _Counted:
    """Counts rows as they pass and tells every hundredth."""

    def __init__(self, progress: Callable[[int], None]) -> None:
        self.rows = 0
        self._progress = progress

    def pass_on(self, rows: Iterator[ExportRow]) -> Iterator[ExportRow]:
        for row in rows:
            self.rows += 1
            if self.rows % ROWS_PER_STEP == 0:
                self._progress(self.rows)
            yield row
