"""Lines that are cut, answers that are lost, standbys that never come: every command counts once."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import PostgresHub
from colab_app.service.hub_port import HubUnreachable
from tests.hub.conftest import FIGURES
from tests.hub.sql_sessions import Session
from tests.hub.trouble import PATIENCE_SECONDS, WAITING, facilitators_hub, push_in_thread, wait_for
from tests.support.effort import effort
from tests.support.hub_sites import PostgresSite, found, join, whole_stream

STAMP_LOCK = 4918273546


def test_a_line_cut_during_commit_leaves_nothing_or_all(
    server_site: PostgresSite, administrator: Session
) -> None:
    found(server_site)
    hub = facilitators_hub(server_site)
    idea = server_site.lab.idea()
    with ThreadPoolExecutor(1) as pool:
        # Whoever holds this lock holds up every COMMIT that gives a revision.
        administrator.execute("SELECT pg_advisory_lock(%s)", [STAMP_LOCK])
        pushing, again = push_in_thread(pool, server_site, hub, idea)
        pid = wait_for(administrator, WAITING.format("Lock", "advisory"))
        administrator.execute("SELECT pg_terminate_backend(%s)", [pid])
        with pytest.raises(HubUnreachable) as cut:
            pushing.result(PATIENCE_SECONDS)
        administrator.execute("SELECT pg_advisory_unlock(%s)", [STAMP_LOCK])
    assert cut.value.code == "hub.unreachable"
    assert again() == again()
    hub.close()
    rows = whole_stream(
        server_site.hub(server_site.lab.facilitator_id), board_stream(server_site.lab.board_id)
    )
    assert [row.id for row in rows if row.table == "idea"] == [idea.idea_id]


@pytest.fixture
def ghost_standby(own_server_site: PostgresSite) -> Iterator[None]:
    """Those who want it wait for a standby that never comes."""
    server = own_server_site.server
    database = own_server_site.database
    server.execute("ALTER DATABASE {} SET synchronous_commit = on", database)
    server.execute("ALTER SYSTEM SET synchronous_standby_names = 'ghost'")
    server.execute("SELECT pg_reload_conf()")
    yield
    server.execute("ALTER SYSTEM RESET synchronous_standby_names")
    server.execute("SELECT pg_reload_conf()")


@pytest.mark.parametrize("how", ["cancel", "terminate"])
def test_a_commit_that_no_standby_confirms_is_unknown_and_done(
    own_server_site: PostgresSite, request: pytest.FixtureRequest, how: str
) -> None:
    found(own_server_site)
    request.getfixturevalue("ghost_standby")
    hub = facilitators_hub(own_server_site)
    idea = own_server_site.lab.idea()
    # Another database: this session must not wait for the ghost itself.
    with (
        psycopg.connect(own_server_site.server.url(), autocommit=True) as watcher,
        ThreadPoolExecutor(1) as pool,
    ):
        pushing, again = push_in_thread(pool, own_server_site, hub, idea)
        question = WAITING.format("IPC", "SyncRep")
        pid = wait_for(watcher, question.replace("current_database()", f"'{own_server_site.database}'"))
        stop = "pg_cancel_backend" if how == "cancel" else "pg_terminate_backend"
        watcher.execute(f"SELECT {stop}({pid})".encode())
        with pytest.raises(HubUnreachable) as unknown:
            pushing.result(PATIENCE_SECONDS)
    assert unknown.value.code == ("hub.standby" if how == "cancel" else "hub.unreachable")
    # It was done: the next try learns its revision, and does nothing.
    assert again().revisions == {board_stream(own_server_site.lab.board_id): 2}
    hub.close()


def test_a_line_cut_while_idle_is_opened_again_without_a_word(server_site: PostgresSite) -> None:
    hub = found(server_site)
    assert server_site.server.cut_connections(server_site.database) == 1
    server_site.lab.push(hub, server_site.lab.idea())
    server_site.server.cut_connections(server_site.database)
    with hub.snapshot() as snapshot:
        assert snapshot.streams(server_site.lab.facilitator_id)["lab"].revision == 1
    server_site.server.cut_connections(server_site.database)
    assert hub.identity().hub_id == "hub-of-the-test"


def test_a_line_cut_while_reading_is_unreachable(server_site: PostgresSite) -> None:
    hub = found(server_site)
    stream = board_stream(server_site.lab.board_id)

    def read_on_a_cut_line() -> None:
        with hub.snapshot() as snapshot:
            server_site.server.cut_connections(server_site.database)
            snapshot.digest(stream)

    with pytest.raises(HubUnreachable):
        read_on_a_cut_line()
    assert len(whole_stream(hub, stream)) == 1


def test_every_command_counts_once_however_often_lines_are_cut(
    server_site: PostgresSite, record_property: Callable[[str, object], None]
) -> None:
    found(server_site)
    people = [server_site.lab.facilitator_id, *(join(server_site)[0] for _ in range(3))]
    end = threading.Event()
    cuts = [0]

    def cut() -> None:
        chance = random.Random(7)
        with psycopg.connect(server_site.server.url(), autocommit=True) as killer:
            while not end.wait(chance.uniform(0.005, 0.04)):
                killed = killer.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = %s AND state <> 'idle' ORDER BY random() LIMIT 1",
                    [server_site.database],
                ).rowcount
                cuts[0] += killed

    def push(member_id: str) -> tuple[int, int]:
        hub = PostgresHub(server_site.url(member_id), None, server_site.lab.mark)
        until = time.monotonic() + 1.5 * effort()
        done = unknown = 0
        while time.monotonic() < until:
            envelope = server_site.lab.envelope(server_site.lab.idea(), member_id)
            receipt = None
            while receipt is None:
                try:
                    receipt = hub.push(envelope)
                except HubUnreachable:
                    unknown += 1
            done += 1
        hub.close()
        return done, unknown

    with ThreadPoolExecutor(5) as pool:
        cutting = pool.submit(cut)
        try:
            results = list(pool.map(push, people))
        finally:
            end.set()
        cutting.result()
    done, unknown = (sum(column) for column in zip(*results, strict=True))
    record_property(FIGURES, f"lines cut: {cuts[0]}, unknown outcomes: {unknown}, commands: {done}")
    assert unknown > 0
    ((ideas, authors),) = server_site.execute("SELECT count(*), count(DISTINCT author_id) FROM lab.idea")
    assert (ideas, authors) == (done, len(people))
    assert server_site.execute("SELECT count(*) FROM lab.history WHERE command = 'idea.add.1'") == [(done,)]
    assert server_site.execute("SELECT count(*) FROM lab.hub_touched") == [(0,)]
    assert server_site.execute("SELECT count(*) FROM lab.hub_command WHERE xid IS NOT NULL") == [(0,)]
