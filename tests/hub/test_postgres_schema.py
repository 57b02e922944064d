"""A hub is made once in a database of its own, with a role of its own."""

from __future__ import annotations

import re

import psycopg
import pytest

from colab_app.domain.errors import UserProblem
from colab_app.hub.postgres import create_hub
from colab_app.hub.postgres.schema import member_role
from colab_app.service.operations import OPERATIONS
from colab_app.store.tables import ORDER, TABLES
from tests.support.hub_sites import PostgresSite, do, found


def test_tables_have_the_columns_of_the_records(server_site: PostgresSite) -> None:
    rows = server_site.execute(
        "SELECT table_name, column_name, is_nullable FROM information_schema.columns "
        "WHERE table_schema = 'lab' AND table_name NOT LIKE 'hub!_%' ESCAPE '!'"
    )
    declared = {(str(table.name), str(column.name), "NO") for table in TABLES.values() for column in table.c}
    assert set(rows) == declared


def test_a_role_for_each_hub_of_a_cluster(server_site: PostgresSite) -> None:
    server = server_site.server
    long_name = "あ" * 20
    assert len(member_role(long_name).encode()) <= 63
    assert member_role("lab") == "colab_member_lab"
    assert member_role(long_name) != member_role("い" * 20)
    database = server.create_database()
    assert create_hub(server.url(database), "second") == member_role(database)
    first = server_site.server.url(database, server_site.login("x"))
    with psycopg.connect(first) as foreign, pytest.raises(psycopg.errors.InsufficientPrivilege):
        foreign.execute("SELECT * FROM lab.hub_meta")
    server.drop_database(database)
    # The role outlives its database; a hub made there again takes it over.
    server.execute("CREATE DATABASE {}", database)
    assert create_hub(server.url(database), "third") == member_role(database)
    server.drop_database(database)
    server.execute("DROP ROLE {}", member_role(database))


def test_a_hub_needs_utf8_and_an_administrator(server_site: PostgresSite) -> None:
    server = server_site.server
    server.execute("CREATE DATABASE {} ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'", "ascii_lab")
    with pytest.raises(UserProblem) as problem:
        create_hub(server.url("ascii_lab"), "x")
    assert (problem.value.code, problem.value.params) == ("hub.encoding", {"encoding": "SQL_ASCII"})
    server.drop_database("ascii_lab")
    database = server.create_database()
    with pytest.raises(UserProblem) as problem:
        create_hub(server.url(database, server_site.login("x")), "x")
    assert problem.value.code == "hub.administrator"
    assert server.execute("SELECT 1 FROM pg_namespace WHERE nspname = 'lab'", database=database) == []
    server.drop_database(database)


def test_names_in_the_sql_are_ours_alone() -> None:
    names = [*ORDER, *OPERATIONS, *(str(c.name) for table in TABLES.values() for c in table.columns)]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]{0,50}", name)] == []


def test_no_second_hub_in_one_database(server_site: PostgresSite) -> None:
    found(server_site)
    do(server_site, server_site.lab.idea())
    with pytest.raises(Exception, match=r"hub\.exists"):
        create_hub(server_site.server.url(server_site.database), "another")
    assert server_site.execute("SELECT count(*) FROM lab.idea") == [(1,)]
