"""Which server a hub is on now: its timeline rises with a failover, and the hub goes on there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import PostgresHub, create_hub
from colab_app.service.hub_port import HubRejected, HubUnreachable
from tests.support.hub_sites import HUB_ID, PostgresSite, found
from tests.support.lab import LabBuilder
from tests.support.postgres_server import ADMIN, PostgresServer, _free_port, start_server


def test_a_server_tells_its_version_timeline_and_cluster(own_server_site: PostgresSite) -> None:
    hub = PostgresHub(own_server_site.url("x"), None, own_server_site.lab.mark)
    server = own_server_site.server
    ((system,),) = server.execute("SELECT system_identifier::text FROM pg_control_system()")
    facts = hub.server()
    assert (facts.version // 10_000, facts.timeline, facts.system) == (server.binaries.major, 1, system)
    assert hub.identity().timeline == 1
    hub.close()


@pytest.mark.parametrize(
    "hidden",
    [
        ["pg_walfile_name(pg_lsn)"],
        ["pg_current_wal_lsn()", "pg_control_checkpoint()"],
        ["pg_walfile_name(pg_lsn)", "pg_control_checkpoint()", "pg_control_system()"],
    ],
)
def test_a_managed_server_may_keep_it_to_itself(own_server_site: PostgresSite, hidden: list[str]) -> None:
    for function in hidden:
        own_server_site.execute(f"REVOKE EXECUTE ON FUNCTION pg_catalog.{function} FROM PUBLIC")
    hub = PostgresHub(own_server_site.url("x"), None, own_server_site.lab.mark)
    assert hub.identity().timeline == 1
    facts = hub.server()
    assert facts.timeline == 1
    assert (facts.system == "") == ("pg_control_system()" in hidden)
    hub.close()


def test_a_database_that_was_closed_is_not_taken_for_a_server_that_keeps_silent(
    own_server_site: PostgresSite,
) -> None:
    hub = found(own_server_site)
    assert isinstance(hub, PostgresHub)
    own_server_site.server.execute("ALTER DATABASE {} ALLOW_CONNECTIONS false", own_server_site.database)
    own_server_site.server.cut_connections(own_server_site.database)
    with pytest.raises(HubRejected) as rejection:
        hub.server()
    assert rejection.value.code == "hub.database"


class PromotedCopy(PostgresServer):
    """A copy of a running server that comes up as a primary of its own: what a failover leaves."""

    def __init__(self, primary: PostgresServer) -> None:
        super().__init__(primary.binaries)
        self._primary = primary

    def initialize(self) -> None:
        """Takes a copy over the network, and makes it end its recovery as a new primary."""
        self._folder.chmod(0o755)
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        source = f"host=127.0.0.1 port={self._primary.port} user={ADMIN}"
        self.run_program(
            "pg_basebackup", "-d", source, "-D", str(self.data_folder), "-X", "stream", "-c", "fast", "-N"
        )
        (self.data_folder / "recovery.signal").touch()
        with (self.data_folder / "postgresql.auto.conf").open("a") as settings:
            settings.write("restore_command = 'false'\n")


@pytest.fixture
def primary(postgres_server: PostgresServer) -> Iterator[PostgresServer]:
    """A server of the test's own, to be lost."""
    server = start_server(postgres_server.binaries)
    yield server
    server.close()


@pytest.fixture
def copy(primary: PostgresServer) -> Iterator[PromotedCopy]:
    """What will take its place."""
    server = PromotedCopy(primary)
    yield server
    server.close()


def test_a_hub_goes_on_where_the_new_primary_is(primary: PostgresServer, copy: PromotedCopy) -> None:
    lab = LabBuilder()
    database = primary.create_database()
    role = create_hub(primary.url(database), HUB_ID)
    primary.execute("CREATE ROLE ann LOGIN PASSWORD 'x' IN ROLE {}", role)
    copy.port = _free_port()
    hosts = f"host=127.0.0.1:{primary.port}&host=127.0.0.1:{copy.port}"
    hub = PostgresHub(f"postgresql://ann@/{database}?{hosts}", "x", lab.mark)
    lab.push(hub, lab.found())
    kept = lab.envelope(lab.idea())
    receipt = hub.push(kept)
    copy.initialize()
    lost = lab.envelope(lab.idea())
    hub.push(lost)
    stream = board_stream(lab.board_id)
    with hub.snapshot() as snapshot:
        before = snapshot.streams(lab.facilitator_id)[stream]
    assert hub.identity().timeline == 1

    primary.stop()
    with pytest.raises(HubUnreachable):
        hub.push(lost)
    copy.start()
    identity = hub.identity()
    assert (identity.hub_id, identity.timeline) == (HUB_ID, 2)
    with hub.snapshot() as snapshot:
        # What the old primary had alone is gone, and a desk can tell.
        assert not snapshot.knows(stream, before)
        assert snapshot.missing_commands([kept.id, lost.id]) == {lost.id}
    assert hub.push(kept) == receipt
    assert hub.push(lost).revisions == {stream: before.revision}
    with hub.snapshot() as snapshot:
        assert snapshot.streams(lab.facilitator_id)[stream].mark != before.mark
    hub.close()
