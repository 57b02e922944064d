"""Handlers of imports: foreign rows come in once, and a whole batch can go out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.fields import text_limit
from colab_app.domain.records import (
    Board,
    Challenge,
    Comment,
    Idea,
    ImportBatch,
    Opinion,
    Proposal,
    Record,
    Tagging,
)
from colab_app.domain.records.shapes import unfit_field
from colab_app.service.handlers.checks import check_text, needed
from colab_app.service.operations import ADD, REMOVE, REVISE, STAMP_NOW
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork

KINDS: dict[str, type[Record]] = {
    "challenge": Challenge,
    "proposal": Proposal,
    "idea": Idea,
    "comment": Comment,
    "opinion": Opinion,
    "tagging": Tagging,
}
_SOURCED = ("challenge", "proposal", "idea", "comment")


def import_records(command: c.ImportRecords, unit: UnitOfWork) -> Outcome:
    """Add the rows that the lab does not know yet; declared totals stay apart from real votes."""
    board = needed(unit, Board, command.board_id)
    if len(command.records) > limits.IMPORT_RECORDS_PER_COMMAND:
        raise Refused("import.many", limit=limits.IMPORT_RECORDS_PER_COMMAND)
    items = [_item(record) for record in command.records]
    known = _known(command.source, items, unit)
    rows = [_row(item, board, command) for item in items]
    fresh = [row for row in rows if row.id not in known and unit.get(type(row), row.id) is None]
    if unit.get(ImportBatch, command.batch_id) is None:
        batch = ImportBatch(
            id=command.batch_id,
            stream=board.stream,
            board_id=board.id,
            source=command.source,
            file_name=command.file_name,
        )
        unit.add(ADD[ImportBatch], batch)
    for row in fresh:
        unit.add(ADD[type(row)], row)
    pairs = [[kind, row.id] for row in fresh for kind in KINDS if KINDS[kind] is type(row)]
    return Outcome(
        inverse=c.SetImportUndone(batch_id=command.batch_id, undone=True, rows=pairs, last=True),
        stream=board.stream,
        subject_kind="import_batch",
        subject_id=command.batch_id,
        details={"title": command.file_name, "rows": len(fresh), "known": len(rows) - len(fresh)},
    )


def set_import_undone(command: c.SetImportUndone, unit: UnitOfWork) -> Outcome:
    """Put rows of a batch into the bin, or take them out again."""
    batch = unit.get(ImportBatch, command.batch_id)
    if batch is None:
        raise Refused("gone")
    if len(command.rows) > limits.IMPORT_RECORDS_PER_COMMAND:
        raise Refused("import.many", limit=limits.IMPORT_RECORDS_PER_COMMAND)
    for pair in command.rows:
        row = _batch_row(unit, pair, command.batch_id)
        if row is not None and bool(getattr(row, "removed_at", "")) != command.undone:
            unit.revise(REMOVE[type(row)], row, {"removed_at": STAMP_NOW if command.undone else ""})
    if command.last and batch.undone != command.undone:
        unit.revise(REVISE[ImportBatch], batch, {"undone": command.undone})
    elif not command.rows:
        return NOTHING
    return Outcome(
        inverse=c.SetImportUndone(
            batch_id=batch.id, undone=not command.undone, rows=command.rows, last=command.last
        ),
        stream=batch.stream,
        subject_kind="import_batch",
        subject_id=batch.id,
        details={"title": batch.file_name, "undone": command.undone, "last": command.last},
    )


def _item(record: object) -> Mapping[str, object]:
    kind = record.get("kind") if isinstance(record, Mapping) else None
    if not isinstance(record, Mapping) or not isinstance(kind, str) or kind not in KINDS:
        raise Refused("import.record")
    if not isinstance(record.get("id"), str) or not record["id"]:
        raise Refused("import.record")
    return record


def _row(item: Mapping[str, object], board: Board, command: c.ImportRecords) -> Record:
    kind = KINDS[str(item["kind"])]
    values: dict[str, object] = {key: value for key, value in item.items() if key != "kind"}
    if "comment_kind" in values:
        values["kind"] = values.pop("comment_kind")
    given: dict[str, object] = {"stream": board.stream, "board_id": board.id, "batch_id": command.batch_id}
    if item["kind"] in _SOURCED:
        given["source"] = command.source
    allowed = set(ADD[kind].columns)
    values |= {key: value for key, value in given.items() if key in allowed}
    _check_size(str(item["kind"]), values)
    if unfit_field(kind, values):
        raise Refused("import.record")
    return kind(**{key: value for key, value in values.items() if key in allowed})  # type: ignore[arg-type]  # shapes were looked at


def _check_size(kind: str, values: Mapping[str, object]) -> None:
    for key, value in values.items():
        if isinstance(value, str):
            check_text(key, value, text_limit(kind, key))


def _known(source: str, items: Sequence[Mapping[str, object]], unit: UnitOfWork) -> frozenset[str]:
    """Ids of items whose (source, source_id) the lab has already."""
    found: set[str] = set()
    for kind in _SOURCED:
        by_source = {
            str(item["source_id"]): str(item["id"])
            for item in items
            if item["kind"] == kind and item.get("source_id")
        }
        present = unit.known_sources(KINDS[kind], source, frozenset(by_source))
        found.update(by_source[source_id] for source_id in present)
    return frozenset(found)


def _batch_row(unit: UnitOfWork, pair: object, batch_id: str) -> Record | None:
    words = [str(word) for word in pair] if isinstance(pair, list | tuple) else []
    if len(words) != 2 or words[0] not in KINDS:
        raise Refused("import.record")
    kind = KINDS[words[0]]
    row = unit.get(kind, words[1]) if kind in REMOVE else None
    return row if row is not None and getattr(row, "batch_id", "") == batch_id else None
