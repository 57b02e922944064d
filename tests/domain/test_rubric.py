"""The shipped rubrics are complete, weighted as the field does it, and fit a challenge's criteria."""

from __future__ import annotations

import json

import pytest

from colab_app.domain import limits
from colab_app.domain.rubric import RUBRICS, Criterion, CriterionCategory


@pytest.mark.parametrize("name", sorted(RUBRICS))
def test_a_rubric_is_whole(name: str) -> None:
    criteria = RUBRICS[name]
    assert 2 <= len(criteria) <= limits.LIST_ITEMS
    assert len({each.id for each in criteria}) == len(criteria)
    for each in criteria:
        assert each.name_ja
        assert each.name_en.isascii()
        assert 1 <= each.weight <= 5
        assert 0 <= each.floor <= 5


def test_the_kinds_of_rubric_the_field_uses_are_there() -> None:
    assert set(RUBRICS) == {"pilot", "innovation", "outcome", "light"}
    assert [each.id for each in RUBRICS["light"]] == ["effect", "ease"]
    assert len(RUBRICS["pilot"]) == 8


@pytest.mark.parametrize("name", ["pilot", "innovation", "outcome"])
def test_a_rubric_with_a_floor_can_also_settle_a_tie(name: str) -> None:
    assert any(each.floor > 0 for each in RUBRICS[name])
    assert any(each.category is CriterionCategory.B for each in RUBRICS[name])


def test_a_criterion_is_stored_as_plain_json() -> None:
    stored = Criterion("fit", "適合", "Fit", 3, 2, CriterionCategory.B).as_json()
    assert stored == {
        "id": "fit",
        "name_ja": "適合",
        "name_en": "Fit",
        "weight": 3,
        "floor": 2,
        "category": "B",
    }
    assert json.loads(json.dumps(stored)) == stored
    assert type(stored["category"]) is str


def test_a_criterion_weighs_one_and_has_no_floor_unless_told() -> None:
    plain = Criterion("x", "あ", "X")
    assert (plain.weight, plain.floor, plain.category) == (1, 0, CriterionCategory.A)
