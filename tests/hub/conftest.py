"""A hub of each kind for the contract, and one on a server for what only servers do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_sites import HubSite, MemorySite, PostgresSite, SqliteSite
from tests.support.postgres_server import PostgresServer


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def site(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_server: PostgresServer
) -> Iterator[HubSite]:
    """An empty hub of each kind."""
    opened: HubSite
    if request.param == "memory":
        opened = MemorySite()
    elif request.param == "sqlite":
        opened = SqliteSite(tmp_path / "hub.colab")
    else:
        opened = PostgresSite(postgres_server)
    yield opened
    opened.close()


@pytest.fixture
def server_site(postgres_server: PostgresServer) -> Iterator[PostgresSite]:
    """An empty hub on the newest server."""
    opened = PostgresSite(postgres_server)
    yield opened
    opened.close()
