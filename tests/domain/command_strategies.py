"""Hypothesis strategies for commands, made from the shapes of their fields: new ones come by themselves."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from hypothesis import strategies as st

from colab_app.domain.commands import COMMANDS, Command

TEXTS = st.text(max_size=30)
_LEAVES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e6, 1e6) | TEXTS
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
SHAPES: Mapping[str, st.SearchStrategy[object]] = {
    "str": TEXTS,
    "bool": st.booleans(),
    "int": st.integers(-(2**53), 2**53),
    "JsonList": st.lists(_VALUES, max_size=4),
    "JsonMap": st.dictionaries(TEXTS, _VALUES, max_size=4),
}


def a_command(kind: type[Command]) -> st.SearchStrategy[Command]:
    """Commands of one kind with any arguments of the right shapes."""
    return st.builds(kind, **{field.name: SHAPES[str(field.type)] for field in dataclasses.fields(kind)})


def any_command() -> st.SearchStrategy[Command]:
    """Commands of every kind."""
    return st.sampled_from(sorted(COMMANDS)).flatmap(lambda name: a_command(COMMANDS[name]))
