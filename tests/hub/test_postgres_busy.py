"""Rows that others keep or change: waited for, read again, and in the end called busy."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import hub as hub_module
from colab_app.service.hub_port import HubBusy
from tests.hub.sql_sessions import Session
from tests.hub.trouble import PATIENCE_SECONDS, WAITING, facilitators_hub, push_in_thread, wait_for
from tests.support.hub_sites import PostgresSite, do, found


def test_a_kept_row_is_waited_for_and_tried_again(server_site: PostgresSite, administrator: Session) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            administrator.execute("ROLLBACK")

    hub = facilitators_hub(server_site, pause=pause, lock_timeout_milliseconds=30)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    receipt = server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert receipt.revisions == {board_stream(server_site.lab.board_id): 3}
    assert len(pauses) == 2
    assert all(0 <= seconds <= 0.04 for seconds in pauses)
    hub.close()


def test_a_row_that_is_never_let_go_ends_as_busy(server_site: PostgresSite, administrator: Session) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    pauses: list[float] = []
    hub = facilitators_hub(server_site, pause=pauses.append, lock_timeout_milliseconds=5)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    with pytest.raises(HubBusy):
        server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert len(pauses) == 20
    hub.close()


def test_patience_has_an_end_before_all_tries_are_used(
    server_site: PostgresSite,
    administrator: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    monkeypatch.setattr(hub_module, "DEADLINE_SECONDS", 0.0)
    pauses: list[float] = []
    hub = facilitators_hub(server_site, pause=pauses.append, lock_timeout_milliseconds=5)
    administrator.execute("BEGIN")
    administrator.execute("SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE", [idea.idea_id])
    with pytest.raises(HubBusy):
        server_site.lab.push(hub, c.GroupIdea(idea_id=idea.idea_id, grouping="a"))
    assert pauses == []
    hub.close()


def test_a_row_that_changed_underfoot_is_read_again(
    server_site: PostgresSite, administrator: Session
) -> None:
    found(server_site)
    challenge = server_site.lab.challenge(fields={"problem": "一。"})
    do(server_site, challenge)
    pauses: list[float] = []
    hub = facilitators_hub(server_site, pause=pauses.append)
    edit = server_site.lab.text(challenge.challenge_id, "一。", "一。二。")
    with ThreadPoolExecutor(1) as pool:
        administrator.execute("BEGIN")
        administrator.execute(
            "UPDATE lab.challenge SET problem = '零。一。', version = version + 1 WHERE id = %s",
            [challenge.challenge_id],
        )
        pushing, _ = push_in_thread(pool, server_site, hub, edit)
        # It has read the old text and waits with its own behind the other's. Within its transaction the
        # administrator's session would see the same statistics again and again.
        url = server_site.server.url(server_site.database)
        with psycopg.connect(url, autocommit=True) as watcher:
            wait_for(watcher, WAITING.format("Lock", "transactionid"))
        administrator.execute("COMMIT")
        pushing.result(PATIENCE_SECONDS)
    hub.close()
    assert len(pauses) == 1
    assert server_site.execute("SELECT problem, version FROM lab.challenge") == [("零。一。二。", 3)]


def test_a_deadlock_is_tried_again(server_site: PostgresSite, administrator: Session) -> None:
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
    hub = facilitators_hub(server_site, pause=pauses.append)
    lock = "SELECT 1 FROM lab.idea WHERE id = %s FOR UPDATE"
    url = server_site.server.url(server_site.database)
    with ThreadPoolExecutor(1) as pool, psycopg.connect(url, autocommit=True) as watcher:
        administrator.execute("BEGIN")
        administrator.execute(lock, [second])
        pushing, _ = push_in_thread(pool, server_site, hub, undone)
        wait_for(watcher, WAITING.format("Lock", "transactionid"))
        administrator.execute(lock, [first])
        administrator.execute("COMMIT")
        assert pushing.result(PATIENCE_SECONDS).revisions
    hub.close()
    assert len(pauses) == 1


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
