"""Short fields: the last arrival counts, and what was before stays in the history."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain.records import Challenge, Workshop
from tests.service.workbench import Workbench


@pytest.fixture
def challenge_id(bench: Workbench) -> str:
    """A challenge of the partner's."""
    command = bench.lab.challenge(fields={"summary": "要約", "success": ["a"]})
    bench.do(command, bench.partner)
    return command.challenge_id


def _revise(challenge_id: str, **fields: object) -> c.ReviseFields:
    return c.ReviseFields(subject_kind="challenge", subject_id=challenge_id, fields=fields, before={})


def test_changed_fields_are_set_and_the_old_ones_remembered(bench: Workbench, challenge_id: str) -> None:
    outcome = bench.do(_revise(challenge_id, summary="新しい要約", budget="50万円", area=""), bench.partner)
    row = bench.row(Challenge, challenge_id)
    assert (row.summary, row.budget) == ("新しい要約", "50万円")
    details = bench.last_history().details
    assert details["fields"] == ["budget", "summary"]
    assert details["before"] == {"summary": "要約", "budget": ""}
    assert details["after"] == {"summary": "新しい要約", "budget": "50万円"}
    assert outcome.inverse == c.ReviseFields(
        subject_kind="challenge",
        subject_id=challenge_id,
        fields={"summary": "要約", "budget": ""},
        before={"summary": "新しい要約", "budget": "50万円"},
    )


def test_the_last_arrival_counts(bench: Workbench, challenge_id: str) -> None:
    bench.do(_revise(challenge_id, summary="一"), bench.partner)
    bench.do(_revise(challenge_id, summary="二"))
    assert bench.row(Challenge, challenge_id).summary == "二"


def test_what_is_so_already_is_no_change(bench: Workbench, challenge_id: str) -> None:
    before = bench.everything()
    for fields in ({"summary": "要約"}, {"success": ("a",)}, {}):
        assert bench.do(_revise(challenge_id, **fields)).inverse is None
    assert bench.everything() == before


def test_a_list_that_changed_is_a_change(bench: Workbench, challenge_id: str) -> None:
    outcome = bench.do(_revise(challenge_id, success=["a", "b"]))
    assert bench.row(Challenge, challenge_id).success == ["a", "b"]
    assert outcome.inverse is not None
    bench.do(outcome.inverse)
    assert bench.row(Challenge, challenge_id).success == ["a"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " "}, "title.empty"),
        ({"stage": "closed"}, "field.unknown"),
        ({"version": 1}, "field.unknown"),
        ({"summary": None}, "field.shape"),
        ({"visibility": "secret"}, "field.shape"),
    ],
)
def test_fields_must_fit(
    bench: Workbench, challenge_id: str, fields: Mapping[str, object], code: str
) -> None:
    assert bench.refused(_revise(challenge_id, **fields)) == code


def test_fields_rest_while_the_stage_says_so(bench: Workbench, challenge_id: str) -> None:
    move = c.MoveChallenge(challenge_id=challenge_id, from_stage="open", to_stage="screening", position="m")
    bench.do(move)
    assert bench.refused(_revise(challenge_id, summary="遅い"), bench.partner) == "permit.stage"
    bench.do(_revise(challenge_id, summary="司会は直せる"))


def test_what_is_in_the_bin_is_gone(bench: Workbench, challenge_id: str) -> None:
    bench.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert bench.refused(_revise(challenge_id, summary="x")) == "gone"


def test_a_workshop_is_revised_in_any_stage_of_its_challenge(bench: Workbench) -> None:
    challenge = bench.lab.challenge(stage="screening")
    bench.do(challenge)
    workshop = c.AddWorkshop(
        workshop_id=bench.lab.id(),
        board_id=bench.lab.board_id,
        challenge_id=challenge.challenge_id,
        title="振り返り",
        fields={},
        agenda=(),
    )
    bench.do(workshop, bench.partner)
    revise = c.ReviseFields(
        subject_kind="workshop",
        subject_id=workshop.workshop_id,
        fields={"minutes": "記録", "state": "finished"},
        before={},
    )
    bench.do(revise, bench.partner)
    assert bench.row(Workshop, workshop.workshop_id).minutes == "記録"
