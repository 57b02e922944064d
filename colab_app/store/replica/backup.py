"""Copies a replica while it is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from colab_app.domain.errors import UserProblem
from colab_app.store.faults import disk_problem, translated
from colab_app.store.replica.schema import APPLICATION_ID, TABLES, VERSION
from colab_app.store.sqlite_file import check_header, looking_into, tables_in

PAGES_PER_STEP = 2_000


def back_up(source: Path, target: Path) -> int:
    """Copy the replica to a new file, complete or not at all; returns its size in bytes.

    Raises UserProblem `backup.exists` when the target is there, `backup.nothing` when the source is
    not, `database.damaged` for what is no whole replica, and the disk's own problems.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        if target.exists():
            raise UserProblem("backup.exists", name=target.name)
        if not source.exists():
            raise UserProblem("backup.nothing")
        check_header(source, APPLICATION_ID, VERSION)
        try:
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)  # the system says better than SQLite why a file cannot be made
            _copy(source, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return target.stat().st_size
    except (OSError, ValueError) as error:
        raise disk_problem(error, target.name) from error


def _copy(source: Path, part: Path) -> None:
    with looking_into(source) as reader, translated(), closing(sqlite3.connect(part)) as writer:
        if TABLES - tables_in(reader):
            raise UserProblem("database.damaged")
        reader.backup(writer, pages=PAGES_PER_STEP)
        # The copy is one file: no write-ahead log beside it that could be left behind.
        writer.execute("PRAGMA journal_mode=DELETE")
