"""Takes rows of the hub into the replica and lays this desk's own commands on top again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, insert, select

from colab_app.domain.errors import Refused, UserProblem
from colab_app.service.hub_port import START, FeedRow, StreamPage
from colab_app.store.replica import outbox, search_index, shadow, state
from colab_app.store.replica.local_tables import SEEN
from colab_app.store.replica.replay import replay
from colab_app.store.rows import delete_rows, parts, put_rows
from colab_app.store.tables import ORDER, TABLE_NAMED

Touched = set[tuple[str, str]]

MASS_DELETE_ROWS = 50
MASS_DELETE_SHARE = 0.2


def take_in(
    connection: Connection,
    pages: Sequence[StreamPage],
    visible: frozenset[str],
    confirmed: Sequence[str],
    complete: bool,
    allow_mass_delete: bool,
) -> Touched:
    """One pull, or a part of a long one; see `Replica.take_in`."""
    if not allow_mass_delete:
        _check_mass_delete(connection, pages)
    touched = shadow.restore_all(connection)
    known = state.cursors(connection)
    for stream in sorted(set(known) - visible):
        touched |= _purge(connection, stream)
    for stream in sorted(visible - set(known)):
        state.set_cursor(connection, stream, START)
    sweeping = state.get(connection, "sweeping") == "1"
    for page in pages:
        touched |= _put_page(connection, page, sweeping)
    if complete and sweeping:
        touched |= _sweep(connection, visible)
    if complete:
        outbox.settle(connection, confirmed, visible, state.hidden_cursors(connection))
    return _replay_all(connection, touched)


def rebase(connection: Connection) -> Touched:
    """Lay this desk's commands anew over the base (after one was refused, retried or discarded)."""
    return _replay_all(connection, shadow.restore_all(connection))


def _replay_all(connection: Connection, touched: Touched) -> Touched:
    for entry in outbox.to_replay(connection):
        if entry.envelope is None:
            continue
        savepoint = connection.begin_nested()
        own: Touched = set()
        try:
            replay(connection, entry.envelope, own)
        except Refused:
            # The hub is the judge: the command stays as it is, only its local effect is missing.
            savepoint.rollback()
        else:
            savepoint.commit()
            touched |= own
    search_index.refresh(connection, touched)
    return touched


def _put_page(connection: Connection, page: StreamPage, sweeping: bool) -> Touched:
    rows: dict[str, list[Mapping[str, object]]] = {}
    gone: dict[str, list[str]] = {}
    touched: Touched = set()
    for row in page.rows:
        if row.table not in TABLE_NAMED:
            continue  # a table of a newer schema: this version cannot show it
        touched.add((row.table, row.id))
        if row.values is None:
            gone.setdefault(row.table, []).append(row.id)
        else:
            rows.setdefault(row.table, []).append(row.values)
    for table, ids in gone.items():
        delete_rows(connection, table, ids, page.stream)
    for table in ORDER:
        put_rows(connection, table, rows.get(table, ()))
    if sweeping:
        _mark_seen(connection, rows)
    state.set_cursor(connection, page.stream, page.position)
    return touched


def _check_mass_delete(connection: Connection, pages: Sequence[StreamPage]) -> None:
    """Looks at what this desk shows now: old deletions it never had, and its own, frighten nobody."""
    for stream in sorted({page.stream for page in pages}):
        gone = _shown(
            connection, stream, [row for page in pages if page.stream == stream for row in page.rows]
        )
        if gone <= MASS_DELETE_ROWS:
            continue
        total = 0
        for table in TABLE_NAMED.values():
            query = select(func.count()).select_from(table).where(table.c.stream == stream)
            total += int(connection.execute(query).scalar_one())
        if gone > total * MASS_DELETE_SHARE:
            raise UserProblem("pull.mass_delete", stream=stream, gone=gone, total=total)


def _shown(connection: Connection, stream: str, rows: Sequence[FeedRow]) -> int:
    """How many of the rows that go are here."""
    gone: dict[str, list[str]] = {}
    for row in rows:
        if row.values is None and row.table in TABLE_NAMED:
            gone.setdefault(row.table, []).append(row.id)
    found = 0
    for name, ids in gone.items():
        table = TABLE_NAMED[name]
        for part in parts(ids):
            query = select(func.count()).where(table.c.id.in_(part), table.c.stream == stream)
            found += int(connection.execute(query).scalar_one())
    return found


def _purge(connection: Connection, stream: str) -> Touched:
    touched: Touched = set()
    for name, table in TABLE_NAMED.items():
        ids = list(connection.execute(select(table.c.id).where(table.c.stream == stream)).scalars())
        touched.update((name, row_id) for row_id in ids)
        delete_rows(connection, name, ids, stream)
    state.hide_cursor(connection, stream)
    return touched


def _mark_seen(connection: Connection, rows: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
    statement = insert(SEEN).prefix_with("OR IGNORE")
    for table, values in rows.items():
        connection.execute(statement, [{"table_name": table, "row_id": row["id"]} for row in values])


def _sweep(connection: Connection, visible: frozenset[str]) -> Touched:
    """Rows the hub does not have any more, after a complete reading, go; pending commands come on top."""
    touched: Touched = set()
    for name, table in TABLE_NAMED.items():
        seen = select(SEEN.c.row_id).where(SEEN.c.table_name == name)
        query = select(table.c.id).where(table.c.stream.in_(sorted(visible)), table.c.id.not_in(seen))
        ids = list(connection.execute(query).scalars())
        touched.update((name, row_id) for row_id in ids)
        delete_rows(connection, name, ids)
    connection.execute(SEEN.delete())
    state.put(connection, "sweeping", "")
    return touched
