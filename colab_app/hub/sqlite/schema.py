"""Tables of a SQLite hub beside those of the lab, and how a new file is made."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert

from colab_app.domain.errors import UserProblem
from colab_app.hub.ledger_tables import HUB, META
from colab_app.service.hub_port import MINIMUM_SCHEMA, PROTOCOL, SCHEMA
from colab_app.store.faults import disk_problem, translated
from colab_app.store.sqlite_file import connect, size_bytes
from colab_app.store.tables import METADATA

APPLICATION_ID = 0x434F4C48
"""'COLH' in the header of a hub file."""

PRAGMAS = ("journal_mode=DELETE", "synchronous=FULL", "mmap_size=0", "foreign_keys=OFF")


def create_hub(path: Path, hub_id: str) -> None:
    """Make an empty hub file, complete or not at all.

    Raises UserProblem `hub.exists` when something is there already, and the disk's own problems.
    """
    size_bytes(path)  # says what is wrong with a name that can be no file
    if path.is_dir():
        raise UserProblem("disk.cannot_open", name=path.name)
    try:
        # The place is taken first: of two who make a hub there at once, one is told, and what is cleared
        # away after a failure is never somebody else's.
        path.open("xb").close()
    except FileExistsError as error:
        raise UserProblem("hub.exists", name=path.name) from error
    except OSError as error:
        raise disk_problem(error, path.name) from error
    engine = connect(path, PRAGMAS, "BEGIN IMMEDIATE")
    try:
        with translated(), engine.begin() as connection:
            _fill(connection, hub_id)
    except BaseException:
        engine.dispose()
        path.unlink(missing_ok=True)
        raise
    engine.dispose()


def _fill(connection: Connection, hub_id: str) -> None:
    METADATA.create_all(connection)
    HUB.create_all(connection)
    facts = {"hub_id": hub_id, "protocol": PROTOCOL, "schema": SCHEMA, "minimum_schema": MINIMUM_SCHEMA}
    connection.execute(insert(META), [{"key": key, "value": str(value)} for key, value in facts.items()])
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
