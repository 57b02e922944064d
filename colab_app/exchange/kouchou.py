"""The dialect of broad-listening tools: one voice a row, as comment-id, comment-body, source and url."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Final

from colab_app.exchange.building import Builder
from colab_app.exchange.bundle import Entry
from colab_app.exchange.cells import id_text, title_and_body
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, Reading, ReadingFacts, Record, Skipped, Tally
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch

COLUMNS: Final = ("comment-id", "comment-body", "source", "url")


def is_kouchou_header(header: Sequence[str]) -> bool:
    """True for a header with a comment's id and body and none of the vote counts Pol.is adds."""
    names = {name.casefold() for name in header}
    return {"comment-id", "comment-body"} <= names and names.isdisjoint({"agrees", "author-id", "moderated"})


def read_kouchou(entry: Entry, options: ReadOptions, watch: Watch) -> Reading:
    """Read voices as ideas; where a voice came from stays in `extra` as `channel` and `url`."""
    grid = open_grid(entry, options, watch)
    source = options.source or f"voices:{entry.name}"
    facts = ReadingFacts(
        "kouchou", source, (entry.name,), "", grid.encoding.encoding if grid.encoding else None,
        grid.separator, grid.sheet, Builder(options, Tally()).zone,
    )  # fmt: skip
    id_column, body_column = grid.column("comment-id"), grid.column("comment-body")
    channel_column, url_column = grid.column("source"), grid.column("url")
    known = {id_column, body_column, channel_column, url_column}

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally)
        with grid:
            for row in grid.rows:
                tally.rows += 1
                if isinstance(row, Skipped):
                    yield row
                    continue
                title, body = title_and_body("", row.text(body_column))
                if not title:
                    yield Skipped(row.number, "import.row.no_text")
                    continue
                others = [
                    (grid.header[column], cell)
                    for column, cell in enumerate(row.cells)
                    if column not in known and column < len(grid.header)
                ]
                yield ImportedPost(
                    source=source,
                    source_id=id_text(row.cell(id_column)) or builder.content_ids.id_of(body),
                    kind=options.kind or "idea",
                    title=title,
                    body=builder.text(body),
                    extra=builder.extra(
                        [("channel", row.cell(channel_column)), ("url", row.cell(url_column)), *others]
                    ),
                )

    return Reading(facts, produce, grid.close)
