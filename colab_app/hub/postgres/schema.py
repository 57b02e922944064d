"""Makes a hub in a database: its versioned steps, all in one transaction of an administrator."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from psycopg import sql

from colab_app.domain.errors import Refused, UserProblem
from colab_app.hub.postgres.access_steps import access_statements
from colab_app.hub.postgres.address import parse_address
from colab_app.hub.postgres.faults import translated
from colab_app.hub.postgres.line import Raw, connect
from colab_app.hub.postgres.operation_steps import operation_statements
from colab_app.hub.postgres.table_steps import table_statements
from colab_app.service.hub_port import MINIMUM_SCHEMA, PROTOCOL, SCHEMA
from colab_app.support.assets import resource

ROLE_PREFIX = "colab_member_"
_LONGEST_NAME_BYTES = 63


def member_role(database: str) -> str:
    """The group role of a hub's members: roles belong to the whole cluster, so it names the database."""
    name = f"{ROLE_PREFIX}{database}"
    if len(name.encode()) <= _LONGEST_NAME_BYTES:
        return name
    return ROLE_PREFIX + hashlib.sha256(database.encode()).hexdigest()[:24]


def schema_statements(role: str) -> Iterator[str]:
    """Everything a new hub of the present schema consists of, in order."""
    yield "create schema lab"
    yield _file("ledger.sql")
    # Functions are made before the tables they speak of: their bodies are looked at when they run.
    yield "set local check_function_bodies = off"
    yield _file("identity.sql")
    yield _file("stamp.sql")
    yield _file("content.sql")
    yield from table_statements()
    yield from operation_statements()
    yield from access_statements(role)


def create_hub(administrator_address: str, hub_id: str, password: str | None = None) -> str:
    """Makes a hub in an existing, empty database and returns the group role of its members.

    The login must own the database and be allowed to make roles. Logins become members with
    `GRANT <role> TO <login>`. Raises HubRejected as connecting does, UserProblem `hub.exists`,
    `hub.encoding` when the database does not speak UTF-8, `hub.administrator` when the login may not.
    """
    address = parse_address(administrator_address)
    raw = connect(address, password)
    try:
        with translated(), raw.transaction():
            return _create(raw, hub_id)
    except Refused as refusal:
        raise UserProblem("hub.administrator") from refusal
    finally:
        raw.close()


def _create(raw: Raw, hub_id: str) -> str:
    if raw.execute("select 1 from pg_namespace where nspname = 'lab'").fetchone():
        raise UserProblem("hub.exists")
    database, encoding = raw.execute(
        "select current_database(), current_setting('server_encoding')"
    ).fetchone() or ("", "")
    if encoding != "UTF8":
        raise UserProblem("hub.encoding", encoding=str(encoding))
    role = member_role(str(database))
    if not raw.execute("select 1 from pg_roles where rolname = %s", (role,)).fetchone():
        raw.execute(sql.SQL("create role {} nologin").format(sql.Identifier(role)))
    for statement in schema_statements(role):
        raw.execute(statement.encode())
    facts = {
        "hub_id": hub_id,
        "protocol": PROTOCOL,
        "schema": SCHEMA,
        "minimum_schema": MINIMUM_SCHEMA,
        "member_role": role,
    }
    for key, value in facts.items():
        raw.execute("insert into lab.hub_meta values (%s, %s)", (key, str(value)))
    return role


def _file(name: str) -> str:
    return resource("hub", name).read_text(encoding="utf-8")
