"""Makes trouble on a server at a chosen moment: watches who waits for what."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from colab_app.domain import commands as c
from colab_app.hub.postgres import PostgresHub
from colab_app.service.hub_port import Receipt
from tests.hub.sql_sessions import Session
from tests.support.hub_sites import PostgresSite

PATIENCE_SECONDS = 20.0

WAITING = (
    "SELECT min(pid) FROM pg_stat_activity WHERE datname = current_database() "
    "AND usename <> current_user AND wait_event_type = '{}' AND wait_event = '{}'"
)


def wait_for(connection: Session, question: str) -> int:
    """Asks until the answer is a number other than null, which is given."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        row = connection.execute(question.encode()).fetchone()
        if row is not None and row[0] is not None:
            return int(str(row[0]))
    raise TimeoutError(question)


def push_in_thread(
    pool: ThreadPoolExecutor, site: PostgresSite, hub: PostgresHub, command: c.Command
) -> tuple[Future[Receipt], Callable[[], Receipt]]:
    """A push on its way, and how to push the very same command again."""
    envelope = site.lab.envelope(command)
    return pool.submit(hub.push, envelope), lambda: hub.push(envelope)


def facilitators_hub(site: PostgresSite, **options: object) -> PostgresHub:
    """A further hub of the facilitator's, with patience of its own."""
    url = site.url(site.lab.facilitator_id)
    return PostgresHub(url, None, site.lab.mark, **options)  # type: ignore[arg-type]  # as the constructor names them
