"""Small things views work out themselves."""

from __future__ import annotations

import pytest

from colab_app.domain.vocabulary import Sector
from colab_app.service.queries import BoardCards
from colab_app.service.views import CardFilter, OrganisationView, SortOrder
from colab_app.service.views.people import NO_ORGANISATION


@pytest.mark.parametrize(
    ("wanted", "parts"),
    [
        (CardFilter(), 0),
        (CardFilter(text="  "), 0),
        (CardFilter(text="避難"), 1),
        (CardFilter(tags=frozenset({"a", "b"}), mine=True), 2),
        (
            CardFilter(
                "x",
                frozenset({"t"}),
                frozenset({"o"}),
                frozenset({Sector.CIVIC}),
                mine=True,
                unread=True,
                changed_within_days=1,
                due_within_days=1,
            ),
            8,
        ),
    ],
)
def test_a_filter_counts_its_parts(wanted: CardFilter, parts: int) -> None:
    assert wanted.parts == parts


def test_a_question_about_a_board_filters_and_sorts_nothing_unless_told() -> None:
    question = BoardCards("b", "2026-11-25")
    assert (question.filter, question.sort) == (CardFilter(), SortOrder.PLACE)


def test_the_sign_of_an_organisation_is_its_first_character() -> None:
    assert OrganisationView("o", " 東雲市", "", "municipality", Sector.PUBLIC).initial == "東"
    assert NO_ORGANISATION.initial == ""
