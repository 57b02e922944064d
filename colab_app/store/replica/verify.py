"""Looks whether a replica is sound: the file itself, its counts, its search index, its references."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from colab_app.store.faults import problem_of
from colab_app.store.replica.schema import APPLICATION_ID, TABLES, VERSION
from colab_app.store.replica.search_index import SEARCHED, searched_keys, tokens_of
from colab_app.store.sqlite_file import check_header, looking_into
from colab_app.text.grams import TOKENIZER_VERSION, index_tokens

# What each count of the tally counts: a table, the column that names the subject, which rows count.
_COUNTS = {
    "proposals": ("proposal", "challenge_id", "removed_at = ''"),
    "comments": ("comment", "subject_id", "removed_at = ''"),
    "supports": ("support", "subject_id", "1"),
}
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
    try:
        lines = [line for (line,) in raw.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        if problem_of(error) is None:
            raise
        yield f"file: {error}"
        return
    yield from (f"file: {line}" for line in lines if line != "ok")
    there = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if lost := sorted(TABLES - there):
        yield f"file: without {', '.join(lost)}"
        return
    for column, (table, key, counted) in _COUNTS.items():
        wrong = _number(
            raw,
            f"SELECT count(*) FROM (SELECT subject_id FROM tally UNION SELECT {key} FROM {table}) s "
            f"WHERE coalesce((SELECT {column} FROM tally t WHERE t.subject_id = s.subject_id), 0) != "
            f"(SELECT count(*) FROM {table} WHERE {key} = s.subject_id AND {counted})",
        )
        if wrong:
            yield f"counts of {column}: {wrong} wrong"
    yield from _search_findings(raw)
    for table, condition in _ORPHANS.items():
        orphans = _number(raw, f"SELECT count(*) FROM {table} WHERE {condition}")
        if orphans:
            yield f"{table}: {orphans} without what they belong to"


def _search_findings(raw: sqlite3.Connection) -> Iterator[str]:
    missing = outdated = 0
    # Words are cut anew when the app opens the file; until then they are as an older version cut them.
    cut_by = raw.execute("SELECT value FROM replica_state WHERE key = 'tokenizer'").fetchone()
    is_current = cut_by == (str(TOKENIZER_VERSION),)
    for kind in SEARCHED:
        keys = searched_keys(kind)
        rows = raw.execute(
            f"SELECT e.tokens, {', '.join(f'r.{key}' for key in keys)} FROM {kind} r "
            f"LEFT JOIN search_entry e ON e.subject_id = r.id AND e.kind = '{kind}' WHERE r.removed_at = ''"
        )
        for tokens, *texts in rows:
            missing += tokens is None
            if tokens is not None and is_current:
                outdated += tokens_of(tokens) != index_tokens("\n".join(texts))
    alive = " UNION ALL ".join(f"SELECT '{kind}', id FROM {kind} WHERE removed_at = ''" for kind in SEARCHED)
    left_over = _number(
        raw, f"SELECT count(*) FROM search_entry WHERE (kind, subject_id) NOT IN (SELECT * FROM ({alive}))"
    )
    missing += _number(
        raw, "SELECT count(*) FROM search_entry WHERE entry NOT IN (SELECT rowid FROM search_index)"
    )
    for count, what in ((missing, "missing"), (outdated, "outdated"), (left_over, "left over")):
        if count:
            yield f"search index: {count} {what}"


def _number(raw: sqlite3.Connection, query: str) -> int:
    return int(raw.execute(query).fetchone()[0])
