"""Decidim exports: proposals and comments at any depth, from CSV or from their Excel variant."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.building import Builder, tags_of
from colab_app.exchange.bundle import Bundle, Entry
from colab_app.exchange.cells import id_text, title_and_body, whole_number
from colab_app.exchange.grid import Grid, Row
from colab_app.exchange.html_text import html_to_markdown, looks_like_html
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import (
    ImportedComment,
    ImportedPost,
    Reading,
    ReadingFacts,
    Record,
    Skipped,
    Tally,
)
from colab_app.exchange.tables import open_grid
from colab_app.exchange.threads import Link, arrange, place
from colab_app.exchange.watching import Watch

_PROPOSAL: Final = "Decidim::Proposals::Proposal"
_COMMENT: Final = "Decidim::Comments::Comment"
_HOST: Final = re.compile(r"https?://([^/\s]{1,200})/")
_PROPOSAL_URL: Final = re.compile(r"/proposals/([0-9]{1,15})(?:[/?#].*)?$")
_TOTALS: Final = {
    "supports": "supports",
    "endorsements/total_count": "endorsements",
    "endorsements": "endorsements",
    "comments": "comments",
    "followers": "followers",
}
_KNOWN: Final = frozenset(
    ("id", "title", "body", "category/name", "scope/name", "state", "published_at", "created_at",
     "author/name", "author/id", "user_group/name", "user_group/id", *_TOTALS)
)  # fmt: skip


def is_decidim_comments(header: Sequence[str]) -> bool:
    """True for an export of comments."""
    return {"commentable_id", "commentable_type", "body"} <= {name.casefold() for name in header}


def is_decidim_proposals(header: Sequence[str]) -> bool:
    """True for an export of proposals: translated titles, or a title beside component or reference."""
    names = {name.casefold() for name in header}
    translated = any(name.startswith("title/") for name in names)
    plain = "title" in names and "component/id" in names
    return "id" in names and (translated or plain) and "commentable_id" not in names


class _Columns:
    """Finds columns by name; a translated one is looked up in the languages the user prefers."""

    def __init__(self, grid: Grid, languages: tuple[str, ...]) -> None:
        self.header = grid.header
        self._names = {name.casefold(): column for column, name in reversed(list(enumerate(grid.header)))}
        self._languages = languages

    def column(self, name: str) -> int | None:
        """The column of this exact name."""
        return self._names.get(name)

    def translations(self, name: str) -> list[int]:
        """Columns of a text: the plain one, then the preferred languages, then any other."""
        wanted = [name, *(f"{name}/{language}" for language in self._languages)]
        others = [full for full in self._names if full.rpartition("/")[0] == name and full not in wanted]
        return [self._names[full] for full in (*wanted, *others) if full in self._names]

    def text(self, row: Row, name: str) -> str:
        """The first filled translation."""
        return next((text for column in self.translations(name) if (text := row.text(column))), "")

    def unknown(self) -> list[int]:
        """Columns without a field of ours."""
        known = {column for name in _KNOWN for column in self.translations(name)}
        return [column for column in range(len(self.header)) if column not in known]


def read_decidim(bundle: Bundle, files: dict[str, Entry], options: ReadOptions, watch: Watch) -> Reading:
    """Read `proposals` and `comments` (either may be missing). Votes exist only as declared totals.

    Unknown columns are kept as extra. A comment whose parent is lost is attached to its proposal;
    comments on meetings and other things are skipped.
    """
    if not files:
        raise UserProblem("import.unknown_format", name=bundle.name)
    plain = replace(options, header_row=None, mapping=None, sheet=None)
    source = options.source or _source(files, plain, bundle.name)
    names = tuple(entry.name for entry in files.values())
    facts = ReadingFacts("decidim", source, names, zone=Builder(options, Tally()).zone)

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally)
        if "proposals" in files:
            yield from _proposals(files["proposals"], plain, watch, builder, source)
        if "comments" in files:
            yield from _comments(files["comments"], plain, watch, builder, source)

    return Reading(facts, produce)


def _source(files: dict[str, Entry], options: ReadOptions, name: str) -> str:
    """`decidim:host` from the first address found, else the name of what was picked."""
    for entry in files.values():
        with open_grid(entry, options, Watch()) as grid:
            for row in grid.sample[:5]:
                for column in range(len(row.cells)):
                    if found := _HOST.match(row.text(column)):
                        return f"decidim:{found.group(1)}"
    return f"decidim:{name}"


def _proposals(
    entry: Entry, options: ReadOptions, watch: Watch, builder: Builder, source: str
) -> Generator[Record, None, None]:
    seen: set[str] = set()
    with open_grid(entry, options, watch) as grid:
        columns = _Columns(grid, options.languages)
        unknown = columns.unknown()
        for row in grid.rows:
            builder.tally.rows += 1
            record = row if isinstance(row, Skipped) else _proposal(row, columns, unknown, builder, source)
            if isinstance(record, ImportedPost):
                if record.source_id in seen:
                    record = Skipped(row.number if isinstance(row, Row) else 0, "import.row.repeated")
                else:
                    seen.add(record.source_id)
            yield record


def _proposal(
    row: Row, columns: _Columns, unknown: list[int], builder: Builder, source: str
) -> ImportedPost | Skipped:
    source_id = id_text(row.cell(columns.column("id")))
    title, body = title_and_body(columns.text(row, "title"), _markdown(columns.text(row, "body")))
    if not source_id or not title:
        return Skipped(row.number, "import.row.no_text" if source_id else "import.row.no_id")
    time = row.cell(columns.column("published_at")) or row.cell(columns.column("created_at"))
    totals = {
        field: count
        for name, field in _TOTALS.items()
        if (count := whole_number(row.cell(columns.column(name)))) is not None
    }
    return ImportedPost(
        source=source,
        source_id=source_id,
        kind=builder.options.kind or "proposal",
        title=title,
        body=builder.text(body),
        author_name=builder.author(columns.text(row, "author/name"), row.text(columns.column("author/id"))),
        organisation_name=columns.text(row, "user_group/name")[:200] or None,
        created_at=builder.moment(time),
        tags=tags_of(columns.text(row, "category/name"), columns.text(row, "scope/name")),
        state=row.text(columns.column("state"))[:100] or None,
        declared_totals=totals,
        extra=builder.extra((columns.header[column], row.cell(column)) for column in unknown),
    )


def _comments(
    entry: Entry, options: ReadOptions, watch: Watch, builder: Builder, source: str
) -> Generator[Record, None, None]:
    """Two passes: the links first, then the texts, each after its parent."""
    placing = place(_links(entry, options, watch))
    if placing.orphans:
        builder.tally.notes["import.note.orphans"] += placing.orphans
    skipped: list[Skipped] = []

    def readable(grid: Grid, columns: _Columns) -> Generator[ImportedComment, None, None]:
        for row in grid.rows:
            builder.tally.rows += 1
            record = row if isinstance(row, Skipped) else _comment(row, columns, builder, source)
            if isinstance(record, Skipped):
                skipped.append(record)
            elif record.source_id not in placing.subjects and isinstance(row, Row):
                skipped.append(Skipped(row.number, "import.row.other_subject"))
            else:
                yield record

    with open_grid(entry, options, watch) as grid:
        yield from arrange(readable(grid, _Columns(grid, options.languages)), placing)
    yield from skipped


def _links(entry: Entry, options: ReadOptions, watch: Watch) -> dict[str, Link]:
    links: dict[str, Link] = {}
    with open_grid(entry, options, watch.silent()) as grid:
        columns = _Columns(grid, options.languages)
        for row in grid.rows:
            if isinstance(row, Skipped):
                continue
            target = id_text(row.cell(columns.column("commentable_id")))
            kind = row.text(columns.column("commentable_type"))
            address = _PROPOSAL_URL.search(row.text(columns.column("root_commentable_url")))
            root = address.group(1) if address else None
            comment_id = _comment_id(row, columns)
            if kind == _COMMENT and target:
                links[comment_id] = Link(root, f"comment-{target}")
            elif kind == _PROPOSAL and target:
                links[comment_id] = Link(target, None)
    return links


def _comment_id(row: Row, columns: _Columns) -> str:
    return f"comment-{id_text(row.cell(columns.column('id')))}"


def _comment(row: Row, columns: _Columns, builder: Builder, source: str) -> ImportedComment | Skipped:
    body = _markdown(columns.text(row, "body"))
    if not body:
        return Skipped(row.number, "import.row.no_text")
    if _comment_id(row, columns) == "comment-":
        return Skipped(row.number, "import.row.no_id")
    alignment = whole_number(row.cell(columns.column("alignment")))
    extra = {"alignment": str(alignment)} if alignment in (-1, 1) else {}
    return ImportedComment(
        source=source,
        source_id=_comment_id(row, columns),
        subject_source_id="",
        parent_source_id=None,
        body=builder.text(body),
        author_name=builder.author(columns.text(row, "author/name"), row.text(columns.column("author/id"))),
        created_at=builder.moment(row.cell(columns.column("created_at"))),
        extra=extra,
    )


def _markdown(text: str) -> str:
    return html_to_markdown(text) if looks_like_html(text) else text
