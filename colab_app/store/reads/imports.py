"""Reads about imports: what is here of a source already, what a batch holds, which batches there were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Row, case, func, select

from colab_app.domain.commands import SetImportUndone
from colab_app.domain.records import Board, Challenge, History, ImportBatch
from colab_app.domain.vocabulary import Role
from colab_app.service.queries import ImportBatches
from colab_app.service.views import ImportBatchView
from colab_app.store.reads.context import ReadContext
from colab_app.store.rows import parts
from colab_app.store.tables import TABLE_NAMED, TABLES

BATCHED = ("challenge", "proposal", "idea", "comment", "opinion")
POSTS = ("challenge", "proposal", "idea")
_BATCH = TABLES[ImportBatch]
_HISTORY = TABLES[History]

RowKey = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True, slots=True)
class Present:
    """A row of the lab: the batch that brought it, and whether undoing that batch put it into the bin."""

    batch_id: str
    undone: bool


def present_rows(connection: Connection, keys: Sequence[RowKey]) -> dict[RowKey, Present]:
    """Which rows are in the lab, the bin included."""
    since = undone_since(connection)
    found: dict[RowKey, Present] = {}
    for kind in {kind for kind, _ in keys if kind in TABLE_NAMED}:
        table = TABLE_NAMED[kind]
        columns = [
            column for name in ("id", "batch_id", "removed_at") if (column := table.c.get(name)) is not None
        ]
        for part in parts(sorted(row_id for other, row_id in keys if other == kind)):
            for row in connection.execute(select(*columns).where(table.c.id.in_(part))).mappings():
                batch_id = str(row.get("batch_id", ""))
                found[kind, str(row["id"])] = Present(
                    batch_id, _was_undone(since, batch_id, row.get("removed_at"))
                )
    return found


def posts_of_source(connection: Connection, source: str, source_ids: Iterable[str]) -> dict[str, RowKey]:
    """Kind and row id of the posts that came from there before, by their id there."""
    wanted = sorted(set(source_ids))
    found: dict[str, RowKey] = {}
    for kind in POSTS:
        table = TABLE_NAMED[kind]
        for part in parts(wanted):
            query = select(table.c.source_id, table.c.id).where(
                table.c.source == source, table.c.source_id.in_(part)
            )
            for row in connection.execute(query):
                found.setdefault(str(row.source_id), (kind, str(row.id)))
    return found


def boards_of(connection: Connection, rows: Sequence[Mapping[str, object]]) -> dict[RowKey, str]:
    """The board of each of these rows to come, as far as it is in the lab.

    Opinions and tags stand where their subject stands, be that among the rows or in the lab.
    """
    board = TABLES[Board]
    boards = frozenset(connection.execute(select(board.c.id)).scalars())
    own = {(str(row["kind"]), str(row["id"])): str(row.get("board_id", "")) for row in rows}
    subjects = {
        key: subject
        for row in rows
        if (subject := _subject(row))
        for key in [(str(row["kind"]), str(row["id"]))]
    }
    asked = sorted({subject for subject in subjects.values() if subject not in own})
    for kind in {kind for kind, _ in asked if kind in TABLE_NAMED}:
        table = TABLE_NAMED[kind]
        for part in parts([row_id for other, row_id in asked if other == kind]):
            for row in connection.execute(select(table.c.id, table.c.board_id).where(table.c.id.in_(part))):
                own[kind, str(row.id)] = str(row.board_id)
    places = {key: own.get(subjects.get(key, key), "") for key in own}
    return {key: place for key, place in places.items() if place in boards}


def _subject(row: Mapping[str, object]) -> RowKey | None:
    """What an opinion or a tag is about."""
    match row["kind"]:
        case "opinion":
            return "idea", str(row.get("idea_id", ""))
        case "tagging":
            return str(row.get("subject_kind", "")), str(row.get("subject_id", ""))
        case _:
            return None


def undone_since(connection: Connection) -> Mapping[str, str]:
    """When the undoing of each undone batch began (UTC), by batch.

    Rows that were in the bin before then were put there by somebody, or hidden at their source.
    """
    undone = select(_BATCH.c.id).where(_BATCH.c.undone)
    query = (
        select(_HISTORY.c.subject_id, _HISTORY.c.created_at, _HISTORY.c.details)
        .where(_HISTORY.c.command == SetImportUndone.wire_name, _HISTORY.c.subject_id.in_(undone))
        .order_by(_HISTORY.c.created_at, _HISTORY.c.id)
    )
    since: dict[str, str] = {}
    for row in connection.execute(query):
        if not row.details.get("undone"):
            if row.details.get("last"):
                since.pop(row.subject_id, None)
        else:
            since.setdefault(row.subject_id, row.created_at)
    return since


def _was_undone(since: Mapping[str, str], batch_id: str, removed_at: object) -> bool:
    return bool(removed_at) and batch_id in since and str(removed_at) >= since[batch_id]


def board_end(connection: Connection, board_id: str, stage: str) -> str:
    """The last position in a column, empty when the column is."""
    table = TABLES[Challenge]
    query = select(func.max(table.c.position)).where(table.c.board_id == board_id, table.c.stage == stage)
    return connection.execute(query).scalar() or ""


def batch_rows(connection: Connection, batch_id: str, *, undone: bool) -> tuple[RowKey, ...]:
    """(kind, id) of the rows of a batch that its undoing put away, or else of those that are not in the bin.

    Parents first.
    """
    since = undone_since(connection)
    found: list[RowKey] = []
    for kind in BATCHED:
        table = TABLE_NAMED[kind]
        query = (
            select(table.c.id, table.c.removed_at).where(table.c.batch_id == batch_id).order_by(table.c.id)
        )
        for row in connection.execute(query):
            chosen = _was_undone(since, batch_id, row.removed_at) if undone else not row.removed_at
            if chosen:
                found.append((kind, str(row.id)))
    return tuple(found)


def import_batches(context: ReadContext, query: ImportBatches) -> tuple[ImportBatchView, ...]:
    """All imports, newest first."""
    board = TABLES[Board]
    rows = context.connection.execute(
        select(_BATCH, board.c.title, board.c.title_other)
        .outerjoin(board, board.c.id == _BATCH.c.board_id)
        .order_by(_BATCH.c.created_at.desc(), _BATCH.c.id.desc())
        .limit(query.limit)
    ).all()
    counts = _counts(context.connection, [str(row.id) for row in rows])
    return tuple(_view(context, row, counts) for row in rows)


def _view(
    context: ReadContext, row: Row[tuple[object, ...]], counts: Mapping[tuple[str, str], tuple[int, int]]
) -> ImportBatchView:
    here = {kind: counts.get((row.id, kind), (0, 0)) for kind in BATCHED}
    return ImportBatchView(
        id=row.id,
        board_id=row.board_id,
        board_title=row.title or "",
        board_title_other=row.title_other or "",
        source=row.source,
        file_name=row.file_name,
        author=context.member(row.author_id),
        created_at=row.created_at,
        undone=row.undone,
        posts=sum(here[kind][0] for kind in POSTS),
        comments=here["comment"][0],
        votes=here["opinion"][0],
        shown=sum(shown for _, shown in here.values()),
        may_undo=context.is_facilitator or (row.author_id == context.me_id and context.me.role in _IMPORTERS),
        waiting=("import_batch", row.id) in context.waiting,
    )


_IMPORTERS = (Role.FACILITATOR, Role.OFFICIAL)


def _counts(connection: Connection, batch_ids: Sequence[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """By batch and kind: how many rows there are, and how many of them are not in the bin."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for kind in BATCHED:
        table = TABLE_NAMED[kind]
        shown = func.sum(case((table.c.removed_at == "", 1), else_=0))
        for part in parts(batch_ids):
            query = (
                select(table.c.batch_id, func.count(), shown)
                .where(table.c.batch_id.in_(part))
                .group_by(table.c.batch_id)
            )
            for batch_id, total, alive in connection.execute(query):
                found[str(batch_id), kind] = (int(total), int(alive))
    return found
