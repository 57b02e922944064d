"""The doorbell: rings for what others may know, tests itself, and lets go when told."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from colab_app.domain.streams import board_stream
from colab_app.hub.postgres.address import parse_address
from colab_app.hub.postgres.doorbell import CHANNEL, PostgresDoorbell
from colab_app.service.hub_port import Doorbell, HubUnreachable
from tests.hub.swallower import swallowing_notifications
from tests.support.hub_sites import HubSite, PostgresSite, do, found, join

PATIENCE_SECONDS = 10.0


@pytest.fixture
def bell(server_site: PostgresSite) -> Iterator[Doorbell]:
    """The doorbell of a new member."""
    found(server_site)
    _, hub = join(server_site)
    opened = hub.doorbell()
    assert opened is not None
    yield opened
    opened.close()


def test_only_servers_have_a_doorbell(site: HubSite) -> None:
    bell = found(site).doorbell()
    assert (bell is not None) == (site.name == "postgres")
    if bell is not None:
        bell.close()


def test_it_tests_itself_without_ringing_for_others(server_site: PostgresSite, bell: Doorbell) -> None:
    another = server_site.hub(server_site.lab.facilitator_id).doorbell()
    assert another is not None
    assert another.works()
    assert bell.works()
    assert not bell.wait(0.05)
    another.close()


def test_it_rings_for_a_command_and_then_is_still(server_site: PostgresSite, bell: Doorbell) -> None:
    began = time.monotonic()
    assert not bell.wait(0.05)
    assert time.monotonic() - began >= 0.05
    do(server_site, server_site.lab.idea())
    assert bell.wait(PATIENCE_SECONDS)
    assert not bell.wait(0.05)


def test_it_rings_while_somebody_waits(server_site: PostgresSite, bell: Doorbell) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(bell.wait, PATIENCE_SECONDS)
        do(server_site, server_site.lab.idea())
        assert waiting.result()


def test_it_is_silent_about_drafts_and_what_was_refused_or_changed_nothing(
    server_site: PostgresSite, bell: Doorbell
) -> None:
    challenge = server_site.lab.challenge()
    # Each command rings once, and the bell of the second may come after a look at the first.
    for command in (challenge, server_site.lab.support(challenge.challenge_id)):
        do(server_site, command)
        assert bell.wait(PATIENCE_SECONDS)
    do(server_site, server_site.lab.draft())
    do(server_site, server_site.lab.support(challenge.challenge_id))
    assert not bell.wait(0.05)


def test_its_hint_names_only_what_everybody_may_know(server_site: PostgresSite) -> None:
    found(server_site)
    closed = server_site.lab.board(is_open=False)
    with psycopg.connect(server_site.server.url(server_site.database), autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}".encode())
        do(server_site, closed)
        do(server_site, server_site.lab.idea(board_id=closed.board_id))
        do(server_site, server_site.lab.draft())
        do(server_site, server_site.lab.idea())
        join(server_site)
        hints = [notice.payload for notice in listener.notifies(timeout=PATIENCE_SECONDS, stop_after=4)]
    assert hints == ["", "", f"{board_stream(server_site.lab.board_id)} 2", "lab 2"]


def test_a_cut_line_is_told(server_site: PostgresSite, bell: Doorbell) -> None:
    server_site.server.cut_connections(server_site.database)
    with pytest.raises(HubUnreachable):
        bell.wait(PATIENCE_SECONDS)


def test_closing_ends_a_wait_in_another_thread(bell: Doorbell) -> None:
    waiting = threading.Event()

    def wait() -> bool:
        waiting.set()
        return bell.wait(PATIENCE_SECONDS)

    began = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(wait)
        waiting.wait()
        bell.close()
        assert answer.result() is False
    assert time.monotonic() - began < PATIENCE_SECONDS
    assert bell.wait(0.01) is False
    bell.close()


def test_a_pooler_that_swallows_the_bell_is_noticed(server_site: PostgresSite) -> None:
    found(server_site)
    login = server_site.login(server_site.lab.facilitator_id)
    server_site.execute("ALTER ROLE {} PASSWORD 'x'", login)
    with swallowing_notifications(server_site.server.port) as port:
        url = f"{server_site.network_url(login, port)}?sslmode=disable"
        bell = PostgresDoorbell(parse_address(url), "x", server_site.lab.mark)
        assert not bell.works()
        do(server_site, server_site.lab.idea())
        assert not bell.wait(0.05)
        bell.close()
