"""The table dialect: any CSV or Excel list, with columns proposed from the header and corrected by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Generator
from typing import Final

from colab_app.exchange.building import Builder, tags_of
from colab_app.exchange.bundle import Entry
from colab_app.exchange.cells import id_text, title_and_body, whole_number
from colab_app.exchange.columns import ColumnMapping, propose_mapping
from colab_app.exchange.grid import Grid, Row
from colab_app.exchange.html_text import html_to_markdown, looks_like_html
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, PostKind, Reading, ReadingFacts, Record, Skipped, Tally
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch

_TOTALS: Final = frozenset(
    ("計", "合計", "小計", "総計", "総合計", "total", "subtotal", "grand total", "sum")
)


def mapping_for(grid: Grid, options: ReadOptions) -> ColumnMapping:
    """The user's mapping, or the one proposed from header and first rows."""
    return options.mapping or propose_mapping(grid.header, [row.cells for row in grid.sample])


def read_table(entry: Entry, options: ReadOptions, watch: Watch) -> Reading:
    """Read a list of posts from a table. Rows become proposals when a title is named, else ideas.

    Raises UserProblem when the file cannot be opened as a table; bad rows are skipped and reported.
    """
    grid = open_grid(entry, options, watch)
    mapping = mapping_for(grid, options)
    source = options.source or f"table:{entry.name}"
    kind: PostKind = options.kind or ("proposal" if mapping.title is not None else "idea")
    facts = ReadingFacts(
        "table", source, (entry.name,), "", grid.encoding.encoding if grid.encoding else None,
        grid.separator, grid.sheet, Builder(options, Tally()).zone,
    )  # fmt: skip

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally)
        with grid:
            for row in grid.rows:
                tally.rows += 1
                yield row if isinstance(row, Skipped) else _post(row, grid, mapping, builder, source, kind)

    return Reading(facts, produce, grid.close)


def is_total_row(row: Row, mapping: ColumnMapping) -> bool:
    """True for 計 and 合計 rows: the first filled cell says so and no title follows."""
    first = next((text for cell in range(len(row.cells)) if (text := row.text(cell))), "")
    word = "".join(unicodedata.normalize("NFKC", first[:40]).casefold().split())
    if word.rstrip(":") not in {total.replace(" ", "") for total in _TOTALS}:
        return False
    title, body = row.text(mapping.title), row.text(mapping.body)
    if title not in ("", first):
        return False
    return mapping.title is not None or body in ("", first) or whole_number(body) is not None


def _post(
    row: Row, grid: Grid, mapping: ColumnMapping, builder: Builder, source: str, kind: PostKind
) -> ImportedPost | Skipped:
    if is_total_row(row, mapping):
        return Skipped(row.number, "import.row.total")
    text = row.text(mapping.body)
    if looks_like_html(text):
        text = html_to_markdown(text)
    title, body = title_and_body(row.text(mapping.title), text)
    if not title:
        return Skipped(row.number, "import.row.no_text")
    author = row.text(mapping.author)
    created_at = builder.moment(row.cell(mapping.time))
    source_id = id_text(row.cell(mapping.id)) or builder.content_ids.id_of(title, body, author, created_at)
    votes = whole_number(row.cell(mapping.votes))
    used = mapping.used()
    return ImportedPost(
        source=source,
        source_id=source_id,
        kind=kind,
        title=title,
        body=builder.text(body),
        author_name=builder.author(author),
        organisation_name=row.text(mapping.organisation)[:200] or None,
        created_at=created_at,
        tags=tags_of(row.text(mapping.category)),
        state=row.text(mapping.state)[:100] or None,
        declared_totals={} if votes is None else {"supports": votes},
        extra=builder.extra(
            (grid.header[column] if column < len(grid.header) else "", cell)
            for column, cell in enumerate(row.cells)
            if column not in used
        ),
        row=row.number,
    )
