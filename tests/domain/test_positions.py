"""Between two places there is always another, and a thousand moves keep the order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.positions import between

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# A place never ends in 0: nothing would fit before it.
PLACES = st.text(DIGITS, max_size=8).map(lambda text: text.rstrip("0"))


@given(PLACES, PLACES)
def test_a_place_lies_between_two_others(first: str, second: str) -> None:
    before, after = sorted((first, second))
    if before == after and after:
        with pytest.raises(ValueError, match="no place between"):
            between(before, after)
        return
    found = between(before, after)
    assert before < found
    assert not after or found < after


@given(PLACES)
def test_an_empty_text_is_an_open_end(place: str) -> None:
    assert between(place, "") > place
    if place:
        assert between("", place) < place


@given(PLACES, PLACES)
def test_a_place_never_ends_in_zero_and_has_known_digits(first: str, second: str) -> None:
    before, after = sorted((first, second))
    found = between(before, "" if before == after else after)
    assert not found.endswith("0")
    assert set(found) <= set(DIGITS)


@given(PLACES, PLACES)
def test_two_places_out_of_order_have_nothing_between_them(first: str, second: str) -> None:
    before, after = sorted((first, second))
    if before and before != after:
        with pytest.raises(ValueError, match="no place between"):
            between(after, before)


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_any_moves_keep_a_column_in_order(gaps: list[int]) -> None:
    column: list[str] = []
    for gap in gaps:
        index = gap % (len(column) + 1)
        before = column[index - 1] if index else ""
        after = column[index] if index < len(column) else ""
        column.insert(index, between(before, after))
    assert column == sorted(set(column))


@pytest.mark.parametrize("at_the_top", [True, False])
def test_a_place_grows_by_a_letter_every_few_moves_to_one_end(*, at_the_top: bool) -> None:
    place = between("", "")
    for _ in range(100):
        place = between("", place) if at_the_top else between(place, "")
    assert len(place) <= 25


def test_the_first_place_leaves_room_on_both_sides() -> None:
    assert between("", "") == "i"
