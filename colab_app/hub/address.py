"""Opens a hub by its address: a PostgreSQL URL or the path of a file on a local disk."""

from __future__ import annotations

import re
from pathlib import Path

from colab_app.domain.ids import IdSource
from colab_app.hub.file_place import check_local
from colab_app.hub.sqlite import SqliteHub
from colab_app.service.hub_port import Hub, HubRejected
from colab_app.support.clock import utc_now_text

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def is_server(address: str) -> bool:
    """True for an address of the form `scheme://…`; only PostgreSQL's can be opened."""
    return _SCHEME.match(address) is not None


def open_hub(address: str, password: str | None = None) -> Hub:
    """A hub, not yet contacted.

    Raises HubRejected `hub.address` for what is no address, `hub.shared_folder` for files on a network
    share or in a cloud folder.
    """
    if not address.strip():
        raise HubRejected("hub.address")
    marks = IdSource()
    if is_server(address):
        # psycopg costs over 100 ms to import and most desks never meet a server (libraries: start-up).
        from colab_app.hub.postgres import PostgresHub

        return PostgresHub(address, password, marks.sealed)
    path = Path(address).expanduser()
    check_local(path)
    return SqliteHub(path, utc_now_text, marks.sealed)
