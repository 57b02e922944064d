"""What the server itself guards: who may write how, who reads what, and that every write is in the feed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from colab_app.domain.errors import UserProblem
from colab_app.domain.streams import board_stream, own_stream
from colab_app.hub.postgres import create_hub
from colab_app.hub.postgres.access_steps import CALLABLE
from colab_app.hub.postgres.operation_steps import signature
from colab_app.hub.postgres.schema import member_role
from colab_app.service.hub_port import START
from colab_app.service.operations import OPERATIONS
from colab_app.store.tables import ORDER, TABLES
from tests.support.hub_sites import PostgresSite, do, found, join, whole_stream

Session = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def member(server_site: PostgresSite) -> Iterator[Session]:
    """A member's own SQL session, as any program could open it."""
    found(server_site)
    member_id, _ = join(server_site)
    with psycopg.connect(server_site.url(member_id)) as session:
        yield session


def _me(session: Session) -> str:
    row = session.execute("SELECT lab.me()").fetchone()
    assert row is not None
    return str(row[0])


def _begin(session: Session, site: PostgresSite, actor_id: str = "") -> None:
    arguments = (site.lab.id(), "psql", "idea.add.1", actor_id or _me(session))
    session.execute("SELECT lab.hub_begin(%s, %s, %s, %s)", arguments)


def _add(session: Session, operation: str, **values: object) -> None:
    call = sql.SQL("SELECT {}(%s)").format(sql.Identifier("lab", operation))
    session.execute(call, [json.dumps(values)])


