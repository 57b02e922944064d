"""Opens SQLite files with the pragmas the app needs, and refuses files that are not its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from colab_app.domain.errors import UserProblem
from colab_app.store.faults import disk_problem, translated

_HEADER = b"SQLite format 3\x00"
_TABLE_NAMES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
_CANNOT_WRITE = frozenset(
    {"disk.cannot_open", "disk.fault", "disk.full", "disk.no_permission", "disk.read_only"}
)


def size_bytes(path: Path) -> int:
    """The size of a file, 0 when there is none. Raises the disk's own problems."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        raise disk_problem(error, path.name) from error


def log_beside(path: Path) -> Path:
    """The write-ahead log of a database."""
    return path.with_name(f"{path.name}-wal")


def check_header(path: Path, application_id: int, newest_version: int) -> int:
    """The schema version of an existing file of ours, 0 when it is still empty.

    Raises UserProblem `database.foreign` for any other file, `database.newer` for a newer schema,
    `database.damaged` for a cut-off one.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except (OSError, ValueError) as error:
        raise disk_problem(error, path.name) from error
    if not head and size_bytes(log_beside(path)) > 0:
        # SQLite throws a log away that lies beside an empty file, with all that stands in it.
        raise UserProblem("database.damaged")
    if 0 < len(head) < 100 and _HEADER.startswith(head[: len(_HEADER)]):
        raise UserProblem("database.damaged")
    if not head.startswith(_HEADER):
        raise UserProblem("database.foreign", name=path.name)
    if head[68:72] == head[60:64] == b"\0\0\0\0" and int.from_bytes(head[28:32], "big") <= 1:
        return 0  # its maker died before the first transaction: nothing is in it yet
    # Offsets 60 and 68 hold user version and application id (sqlite.org/fileformat2.html).
    if int.from_bytes(head[68:72], "big") != application_id:
        raise UserProblem("database.foreign", name=path.name)
    version = int.from_bytes(head[60:64], "big")
    if version > newest_version:
        raise UserProblem("database.newer", name=path.name, version=version)
    return version


def table_names(connection: Connection) -> frozenset[str]:
    """The tables of a database: a file whose maker died, or that somebody changed, may lack some."""
    return frozenset(str(name) for (name,) in connection.exec_driver_sql(_TABLE_NAMES))


def tables_in(raw: sqlite3.Connection) -> frozenset[str]:
    """The same, asked beside SQLAlchemy."""
    return frozenset(str(name) for (name,) in raw.execute(_TABLE_NAMES))


@contextmanager
def looking_into(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, also where nothing can be written (a full disk, a protected folder).

    Readers of a write-ahead log need a small file beside it. Where that cannot be made and no log is
    left, the file alone holds everything and is read as it is. Raises the disk's own problems.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        raw = _looking(uri)
    except UserProblem as problem:
        if problem.code not in _CANNOT_WRITE or size_bytes(log_beside(path)) > 0:
            raise
        raw = _looking(f"{uri}&immutable=1")
    with translated(), closing(raw):
        yield raw


def _looking(uri: str) -> sqlite3.Connection:
    with translated():
        raw = sqlite3.connect(uri, uri=True, isolation_level=None)
        try:
            for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
                raw.execute(f"PRAGMA {pragma}")
            raw.execute("SELECT count(*) FROM sqlite_schema")
        except BaseException:
            raw.close()
            raise
    return raw


def connect(path: Path, pragmas: tuple[str, ...], begin: str, *, read_only: bool = False) -> Engine:
    """An engine of exactly one connection that starts each transaction with `begin`.

    The execution option `begin` of a connection overrides it.

    The file may be used from several threads, but only by one at a time.
    """

    def create() -> sqlite3.Connection:
        with translated():
            uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
            raw = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=0)
            # Schema objects of a foreign file must not run functions of ours (sqlite.org/security.html).
            for pragma in ("trusted_schema=OFF", "cell_size_check=ON", *pragmas):
                raw.execute(f"PRAGMA {pragma}")
        return raw

    engine = create_engine("sqlite://", creator=create, poolclass=StaticPool)
    event.listen(engine, "begin", _begin(begin))
    return engine


def _begin(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", statement))

    return begin
