"""The closed word lists fit together."""

from __future__ import annotations

from enum import StrEnum

import pytest

from colab_app.domain import vocabulary
from colab_app.domain.fields import VISIBILITIES
from colab_app.domain.vocabulary import (
    OWN_STEPS,
    PROPOSAL_STEPS,
    SECTOR_OF,
    OrganisationKind,
    ProposalState,
    Sector,
    Visibility,
)

WORD_LISTS = [
    value
    for value in vars(vocabulary).values()
    if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
]


@pytest.mark.parametrize("words", WORD_LISTS)
def test_words_are_plain_and_stable(words: type[StrEnum]) -> None:
    for word in words:
        assert word.value == word.name.lower()
        assert word.value.replace("_", "").isalpha()


def test_every_kind_of_organisation_speaks_with_one_voice() -> None:
    assert set(SECTOR_OF) == set(OrganisationKind)
    assert set(SECTOR_OF.values()) == set(Sector)


def test_every_step_of_a_proposal_can_be_taken_back() -> None:
    one_way = [
        f"{start} to {target}"
        for start, targets in PROPOSAL_STEPS.items()
        for target in targets
        if start not in PROPOSAL_STEPS[target]
    ]
    assert one_way == []


def test_every_state_can_be_reached_and_left() -> None:
    assert set(PROPOSAL_STEPS) == set(ProposalState)
    reached = {target for targets in PROPOSAL_STEPS.values() for target in targets}
    assert reached == set(ProposalState)
    assert all(state not in targets for state, targets in PROPOSAL_STEPS.items())


def test_a_proposal_is_selected_only_after_it_was_shortlisted() -> None:
    assert ProposalState.SELECTED not in PROPOSAL_STEPS[ProposalState.SUBMITTED]
    assert ProposalState.SELECTED not in PROPOSAL_STEPS[ProposalState.DECLINED]


def test_proposers_decide_about_nothing_but_taking_part() -> None:
    assert {ProposalState.SUBMITTED, ProposalState.WITHDRAWN} == OWN_STEPS


def test_the_fields_know_the_same_visibilities() -> None:
    assert tuple(str(each) for each in Visibility) == VISIBILITIES
