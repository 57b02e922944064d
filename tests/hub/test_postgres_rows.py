"""Rows are checked by the server, and every write of anybody is in the feed."""

from __future__ import annotations

import psycopg
import pytest

from colab_app.domain.streams import board_stream
from colab_app.service.hub_port import START
from tests.hub.sql_sessions import Session, add, begin, me
from tests.support.hub_sites import PostgresSite, do, found, whole_stream


def test_a_column_that_an_operation_does_not_set_is_refused(
    server_site: PostgresSite, member: Session
) -> None:
    begin(member, server_site)
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        member.execute("""SELECT lab.move_challenge('x', 1, '{"title": "sneaked in"}')""")


def test_text_that_is_not_json_would_break_every_desk(server_site: PostgresSite, member: Session) -> None:
    for stages in ("not json", '{"a": 1}', ""):
        begin(member, server_site)
        with pytest.raises((psycopg.errors.DataError, psycopg.errors.CheckViolation)):
            add(
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
    begin(member, server_site)
    values = {
        "id": "m",
        "stream": "lab",
        "organisation_id": server_site.lab.organisation_id,
        "name": "x",
        "role": "observer",
    }
    add(member, "add_member", **values)
    member.rollback()
    begin(member, server_site)
    with pytest.raises(psycopg.errors.IntegrityError):
        add(member, "add_member", **{**values, **changed})


def test_columns_that_an_older_app_does_not_know_get_their_defaults(
    server_site: PostgresSite, member: Session
) -> None:
    begin(member, server_site)
    stream = board_stream(server_site.lab.board_id)
    board_id = server_site.lab.board_id
    add(member, "add_challenge", id="c", stream=stream, board_id=board_id, stage="open", title="x")
    row = member.execute(
        "SELECT success, schedule, visibility, number, version, author_id FROM lab.challenge"
    ).fetchone()
    assert row == ("[]", "{}", "members", 1, 1, me(member))


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
    begin(member, server_site)
    member.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        add(member, "add_idea", id="i")


def test_an_older_snapshot_cannot_give_a_used_revision(server_site: PostgresSite, member: Session) -> None:
    member.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    begin(member, server_site)
    stream = board_stream(server_site.lab.board_id)
    add(member, "add_idea", id="i", stream=stream, board_id=server_site.lab.board_id, title="案")
    do(server_site, server_site.lab.idea())
    with pytest.raises(psycopg.errors.SerializationFailure):
        member.commit()
