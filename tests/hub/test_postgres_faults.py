"""What goes wrong on a server, made to happen: cut lines, kept locks, lost answers, slow standbys."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import psycopg
import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import PostgresHub
from colab_app.hub.postgres import hub as hub_module
from colab_app.service.hub_port import HubBusy, HubUnreachable, Receipt
from tests.hub.conftest import FIGURES
from tests.support.effort import effort
from tests.support.hub_sites import PostgresSite, do, found, join, whole_stream

STAMP_LOCK = 4918273546
PATIENCE_SECONDS = 20.0


@pytest.fixture
def administrator(server_site: PostgresSite) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A session of the administrator's, in autocommit mode."""
    url = server_site.server.url(server_site.database)
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def _wait_for(connection: psycopg.Connection[tuple[object, ...]], question: str) -> int:
    """Asks until the answer is a number other than null, which is given."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        row = connection.execute(question.encode()).fetchone()
        if row is not None and row[0] is not None:
            return int(str(row[0]))
    raise TimeoutError(question)


WAITING = (
    "SELECT min(pid) FROM pg_stat_activity WHERE datname = current_database() "
    "AND usename <> current_user AND wait_event_type = '{}' AND wait_event = '{}'"
)


def _push_in_thread(
    pool: ThreadPoolExecutor, site: PostgresSite, hub: PostgresHub, command: c.Command
) -> tuple[Future[Receipt], Callable[[], Receipt]]:
    """A push on its way, and how to push the very same command again."""
    envelope = site.lab.envelope(command)
    return pool.submit(hub.push, envelope), lambda: hub.push(envelope)


def _facilitators_hub(site: PostgresSite, **options: object) -> PostgresHub:
    url = site.url(site.lab.facilitator_id)
    return PostgresHub(url, None, site.lab.mark, **options)  # type: ignore[arg-type]  # as the constructor names them


def test_a_line_cut_during_commit_leaves_nothing_or_all(
    server_site: PostgresSite, administrator: psycopg.Connection[tuple[object, ...]]
) -> None:
    found(server_site)
    hub = _facilitators_hub(server_site)
    idea = server_site.lab.idea()
    with ThreadPoolExecutor(1) as pool:
        # Whoever holds this lock holds up every COMMIT that gives a revision.
        administrator.execute("SELECT pg_advisory_lock(%s)", [STAMP_LOCK])
        pushing, again = _push_in_thread(pool, server_site, hub, idea)
        pid = _wait_for(administrator, WAITING.format("Lock", "advisory"))
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
    hub = _facilitators_hub(own_server_site)
    idea = own_server_site.lab.idea()
    # Another database: this session must not wait for the ghost itself.
    with (
        psycopg.connect(own_server_site.server.url(), autocommit=True) as watcher,
        ThreadPoolExecutor(1) as pool,
    ):
        pushing, again = _push_in_thread(pool, own_server_site, hub, idea)
        question = WAITING.format("IPC", "SyncRep")
        pid = _wait_for(watcher, question.replace("current_database()", f"'{own_server_site.database}'"))
        stop = "pg_cancel_backend" if how == "cancel" else "pg_terminate_backend"
        watcher.execute(f"SELECT {stop}({pid})".encode())
        with pytest.raises(HubUnreachable) as unknown:
            pushing.result(PATIENCE_SECONDS)
    assert unknown.value.code == ("hub.standby" if how == "cancel" else "hub.unreachable")
    # It was done: the next try learns its revision, and does nothing.
    assert again().revisions == {board_stream(own_server_site.lab.board_id): 2}
    hub.close()


def test_a_kept_row_is_waited_for_and_tried_again(
    server_site: PostgresSite, administrator: psycopg.Connection[tuple[object, ...]]
) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            administrator.execute("ROLLBACK")

    hub = _facilitators_hub(server_site, pause=pause, lock_timeout_milliseconds=30)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    receipt = server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert receipt.revisions == {board_stream(server_site.lab.board_id): 3}
    assert len(pauses) == 2
    assert all(0 <= seconds <= 0.04 for seconds in pauses)
    hub.close()


def test_a_row_that_is_never_let_go_ends_as_busy(
    server_site: PostgresSite, administrator: psycopg.Connection[tuple[object, ...]]
) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    pauses: list[float] = []
    hub = _facilitators_hub(server_site, pause=pauses.append, lock_timeout_milliseconds=5)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    with pytest.raises(HubBusy):
        server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert len(pauses) == 20
    hub.close()


def test_patience_has_an_end_before_all_tries_are_used(
    server_site: PostgresSite,
    administrator: psycopg.Connection[tuple[object, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    monkeypatch.setattr(hub_module, "DEADLINE_SECONDS", 0.0)
    pauses: list[float] = []
    hub = _facilitators_hub(server_site, pause=pauses.append, lock_timeout_milliseconds=5)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    with pytest.raises(HubBusy):
        server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert pauses == []
    hub.close()


def test_a_row_that_changed_underfoot_is_read_again(
    server_site: PostgresSite, administrator: psycopg.Connection[tuple[object, ...]]
) -> None:
    found(server_site)
    challenge = server_site.lab.challenge(fields={"problem": "一。"})
    do(server_site, challenge)
    pauses: list[float] = []
    hub = _facilitators_hub(server_site, pause=pauses.append)
    edit = server_site.lab.text(challenge.challenge_id, "一。", "一。二。")
    with ThreadPoolExecutor(1) as pool:
        administrator.execute("BEGIN")
        administrator.execute(
            "UPDATE lab.challenge SET problem = '零。一。', version = version + 1 WHERE id = %s",
            [challenge.challenge_id],
        )
        pushing, _ = _push_in_thread(pool, server_site, hub, edit)
        # It has read the old text and waits with its own behind the other's. Within its transaction the
        # administrator's session would see the same statistics again and again.
        url = server_site.server.url(server_site.database)
        with psycopg.connect(url, autocommit=True) as watcher:
            _wait_for(watcher, WAITING.format("Lock", "transactionid"))
        administrator.execute("COMMIT")
        pushing.result(PATIENCE_SECONDS)
    hub.close()
    assert len(pauses) == 1
    assert server_site.execute("SELECT problem, version FROM lab.challenge") == [("零。一。二。", 3)]


def test_a_deadlock_is_tried_again(
    server_site: PostgresSite, administrator: psycopg.Connection[tuple[object, ...]]
) -> None:
    login = server_site.login(server_site.lab.facilitator_id)
    # Whoever looks for a deadlock first gives way: the hub, long before the administrator would.
    server_site.execute("ALTER ROLE {} SET deadlock_timeout = 300", login)
    administrator.execute("SET deadlock_timeout = '60s'")
    found(server_site)
    first, second = (server_site.lab.id() for _ in range(2))
    batch = c.ImportRecords(
        batch_id=server_site.lab.id(),
        board_id=server_site.lab.board_id,
        source="",
        file_name="",
        records=[{"kind": "idea", "id": each, "title": "声"} for each in (first, second)],
    )
    do(server_site, batch)
    undone = c.SetImportUndone(
        batch_id=batch.batch_id, undone=True, rows=[["idea", first], ["idea", second]], last=True
    )
    pauses: list[float] = []
    hub = _facilitators_hub(server_site, pause=pauses.append)
    lock = "SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE"
    url = server_site.server.url(server_site.database)
    with ThreadPoolExecutor(1) as pool, psycopg.connect(url, autocommit=True) as watcher:
        administrator.execute("BEGIN")
        administrator.execute(lock, [second])
        pushing, _ = _push_in_thread(pool, server_site, hub, undone)
        _wait_for(watcher, WAITING.format("Lock", "transactionid"))
        administrator.execute(lock, [first])
        administrator.execute("COMMIT")
        assert pushing.result(PATIENCE_SECONDS).revisions
    hub.close()
    assert len(pauses) == 1


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


def test_texts_that_no_database_keeps_are_refused(server_site: PostgresSite) -> None:
    hub = found(server_site)
    for text in ("a\x00b", "\ud800"):
        command = c.AddIdea(
            idea_id=server_site.lab.id(),
            board_id=server_site.lab.board_id,
            challenge_id=text,
            title="案",
        )
        with pytest.raises(Refused) as refusal:
            server_site.lab.push(hub, command)
        assert refusal.value.code == "field.shape"


def test_what_points_nowhere_is_refused(server_site: PostgresSite) -> None:
    hub = found(server_site)
    with pytest.raises(Refused) as refusal:
        server_site.lab.push(hub, server_site.lab.place_on(server_site.lab.board_id, "nobody"))
    assert refusal.value.code == "gone"
