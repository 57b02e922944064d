"""The other releases of PostgreSQL on this machine keep the heart of the contract too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.hub import test_concurrency as concurrency
from tests.hub import test_imports as imports
from tests.hub import test_postgres_rights as rights
from tests.hub import test_postgres_rows as rows
from tests.hub import test_push as pushing
from tests.hub import test_reading as reading
from tests.hub import test_visibility as visibility
from tests.support.hub_sites import HubSite, PostgresSite
from tests.support.postgres_binaries import all_server_versions
from tests.support.postgres_server import PostgresServer, PostgresServers

SUBSET: tuple[Callable[[PostgresSite], None], ...] = (
    pushing.test_a_command_is_applied_once_however_often_it_is_pushed,
    imports.test_an_import_brings_each_foreign_post_once,
    pushing.test_lists_and_mappings_come_back_as_they_went,
    reading.test_a_revision_is_never_torn_apart,
    reading.test_the_digest_is_that_of_the_rows,
    visibility.test_joining_a_closed_board_opens_its_stream_and_leaving_closes_it,
    visibility.test_what_is_hidden_cannot_be_read_either,
    concurrency.test_every_push_gets_a_revision_of_its_own,
    concurrency.test_only_one_of_many_founds_the_lab,
    rights.test_members_read_and_call_and_nothing_else,
    rows.test_a_row_that_changes_streams_is_marked_in_both,
)


@pytest.fixture(scope="session")
def other_servers(postgres_servers: PostgresServers) -> list[PostgresServer]:
    """One server of each release but the newest; none where only one is installed."""
    return [postgres_servers.server(binaries.major) for binaries in all_server_versions()[1:]]


@pytest.mark.parametrize("part", SUBSET, ids=lambda part: part.__name__)
def test_older_servers_keep_it_too(
    other_servers: list[PostgresServer], part: Callable[[HubSite], None]
) -> None:
    for server in other_servers:
        site = PostgresSite(server)
        try:
            part(site)
        finally:
            site.close()
