"""Edits turn one sequence into the other, whatever shortcuts are taken."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.sequences import Edit, _Section, _table_matches, edits

UNITS = st.lists(st.sampled_from("abcdefg"), max_size=24)


def _applied(before: Sequence[str], after: Sequence[str], changes: Sequence[Edit]) -> list[str]:
    result: list[str] = []
    position = 0
    for edit in changes:
        result += before[position : edit.low]
        result += after[edit.start : edit.end]
        position = edit.high
    return result + list(before[position:])


@given(UNITS, UNITS, st.sampled_from([0, 5, 300_000]))
def test_edits_turn_one_sequence_into_the_other(before: list[str], after: list[str], budget: int) -> None:
    assert _applied(before, after, edits(before, after, budget)) == after


@given(UNITS, UNITS)
def test_edits_are_apart_and_none_is_empty(before: list[str], after: list[str]) -> None:
    found = edits(before, after)
    for edit in found:
        assert edit.low < edit.high or edit.start < edit.end
        kept = before[edit.low : edit.high]
        made = after[edit.start : edit.end]
        assert not (kept and made) or (kept[0] != made[0] and kept[-1] != made[-1])
    for first, second in itertools.pairwise(found):
        assert first.high < second.low
        assert second.low - first.high == second.start - first.end


@given(UNITS)
def test_equal_sequences_have_no_edits(units: list[str]) -> None:
    assert edits(units, units) == ()


def test_a_moved_unit_is_one_insertion_and_one_deletion() -> None:
    assert edits("abcdef", "acdefb") == (Edit(1, 2, 1, 1), Edit(6, 6, 5, 6))


def _longest_common(before: Sequence[str], after: Sequence[str]) -> int:
    row = [0] * (len(after) + 1)
    for unit in before:
        last = 0
        for place, other in enumerate(after, start=1):
            last, row[place] = row[place], last + 1 if unit == other else max(row[place], row[place - 1])
    return row[-1]


@given(UNITS, UNITS)
def test_the_tables_find_a_longest_common_subsequence(before: list[str], after: list[str]) -> None:
    found = list(_table_matches(before, after, _Section(0, len(before), 0, len(after), 0)))
    assert len(found) == _longest_common(before, after)
    assert all(before[low] == after[start] for low, start in found)
    for (low, start), (next_low, next_start) in itertools.pairwise(found):
        assert low < next_low
        assert start < next_start


def test_a_unit_that_stands_twice_on_one_side_holds_nothing_together() -> None:
    assert edits("bcdca", "cdaaadd") == (Edit(0, 1, 0, 0), Edit(3, 4, 2, 2), Edit(5, 5, 3, 7))


def test_unique_units_hold_the_comparison_together() -> None:
    before = ["}", "", "keep one", "", "}", "keep two", "}"]
    after = ["}", "keep one", "", "new", "", "keep two", "", "}"]
    kept_before = {before[index] for index in range(len(before))}
    for edit in edits(before, after):
        kept_before -= set(before[edit.low : edit.high]) - {"}", ""}
    assert {"keep one", "keep two"} <= kept_before


def test_a_section_beyond_the_budget_is_replaced_as_a_whole() -> None:
    assert edits("abababab", "babaabba", budget=10) == (Edit(0, 8, 0, 8),)
    assert len(edits("abababab", "babaabba")) > 1


def test_nesting_ends_at_a_fixed_depth() -> None:
    """Each level makes one more unit unique; the tables take over below the deepest one."""
    before, after = ["x"], ["x"]
    for level in range(40):
        before = [f"{level}", *before, "-", f"{level}"]
        after = [f"{level}", "+", *after, f"{level}"]
    assert _applied(before, after, edits(before, after)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ab" * 10_000, "ba" * 10_000),
        ("aab" * 5_000, "abb" * 5_000),
        ("a" * 20_000, "b" * 20_000),
        (
            "".join(chr(0x4E00 + n) for n in range(15_000)),
            "".join(chr(0x4E00 + n) for n in range(15_000, 0, -1)),
        ),
        (
            "".join(chr(0x4E00 + n * 7 % 9001) for n in range(9_000)),
            "".join(chr(0x4E00 + n) for n in range(9_000)),
        ),
    ],
)
def test_crafted_sequences_take_bounded_time(before: str, after: str) -> None:
    started = time.process_time()
    edits(before, after)
    assert time.process_time() - started < 1
