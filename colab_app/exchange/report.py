"""What an import did: counts, what was skipped and why, what is worth knowing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from colab_app.exchange.records import Reading

ROWS_NAMED: Final = 20


@dataclass(frozen=True, slots=True)
class SkippedRows:
    """How often one reason came up, and the numbers of the first rows (from 1)."""

    code: str
    count: int
    first_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The result of one reading. Rows are those of the file; superseded votes make rows exceed records."""

    dialect: str
    source: str
    title: str
    file_names: tuple[str, ...]
    encoding: str | None
    separator: str | None
    sheet: str | None
    zone: str
    rows_read: int
    posts: int
    comments: int
    votes: int
    lines: int
    skipped: tuple[SkippedRows, ...]
    notes: Mapping[str, int]

    @property
    def skipped_rows(self) -> int:
        """All rows that were left out."""
        return sum(reason.count for reason in self.skipped)

    def to_dict(self) -> dict[str, object]:
        """The report as plain JSON data."""
        return {
            "dialect": self.dialect,
            "source": self.source,
            "title": self.title,
            "file_names": list(self.file_names),
            "encoding": self.encoding,
            "separator": self.separator,
            "sheet": self.sheet,
            "zone": self.zone,
            "rows_read": self.rows_read,
            "posts": self.posts,
            "comments": self.comments,
            "votes": self.votes,
            "lines": self.lines,
            "skipped": [
                {"code": reason.code, "count": reason.count, "first_rows": list(reason.first_rows)}
                for reason in self.skipped
            ],
            "notes": dict(self.notes),
        }


def report_of(reading: Reading) -> ImportReport:
    """The report for what has been taken from a reading so far; take all of it first."""
    facts, tally = reading.facts, reading.tally
    reasons = tuple(
        SkippedRows(
            code,
            count,
            tuple(one.row for one in tally.examples if one.code == code and one.row)[:ROWS_NAMED],
        )
        for code, count in tally.skipped.most_common()
    )
    return ImportReport(
        facts.dialect,
        facts.source,
        facts.title,
        facts.file_names,
        facts.encoding,
        facts.separator,
        facts.sheet,
        facts.zone,
        tally.rows,
        tally.posts,
        tally.comments,
        tally.votes,
        tally.lines,
        reasons,
        MappingProxyType(dict(tally.notes)),
    )
