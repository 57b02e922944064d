"""Boards: from a template, revised, archived, and closed to all but their people."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain.records import Board, BoardMember
from colab_app.domain.stages import TEMPLATE_STAGES, Template
from tests.service.workbench import Workbench


def _revised(board_id: str, **fields: object) -> c.ReviseBoard:
    return c.ReviseBoard(board_id=board_id, fields=fields)


@pytest.mark.parametrize("template", list(Template))
def test_a_board_has_the_stages_of_its_template(bench: Workbench, template: Template) -> None:
    command = dataclasses.replace(bench.lab.board(), template=template)
    bench.do(command)
    assert bench.row(Board, command.board_id).stages == [str(stage) for stage in TEMPLATE_STAGES[template]]


def test_a_board_can_have_stages_of_its_own(bench: Workbench) -> None:
    command = dataclasses.replace(
        bench.lab.board(), fields={"stages": ["open", "closed"], "description": "試行"}
    )
    bench.do(command)
    board = bench.row(Board, command.board_id)
    assert (board.stages, board.description) == (["open", "closed"], "試行")


def test_a_new_board_is_undone_by_archiving_it(bench: Workbench) -> None:
    command = bench.lab.board()
    inverse = bench.do(command).inverse
    assert inverse is not None
    again = bench.do(inverse).inverse
    assert bench.row(Board, command.board_id).archived
    assert again is not None
    bench.do(again)
    assert not bench.row(Board, command.board_id).archived


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"stages": []}, "field.shape"),
        ({"stages": ["open", "party"]}, "field.shape"),
        ({"stages": ["open", "open"]}, "field.shape"),
        ({"stages": "open"}, "field.shape"),
        ({"stages": [["open"]]}, "field.shape"),
        ({"open": 1}, "field.shape"),
        ({"archived": "no"}, "field.shape"),
        ({"title": " "}, "title.empty"),
        ({"title": 7}, "field.shape"),
        ({"template": "pitch"}, "field.unknown"),
        ({"created_at": ""}, "field.unknown"),
    ],
)
def test_a_board_takes_only_what_fits(bench: Workbench, fields: Mapping[str, object], code: str) -> None:
    assert bench.refused(_revised(bench.lab.board_id, **fields)) == code
    assert bench.refused(dataclasses.replace(bench.lab.board(), fields=fields)) == code


def test_only_facilitators_look_after_boards(bench: Workbench) -> None:
    for actor_id in (bench.official, bench.partner, bench.observer):
        assert bench.refused(bench.lab.board(), actor_id) == "permit.role"
        assert bench.refused(_revised(bench.lab.board_id, title="x"), actor_id) == "permit.role"
        assert bench.refused(bench.lab.place_on(bench.lab.board_id, bench.partner), actor_id) == "permit.role"


def test_an_unknown_board_is_gone(bench: Workbench) -> None:
    assert bench.refused(_revised("nowhere", title="x")) == "gone"
    assert bench.refused(bench.lab.place_on("nowhere", bench.partner)) == "gone"
    assert bench.refused(bench.lab.challenge(board_id="nowhere")) == "gone"
    assert bench.refused(bench.lab.idea(board_id="nowhere")) == "gone"


def test_a_closed_board_is_open_to_its_people(bench: Workbench) -> None:
    board = bench.lab.board(is_open=False)
    bench.do(board)
    assert bench.refused(bench.lab.idea(board_id=board.board_id), bench.partner) == "permit.not_on_board"
    inverse = bench.do(bench.lab.place_on(board.board_id, bench.partner)).inverse
    bench.do(bench.lab.idea(board_id=board.board_id), bench.partner)
    assert inverse == bench.lab.place_on(board.board_id, bench.partner, on=False)
    bench.do(inverse)
    assert bench.refused(bench.lab.idea(board_id=board.board_id), bench.partner) == "permit.not_on_board"
    bench.do(bench.lab.idea(board_id=board.board_id))


def test_a_place_on_a_board_is_there_or_not(bench: Workbench) -> None:
    board_id = bench.lab.board_id
    assert bench.do(bench.lab.place_on(board_id, bench.partner, on=False)).inverse is None
    bench.do(bench.lab.place_on(board_id, bench.partner))
    history = bench.last_history()
    assert bench.do(bench.lab.place_on(board_id, bench.partner)).inverse is None
    assert bench.last_history() == history
    assert [row.id for row in bench.rows(BoardMember)] == [f"{board_id}:{bench.partner}"]


def test_only_members_have_places(bench: Workbench) -> None:
    assert bench.refused(bench.lab.place_on(bench.lab.board_id, "nobody")) == "gone"


def test_nobody_reaches_a_closed_board_over_a_challenge_of_an_open_one(bench: Workbench) -> None:
    closed = bench.lab.board(is_open=False)
    bench.do(closed)
    challenge = bench.lab.challenge()
    bench.do(challenge)
    idea = dataclasses.replace(bench.lab.idea(board_id=closed.board_id), challenge_id=challenge.challenge_id)
    workshop = c.AddWorkshop(
        workshop_id=bench.lab.id(),
        board_id=closed.board_id,
        challenge_id=challenge.challenge_id,
        title="回",
        fields={},
        agenda=(),
    )
    for command in (idea, workshop):
        assert bench.refused(command, bench.partner) == "gone"
        assert bench.refused(dataclasses.replace(command, challenge_id="nowhere")) == "gone"
