"""Which streams a member sees: the lab, open boards, their own boards, their own drafts."""

from __future__ import annotations

import pytest

from colab_app.domain import commands as c
from colab_app.domain.streams import LAB, board_stream, own_stream
from colab_app.service.visibility import visible_streams
from tests.service.workbench import Workbench


@pytest.fixture
def closed(bench: Workbench) -> str:
    """A closed board on which the partner has a place."""
    command = bench.lab.board(is_open=False)
    bench.do(command)
    bench.do(bench.lab.place_on(command.board_id, bench.partner))
    return command.board_id


def _streams(bench: Workbench, member_id: str) -> frozenset[str]:
    return visible_streams(bench.unit(), member_id)


def test_a_facilitator_sees_every_board(bench: Workbench, closed: str) -> None:
    assert _streams(bench, bench.facilitator) == {
        LAB,
        own_stream(bench.facilitator),
        board_stream(bench.lab.board_id),
        board_stream(closed),
    }


def test_others_see_open_boards_and_those_they_belong_to(bench: Workbench, closed: str) -> None:
    assert board_stream(closed) in _streams(bench, bench.partner)
    for member_id in (bench.official, bench.observer, "stranger"):
        assert _streams(bench, member_id) == {LAB, own_stream(member_id), board_stream(bench.lab.board_id)}


def test_nobody_sees_the_drafts_of_another(bench: Workbench) -> None:
    for member_id in (bench.facilitator, bench.partner):
        own = {stream for stream in _streams(bench, member_id) if stream.startswith("own:")}
        assert own == {own_stream(member_id)}


def test_a_facilitator_who_was_put_aside_sees_what_everybody_sees(bench: Workbench, closed: str) -> None:
    bench.do(c.ReviseMember(member_id=bench.official, fields={"role": "facilitator"}))
    assert board_stream(closed) in _streams(bench, bench.official)
    bench.do(c.ReviseMember(member_id=bench.official, fields={"active": False}))
    assert board_stream(closed) not in _streams(bench, bench.official)


def test_a_board_that_opens_is_seen_by_all(bench: Workbench, closed: str) -> None:
    bench.do(c.ReviseBoard(board_id=closed, fields={"open": True}))
    assert board_stream(closed) in _streams(bench, bench.observer)
