"""Copies a replica while it is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from colab_app.domain.errors import UserProblem
from colab_app.store.faults import translated
from colab_app.store.replica.schema import APPLICATION_ID, VERSION
from colab_app.store.sqlite_file import check_header

PAGES_PER_STEP = 2_000


def back_up(source: Path, target: Path) -> int:
    """Copy the replica to a new file, complete or not at all; returns its size in bytes.

    Raises UserProblem `backup.exists` when the target is there, `backup.nothing` when the source is
    not, and the disk's own problems.
    """
    if target.exists():
        raise UserProblem("backup.exists", name=target.name)
    if not source.exists():
        raise UserProblem("backup.nothing")
    check_header(source, APPLICATION_ID, VERSION)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with translated():
            _copy(source, part)
        part.replace(target)
    except OSError as error:
        raise UserProblem("disk.cannot_open", name=target.name) from error
    finally:
        part.unlink(missing_ok=True)
    return target.stat().st_size


def _copy(source: Path, part: Path) -> None:
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reader,
        closing(sqlite3.connect(part)) as writer,
    ):
        reader.execute("PRAGMA query_only=ON")
        reader.backup(writer, pages=PAGES_PER_STEP)
        # The copy is one file: no write-ahead log beside it that could be left behind.
        writer.execute("PRAGMA journal_mode=DELETE")
