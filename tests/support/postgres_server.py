"""A real PostgreSQL server for tests: started in a temporary folder, also by root, gone with the test run."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL

from tests.support.postgres_binaries import ServerBinaries, all_server_versions, copy_release

ADMIN = "colab_admin"
START_SECONDS = 60.0
READY_LINE = "database system is ready to accept connections"
HAS_SOCKET_FILES = hasattr(socket, "AF_UNIX") and os.name != "nt"
# The server must survive nothing: no flush to disk anywhere.
SPEED_OPTIONS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "lc_messages": "C",
    "timezone": "UTC",
    "log_line_prefix": "",
}
# Logins with a password are tried over the network as real desks do; the tests' own admin is let in.
ACCESS_RULES = """
local all all trust
host all colab_admin 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
local replication all trust
host replication colab_admin 127.0.0.1/32 trust
"""


class ServerNotStarted(Exception):
    """The server gave up; the text is the end of its log."""


def _unprivileged_user() -> str | None:
    """Whom to run the server as: it refuses to run as root."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    # Not on Windows, which has no such module.
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def _free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end_with_parent() -> Callable[[], None] | None:
    """What a new server process does first: ask to be ended when the test run is killed (Linux only)."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    set_parent_death_signal = 1

    def ask() -> None:
        library.prctl(set_parent_death_signal, signal.SIGQUIT)

    return ask


def _open_to_everyone(folder: Path) -> bool:
    """Whether another user can run programs below `folder`."""
    return all(place.stat().st_mode & 0o001 for place in (folder, *folder.parents))


class PostgresServer:
    """One running cluster. Databases and roles can be made, cloned and forgotten between tests."""

    def __init__(self, binaries: ServerBinaries) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="colab-pg-"))
        self._user = _unprivileged_user()
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._templates: dict[str, str] = {}
        self._kept_roles: frozenset[str] = frozenset()
        self.binaries = self._reachable(binaries)
        self.port = 0

    @property
    def data_folder(self) -> Path:
        """The cluster's own files."""
        return self._folder / "data"

    @property
    def log_text(self) -> str:
        """What the server has said so far."""
        log = self._folder / "server.log"
        return log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""

    def _reachable(self, binaries: ServerBinaries) -> ServerBinaries:
        """The same programs where the server's user can run them: a private home folder hides them."""
        folder = binaries.folder.resolve()
        if self._user is not None and not _open_to_everyone(folder):
            folder = copy_release(folder, self._folder / "programs")
        return ServerBinaries(folder, binaries.major, binaries.minor)

    def run_program(self, name: str, *arguments: str) -> str:
        """Runs one of the release's programs as the server's user and gives its output."""
        ended = subprocess.run(
            [self.binaries.program(name), *arguments],
            user=self._user,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode != 0:
            raise ServerNotStarted(f"{name}: {ended.stderr[-2000:]}")
        return ended.stdout

    def initialize(self) -> None:
        """Makes an empty cluster."""
        self._folder.chmod(0o755)
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        locale = "C.UTF-8" if sys.platform.startswith("linux") else "C"
        arguments = ["-D", str(self.data_folder), "-U", ADMIN, "-A", "trust", "-E", "UTF8", "--no-sync"]
        self.run_program("initdb", *arguments, f"--locale={locale}")
        rules = self.data_folder / "pg_hba.conf"
        rules.write_text(ACCESS_RULES if HAS_SOCKET_FILES else ACCESS_RULES.replace("local", "# local"))

    def start(self) -> None:
        """Starts the server and returns when it accepts connections; ServerNotStarted when it does not."""
        self.port = self.port or _free_port()
        options = {**SPEED_OPTIONS, "port": str(self.port), "listen_addresses": "127.0.0.1"}
        if HAS_SOCKET_FILES:
            options["unix_socket_directories"] = str(self._folder)
        arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        # preexec_fn can lock up beside other threads; this one only makes a system call.
        self._process = subprocess.Popen(
            [self.binaries.program("postgres"), "-D", str(self.data_folder), *arguments],
            user=self._user,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            preexec_fn=_end_with_parent(),
        )
        ready = threading.Event()
        self._reader = threading.Thread(
            target=self._keep_log, args=(ready,), name="postgres-log", daemon=True
        )
        self._reader.start()
        ready.wait(START_SECONDS)
        if READY_LINE not in self.log_text.rpartition("starting PostgreSQL")[2]:
            self.stop()
            raise ServerNotStarted(self.log_text[-2000:])

    def _keep_log(self, ready: threading.Event) -> None:
        """Copies what the server says to the log; tells when it is ready or has ended."""
        process = self._process
        assert process is not None
        assert process.stderr is not None
        with process.stderr, (self._folder / "server.log").open("a", encoding="utf-8") as log:
            for line in process.stderr:
                log.write(line)
                log.flush()
                if READY_LINE in line:
                    ready.set()
        ready.set()

    def stop(self) -> None:
        """Ends the server at once, as a pulled plug would; the cluster's files stay."""
        if self._process is None or self._reader is None:
            return
        if os.name == "nt":
            self.run_program("pg_ctl", "-D", str(self.data_folder), "-m", "immediate", "stop")
        else:
            self._process.send_signal(signal.SIGQUIT)
        self._process.wait()
        self._reader.join()
        self._process = self._reader = None

    def close(self) -> None:
        """Ends the server and forgets everything about it."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self, database: str = "postgres", user: str = ADMIN, password: str | None = None) -> str:
        """An address for psycopg and SQLAlchemy.

        With a password it goes over the loopback network and the password counts; without one it goes
        through a socket file that lets everybody in, which spares each connection some milliseconds.
        """
        if password is None and HAS_SOCKET_FILES:
            query = {"host": str(self._folder), "port": str(self.port)}
            return URL.create("postgresql", user, database=database, query=query).render_as_string(False)
        address = URL.create("postgresql", user, password, "127.0.0.1", self.port, database)
        return address.render_as_string(hide_password=False)

    def execute(self, statement: str, *names: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Runs one statement as the admin, outside a transaction; `names` fill its {} as identifiers."""
        composed = sql.SQL(statement).format(*map(sql.Identifier, names))
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(composed)
            return cursor.fetchall() if cursor.description else []

    def create_database(self, template: str = "template1") -> str:
        """Makes a database with a name of its own, a copy of `template`."""
        name = f"lab_{uuid.uuid4().hex[:12]}"
        self.execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def drop_database(self, name: str) -> None:
        """Removes a database, whoever is still connected to it."""
        self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def template(self, key: str, prepare: Callable[[str], None]) -> str:
        """A database that `prepare` (given its address) filled once in this run, to be copied by many tests.

        Roles that exist when it is ready are kept between tests, since its objects may belong to them.
        """
        if key not in self._templates:
            name = self.create_database()
            prepare(self.url(name))
            self._templates[key] = name
            self._kept_roles |= self._roles()
        return self._templates[key]

    def _roles(self) -> frozenset[str]:
        """The names of all roles that are not PostgreSQL's own."""
        rows = self.execute("SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_'")
        return frozenset(str(name) for (name,) in rows)

    def forget_roles(self) -> None:
        """Removes the roles that tests made; their databases must be gone."""
        for role in sorted(self._roles() - self._kept_roles - {ADMIN}):
            self.execute("DROP ROLE {}", role)

    def cut_connections(self, database: str) -> int:
        """Ends every connection to `database` as a broken line would, and gives their number."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            rows = connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database]
            ).fetchall()
        return len(rows)


class PostgresServers:
    """The servers of one test run: each major release is started when a test first asks for it."""

    def __init__(self) -> None:
        self._running: dict[int, PostgresServer] = {}

    def server(self, major: int | None = None) -> PostgresServer:
        """The server of a major release, the newest when none is named; LookupError when it is not there."""
        binaries = next((each for each in all_server_versions() if major in (None, each.major)), None)
        if binaries is None:
            raise LookupError(f"no PostgreSQL {major} on this machine")
        if binaries.major not in self._running:
            self._running[binaries.major] = start_server(binaries)
        return self._running[binaries.major]

    def close(self) -> None:
        """Ends them all."""
        for server in self._running.values():
            server.close()


def start_server(binaries: ServerBinaries) -> PostgresServer:
    """A new running cluster, which the caller closes."""
    server = PostgresServer(binaries)
    try:
        server.initialize()
        server.start()
    except BaseException:
        # Nothing may be left of a server that did not come up, whatever stopped it.
        server.close()
        raise
    return server


@pytest.fixture(scope="session")
def postgres_servers() -> Iterator[PostgresServers]:
    """The PostgreSQL servers of this test process."""
    servers = PostgresServers()
    yield servers
    servers.close()


@pytest.fixture(scope="session")
def postgres_server(postgres_servers: PostgresServers) -> PostgresServer:
    """The newest PostgreSQL of this machine, shared by the tests of this process."""
    return postgres_servers.server()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty database of the test's own, as the admin; its roles go with it."""
    database = postgres_server.create_database()
    yield postgres_server.url(database)
    postgres_server.drop_database(database)
    postgres_server.forget_roles()
