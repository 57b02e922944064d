"""One door to tables: a CSV, TSV or Excel file becomes a grid with its header chosen."""

from __future__ import annotations

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Entry
from colab_app.exchange.csv_file import open_csv
from colab_app.exchange.grid import Grid
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.watching import Watch
from colab_app.exchange.xlsx_file import is_workbook, open_xlsx


def open_grid(entry: Entry, options: ReadOptions, watch: Watch) -> Grid:
    """Open a table by what its first bytes are, not by its name, and choose the header row.

    The caller closes the grid. Raises UserProblem as `open_csv`, `open_xlsx` and `Grid.choose_header` do.
    """
    is_excel = is_workbook(entry.head(8))
    grid = open_xlsx(entry, options, watch) if is_excel else open_csv(entry, options, watch)
    try:
        return grid.choose_header(options.header_row)
    except UserProblem:
        grid.close()
        raise
