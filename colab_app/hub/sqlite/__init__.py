"""A hub in a SQLite file on a local disk: shared by desks of one machine, one writer at a time."""

from __future__ import annotations

from colab_app.hub.sqlite.hub import SqliteHub
from colab_app.hub.sqlite.schema import create_hub

__all__ = ["SqliteHub", "create_hub"]
