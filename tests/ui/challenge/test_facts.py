"""The facts beside a challenge, and where a moved one stands."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage, SectorCounts, WorkshopView
from colab_app.ui.challenge.facts import RailFact, rail_facts, sector_words
from colab_app.ui.challenge.moving import position_behind
from colab_app.ui.frame.moments import Urgency
from colab_app.ui.paint.icon_names import Icon
from tests.ui.subject.lab_desk import LabDesk

TODAY = "2026-11-25"


@pytest.fixture
def page(lab: LabDesk) -> ChallengePage:
    lab.language.use("en")
    challenge_id = lab.challenge(
        schedule={"open": "2026-11-27", "screening": "2026-12-11", "pilot": "2026-01-01"},
        success=[{"name": "no target"}, {"name": "calls", "unit": "a day", "target": "100"}],
    )
    found = lab.answer(OneChallenge(challenge_id))
    assert found is not None
    return found


def facts(lab: LabDesk, page: ChallengePage) -> dict[Icon, RailFact]:
    return {fact.icon: fact for fact in rail_facts(page, lab.language, TODAY)}


def test_due_measure_and_next_event(lab: LabDesk, page: ChallengePage) -> None:
    found = facts(lab, page)
    assert "27 Nov" in found[Icon.CLOCK].value
    assert found[Icon.CLOCK].urgency is Urgency.URGENT
    assert found[Icon.SPARK].value == "calls 100 a day"
    assert "11 Dec" in found[Icon.FLAG].value


def test_a_workshop_comes_before_the_end_of_a_stage(lab: LabDesk, page: ChallengePage) -> None:
    coming = WorkshopView("w", "WS-1", "Drill", "", "", "2026-12-03T05:00:00.000Z", "", "planned", "c", 0)
    done = dataclasses.replace(coming, title="Done", starts_at="2026-11-26T05:00:00.000Z", state="finished")
    with_both = dataclasses.replace(page, workshops=(coming, done))
    assert "Drill" in facts(lab, with_both)[Icon.FLAG].value


def test_what_is_not_known_is_not_told(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    page = lab.answer(OneChallenge(challenge_id))
    assert page is not None
    assert {fact.icon for fact in rail_facts(page, lab.language, TODAY)} <= {Icon.PEOPLE}


def test_japanese_units_stand_close(lab: LabDesk, page: ChallengePage) -> None:
    fields = {**page.fields, "success": [{"name": "電話", "unit": "件", "target": "100"}]}
    assert facts(lab, dataclasses.replace(page, fields=fields))[Icon.SPARK].value == "電話 100件"


def test_sectors_nobody_speaks_for_are_left_out(lab: LabDesk) -> None:
    lab.language.use("en")
    assert sector_words(SectorCounts(1, 0, 2)) == "Public 1 · Civic 2"
    assert sector_words(SectorCounts()) == ""


POSITIONS = st.lists(st.text(alphabet="0123456789abcz", min_size=1, max_size=4), max_size=6)


@given(POSITIONS)
def test_behind_is_behind_all(positions: list[str]) -> None:
    found = position_behind(positions)
    assert all(found > position for position in positions)


def test_places_in_another_spelling_are_passed_over() -> None:
    assert position_behind(["V", "あ", ""]) == position_behind([])
    assert position_behind(["m", "V"]) > "m"
