"""Places where a hub can live, behind one shape: every person gets a connection of their own to it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from sqlalchemy import make_url

from colab_app.domain.commands import Command
from colab_app.domain.streams import board_stream
from colab_app.hub import postgres, sqlite
from colab_app.hub.memory import MemoryHub, MemoryLedger
from colab_app.hub.postgres import PostgresHub
from colab_app.hub.sqlite import SqliteHub
from colab_app.service.hub_port import START, FeedRow, Hub, Receipt
from colab_app.store.tables import ORDER
from tests.support.lab import LabBuilder
from tests.support.postgres_server import PostgresServer

HUB_ID = "hub-of-the-test"


class HubSite(Protocol):
    """One hub. `hides_rows` tells that a person cannot even read what they do not see."""

    name: str
    hides_rows: bool
    lab: LabBuilder

    def hub(self, member_id: str) -> Hub:
        """The hub as that person reaches it; the same one each time."""

    def another_hub(self, member_id: str) -> Hub:
        """One more connection of that person."""

    def close(self) -> None:
        """Hang up everywhere."""


class _Connections:
    """Keeps the connections of a site."""

    def __init__(self) -> None:
        self._first: dict[str, Hub] = {}
        self._all: list[Hub] = []

    def _open(self, member_id: str) -> Hub:
        raise NotImplementedError

    def hub(self, member_id: str) -> Hub:
        """The person's first connection."""
        if member_id not in self._first:
            self._first[member_id] = self.another_hub(member_id)
        return self._first[member_id]

    def another_hub(self, member_id: str) -> Hub:
        """A further one."""
        hub = self._open(member_id)
        self._all.append(hub)
        return hub

    def close(self) -> None:
        """Hangs up."""
        for hub in self._all:
            hub.close()


class MemorySite(_Connections):
    """A hub in this process."""

    name = "memory"
    hides_rows = False

    def __init__(self, seed: int = 0) -> None:
        super().__init__()
        self.lab = LabBuilder(seed)
        self.ledger = MemoryLedger(HUB_ID)

    def _open(self, member_id: str) -> Hub:
        return MemoryHub(self.ledger, self.lab.clock, self.lab.mark)


class SqliteSite(_Connections):
    """A hub in a file."""

    name = "sqlite"
    hides_rows = False

    def __init__(self, path: Path, seed: int = 0) -> None:
        super().__init__()
        self.lab = LabBuilder(seed)
        self.path = path
        sqlite.create_hub(path, HUB_ID)

    def _open(self, member_id: str) -> Hub:
        return SqliteHub(self.path, self.lab.clock, self.lab.mark)


_LEDGER = ("hub_command", "hub_stream", "hub_log", "hub_feed", "hub_content")


def hub_template(server: PostgresServer) -> str:
    """A database with an empty hub, to be copied."""
    return server.template("hub", _prepare)


def _prepare(url: str) -> None:
    postgres.create_hub(url, HUB_ID)


class PostgresSite(_Connections):
    """A hub in a database, with one login a person.

    The database is its own and goes with it. With `reused` it is one that others use before and after:
    it is emptied instead, which is much faster; then nothing but rows may be changed in it.
    """

    name = "postgres"
    hides_rows = True

    def __init__(self, server: PostgresServer, seed: int = 0, reused: str = "") -> None:
        super().__init__()
        self.lab = LabBuilder(seed)
        self.server = server
        template = hub_template(server)
        self.member_role = postgres.member_role(template)
        self._reused = reused
        self.database = reused or server.create_database(template)
        self._logins: dict[str, str] = {}

    def login(self, member_id: str) -> str:
        """The login of a person: made when first asked for, and let in as a member."""
        if member_id not in self._logins:
            digest = hashlib.sha256(f"{self.database} {member_id}".encode()).hexdigest()
            name = f"p_{digest[:12]}"
            self.server.execute("CREATE ROLE {} LOGIN IN ROLE {}", name, self.member_role)
            self._logins[member_id] = name
        return self._logins[member_id]

    def url(self, member_id: str) -> str:
        """The address of the hub for that person."""
        return self.server.url(self.database, self.login(member_id))

    def network_url(self, login: str, port: int = 0) -> str:
        """An address over the network, where a password counts."""
        url = make_url(self.server.url(self.database, login, "x")).set(port=port or self.server.port)
        return f"postgresql://{login}@{url.host}:{url.port}/{url.database}"

    def execute(self, statement: str, *names: str) -> list[tuple[object, ...]]:
        """One statement of the administrator's in the hub's database."""
        return self.server.execute(statement, *names, database=self.database)

    def _open(self, member_id: str) -> Hub:
        return PostgresHub(self.url(member_id), None, self.lab.mark)

    def close(self) -> None:
        """Hangs up and removes the database or its rows, and the logins."""
        super().close()
        if self._reused:
            tables = ", ".join(f'lab."{name}"' for name in (*ORDER, *_LEDGER))
            self.execute(f"TRUNCATE {tables} RESTART IDENTITY")
        else:
            self.server.drop_database(self.database)
        for login in self._logins.values():
            self.server.execute("DROP ROLE {}", login)


def found(site: HubSite) -> Hub:
    """Founds the site's lab and gives the facilitator's hub."""
    hub = site.hub(site.lab.facilitator_id)
    site.lab.push(hub, site.lab.found())
    return hub


def join(site: HubSite, role: str = "partner") -> tuple[str, Hub]:
    """Somebody enters the lab: their id and their hub."""
    member_id = site.lab.id()
    hub = site.hub(member_id)
    site.lab.push(hub, site.lab.join(role=role), member_id)
    return member_id, hub


def do(site: HubSite, command: Command, member_id: str = "") -> Receipt:
    """One command of a person (of the facilitator's, when nobody is named) through their own hub."""
    actor_id = member_id or site.lab.facilitator_id
    return site.lab.push(site.hub(actor_id), command, actor_id)


def whole_stream(hub: Hub, stream: str) -> tuple[FeedRow, ...]:
    """All that a stream's feed holds, gone rows too."""
    with hub.snapshot() as snapshot:
        return snapshot.read(stream, START, 1_000_000).rows


def row_values(site: HubSite, table: str, row_id: str, stream: str = "") -> dict[str, object]:
    """The row as the facilitator's desk would pull it."""
    rows = whole_stream(site.hub(site.lab.facilitator_id), stream or board_stream(site.lab.board_id))
    found_rows = [row.values for row in rows if (row.table, row.id) == (table, row_id)]
    assert len(found_rows) == 1
    assert found_rows[0] is not None
    return dict(found_rows[0])