def test_tables_have_the_columns_of_the_records(server_site: PostgresSite) -> None:
    rows = server_site.execute(
        "SELECT table_name, column_name, is_nullable FROM information_schema.columns "
        "WHERE table_schema = 'lab' AND table_name NOT LIKE 'hub!_%' ESCAPE '!'"
    )
    declared = {(str(table.name), str(column.name), "NO") for table in TABLES.values() for column in table.c}
    assert set(rows) == declared


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
    _begin(member, server_site)
    stream, row_id = board_stream(server_site.lab.board_id), server_site.lab.id()
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        _add(
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
            _begin(member, server_site, actor_id)
        assert error.value.sqlstate == "LB002"
        member.rollback()


def test_a_login_without_a_member_cannot_take_an_existing_one(server_site: PostgresSite) -> None:
    found(server_site)
    with psycopg.connect(server_site.url("a stranger")) as stranger:
        with pytest.raises(psycopg.Error) as error:
            _begin(stranger, server_site, server_site.lab.facilitator_id)
        assert error.value.sqlstate == "LB002"


def test_who_joins_by_hand_is_no_facilitator(server_site: PostgresSite) -> None:
    found(server_site)
    with psycopg.connect(server_site.url("a stranger")) as stranger:
        _begin(stranger, server_site, "new")
        with pytest.raises(psycopg.Error) as error:
            _add(
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


def test_a_column_that_an_operation_does_not_set_is_refused(
    server_site: PostgresSite, member: Session
) -> None:
    _begin(member, server_site)
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        member.execute("""SELECT lab.move_challenge('x', 1, '{"title": "sneaked in"}')""")


def test_text_that_is_not_json_would_break_every_desk(server_site: PostgresSite, member: Session) -> None:
    for stages in ("not json", '{"a": 1}', ""):
        _begin(member, server_site)
        with pytest.raises((psycopg.errors.DataError, psycopg.errors.CheckViolation)):
            _add(
                member,
                "add_board",
                id="b",
                stream="board:b",
                title="x",
                template="pitch",
                stages=stages,
            )
        member.rollback()


@pytest.mark.parametrize(
    "changed",
    [{"role": "king"}, {"id": ""}, {"stream": "nowhere"}, {"name": None}, {"organisation_id": "none"}],
)
def test_words_ids_and_parents_are_checked(
    server_site: PostgresSite, member: Session, changed: dict[str, object]
) -> None:
    _begin(member, server_site)
    values = {
        "id": "m",
        "stream": "lab",
        "organisation_id": server_site.lab.organisation_id,
        "name": "x",
        "role": "observer",
    }
    _add(member, "add_member", **values)
    member.rollback()
    _begin(member, server_site)
    with pytest.raises(psycopg.errors.IntegrityError):
        _add(member, "add_member", **{**values, **changed})


def test_columns_that_an_older_app_does_not_know_get_their_defaults(
    server_site: PostgresSite, member: Session
) -> None:
    _begin(member, server_site)
    stream = board_stream(server_site.lab.board_id)
    board_id = server_site.lab.board_id
    _add(member, "add_challenge", id="c", stream=stream, board_id=board_id, stage="open", title="x")
    row = member.execute(
        "SELECT success, schedule, visibility, number, version, author_id FROM lab.challenge"
    ).fetchone()
    assert row == ("[]", "{}", "members", 1, 1, _me(member))


def test_an_administrators_own_change_is_in_the_feed(server_site: PostgresSite) -> None:
    hub = found(server_site)
    idea = server_site.lab.idea()
    do(server_site, idea)
    stream = board_stream(server_site.lab.board_id)
    with hub.snapshot() as snapshot:
        before = snapshot.read(stream, START, 1000).position
    server_site.execute("UPDATE lab.idea SET title = '直した', version = version + 1")
    with hub.snapshot() as snapshot:
        page = snapshot.read(stream, before, 1000)
    assert [(row.id, (row.values or {})["title"]) for row in page.rows] == [(idea.idea_id, "直した")]
    assert page.position.revision == before.revision + 1


def test_many_own_changes_are_one_revision(server_site: PostgresSite) -> None:
    hub = found(server_site)
    for _ in range(5):
        do(server_site, server_site.lab.idea())
    stream = board_stream(server_site.lab.board_id)
    with hub.snapshot() as snapshot:
        before = snapshot.read(stream, START, 1000).position
    server_site.execute("UPDATE lab.idea SET grouping = 'a', version = version + 1")
    with hub.snapshot() as snapshot:
        page = snapshot.read(stream, before, 1000)
    assert (len(page.rows), page.position.revision) == (5, before.revision + 1)


def test_a_row_that_changes_streams_is_marked_in_both(server_site: PostgresSite) -> None:
    hub = found(server_site)
    board = server_site.lab.board(is_open=False)
    do(server_site, board)
    idea = server_site.lab.idea()
    do(server_site, idea)
    old, new = board_stream(server_site.lab.board_id), board_stream(board.board_id)
    with hub.snapshot() as snapshot:
        heads = snapshot.streams(server_site.lab.facilitator_id)
    server_site.execute(f"UPDATE lab.idea SET stream = '{new}', board_id = '{board.board_id}'")
    with hub.snapshot() as snapshot:
        left, arrived = (snapshot.read(stream, heads[stream], 10) for stream in (old, new))
    assert [(row.id, row.values) for row in left.rows] == [(idea.idea_id, None)]
    assert [(row.id, (row.values or {})["stream"]) for row in arrived.rows] == [(idea.idea_id, new)]


def test_stamping_early_hides_nothing(server_site: PostgresSite) -> None:
    hub = found(server_site)
    do(server_site, server_site.lab.idea())
    stream = board_stream(server_site.lab.board_id)
    rows = len(whole_stream(hub, stream))
    with psycopg.connect(server_site.server.url(server_site.database)) as administrator:
        administrator.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for title in ("a", "b"):
            administrator.execute("UPDATE lab.idea SET title = %s, version = version + 1", [title])
    with hub.snapshot() as snapshot:
        page = snapshot.read(stream, START, 1000)
    assert len(page.rows) == rows
    assert page.position.revision == 4
    assert [(row.values or {})["title"] for row in page.rows if row.table == "idea"] == ["b"]


def test_a_command_that_was_stamped_early_writes_no_more(server_site: PostgresSite, member: Session) -> None:
    _begin(member, server_site)
    member.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        _add(member, "add_idea", id="i")


def test_an_older_snapshot_cannot_give_a_used_revision(server_site: PostgresSite, member: Session) -> None:
    member.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    _begin(member, server_site)
    stream = board_stream(server_site.lab.board_id)
    _add(member, "add_idea", id="i", stream=stream, board_id=server_site.lab.board_id, title="案")
    do(server_site, server_site.lab.idea())
    with pytest.raises(psycopg.errors.SerializationFailure):
        member.commit()


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


def test_drafts_of_others_are_not_even_counted(server_site: PostgresSite, member: Session) -> None:
    do(server_site, server_site.lab.draft())
    assert member.execute("SELECT count(*) FROM lab.draft").fetchone() == (0,)
    assert own_stream(server_site.lab.facilitator_id) not in str(
        member.execute("SELECT stream FROM lab.hub_stream UNION SELECT stream FROM lab.hub_feed").fetchall()
    )


def test_names_in_the_sql_are_ours_alone() -> None:
    names = [*ORDER, *OPERATIONS, *(str(c.name) for table in TABLES.values() for c in table.columns)]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]{0,50}", name)] == []
