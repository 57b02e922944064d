"""Who may write how, and who reads what: the server guards it, whatever program asks."""

from __future__ import annotations

import psycopg
import pytest

from colab_app.domain.streams import board_stream, own_stream
from colab_app.hub.postgres.access_steps import CALLABLE
from colab_app.hub.postgres.operation_steps import signature
from colab_app.service.operations import OPERATIONS
from colab_app.store.tables import ORDER
from tests.hub.sql_sessions import Session, add, begin
from tests.support.hub_sites import PostgresSite, do, found


def test_members_read_and_call_and_nothing_else(server_site: PostgresSite) -> None:
    role = server_site.member_role
    rows = server_site.execute(
        f"SELECT table_name, privilege_type FROM information_schema.table_privileges WHERE grantee = '{role}'"
    )
    readable = {*ORDER, "hub_meta", "hub_stream", "hub_log", "hub_feed"}
    assert set(rows) == {(table, "SELECT") for table in readable}
    callable_now = server_site.execute(
        "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        f"WHERE nspname = 'lab' AND has_function_privilege('{role}', p.oid, 'execute')"
    )
    expected = {*CALLABLE, *(signature(operation) for operation in OPERATIONS.values())}
    assert {str(name).replace(",", ", ") for (name,) in callable_now} == expected


def test_everybody_else_may_nothing(server_site: PostgresSite) -> None:
    public = server_site.execute(
        "SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE nspname = 'lab' AND has_function_privilege('public', p.oid, 'execute')"
    )
    assert public == [(0,)]
    assert server_site.execute("SELECT has_schema_privilege('public', 'lab', 'usage')") == [(False,)]


def test_every_function_that_acts_for_the_owner_fixes_its_search_path(server_site: PostgresSite) -> None:
    rows = server_site.execute(
        "SELECT proname, proconfig FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE nspname = 'lab'"
    )
    assert len(rows) > len(OPERATIONS)
    assert {str(settings) for _, settings in rows} == {"['search_path=pg_catalog, pg_temp']"}


def test_every_table_that_has_streams_hides_rows(server_site: PostgresSite) -> None:
    rows = server_site.execute(
        "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE nspname = 'lab' AND relkind = 'r' AND NOT relrowsecurity"
    )
    # The facts of the hub are for all; commands, contents and touched rows have no grant at all.
    assert {str(name) for (name,) in rows} == {"hub_meta", "hub_command", "hub_content", "hub_touched"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE lab.member SET role = 'facilitator'",
        "INSERT INTO lab.idea SELECT * FROM lab.idea",
        "DELETE FROM lab.history",
        "TRUNCATE lab.history",
        "UPDATE lab.hub_stream SET revision = 0",
        "SELECT * FROM lab.hub_command",
        "SELECT * FROM lab.hub_content",
        "SELECT * FROM lab.hub_touched",
        "SELECT lab.hub_claims('a', 'facilitator')",
        "SELECT nextval('lab.idea_number')",
        "CREATE TABLE lab.mine (id text)",
        "ALTER TABLE lab.idea DISABLE TRIGGER ALL",
        "SELECT lab.add_idea('{}')",
        "SELECT lab.drop_support('a', 1)",
    ],
)
def test_a_member_with_a_sql_prompt_is_not_let_through(member: Session, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        member.execute(statement.encode())


def test_trusted_columns_cannot_be_claimed(server_site: PostgresSite, member: Session) -> None:
    begin(member, server_site)
    stream, row_id = board_stream(server_site.lab.board_id), server_site.lab.id()
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        add(
            member,
            "add_idea",
            id=row_id,
            stream=stream,
            board_id=server_site.lab.board_id,
            title="案",
            author_id=server_site.lab.facilitator_id,
        )


def test_nobody_speaks_for_another(server_site: PostgresSite, member: Session) -> None:
    for actor_id in (server_site.lab.facilitator_id, "nobody"):
        with pytest.raises(psycopg.Error) as error:
            begin(member, server_site, actor_id)
        assert error.value.sqlstate == "LB002"
        member.rollback()


def test_a_login_without_a_member_cannot_take_an_existing_one(server_site: PostgresSite) -> None:
    found(server_site)
    with psycopg.connect(server_site.url("a stranger")) as stranger:
        with pytest.raises(psycopg.Error) as error:
            begin(stranger, server_site, server_site.lab.facilitator_id)
        assert error.value.sqlstate == "LB002"


def test_who_joins_by_hand_is_no_facilitator(server_site: PostgresSite) -> None:
    found(server_site)
    with psycopg.connect(server_site.url("a stranger")) as stranger:
        begin(stranger, server_site, "new")
        with pytest.raises(psycopg.Error) as error:
            add(
                stranger,
                "add_member",
                id="new",
                stream="lab",
                organisation_id=server_site.lab.organisation_id,
                name="x",
                role="facilitator",
            )
        assert error.value.sqlstate == "LB001"


def test_members_added_by_others_have_no_login_yet(server_site: PostgresSite) -> None:
    found(server_site)
    do(server_site, server_site.lab.join(), "x")
    from_facilitator = server_site.lab.member()
    do(server_site, from_facilitator)
    rows = server_site.execute("SELECT id, login FROM lab.member ORDER BY id")
    logins = {str(row_id): str(login) for row_id, login in rows}
    assert logins[from_facilitator.member_id] == ""
    assert logins["x"] == server_site.login("x")


def test_drafts_of_others_are_not_even_counted(server_site: PostgresSite, member: Session) -> None:
    do(server_site, server_site.lab.draft())
    assert member.execute("SELECT count(*) FROM lab.draft").fetchone() == (0,)
    assert own_stream(server_site.lab.facilitator_id) not in str(
        member.execute("SELECT stream FROM lab.hub_stream UNION SELECT stream FROM lab.hub_feed").fetchall()
    )
