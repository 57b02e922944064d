"""Reads the bytes of attachments."""

from __future__ import annotations

from sqlalchemy import select

from colab_app.service.queries import Content
from colab_app.store.reads.context import ReadContext
from colab_app.store.replica.local_tables import CONTENT


def content(context: ReadContext, query: Content) -> bytes | None:
    """The bytes, when they are on this computer."""
    found = context.connection.execute(
        select(CONTENT.c.content).where(CONTENT.c.sha256 == query.sha256)
    ).scalar()
    return None if found is None else bytes(found)
