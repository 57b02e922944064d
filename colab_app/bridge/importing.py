"""Runs an import into a desk: reads, leaves out what is known, submits in parts, can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.domain import limits
from colab_app.domain.commands import AddBoard, AddMember, AddOrganisation, ImportRecords, SetImportUndone
from colab_app.domain.errors import UserProblem
from colab_app.exchange.importing import open_reading
from colab_app.exchange.into_lab import IntoLab, Row
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedLine, ImportedPost, Reading
from colab_app.exchange.report import ImportReport, report_of
from colab_app.exchange.watching import Watch
from colab_app.store.reads.imports import board_end, known_rows, rows_of_batch

PART_CHARACTERS = 400_000


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """Where an import goes: a board, a stage for challenges, a challenge for proposals (or a new one)."""

    board_id: str
    stage: str = "open"
    challenge_id: str = ""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did; `batch_id` is empty when nothing was new."""

    report: ImportReport
    batch_id: str
    added: int
    known: int
    restored: int = 0


def run_import(
    backend: Backend,
    picked: Path | Sequence[Path],
    target: ImportTarget,
    options: ReadOptions | None = None,
    watch: Watch | None = None,
) -> ImportResult:
    """Read a file, folder or archive and add what the lab does not know yet.

    A second run of the same thing changes nothing. When it is stopped (UserProblem
    `import.cancelled`) or breaks, what came in so far is taken out again.
    """
    with open_reading(picked, options, watch) as reading:
        runner = _Runner(backend, reading, target)
        try:
            runner.run()
        except UserProblem:
            runner.take_back()
            raise
        return ImportResult(
            report=report_of(reading),
            batch_id=runner.batch_id if runner.added else "",
            added=runner.added,
            known=runner.known,
            restored=runner.restored,
        )


def set_batch_undone(backend: Backend, batch_id: str, *, undone: bool) -> int:
    """Take a whole batch out of the lab, or bring it back; returns how many rows it has."""
    with backend.replica.reading() as connection:
        pairs = rows_of_batch(connection, batch_id)
    size = limits.IMPORT_RECORDS_PER_COMMAND
    parts = [pairs[start : start + size] for start in range(0, len(pairs), size)] or [()]
    for number, part in enumerate(parts, 1):
        rows = [list(pair) for pair in part]
        last = number == len(parts)
        backend.submit(SetImportUndone(batch_id=batch_id, undone=undone, rows=rows, last=last))
    return len(pairs)


class _Runner:
    def __init__(self, backend: Backend, reading: Reading, target: ImportTarget) -> None:
        self._backend = backend
        self._reading = reading
        self._target = target
        self.batch_id = backend.new_id()
        self.added = self.known = self.restored = 0
        self._part: list[Row] = []
        self._part_characters = 0
        with backend.replica.reading() as connection:
            end = board_end(connection, target.board_id, target.stage)
        self._into = IntoLab(reading.facts.source, target.stage, target.challenge_id, end)

    def run(self) -> None:
        for row in self._rows():
            self._part.append(row)
            self._part_characters += sum(len(value) for value in row.values() if isinstance(value, str))
            if (
                len(self._part) >= limits.IMPORT_RECORDS_PER_COMMAND
                or self._part_characters >= PART_CHARACTERS
            ):
                self._send()
        self._send()

    def take_back(self) -> None:
        if self.added:
            set_batch_undone(self._backend, self.batch_id, undone=True)

    def _rows(self) -> Iterator[Row]:
        facts = self._reading.facts
        needs_challenge = not self._target.challenge_id
        for record in self._reading:
            if isinstance(record, ImportedPost) and record.kind == "proposal" and needs_challenge:
                needs_challenge = False
                yield self._into.container(facts.title, facts.file_names[0])
            if isinstance(record, ImportedLine) and record.kind in _PEOPLE:
                self._add_people(record)
                continue
            yield from self._into.rows(record)

    def _send(self) -> None:
        part, self._part, self._part_characters = self._part, [], 0
        if not part:
            return
        with self._backend.replica.reading() as connection:
            present = known_rows(connection, [(str(row["kind"]), str(row["id"])) for row in part])
        fresh = [row for row in part if (str(row["kind"]), str(row["id"])) not in present]
        self.known += len(part) - len(fresh)
        self._restore({key: batch for key, batch in present.items() if batch})
        if fresh:
            facts = self._reading.facts
            self._backend.submit(
                ImportRecords(
                    batch_id=self.batch_id,
                    board_id=self._target.board_id,
                    source=facts.source,
                    file_name=", ".join(facts.file_names)[:200],
                    records=[dict(row) for row in fresh],
                )
            )
            self.added += len(fresh)

    def _restore(self, removed: Mapping[tuple[str, str], str]) -> None:
        """Rows of a batch that was undone come back when they are imported again."""
        for batch_id in sorted(set(removed.values())):
            rows = [list(key) for key, batch in removed.items() if batch == batch_id]
            self._backend.submit(SetImportUndone(batch_id=batch_id, undone=False, rows=rows, last=True))
            self.restored += len(rows)

    def _add_people(self, line: ImportedLine) -> None:
        with self._backend.replica.reading() as connection:
            present = known_rows(connection, [(line.kind, line.id)])
        if present:
            self.known += 1
            return
        self._backend.submit(_PEOPLE[line.kind](line))
        self.added += 1


def _text(line: ImportedLine, key: str) -> str:
    return str(line.fields.get(key, ""))


def _organisation(line: ImportedLine) -> AddOrganisation:
    keys = ("name_other", "reading", "code", "offers", "valid_from", "valid_until")
    return AddOrganisation(
        organisation_id=line.id,
        name=_text(line, "name"),
        kind=_text(line, "organisation_kind"),
        fields={key: _text(line, key) for key in keys if line.fields.get(key)},
    )


def _member(line: ImportedLine) -> AddMember:
    keys = ("name_other", "reading", "skills")
    return AddMember(
        member_id=line.id,
        organisation_id=_text(line, "organisation_id"),
        name=_text(line, "name"),
        role=_text(line, "role"),
        fields={key: _text(line, key) for key in keys if line.fields.get(key)},
    )


def _board(line: ImportedLine) -> AddBoard:
    keys = ("title_other", "description", "stages")
    fields = {key: line.fields[key] for key in keys if line.fields.get(key)}
    return AddBoard(
        board_id=line.id,
        title=_text(line, "title"),
        template=_text(line, "template"),
        open=bool(line.fields.get("open", True)),
        fields=fields,
    )


_PEOPLE = {"organisation": _organisation, "member": _member, "board": _board}
