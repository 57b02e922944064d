"""Makes and migrates a replica file."""

from __future__ import annotations

from sqlalchemy import Connection

from colab_app.store.replica import search_index, state
from colab_app.store.replica.local_tables import LOCAL
from colab_app.store.tables import METADATA
from colab_app.text.grams import FTS_TOKENIZER, TOKENIZER_VERSION

APPLICATION_ID = 0x434F4C52
"""'COLR' in the header of a replica."""
VERSION = 1
TABLES = frozenset((*METADATA.tables, *LOCAL.tables, "search_index", "search_terms"))
"""What a replica must have; one that lacks a table was damaged or changed by another program."""

_TALLIES = (
    ("proposal", "challenge_id", "proposals", True),
    ("comment", "subject_id", "comments", True),
    ("support", "subject_id", "supports", False),
)


def create(connection: Connection) -> None:
    """All tables, triggers and the search index of a new replica."""
    METADATA.create_all(connection)
    LOCAL.create_all(connection)
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE search_index USING fts5(grams, content='', tokenize='{FTS_TOKENIZER}')"
    )
    connection.exec_driver_sql("CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, 'row')")
    state.put(connection, "tokenizer", str(TOKENIZER_VERSION))
    for table, key, column, removable in _TALLIES:
        for statement in _tally_triggers(table, key, column, removable):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def renew(connection: Connection) -> None:
    """What an existing replica needs after an update of the app: words cut anew when the cutting changed."""
    if state.get(connection, "tokenizer") != str(TOKENIZER_VERSION):
        search_index.rebuild(connection)
        state.put(connection, "tokenizer", str(TOKENIZER_VERSION))


def _tally_triggers(table: str, key: str, column: str, removable: bool) -> tuple[str, ...]:
    """Triggers that keep one count: plus one for a living row, minus one when it goes."""

    def step(row: str, sign: str) -> str:
        alive = f"({row}.removed_at = '')" if removable else "1"
        return (
            f"INSERT INTO tally(subject_id, {column}) VALUES ({row}.{key}, {sign}{alive}) "
            f"ON CONFLICT(subject_id) DO UPDATE SET {column} = {column} {sign} {alive};"
        )

    both = f"{step('old', '-')} {step('new', '+')}"
    return (
        f"CREATE TRIGGER tally_{table}_insert AFTER INSERT ON {table} BEGIN {step('new', '+')} END",
        f"CREATE TRIGGER tally_{table}_delete AFTER DELETE ON {table} BEGIN {step('old', '-')} END",
        f"CREATE TRIGGER tally_{table}_update AFTER UPDATE ON {table} BEGIN {both} END",
    )
