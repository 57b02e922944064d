"""Who are you: a hub is met only when it is the desk's own, speaks the same words and has not fallen back."""

from __future__ import annotations

import pytest

from colab_app.service.hub_port import PROTOCOL, SCHEMA, HubRejected
from colab_app.sync.courier import Meeting
from tests.support.lab import LabBuilder
from tests.sync.scripted_hub import ScriptedHub
from tests.sync.small_lab import SmallLab, problem_of


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"hub_id": "another"}, "hub.other"),
        ({"schema": SCHEMA + 1, "minimum_schema": SCHEMA + 1}, "hub.newer"),
        ({"protocol": PROTOCOL + 1}, "hub.newer"),
        ({"schema": SCHEMA - 1, "minimum_schema": SCHEMA - 1}, "hub.older"),
        ({"protocol": PROTOCOL - 1}, "hub.older"),
        ({"timeline": 0}, "hub.old_timeline"),
    ],
)
def test_a_strange_hub_gets_and_gives_nothing(small: SmallLab, said: dict[str, str | int], code: str) -> None:
    desk = small.founder()
    command_id = small.do(desk, small.lab.idea())
    cursors = desk.replica.cursors()
    hub = ScriptedHub(small.hub(), **said)
    problem = problem_of(lambda: small.meet(desk, hub))
    assert isinstance(problem, HubRejected)
    assert problem.code == code
    assert hub.pushed == []
    assert desk.states()[command_id] == "pending"
    assert desk.replica.cursors() == cursors


def test_work_goes_on_while_a_hub_is_strange(small: SmallLab) -> None:
    desk = small.founder()
    strange = ScriptedHub(small.hub(), hub_id="another")
    problem_of(lambda: small.meet(desk, strange))
    command_id = small.do(desk, small.lab.idea())
    small.meet(desk)
    assert desk.states()[command_id] == "acknowledged"


def test_a_newer_hub_that_still_understands_us_is_met(small: SmallLab) -> None:
    desk = small.founder()
    small.do(desk, small.lab.idea())
    assert small.meet(desk, ScriptedHub(small.hub(), schema=SCHEMA + 1)).sent == 1


def test_the_highest_timeline_is_remembered(small: SmallLab) -> None:
    desk = small.founder()
    small.meet(desk, ScriptedHub(small.hub(), timeline=3))
    small.meet(desk, ScriptedHub(small.hub(), timeline=3))
    problem = problem_of(lambda: small.meet(desk, ScriptedHub(small.hub(), timeline=2)))
    assert problem.params == {"timeline": 2, "known": 3}
    assert small.meet(desk, ScriptedHub(small.hub(), timeline=4)) == Meeting()


def test_a_lab_founded_here_is_not_poured_into_anothers(small: SmallLab) -> None:
    small.founder()
    stranger = small.desk(small.lab.id())
    small.do(stranger, LabBuilder(seed=1).found())
    hub = ScriptedHub(small.hub())
    assert problem_of(lambda: small.meet(stranger, hub)).code == "hub.other_lab"
    assert hub.pushed == []
    assert stranger.replica.remembered("hub_id") == ""


def test_an_empty_desk_gets_to_know_a_used_hub(small: SmallLab) -> None:
    small.founder()
    newcomer = small.desk(small.lab.id())
    meeting = small.meet(newcomer)
    assert meeting.rows > 0
    assert newcomer.replica.remembered("hub_id") == small.place.hub_id
