"""A hub of each kind for the contract, and one on a server for what only servers do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.hub.sql_sessions import Session
from tests.support.hub_sites import HubSite, MemorySite, PostgresSite, SqliteSite, found, hub_template, join
from tests.support.postgres_server import PostgresServer


@pytest.fixture(scope="session")
def reused_database(postgres_server: PostgresServer) -> str:
    """A database with a hub that tests empty and hand on."""
    return postgres_server.create_database(hub_template(postgres_server))


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def site(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_server: PostgresServer, reused_database: str
) -> Iterator[HubSite]:
    """An empty hub of each kind."""
    opened: HubSite
    if request.param == "memory":
        opened = MemorySite()
    elif request.param == "sqlite":
        opened = SqliteSite(tmp_path / "hub.colab")
    else:
        opened = PostgresSite(postgres_server, reused=reused_database)
    yield opened
    opened.close()


@pytest.fixture
def server_site(postgres_server: PostgresServer, reused_database: str) -> Iterator[PostgresSite]:
    """An empty hub on the newest server, for tests that change rows alone."""
    opened = PostgresSite(postgres_server, reused=reused_database)
    yield opened
    opened.close()


@pytest.fixture
def own_server_site(postgres_server: PostgresServer) -> Iterator[PostgresSite]:
    """An empty hub in a database that goes with the test, whatever was done to it."""
    opened = PostgresSite(postgres_server)
    yield opened
    opened.close()


@pytest.fixture
def member(server_site: PostgresSite) -> Iterator[Session]:
    """A member's own SQL session, as any program could open it."""
    found(server_site)
    member_id, _ = join(server_site)
    with psycopg.connect(server_site.url(member_id)) as session:
        yield session


@pytest.fixture
def administrator(server_site: PostgresSite) -> Iterator[Session]:
    """A session of the administrator's, in autocommit mode."""
    url = server_site.server.url(server_site.database)
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


FIGURES = "hub figures"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tells what was measured: tests put lines of text into the property of that name."""
    reports = [report for name in ("passed", "failed") for report in terminalreporter.stats.get(name, ())]
    for report in reports:
        for name, value in report.user_properties:
            if name == FIGURES:
                terminalreporter.write_line(str(value))
