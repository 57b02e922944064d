"""Values from outside are walked through without recursion, and no deeper than the lab keeps anything."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from colab_app.domain.json_leaves import DEEPEST, TooDeep, leaves
from tests.domain.command_strategies import SHAPES


def _nested(depth: int) -> object:
    value: object = "innermost"
    for _ in range(depth):
        value = [value]
    return value


def test_every_leaf_is_told_with_the_nearest_name() -> None:
    value = {"a": [1, {"b": "x"}], "c": None}
    assert sorted(leaves(value, "top"), key=str) == sorted(
        [("top", "a"), ("top", "c"), ("a", 1), ("a", "b"), ("b", "x"), ("c", None)], key=str
    )


def test_a_plain_value_is_its_own_leaf() -> None:
    assert list(leaves(True, "on")) == [("on", True)]
    assert list(leaves([])) == []


def test_leaves_come_in_the_order_of_the_value() -> None:
    assert [leaf for _, leaf in leaves(["a", ["b", "c"], "d"])] == ["a", "b", "c", "d"]


def test_what_nests_too_deep_is_refused_without_breaking() -> None:
    assert list(leaves(_nested(DEEPEST))) == [("", "innermost")]
    for depth in (DEEPEST + 1, 100_000):
        with pytest.raises(TooDeep):
            list(leaves(_nested(depth)))


@given(SHAPES["JsonMap"])
def test_all_words_of_a_value_are_among_its_leaves(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    for _, leaf in leaves(value):
        assert json.dumps(leaf, ensure_ascii=False) in text
