"""Errors of databases and disks become codes; errors of ours stay errors."""

from __future__ import annotations

import errno
import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from colab_app.domain.errors import UserProblem
from colab_app.store.faults import disk_problem, problem_of, translated


def _error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "disk.full"),
        (sqlite3.SQLITE_READONLY, "disk.read_only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "disk.read_only"),
        (sqlite3.SQLITE_PERM, "disk.no_permission"),
        (sqlite3.SQLITE_AUTH, "disk.no_permission"),
        (sqlite3.SQLITE_CANTOPEN, "disk.cannot_open"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "disk.cannot_open"),
        (sqlite3.SQLITE_IOERR, "disk.fault"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk.fault"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "disk.full"),
        (sqlite3.SQLITE_CORRUPT, "database.damaged"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "database.damaged"),
        (sqlite3.SQLITE_NOTADB, "database.foreign"),
        (sqlite3.SQLITE_BUSY, "database.busy"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "database.busy"),
        (sqlite3.SQLITE_LOCKED, "database.busy"),
    ],
)
def test_what_the_database_says_becomes_a_problem(number: int, code: str) -> None:
    raw = _error(number)
    wrapped = OperationalError("SELECT 1", {}, raw)
    for error in (raw, wrapped):
        problem = problem_of(error)
        assert problem is not None
        assert problem.code == code
        with pytest.raises(UserProblem) as raised, translated():
            raise error
        assert raised.value.code == code
        assert raised.value.__cause__ is error


@pytest.mark.parametrize(
    "error",
    [
        _error(sqlite3.SQLITE_ERROR),
        _error(sqlite3.SQLITE_MISUSE),
        DBAPIError("SELECT", {}, ValueError("no code")),
        sqlite3.InterfaceError("no code"),
    ],
)
def test_a_bug_of_ours_stays_an_error(error: Exception) -> None:
    assert problem_of(error) is None
    with pytest.raises(type(error)), translated():
        raise error


def test_other_errors_pass() -> None:
    with pytest.raises(UserProblem, match="gone"), translated():
        raise UserProblem("gone")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "disk.full"),
        (OSError(errno.EDQUOT, "quota"), "disk.full"),
        (OSError(errno.EROFS, "read-only"), "disk.read_only"),
        (PermissionError(errno.EACCES, "no"), "disk.no_permission"),
        (PermissionError(errno.EPERM, "no"), "disk.no_permission"),
        (OSError(errno.EIO, "broken"), "disk.fault"),
        (FileNotFoundError(errno.ENOENT, "where"), "disk.cannot_open"),
        (OSError("without a number"), "disk.cannot_open"),
        (ValueError("embedded null byte"), "disk.cannot_open"),
    ],
)
def test_what_the_system_says_becomes_a_problem(error: OSError | ValueError, code: str) -> None:
    problem = disk_problem(error, "lab.db")
    assert problem.code == code
    assert problem.params == ({"name": "lab.db"} if code == "disk.cannot_open" else {})
