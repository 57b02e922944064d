"""A hub on a PostgreSQL server (15 and newer): the server orders, stamps and decides."""

from __future__ import annotations

from colab_app.hub.postgres.hub import PostgresHub
from colab_app.hub.postgres.schema import create_hub, member_role

__all__ = ["PostgresHub", "create_hub", "member_role"]
