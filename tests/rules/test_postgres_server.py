"""The PostgreSQL server of the tests is real, new for every test, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.support import postgres_server as module
from tests.support.postgres_binaries import BINARIES_VARIABLE, all_server_versions, copy_release
from tests.support.postgres_server import (
    ADMIN,
    PostgresServer,
    ServerNotStarted,
    start_server,
)


def test_the_newest_release_is_used_and_all_are_known(postgres_server: PostgresServer) -> None:
    majors = [binaries.major for binaries in all_server_versions()]
    assert majors == sorted(set(majors), reverse=True)
    ((version,),) = postgres_server.execute("SHOW server_version_num")
    assert int(str(version)) // 10_000 == majors[0] == postgres_server.binaries.major


def test_every_test_gets_its_own_empty_database(postgres_server: PostgresServer, postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        connection.execute("CREATE TABLE note (body text)")
        connection.execute("INSERT INTO note VALUES ('防災')")
    other = postgres_server.create_database()
    rows = postgres_server.execute("SELECT to_regclass('note')", database=other)
    postgres_server.drop_database(other)
    assert rows == [(None,)]


def test_passwords_count_over_the_network(postgres_server: PostgresServer, postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE ROLE desk LOGIN PASSWORD 'right'")
    with psycopg.connect(postgres_server.url(user="desk", password="right")) as connection:
        assert connection.info.user == "desk"
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(postgres_server.url(user="desk", password="wrong"))


def test_roles_of_a_test_are_forgotten_and_those_of_a_template_kept() -> None:
    server = start_server(all_server_versions()[-1])
    try:

        def prepare(url: str) -> None:
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute("CREATE ROLE owner_of_all")
                connection.execute("CREATE TABLE note (body text)")
                connection.execute("ALTER TABLE note OWNER TO owner_of_all")

        template = server.template("notes", prepare)
        assert server.template("notes", prepare) == template
        server.execute("CREATE ROLE passing_by")
        copy = server.create_database(template)
        assert server.execute("SELECT count(*) FROM note", database=copy) == [(0,)]
        server.drop_database(copy)
        server.forget_roles()
        roles = server.execute("SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY 1")
        assert roles == [(ADMIN,), ("owner_of_all",)]
    finally:
        server.close()


def test_connections_can_be_cut_and_the_server_pulled_and_restarted() -> None:
    server = start_server(all_server_versions()[0])
    try:
        database = server.create_database()
        with psycopg.connect(server.url(database)) as connection:
            assert server.cut_connections(database) == 1
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
        address = server.url(database)
        server.stop()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(address)
        server.start()
        assert server.url(database) == address
        assert server.execute("SELECT 1", database=database) == [(1,)]
    finally:
        server.close()
    assert not server.data_folder.exists()


@pytest.fixture
def open_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for temporary files that the server's user can reach, unlike the folders of pytest."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    # A server that is just going removes files of its own at the same time.
    shutil.rmtree(folder, ignore_errors=True)


def test_a_server_that_cannot_start_says_why_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, open_folder: Path
) -> None:
    monkeypatch.setitem(module.SPEED_OPTIONS, "max_connections", "lots")
    with pytest.raises(ServerNotStarted, match="max_connections"):
        start_server(all_server_versions()[0])
    assert list(open_folder.iterdir()) == []


def test_programs_in_a_private_home_are_found_and_started(
    monkeypatch: pytest.MonkeyPatch, open_folder: Path
) -> None:
    private = open_folder / "private"
    monkeypatch.setenv(BINARIES_VARIABLE, str(copy_release(all_server_versions()[0].folder, private)))
    private.chmod(0o700)
    all_server_versions.cache_clear()
    try:
        binaries = all_server_versions()[0]
        assert binaries.folder.is_relative_to(private)
        server = start_server(binaries)
        rows = server.execute("SELECT 1")
        server.close()
        assert rows == [(1,)]
    finally:
        all_server_versions.cache_clear()


def test_a_killed_test_run_takes_its_server_along(open_folder: Path) -> None:
    if not sys.platform.startswith("linux"):
        # Only Linux can tie a process to its parent; elsewhere nothing is promised.
        assert module._end_with_parent() is None
        return
    program = (
        "from tests.support.postgres_binaries import all_server_versions\n"
        "from tests.support.postgres_server import start_server\n"
        "print(start_server(all_server_versions()[0]).url(), flush=True)\n"
        "input()\n"
    )
    environment = {**os.environ, "TMPDIR": str(open_folder)}
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as run:
        assert run.stdout is not None
        with psycopg.connect(run.stdout.readline().strip(), autocommit=True) as connection:
            run.kill()
            with pytest.raises(psycopg.OperationalError):
                list(connection.notifies(timeout=module.START_SECONDS))
