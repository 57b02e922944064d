"""Turns faults of SQLite into problems of the user's world: full disk, read-only, damaged, not ours."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from colab_app.domain.errors import UserProblem

_CODES: dict[int, str] = {
    sqlite3.SQLITE_FULL: "disk.full",
    sqlite3.SQLITE_READONLY: "disk.read_only",
    sqlite3.SQLITE_PERM: "disk.no_permission",
    sqlite3.SQLITE_AUTH: "disk.no_permission",
    sqlite3.SQLITE_CANTOPEN: "disk.cannot_open",
    sqlite3.SQLITE_IOERR: "disk.fault",
    sqlite3.SQLITE_CORRUPT: "database.damaged",
    sqlite3.SQLITE_NOTADB: "database.foreign",
    sqlite3.SQLITE_BUSY: "database.busy",
    sqlite3.SQLITE_LOCKED: "database.busy",
}

_EXTENDED_CODES: dict[int, str] = {
    # The little file beside a database, which readers share, cannot grow: only a full disk does that.
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk.full",
}

_SYSTEM_CODES: dict[int, str] = {
    errno.ENOSPC: "disk.full",
    errno.EDQUOT: "disk.full",
    errno.EROFS: "disk.read_only",
    errno.EACCES: "disk.no_permission",
    errno.EPERM: "disk.no_permission",
    errno.EIO: "disk.fault",
}


def problem_of(error: BaseException) -> UserProblem | None:
    """The problem behind a database error, or None when it is a bug of ours."""
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    # Extended codes keep the primary one in the low byte (sqlite.org/rescode.html).
    name = _EXTENDED_CODES.get(code) or _CODES.get(code & 0xFF)
    return UserProblem(name) if name else None


def disk_problem(error: OSError | ValueError, name: str) -> UserProblem:
    """The problem behind an error of the operating system with the file of that name.

    A ValueError is what Python says of a name with a NUL in it.
    """
    code = _SYSTEM_CODES.get(error.errno or 0) if isinstance(error, OSError) else None
    return UserProblem(code) if code else UserProblem("disk.cannot_open", name=name)


@contextmanager
def translated() -> Iterator[None]:
    """Raises UserProblem for database errors that belong to the user's world."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
