"""Who sees which streams, on every kind of hub; and the server's own answer against the app's."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import create_engine, text

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import LAB, board_stream, own_stream
from colab_app.service.hub_port import START
from colab_app.service.visibility import visible_streams
from colab_app.store.unit_of_work import SqlUnitOfWork, Values
from tests.support.hub_sites import HubSite, PostgresSite, do, found, join, whole_stream


def _seen(site: HubSite, member_id: str) -> set[str]:
    with site.hub(member_id).snapshot() as snapshot:
        return set(snapshot.streams(member_id))


def _closed_board(site: HubSite) -> str:
    board = site.lab.board(is_open=False)
    do(site, board)
    return board.board_id


def test_a_stranger_sees_the_open_door(site: HubSite) -> None:
    found(site)
    _closed_board(site)
    stranger = site.lab.id()
    assert _seen(site, stranger) == {LAB, board_stream(site.lab.board_id), own_stream(stranger)}


def test_members_see_open_boards_and_facilitators_all(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site)
    closed = board_stream(_closed_board(site))
    everybody = {LAB, board_stream(site.lab.board_id)}
    assert _seen(site, member_id) == everybody | {own_stream(member_id)}
    facilitator = site.lab.facilitator_id
    assert _seen(site, facilitator) == everybody | {closed, own_stream(facilitator)}


def test_joining_a_closed_board_opens_its_stream_and_leaving_closes_it(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    board_id = _closed_board(site)
    stream = board_stream(board_id)
    do(site, site.lab.idea(board_id=board_id))
    do(site, site.lab.place_on(board_id, member_id))
    assert stream in _seen(site, member_id)
    with hub.snapshot() as snapshot:
        page = snapshot.read(stream, START, 1000)
        assert page.position == snapshot.streams(member_id)[stream]
    tables = {row.table for row in page.rows if row.values}
    assert tables == {"board", "board_member", "history", "idea"}
    do(site, site.lab.place_on(board_id, member_id, on=False))
    assert stream not in _seen(site, member_id)


def test_a_position_stays_known_after_leaving(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    board_id = _closed_board(site)
    do(site, site.lab.place_on(board_id, member_id))
    with hub.snapshot() as snapshot:
        position = snapshot.streams(member_id)[board_stream(board_id)]
    do(site, site.lab.place_on(board_id, member_id, on=False))
    with hub.snapshot() as snapshot:
        # A desk asks about every stream it has; "unknown" would mean that the hub had gone back.
        assert snapshot.knows(board_stream(board_id), position)


def test_closing_and_opening_a_board_changes_who_sees_it(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site)
    stream = board_stream(site.lab.board_id)
    do(site, c.ReviseBoard(board_id=site.lab.board_id, fields={"open": False}))
    assert stream not in _seen(site, member_id)
    do(site, c.ReviseBoard(board_id=site.lab.board_id, fields={"open": True}))
    assert stream in _seen(site, member_id)


def test_a_new_facilitator_sees_all_and_an_inactive_one_does_not(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site)
    stream = board_stream(_closed_board(site))
    do(site, c.ReviseMember(member_id=member_id, fields={"role": "facilitator"}))
    assert stream in _seen(site, member_id)
    do(site, c.ReviseMember(member_id=member_id, fields={"active": False}))
    assert stream not in _seen(site, member_id)


def test_drafts_are_seen_by_their_author_alone(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    draft = site.lab.draft()
    do(site, draft, member_id)
    assert [row.id for row in whole_stream(hub, own_stream(member_id))] == [draft.draft_id]
    assert own_stream(member_id) not in _seen(site, site.lab.facilitator_id)


def test_nobody_writes_on_a_board_they_do_not_see(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site)
    board_id = _closed_board(site)
    challenge = site.lab.challenge(board_id=board_id)
    do(site, challenge)
    for command in (
        site.lab.idea(board_id=board_id),
        site.lab.comment(challenge.challenge_id),
        site.lab.support(challenge.challenge_id),
    ):
        with pytest.raises(Refused) as refusal:
            do(site, command, member_id)
        # Where rows are hidden, the board is not even there.
        assert refusal.value.code == ("gone" if site.hides_rows else "permit.not_on_board")


def test_what_is_hidden_cannot_be_read_either(server_site: PostgresSite) -> None:
    site = server_site
    found(site)
    _, hub = join(site)
    board_id = _closed_board(site)
    do(site, site.lab.idea(board_id=board_id))
    do(site, site.lab.draft())
    for stream in (board_stream(board_id), own_stream(site.lab.facilitator_id)):
        assert whole_stream(hub, stream) == ()
        with hub.snapshot() as snapshot:
            assert snapshot.digest(stream) == {}
            assert snapshot.read(stream, START, 10).position == START


def _no_writes(table: str, row_id: str, before: Values | None, after: Values | None) -> None:
    raise AssertionError(table)


def test_the_server_and_the_app_agree_on_visible_streams(server_site: PostgresSite) -> None:
    site = server_site
    chance = random.Random(20261125)
    found(site)
    people = [site.lab.facilitator_id, *(join(site)[0] for _ in range(5))]
    stranger = site.lab.id()
    boards = [site.lab.board_id]
    engine = create_engine(
        server_site.server.url(site.database).replace("postgresql://", "postgresql+psycopg://")
    )
    compared = set()
    with engine.connect().execution_options(schema_translate_map={None: "lab"}) as connection:
        for _ in range(40):
            person, board = chance.choice(people), chance.choice(boards)
            commands: tuple[c.Command, ...] = (
                site.lab.board(is_open=chance.random() < 0.4),
                site.lab.place_on(board, person, on=chance.random() < 0.6),
                c.ReviseBoard(board_id=board, fields={"open": chance.random() < 0.4}),
                c.ReviseMember(
                    member_id=chance.choice(people[1:]),
                    fields={
                        "role": chance.choice(["facilitator", "official", "partner", "observer", "screen"]),
                        "active": chance.random() < 0.7,
                    },
                ),
            )
            command = chance.choice(commands)
            do(site, command)
            if isinstance(command, c.AddBoard):
                boards.append(command.board_id)
            unit = SqlUnitOfWork(connection, "", "", _no_writes)
            for member_id in (*people, stranger):
                expected = visible_streams(unit, member_id)
                assert _seen(site, member_id) == expected
                compared.add(expected)
            connection.execute(text("rollback"))
    engine.dispose()
    assert len(compared) > 50
