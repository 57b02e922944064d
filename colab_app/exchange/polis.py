"""Pol.is exports: statements with their totals and the last votes, from a folder, a zip or loose files."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.building import Builder
from colab_app.exchange.bundle import Bundle, Entry
from colab_app.exchange.cells import clean_text, id_text, title_and_body, whole_number
from colab_app.exchange.encoding import SAMPLE_BYTES
from colab_app.exchange.grid import Grid, Row
from colab_app.exchange.names import NameKeeper, numbered_participant
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.polis_votes import VoteBook, check_sign, read_matrix, read_votes, votes_of
from colab_app.exchange.records import (
    ImportedPost,
    ImportedVote,
    Reading,
    ReadingFacts,
    Record,
    Skipped,
    Tally,
)
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch

_STATES: Final = {"1": "accepted", "0": "waiting", "-1": "rejected"}
_SIGN_NOTES: Final = {
    "inverted": "import.note.votes_inverted",
    "undecided": "import.note.votes_undecided",
}
_TRUE: Final = frozenset(("true", "t", "1", "yes"))


def is_polis_comments(header: Sequence[str]) -> bool:
    """True for the statements of either header generation."""
    names = {name.casefold() for name in header}
    return {"comment-id", "comment-body"} <= names and not names.isdisjoint({"agrees", "author-id"})


def is_polis_votes(header: Sequence[str]) -> bool:
    """True for the votes of a Pol.is export."""
    return {"comment-id", "voter-id", "vote"} <= {name.casefold() for name in header}


def is_polis_matrix(header: Sequence[str]) -> bool:
    """True for the participants-votes matrix."""
    return {"participant", "group-id", "n-votes"} <= {name.casefold() for name in header}


def read_summary(entry: Entry | None) -> dict[str, str]:
    """The key and value lines of `summary.csv`; empty when the file is missing or unreadable."""
    if entry is None:
        return {}
    facts: dict[str, str] = {}
    for line in clean_text(entry.head(SAMPLE_BYTES).decode("utf-8-sig", "replace")).split("\n"):
        key, comma, value = line.partition(",")
        if comma and key.strip() in ("topic", "url"):
            facts.setdefault(key.strip(), value.strip().strip('"').replace('""', '"'))
    return facts


def read_polis(bundle: Bundle, files: dict[str, Entry], options: ReadOptions, watch: Watch) -> Reading:
    """Read statements (as ideas, oldest first) and votes.

    `files` names the parts by role: `comments`, `votes`, `matrix`, `summary`; each may be missing, but
    not all of the first three. Votes on statements that are not in the export are skipped.
    """
    if not files.keys() & {"comments", "votes", "matrix"}:
        raise UserProblem("import.unknown_format", name=bundle.name)
    summary = read_summary(files.get("summary"))
    source = options.source or _source(summary.get("url", ""), bundle)
    plain = replace(options, header_row=None, mapping=None, sheet=None)
    names = tuple(entry.name for entry in files.values())
    facts = ReadingFacts(
        "polis", source, names, summary.get("topic", ""), zone=Builder(options, Tally()).zone
    )

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally)
        statements: set[str] | None = None
        agrees: dict[str, int] = {}
        if "comments" in files:
            statements = set()
            for record in _statements(files["comments"], plain, watch, builder, source):
                if isinstance(record, ImportedPost):
                    statements.add(record.source_id)
                    if "agrees" in record.declared_totals:
                        agrees[record.source_id] = record.declared_totals["agrees"]
                yield record
        if "votes" in files:
            book, skipped = read_votes(files["votes"], plain, watch, tally)
            yield from skipped
            yield from _votes(book, statements, agrees, builder, source)
        elif "matrix" in files:
            for (participant, statement), value in read_matrix(files["matrix"], plain, watch).items():
                tally.rows += 1
                yield _known(ImportedVote(source, statement, participant, value), statements)

    return Reading(facts, produce)


def _source(url: str, bundle: Bundle) -> str:
    """`polis:` and the conversation's id from its address, else the name of the folder or zip."""
    last = url.rstrip("/").rpartition("/")[2]
    path = bundle.entries[0].path
    name = path.resolve().parent.name if path is not None and len(bundle.entries) == 1 else ""
    return f"polis:{last or name or bundle.name}"


def _statements(
    entry: Entry, options: ReadOptions, watch: Watch, builder: Builder, source: str
) -> Generator[ImportedPost | Skipped, None, None]:
    """Statements sorted by time, since exports come newest first or in no order."""
    keeper = NameKeeper("participant", "Participant x{number}")
    posts: list[ImportedPost] = []
    seen: set[str] = set()
    with open_grid(entry, options, watch) as grid:
        for row in grid.rows:
            builder.tally.rows += 1
            record = row if isinstance(row, Skipped) else _statement(row, grid, builder, source, keeper)
            if isinstance(record, Skipped):
                yield record
            elif record.source_id in seen:
                yield Skipped(row.number if isinstance(row, Row) else row.row, "import.row.repeated")
            else:
                seen.add(record.source_id)
                posts.append(record)
    yield from sorted(posts, key=lambda post: (post.created_at or "", len(post.source_id), post.source_id))


def _statement(
    row: Row, grid: Grid, builder: Builder, source: str, keeper: NameKeeper
) -> ImportedPost | Skipped:
    source_id = id_text(row.cell(grid.column("comment-id")))
    title, body = title_and_body("", row.text(grid.column("comment-body")))
    if not source_id or not title:
        return Skipped(row.number, "import.row.no_text" if source_id else "import.row.no_id")
    author = id_text(row.cell(grid.column("author-id")))
    totals = {
        name: count
        for name in ("agrees", "disagrees")
        if (count := whole_number(row.cell(grid.column(name)))) is not None
    }
    moderated = id_text(row.cell(grid.column("moderated")))
    extra = {
        name: "true" for name in ("is-meta", "is-seed") if row.text(grid.column(name)).casefold() in _TRUE
    }
    if consensus := row.text(grid.column("group-informed-consensus")):
        extra["group-informed-consensus"] = consensus
    return ImportedPost(
        source=source,
        source_id=source_id,
        kind=builder.options.kind or "idea",
        title=title,
        body=builder.text(body),
        author_name=numbered_participant(author, keeper)
        if author and builder.options.names != "drop"
        else None,
        created_at=builder.moment(row.cell(grid.column("timestamp"))),
        state=_STATES.get(moderated),
        declared_totals=totals,
        extra=extra,
    )


def _votes(
    book: VoteBook, statements: set[str] | None, agrees: dict[str, int], builder: Builder, source: str
) -> Generator[ImportedVote | Skipped, None, None]:
    sign = check_sign(book, agrees)
    notes = builder.tally.notes
    if book.superseded:
        notes["import.note.votes_superseded"] += book.superseded
    if sign != "as_written" and book.last:
        notes[_SIGN_NOTES[sign]] += 1
    moments = {at: builder.moment(at) for at in {vote.at for vote in book.last.values()} if at}
    for vote in votes_of(book, sign, source, moments):
        yield _known(vote, statements)


def _known(vote: ImportedVote, statements: set[str] | None) -> ImportedVote | Skipped:
    if statements is None or vote.statement_source_id in statements:
        return vote
    return Skipped(0, "import.row.vote_without_statement", {"statement": vote.statement_source_id})
