"""JSON taken in parts is the same JSON, and what is too deep, too much or broken is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.exchange.json_parts import CONTAINERS_LIMIT, DEPTH_LIMIT, parse_in_parts

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)
REFUSED = "refused"
STEPS = st.sampled_from([0, 3, 10, 100_000])


def whole(text: str) -> object:
    """What Python's own parser makes of a text, as text; it tells 1 from 1.0."""
    try:
        return repr(json.loads(text))
    except ValueError:
        return REFUSED


def taken(text: str, step: int) -> object:
    """What parts make of it."""
    try:
        return repr(parse_in_parts(text, step))
    except ValueError:
        return REFUSED


@given(VALUES, STEPS, st.sampled_from([None, 1]))
def test_parts_give_the_same_value(value: object, step: int, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    assert parse_in_parts(text, step) == json.loads(text)


@given(st.text(alphabet='[]{},:"ab1 \n\\', max_size=14), STEPS)
def test_parts_refuse_what_the_whole_refuses(text: str, step: int) -> None:
    assert taken(text, step) == whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1),
        "[" + "[]," * CONTAINERS_LIMIT + "[]]",
        "[NaN]",
        '{"a": Infinity}',
        '["open',
        "[1,]",
        '{"a":1,}',
        "{1: 2}",
        '{"a" 1}',
        "[1] 2",
        "[" + "9" * 5_000 + "]",
        "",
    ],
)
@pytest.mark.parametrize("step", [0, 100_000_000])
def test_what_is_not_taken(text: str, step: int) -> None:
    assert taken(text, step) == REFUSED


def test_as_much_as_the_limits_say_is_taken() -> None:
    assert parse_in_parts("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) is not None
    assert len(parse_in_parts("[" + "[]," * (CONTAINERS_LIMIT - 2) + "[]]")) == CONTAINERS_LIMIT - 1
