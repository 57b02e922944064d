"""Looks whether a replica is sound: the file itself, its counts, its search index, its references."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from colab_app.store.replica.schema import APPLICATION_ID, VERSION
from colab_app.store.sqlite_file import check_header, looking_into

_COUNTS = {
    "proposals": "SELECT count(*) FROM proposal WHERE challenge_id = t.subject_id AND removed_at = ''",
    "comments": "SELECT count(*) FROM comment WHERE subject_id = t.subject_id AND removed_at = ''",
    "supports": "SELECT count(*) FROM support WHERE subject_id = t.subject_id",
}
_SEARCHED = ("challenge", "proposal", "idea", "comment", "workshop")
_ORPHANS = {
    "proposal": "challenge_id NOT IN (SELECT id FROM challenge)",
    "comment": "parent_id != '' AND parent_id NOT IN (SELECT id FROM comment)",
    "board_member": "board_id NOT IN (SELECT id FROM board)",
    "opinion": "idea_id NOT IN (SELECT id FROM idea)",
}


def verify_file(path: Path) -> tuple[str, ...]:
    """What is wrong, one short line each; empty when all is sound.

    Raises UserProblem when the file is not a replica at all.
    """
    check_header(path, APPLICATION_ID, VERSION)
    with looking_into(path) as raw:
        return tuple(_findings(raw))


def _findings(raw: sqlite3.Connection) -> Iterator[str]:
    for (line,) in raw.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"file: {line}"
    for column, count in _COUNTS.items():
        (wrong,) = raw.execute(f"SELECT count(*) FROM tally t WHERE t.{column} != ({count})").fetchone()
        if wrong:
            yield f"counts of {column}: {wrong} wrong"
    alive = " UNION ALL ".join(f"SELECT id FROM {name} WHERE removed_at = ''" for name in _SEARCHED)
    (unindexed,) = raw.execute(
        f"SELECT count(*) FROM ({alive}) WHERE id NOT IN (SELECT subject_id FROM search_entry)"
    ).fetchone()
    if unindexed:
        yield f"search index: {unindexed} missing"
    for table, condition in _ORPHANS.items():
        (orphans,) = raw.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()
        if orphans:
            yield f"{table}: {orphans} without what they belong to"
