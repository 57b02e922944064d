"""A member's own SQL session, as any program could open it, and how to write in it."""

from __future__ import annotations

import json

import psycopg
from psycopg import sql

from tests.support.hub_sites import PostgresSite

Session = psycopg.Connection[tuple[object, ...]]


def me(session: Session) -> str:
    """The member behind a session."""
    row = session.execute("SELECT lab.me()").fetchone()
    assert row is not None
    return str(row[0])


def begin(session: Session, site: PostgresSite, actor_id: str = "") -> None:
    """Opens a command, as somebody who wants to write has to."""
    arguments = (site.lab.id(), "psql", "idea.add.1", actor_id or me(session))
    session.execute("SELECT lab.hub_begin(%s, %s, %s, %s)", arguments)


def add(session: Session, operation: str, **values: object) -> None:
    """Calls an operation that adds a row."""
    call = sql.SQL("SELECT {}(%s)").format(sql.Identifier("lab", operation))
    session.execute(call, [json.dumps(values)])
