"""Votes of a Pol.is export: the last word of each voter, the sign checked, the matrix to compare with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from colab_app.exchange.bundle import Entry
from colab_app.exchange.cells import id_text, whole_number
from colab_app.exchange.names import NameKeeper, numbered_participant
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedVote, Skipped, Tally, VoteValue
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch

Sign = Literal["as_written", "inverted", "undecided"]
VoteMatrix = dict[tuple[str, str], VoteValue]
"""(participant, statement id) to 1, 0 or -1; a cell nobody voted on is missing."""


@dataclass(frozen=True, slots=True)
class LastVote:
    """The last vote of one voter on one statement; `at` is the export's own time stamp, unread."""

    at: int
    value: int


@dataclass(slots=True)
class VoteBook:
    """All votes of an export. Memory grows with the distinct votes, about 200 bytes each."""

    last: dict[tuple[str, str], LastVote]
    ayes: Counter[str]
    noes: Counter[str]
    superseded: int = 0


def read_votes(
    entry: Entry, options: ReadOptions, watch: Watch, tally: Tally
) -> tuple[VoteBook, list[Skipped]]:
    """Read `votes.csv`: later votes of a voter replace earlier ones, in whatever order they stand.

    Of equal time stamps the later row counts. The counters keep superseded votes, as Pol.is does.
    """
    book = VoteBook({}, Counter(), Counter())
    skipped: list[Skipped] = []
    with open_grid(entry, options, watch) as grid:
        statement, voter = grid.column("comment-id"), grid.column("voter-id")
        value_column, time_column = grid.column("vote"), grid.column("timestamp")
        for row in grid.rows:
            tally.rows += 1
            if isinstance(row, Skipped):
                skipped.append(row)
                continue
            key = (id_text(row.cell(voter)), id_text(row.cell(statement)))
            value = whole_number(row.cell(value_column))
            if not all(key) or value not in (-1, 0, 1):
                skipped.append(Skipped(row.number, "import.row.vote"))
                continue
            book.ayes[key[1]] += value == 1
            book.noes[key[1]] += value == -1
            at = whole_number(row.cell(time_column)) or 0
            before = book.last.get(key)
            book.superseded += before is not None
            if before is None or at >= before.at:
                book.last[key] = LastVote(at, value)
    return book, skipped


def check_sign(book: VoteBook, declared_agrees: Mapping[str, int]) -> Sign:
    """Compare with the `agrees` totals: some servers write 1 for disagree."""
    straight = sum(book.ayes[statement] == agrees for statement, agrees in declared_agrees.items())
    turned = sum(book.noes[statement] == agrees for statement, agrees in declared_agrees.items())
    if straight == turned:
        return "undecided"
    return "as_written" if straight > turned else "inverted"


def votes_of(
    book: VoteBook, sign: Sign, source: str, moments: Mapping[int, str | None]
) -> Iterable[ImportedVote]:
    """The votes as values; `moments` may give the ISO text of a time stamp."""
    keeper = NameKeeper("participant", "Participant x{number}")
    factor = -1 if sign == "inverted" else 1
    for (voter, statement), vote in book.last.items():
        yield ImportedVote(
            source,
            statement,
            numbered_participant(voter, keeper),
            cast("VoteValue", vote.value * factor),
            moments.get(vote.at),
        )


def vote_matrix(votes: Iterable[ImportedVote]) -> VoteMatrix:
    """Votes as a matrix, to compare with another."""
    return {(vote.participant, vote.statement_source_id): vote.value for vote in votes}


def read_matrix(entry: Entry, options: ReadOptions, watch: Watch) -> VoteMatrix:
    """Read `participants-votes.csv`; statement columns are those named by a number and may skip ids.

    The `xid` column can hold an outside identity and is never looked at.
    """
    matrix: VoteMatrix = {}
    keeper = NameKeeper("participant", "Participant x{number}")
    with open_grid(entry, options, watch) as grid:
        person = grid.column("participant")
        statements = [(index, id_text(name)) for index, name in enumerate(grid.header) if name.isdigit()]
        for row in grid.rows:
            if isinstance(row, Skipped):
                continue
            participant = numbered_participant(id_text(row.cell(person)), keeper)
            for index, statement in statements:
                value = whole_number(row.cell(index))
                if value in (-1, 0, 1):
                    matrix[participant, statement] = cast("VoteValue", value)
    return matrix


@dataclass(frozen=True, slots=True)
class MatrixComparison:
    """How two matrices agree: equal cells, cells that differ, cells only one of them has."""

    equal: int
    different: int
    only_left: int
    only_right: int

    @property
    def is_equal(self) -> bool:
        """True when every cell is the same on both sides."""
        return not (self.different or self.only_left or self.only_right)


def compare_matrices(left: VoteMatrix, right: VoteMatrix) -> MatrixComparison:
    """Compare cell by cell."""
    shared = left.keys() & right.keys()
    equal = sum(left[key] == right[key] for key in shared)
    return MatrixComparison(equal, len(shared) - equal, len(left) - len(shared), len(right) - len(shared))
