"""Opens a hub by its address: a PostgreSQL URL or the path of a file on a local disk."""

from __future__ import annotations

from pathlib import Path

from colab_app.domain.ids import IdSource
from colab_app.hub.file_place import check_local
from colab_app.hub.sqlite import SqliteHub
from colab_app.service.hub_port import Hub
from colab_app.support.clock import utc_now_text


def is_server(address: str) -> bool:
    """True for the address of a PostgreSQL hub."""
    return address.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def open_hub(address: str, password: str | None = None) -> Hub:
    """A hub, not yet contacted.

    Raises HubRejected `hub.shared_folder` for files on a network share or in a cloud folder.
    """
    marks = IdSource()
    if is_server(address):
        # psycopg costs over 100 ms to import and most desks never meet a server (libraries: start-up).
        from colab_app.hub.postgres import PostgresHub

        return PostgresHub(address, password, marks.sealed)
    path = Path(address).expanduser()
    check_local(path)
    return SqliteHub(path, utc_now_text, marks.sealed)
