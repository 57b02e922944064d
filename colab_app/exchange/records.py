"""The neutral, frozen values every dialect is read into, and the stream that carries them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, Self

from colab_app.domain.errors import Parameter

PostKind = Literal["challenge", "proposal", "idea"]
VoteValue = Literal[-1, 0, 1]

SKIPPED_EXAMPLES: Final = 100
"""How many skipped rows a reading keeps to show; all of them are counted."""


@dataclass(frozen=True, slots=True)
class ImportedPost:
    """A challenge, proposal or idea of another tool. `(source, source_id)` names it for good.

    `body` is Markdown. `created_at` is UTC ISO text or None. `declared_totals` are sums the other tool
    stated (supports, agrees ...); they are never mixed with real votes. `extra` keeps columns we have
    no field for. `row` is where it stood in a table, counted from 1; 0 when that says nothing.
    """

    source: str
    source_id: str
    kind: PostKind
    title: str
    body: str = ""
    author_name: str | None = None
    organisation_name: str | None = None
    created_at: str | None = None
    tags: tuple[str, ...] = ()
    state: str | None = None
    declared_totals: Mapping[str, int] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    row: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        """Freeze the two mappings, too."""
        object.__setattr__(self, "declared_totals", MappingProxyType(dict(self.declared_totals)))
        object.__setattr__(self, "extra", MappingProxyType(dict(self.extra)))


@dataclass(frozen=True, slots=True)
class ImportedComment:
    """A comment on a post. `parent_source_id` is another comment read before this one, or None."""

    source: str
    source_id: str
    subject_source_id: str
    parent_source_id: str | None
    body: str
    author_name: str | None = None
    created_at: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the mapping, too."""
        object.__setattr__(self, "extra", MappingProxyType(dict(self.extra)))


@dataclass(frozen=True, slots=True)
class ImportedVote:
    """What one participant last said about one statement: 1 agree, -1 disagree, 0 pass."""

    source: str
    statement_source_id: str
    participant: str
    value: VoteValue
    created_at: str | None = None


@dataclass(frozen=True, slots=True)
class ImportedLine:
    """One object of our own JSON lines: its kind, its id and the fields as they stood."""

    kind: str
    id: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was left out. `row` counts from 1 as a spreadsheet does; `code` names the reason."""

    row: int
    code: str
    params: Mapping[str, Parameter] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the mapping, too."""
        object.__setattr__(self, "params", MappingProxyType(dict(self.params)))


Record = ImportedPost | ImportedComment | ImportedVote | ImportedLine | Skipped


@dataclass(slots=True)
class Tally:
    """Counts that grow while a reading runs. `notes` count things worth saying that lost no row."""

    rows: int = 0
    posts: int = 0
    comments: int = 0
    votes: int = 0
    lines: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    examples: list[Skipped] = field(default_factory=list)

    def count(self, record: Record) -> None:
        """Count one record as it passes."""
        match record:
            case ImportedPost():
                self.posts += 1
            case ImportedComment():
                self.comments += 1
            case ImportedVote():
                self.votes += 1
            case ImportedLine():
                self.lines += 1
            case Skipped():
                self.skipped[record.code] += 1
                if len(self.examples) < SKIPPED_EXAMPLES:
                    self.examples.append(record)


Producer = Callable[[Tally], Generator[Record, None, None]]


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """What is known about a reading before its first record.

    `title` is the name the other tool gave the whole collection (a conversation, a feed), or "".
    """

    dialect: str
    source: str
    file_names: tuple[str, ...]
    title: str = ""
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    zone: str = "Asia/Tokyo"


class Reading:
    """A one-way stream of records; its `tally` is right for what has been taken from it so far.

    Use as a context manager, or call `close`, so that files are let go when reading stops early.
    """

    def __init__(
        self, facts: ReadingFacts, produce: Producer, release: Callable[[], None] = lambda: None
    ) -> None:
        self.facts = facts
        self._release = release
        self.tally = Tally()
        self._records = self._counted(produce)

    def _counted(self, produce: Producer) -> Generator[Record, None, None]:
        records = produce(self.tally)
        try:
            for record in records:
                self.tally.count(record)
                yield record
        finally:
            records.close()

    def __iter__(self) -> Iterator[Record]:
        return self._records

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop reading and close what is open. Harmless when done already."""
        self._records.close()
        self._release()  # what was opened before the first record, if none was ever taken
