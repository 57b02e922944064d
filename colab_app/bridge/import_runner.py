"""One import under way: parts are looked up in the lab, sorted into new and known, and submitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from colab_app.bridge.backend import Backend
from colab_app.bridge.import_facts import ImportProgress, ImportResult, ImportTarget
from colab_app.bridge.import_people import PEOPLE
from colab_app.bridge.import_undo import News, set_batch_undone, set_rows_undone
from colab_app.domain import limits
from colab_app.domain.commands import ImportRecords
from colab_app.domain.errors import Refused
from colab_app.exchange.into_lab import CONTAINER, MODERATED, IntoLab, Row
from colab_app.exchange.records import (
    ImportedComment,
    ImportedLine,
    ImportedPost,
    ImportedVote,
    Reading,
    Record,
    Skipped,
)
from colab_app.exchange.report import report_of
from colab_app.exchange.watching import Watch
from colab_app.store.reads.imports import (
    Present,
    RowKey,
    batch_rows,
    board_end,
    boards_of,
    posts_of_source,
    present_rows,
)

PART_CHARACTERS = 400_000
"""Of one command: it must fit into one message to the hub and one short transaction."""
RECORDS_AT_A_TIME = limits.IMPORT_RECORDS_PER_COMMAND
_COUNTED = ("challenge", "proposal", "idea", "comment", "opinion")


class ImportRunner:
    """One import under way.

    All rows come to the board of the target; only lines of our own export go to the boards they came
    from, where these are in the lab. Each board has a batch of its own.
    """

    def __init__(
        self,
        backend: Backend,
        reading: Reading,
        target: ImportTarget,
        watch: Watch,
        progress: Callable[[ImportProgress], None],
    ) -> None:
        self._backend = backend
        self._reading = reading
        self._target = target
        self._watch = watch
        self._progress = progress
        self._news = News(backend)
        self._batches: dict[str, str] = {}
        self._new: Counter[str] = Counter()
        self._known = self._with_totals = 0
        self._rows_added = self._people = 0
        self._restored: dict[str, list[RowKey]] = {}
        facts = reading.facts
        with backend.replica.reading() as connection:
            end = board_end(connection, target.board_id, target.stage)
        self._into = IntoLab(
            facts.source, target.stage, target.challenge_id, end, hides_rejected=facts.dialect in MODERATED
        )

    def run(self) -> None:
        """Read to the end; raises UserProblem when it is stopped, refused or unreadable."""
        records = iter(self._reading)
        while part := list(islice(records, RECORDS_AT_A_TIME)):
            self._watch.check()
            self._take(part)
            self._tell_progress()
        self._settle_restored()

    def take_back(self) -> None:
        """Out of the lab again with what came in, back into the bin with what came out of it."""
        self._tell_taken_back(0, 0)
        for batch_id, pairs in self._restored.items():
            set_rows_undone(self._backend, batch_id, pairs, undone=True, last=False)
        for batch_id in self._batches.values():
            set_batch_undone(self._backend, batch_id, undone=True, progress=self._tell_taken_back)

    def announce(self) -> None:
        """Tell screens what they have not heard of yet."""
        self._news.tell()

    def result(self) -> ImportResult:
        """What was done; right when `run` came to its end."""
        self._reading.tally.notes.update(self._into.notes())
        return ImportResult(
            report=report_of(self._reading),
            batch_ids=tuple(self._batches.values()),
            added=self._rows_added + self._people,
            known=self._known,
            restored=sum(len(pairs) for pairs in self._restored.values()),
            new={kind: self._new[kind] for kind in _COUNTED if self._new[kind]},
            with_totals=self._with_totals,
            board_ids=tuple(self._batches),
        )

    # -- one part after the other ----------------------------------------------------------------

    def _take(self, records: Sequence[Record]) -> None:
        self._meet(records)
        rows: list[tuple[Row, int]] = []
        for record in records:
            if isinstance(record, ImportedLine) and record.kind in PEOPLE:
                self._add_people(record)
            elif isinstance(record, ImportedComment | ImportedVote) and not self._into.has_place(record):
                self._reading.tally.count(self._into.no_place(record))
            else:
                rows += [(row, _row_number(record)) for row in self._rows(record)]
        self._send(rows)

    def _meet(self, records: Sequence[Record]) -> None:
        """Find out which posts these records speak of are in the lab, under whatever kind."""
        wanted = {source_id for record in records if (source_id := _post_id(record))}
        known: dict[str, RowKey] = {}
        if wanted:
            with self._backend.replica.reading() as connection:
                known = posts_of_source(connection, self._reading.facts.source, wanted)
        self._into.meet(known)

    def _rows(self, record: Record) -> list[Row]:
        rows: list[Row] = []
        if isinstance(record, ImportedPost):
            self._with_totals += bool(record.declared_totals)
            if record.kind == "proposal" and not self._into.challenge_id:
                facts = self._reading.facts
                title = self._target.challenge_title or facts.title or facts.file_names[0]
                rows.append(self._into.container(title))
        return [*rows, *self._into.rows(record)]

    def _send(self, rows: Sequence[tuple[Row, int]]) -> None:
        keys = [_key(row) for row, _ in rows]
        with self._backend.replica.reading() as connection:
            present = present_rows(connection, keys)
        own = set(self._batches.values())
        fresh: dict[RowKey, Row] = {}
        for key, (row, number) in zip(keys, rows, strict=True):
            found = present.get(key)
            if key in fresh or (found is not None and found.batch_id in own):
                self._count_repeated(row, number)
            elif found is None:
                fresh[key] = row
            elif not found.undone:
                self._known += row["kind"] in _COUNTED and row.get("source_id") != CONTAINER
        self._restore(present)
        for board_id, part in self._by_board(list(fresh.values())).items():
            self._submit(board_id, part)

    def _count_repeated(self, row: Row, number: int) -> None:
        """The same id came before in this file: the first one was kept."""
        if row["kind"] in _COUNTED:
            self._reading.tally.count(Skipped(number, "import.row.repeated"))

    def _by_board(self, rows: Sequence[Row]) -> Mapping[str, Sequence[Row]]:
        """New rows by the board they go to, in their order."""
        if self._reading.facts.dialect != "own_lines":
            return {self._target.board_id: rows}
        with self._backend.replica.reading() as connection:
            places = boards_of(connection, rows)
        found: dict[str, list[Row]] = {}
        for row in rows:
            found.setdefault(places.get(_key(row), self._target.board_id), []).append(row)
        return found

    def _submit(self, board_id: str, rows: Sequence[Row]) -> None:
        part: list[Row] = []
        characters = 0
        for row in rows:
            size = sum(len(value) for value in row.values() if isinstance(value, str))
            full = len(part) >= limits.IMPORT_RECORDS_PER_COMMAND or characters + size > PART_CHARACTERS
            if part and full:
                self._submit_part(board_id, part)
                part, characters = [], 0
            part.append(row)
            characters += size
        if part:
            self._submit_part(board_id, part)

    def _submit_part(self, board_id: str, part: Sequence[Row]) -> None:
        self._watch.check()
        facts = self._reading.facts
        batch_id = self._batches.get(board_id) or self._backend.new_id()
        self._news.submit(
            ImportRecords(
                batch_id=batch_id,
                board_id=board_id,
                source=facts.source,
                file_name=", ".join(facts.file_names)[:200],
                records=[dict(row) for row in part],
            )
        )
        self._batches[board_id] = batch_id
        self._rows_added += len(part)
        self._new.update(str(row["kind"]) for row in part if row.get("source_id") != CONTAINER)

    # -- what came before ------------------------------------------------------------------------

    def _restore(self, present: Mapping[RowKey, Present]) -> None:
        """Rows of a batch that was undone come back when they are imported again."""
        by_batch: dict[str, list[RowKey]] = {}
        for key, found in present.items():
            if found.undone:
                by_batch.setdefault(found.batch_id, []).append(key)
        for batch_id, pairs in by_batch.items():
            set_rows_undone(self._backend, batch_id, pairs, undone=False, last=False)
            self._restored.setdefault(batch_id, []).extend(pairs)

    def _settle_restored(self) -> None:
        """A batch of which nothing is left in the bin counts as not undone."""
        for batch_id in self._restored:
            with self._backend.replica.reading() as connection:
                left = batch_rows(connection, batch_id, undone=True)
            if not left:
                set_rows_undone(self._backend, batch_id, (), undone=False, last=True)

    def _add_people(self, line: ImportedLine) -> None:
        if line.kind == "member":
            self._into.lines.note_member(line)
        with self._backend.replica.reading() as connection:
            present = present_rows(connection, [(line.kind, line.id)])
        if present:
            self._known += 1
            return
        try:
            self._news.submit(PEOPLE[line.kind](line))
        except Refused:
            # Posts can come in without them; not everybody may add people.
            self._into.left_out += 1
        else:
            self._people += 1

    def _tell_progress(self) -> None:
        self._progress(self._where())

    def _tell_taken_back(self, done: int, _total: int) -> None:
        self._progress(replace(self._where(), taking_back=True, taken_back=done))

    def _where(self) -> ImportProgress:
        return ImportProgress(
            self._watch.bytes_read,
            self._watch.bytes_total,
            self._reading.tally.rows,
            sum(self._new[kind] for kind in _COUNTED),
        )


def _key(row: Row) -> RowKey:
    return str(row["kind"]), str(row["id"])


def _row_number(record: Record) -> int:
    return record.row if isinstance(record, ImportedPost) else 0


def _post_id(record: Record) -> str:
    """The id of the post a record is, or speaks of."""
    match record:
        case ImportedPost():
            return record.source_id
        case ImportedComment():
            return record.subject_source_id
        case ImportedVote():
            return record.statement_source_id
        case _:
            return ""
