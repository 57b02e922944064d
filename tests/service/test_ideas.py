"""Ideas and workshops: written down, grouped, grown into more."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain.records import Idea, Workshop
from tests.service.workbench import Workbench


def _idea(bench: Workbench, actor_id: str = "") -> str:
    command = bench.lab.idea()
    bench.do(command, actor_id)
    return command.idea_id


def _workshop(bench: Workbench, **fields: object) -> c.AddWorkshop:
    return c.AddWorkshop(
        workshop_id=bench.lab.id(),
        board_id=bench.lab.board_id,
        challenge_id="",
        title="第1回 共創の日",
        fields=fields,
        agenda=({"activity": "write", "title": "静かに書く", "minutes": 5},),
    )


def test_an_idea_is_one_line_on_a_board(bench: Workbench) -> None:
    row = bench.row(Idea, _idea(bench, bench.partner))
    assert (row.title, row.board_id, row.author_id, row.number) == (
        "回覧板をアプリに",
        bench.lab.board_id,
        bench.partner,
        1,
    )


def test_an_idea_may_belong_to_a_challenge_and_a_workshop(bench: Workbench) -> None:
    challenge, workshop = bench.lab.challenge(), _workshop(bench)
    bench.do(challenge)
    bench.do(workshop)
    command = dataclasses.replace(
        bench.lab.idea(), challenge_id=challenge.challenge_id, workshop_id=workshop.workshop_id, body="詳しく"
    )
    bench.do(command)
    row = bench.row(Idea, command.idea_id)
    assert (row.challenge_id, row.workshop_id, row.body) == (
        challenge.challenge_id,
        workshop.workshop_id,
        "詳しく",
    )


def test_an_idea_to_a_challenge_waits_for_its_stage(bench: Workbench) -> None:
    challenge = bench.lab.challenge(stage="screening")
    bench.do(challenge)
    command = dataclasses.replace(bench.lab.idea(), challenge_id=challenge.challenge_id)
    assert bench.refused(command, bench.partner) == "permit.stage"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": " "}, "title.empty"),
        ({"title": "あ" * 201}, "field.long"),
        ({"body": "a\x00"}, "field.shape"),
        ({"idea_id": ""}, "field.shape"),
    ],
)
def test_an_idea_must_fit(bench: Workbench, changes: Mapping[str, str], code: str) -> None:
    assert bench.refused(dataclasses.replace(bench.lab.idea(), **changes)) == code


def test_the_last_grouping_counts(bench: Workbench) -> None:
    idea_id = _idea(bench)
    bench.do(c.GroupIdea(idea_id=idea_id, grouping="移動"), bench.partner)
    outcome = bench.do(c.GroupIdea(idea_id=idea_id, grouping="防災"), bench.official)
    assert bench.row(Idea, idea_id).grouping == "防災"
    assert outcome.inverse == c.GroupIdea(idea_id=idea_id, grouping="移動")
    assert bench.do(c.GroupIdea(idea_id=idea_id, grouping="防災")).inverse is None
    assert bench.last_history().author_id == bench.official
    assert bench.refused(c.GroupIdea(idea_id=idea_id, grouping="あ" * 201)) == "field.long"


def test_an_idea_remembers_what_it_grew_into(bench: Workbench) -> None:
    idea_id = _idea(bench)
    outcome = bench.do(c.PromoteIdea(idea_id=idea_id, promoted_to="challenge-1"))
    assert bench.row(Idea, idea_id).promoted_to == "challenge-1"
    assert outcome.inverse == c.PromoteIdea(idea_id=idea_id, promoted_to="")
    assert bench.do(c.PromoteIdea(idea_id=idea_id, promoted_to="challenge-1")).inverse is None


def test_an_unknown_idea_is_gone(bench: Workbench) -> None:
    assert bench.refused(c.GroupIdea(idea_id="x", grouping="y")) == "gone"
    assert bench.refused(c.PromoteIdea(idea_id="x", promoted_to="y")) == "gone"


def test_a_workshop_is_planned(bench: Workbench) -> None:
    command = _workshop(bench, place="東雲市役所 3階", starts_at="2026-12-10T04:00:00.000Z", state="planned")
    outcome = bench.do(command, bench.partner)
    row = bench.row(Workshop, command.workshop_id)
    assert (row.title, row.place, row.author_id) == ("第1回 共創の日", "東雲市役所 3階", bench.partner)
    assert row.agenda == [{"activity": "write", "title": "静かに書く", "minutes": 5}]
    assert outcome.inverse == c.RemoveSubject(subject_kind="workshop", subject_id=command.workshop_id)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"state": "cancelled"}, "field.shape"),
        ({"place": 3}, "field.shape"),
        ({"board_id": "x"}, "field.unknown"),
        ({"decisions": {}}, "field.shape"),
    ],
)
def test_a_workshop_must_fit(bench: Workbench, fields: Mapping[str, object], code: str) -> None:
    assert bench.refused(_workshop(bench, **fields)) == code


def test_a_workshop_needs_a_title(bench: Workbench) -> None:
    assert bench.refused(dataclasses.replace(_workshop(bench), title="")) == "title.empty"
