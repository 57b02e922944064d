"""Fifty writers and a reader with a cursor: no row is lost; with an ordinary sequence, some are."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import LiteralString

import psycopg
from psycopg import sql

from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import PostgresHub
from colab_app.service.hub_port import START, Position
from tests.hub.conftest import FIGURES
from tests.support.effort import effort
from tests.support.hub_sites import PostgresSite
from tests.support.lab import LabBuilder
from tests.support.postgres_server import ADMIN

WRITERS = 50
# What stands between taking a number and COMMIT on a real desk: a few round trips of different length.
PAUSE: LiteralString = "SELECT pg_sleep(random() * 0.01)"

Write = Callable[[psycopg.Connection[tuple[object, ...]]], str]
"""Writes one row in a transaction of its own and gives the row's id."""


@dataclass(frozen=True, slots=True)
class Race:
    """What came of it."""

    written: int
    lost: int
    per_second: float


def _race(url: str, write: Write, read: Callable[[], set[str]], seconds: float) -> Race:
    """Lets all writers write for a while; `read` gives new ids with each call, and is called all along."""
    end = threading.Event()
    start = threading.Barrier(WRITERS + 1)

    def writer() -> list[str]:
        with psycopg.connect(url, autocommit=True) as connection:
            start.wait()
            written = []
            while not end.is_set():
                written.append(write(connection))
            return written

    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(writer) for _ in range(WRITERS)]
        start.wait()
        began = time.monotonic()
        seen: set[str] = set()
        while time.monotonic() - began < seconds:
            seen |= read()
        end.set()
        written = [row_id for each in writers for row_id in each.result()]
        took = time.monotonic() - began
    seen |= read()
    return Race(len(written), len(set(written) - seen), len(written) / took)


def _stamped(site: PostgresSite, seconds: float) -> Race:
    """Rows of the lab, whose revisions are given inside COMMIT."""
    lab = LabBuilder()
    url = site.server.url(site.database)
    hub = PostgresHub(url, None, lab.mark)
    lab.push(hub, lab.found())
    stream = board_stream(lab.board_id)
    cursor = [START]

    def write(connection: psycopg.Connection[tuple[object, ...]]) -> str:
        row_id = str(uuid.uuid4())
        idea = {"id": row_id, "stream": stream, "board_id": lab.board_id, "title": "案"}
        statements = [
            sql.SQL("BEGIN"),
            sql.SQL("SELECT lab.hub_begin({}, '', 'idea.add.1', {})").format(row_id, lab.facilitator_id),
            sql.SQL("SELECT lab.add_idea({}::jsonb)").format(json.dumps(idea)),
            sql.SQL(PAUSE),
            sql.SQL("COMMIT"),
        ]
        connection.execute(sql.SQL("; ").join(statements))
        return row_id

    def read() -> set[str]:
        with hub.snapshot() as snapshot:
            page = snapshot.read(stream, cursor[0], 1000)
        assert page.position >= cursor[0]
        cursor[0] = page.position
        return {row.id for row in page.rows if row.table == "idea"}

    try:
        return _race(url, write, read, seconds)
    finally:
        assert cursor[0] > Position(1, "")
        hub.close()


def _numbered(site: PostgresSite, seconds: float) -> Race:
    """Rows with a number from a sequence, as one would do it at first."""
    site.execute("CREATE TABLE naive (revision bigserial PRIMARY KEY, id text NOT NULL)")
    url = site.server.url(site.database)
    cursor = [0]

    def write(connection: psycopg.Connection[tuple[object, ...]]) -> str:
        row_id = str(uuid.uuid4())
        insert = sql.SQL("INSERT INTO naive (id) VALUES ({})").format(row_id)
        connection.execute(sql.SQL("; ").join([sql.SQL("BEGIN"), insert, sql.SQL(PAUSE), sql.SQL("COMMIT")]))
        return row_id

    with psycopg.connect(url, autocommit=True) as reader:

        def read() -> set[str]:
            rows = reader.execute(
                "SELECT revision, id FROM naive WHERE revision > %s ORDER BY revision", [cursor[0]]
            ).fetchall()
            cursor[0] = rows[-1][0] if rows else cursor[0]
            return {str(row[1]) for row in rows}

        return _race(url, write, read, seconds)


def test_no_row_hides_behind_a_cursor(
    own_server_site: PostgresSite, record_property: Callable[[str, object], None]
) -> None:
    assert own_server_site.execute("SELECT current_user") == [(ADMIN,)]
    stamped = _stamped(own_server_site, 1.5 * effort())
    numbered = _numbered(own_server_site, 0.5 * effort())
    for name, race in (("stamped at commit", stamped), ("plain sequence", numbered)):
        figures = f"{race.written} rows, {race.per_second:.0f} per second, {race.lost} lost"
        record_property(FIGURES, f"{name}, {WRITERS} writers: {figures}")
    assert stamped.written > WRITERS
    assert stamped.lost == 0
    # Without this the test could not fail: the way of writing and reading is the same.
    assert numbered.lost > 0
