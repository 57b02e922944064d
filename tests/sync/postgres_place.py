"""A simulated hub on a real server: each desk has its own login, backups are copies of the database."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
from psycopg.rows import dict_row

from colab_app.hub.postgres import PostgresHub
from colab_app.service.hub_port import Hub
from colab_app.store.tables import ORDER
from tests.support.hub_sites import HUB_ID, PostgresSite, hub_template
from tests.support.postgres_server import PostgresServer
from tests.sync.hub_places import Applied, Backup, Row, Rows, shaped


class PostgresHubPlace:
    """A hub in a database of its own."""

    keeps_time = True

    def __init__(self, server: PostgresServer) -> None:
        self.hub_id = HUB_ID
        self.journal: list[Applied] = []
        self._server = server
        self._site = PostgresSite(server)
        self._copies: list[str] = []

    def open(self, now: Callable[[], str], new_mark: Callable[[], str], member_id: str) -> Hub:
        """The hub through the member's own login."""
        return PostgresHub(self._site.url(member_id), None, new_mark)

    def back_up(self) -> Backup:
        """A copy of the database; nobody may be connected meanwhile."""
        self._copies.append(self._server.create_database(self._site.database))
        return Backup(self._copies[-1], tuple(self.journal))

    def set_back(self, backup: Backup) -> None:
        """A copy of the copy takes the place of the database."""
        assert isinstance(backup.state, str)
        self._replace(backup.state)
        self.journal = list(backup.journal)

    def empty(self) -> None:
        """The database as it was when it was made."""
        self._replace(hub_template(self._server))
        self.journal = []

    def _replace(self, template: str) -> None:
        self._server.drop_database(self._site.database)
        self._site.database = self._server.create_database(template)

    def rows(self) -> Rows:
        """Read by the administrator, past all policies."""
        found: Rows = {}
        for table in ORDER:
            rows = self._select(f'SELECT * FROM lab."{table}"')
            found[table] = {str(row["id"]): shaped(table, row) for row in rows}
        return found

    def steps(self) -> dict[str, str]:
        """Stages and states."""
        query = "SELECT id, stage AS step FROM lab.challenge UNION ALL SELECT id, state FROM lab.proposal"
        return {str(row["id"]): str(row["step"]) for row in self._select(query)}

    def command_ids(self) -> frozenset[str]:
        """From the server's own list."""
        return frozenset(
            str(row["command_id"]) for row in self._select("SELECT command_id FROM lab.hub_command")
        )

    def damage(self) -> str:
        """The server looks after itself."""
        return ""

    def close(self) -> None:
        """Remove the database, its copies and the logins."""
        for copy in self._copies:
            self._server.drop_database(copy)
        self._site.close()

    def _select(self, query: str) -> list[Row]:
        with psycopg.connect(self._server.url(self._site.database), row_factory=dict_row) as connection:
            return list(connection.execute(query.encode()))
