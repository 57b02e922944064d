"""JSON lists stream object by object, and deep, long or broken JSON is a problem, not a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import bytes_entry
from colab_app.exchange.json_file import (
    ELEMENT_CHARACTERS,
    PIECE_CHARACTERS,
    json_objects,
    parse_json,
)
from colab_app.exchange.json_parts import DEPTH_LIMIT
from colab_app.exchange.json_values import count_at, objects_at, text_at, texts_at
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.watching import Watch


def objects(data: bytes) -> list[Mapping[str, Any]]:
    """All objects of a file."""
    return list(json_objects(bytes_entry("a.json", data), ReadOptions(), Watch()))


def code(data: bytes) -> str:
    """The problem of a file."""
    with pytest.raises(UserProblem) as caught:
        objects(data)
    return caught.value.code


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(
    st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=4), max_size=6),
    st.booleans(),
    st.sampled_from([None, 1]),
)
def test_lists_come_back_as_they_were(
    values: list[dict[str, object]], ascii_only: bool, indent: int | None
) -> None:
    text = json.dumps(values, ensure_ascii=ascii_only, indent=indent)
    data = text.encode("utf-8", "surrogatepass") if ascii_only else text.encode("utf-8", "replace")
    found = objects(data)
    assert found == json.loads(data.decode("utf-8"))


def test_objects_larger_than_a_piece_are_put_together() -> None:
    body = 'quotes " and \\ and ] } {' * (PIECE_CHARACTERS // 10)
    values = [{"n": 1, "body": body}, {"n": 2, "body": "x" * (PIECE_CHARACTERS - 20)}, {"n": 3}]
    assert objects(json.dumps(values).encode()) == values


def test_one_object_a_mark_and_blanks() -> None:
    assert objects(b'\xef\xbb\xbf  {"a": 1}\n') == [{"a": 1}]
    assert objects('{"件": "名"}'.encode("utf-16")) == [{"件": "名"}]
    assert objects(b"[]") == []
    assert objects(b"[[1], {}]") == [{}]


def test_a_mark_is_passed_over_when_utf_8_was_chosen() -> None:
    entry = bytes_entry("a.json", b"\xef\xbb\xbf[{}]")
    assert list(json_objects(entry, ReadOptions(encoding="utf-8"), Watch())) == [{}]


@pytest.mark.parametrize(
    "data",
    [
        b"[",
        b'[{"a": 1}',
        b'[{"a": 1}, 7]',
        b'[{"a": 1}] x',
        b'{"a": 1} {"b": 2}',
        b'{"a": NaN}',
        b'{"a": }',
        b'{"a": "open',
        b"[{]}",
        b"plain",
        b'{"a": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'[{"a":' + b"[" * DEPTH_LIMIT + b"]" * DEPTH_LIMIT + b"}]",
    ],
)
def test_broken_deep_and_odd_json(data: bytes) -> None:
    assert code(data) == "import.json_broken"


def test_an_element_that_never_ends_is_given_up() -> None:
    endless = b"x" * (ELEMENT_CHARACTERS + PIECE_CHARACTERS * 2)
    assert code(b'[{"a": "' + endless + b'"}]') == "import.json_broken"


def test_empty_binary_and_wrongly_encoded_files() -> None:
    assert code(b"") == "import.empty"
    assert code(b"\x89PNG\r\n") == "import.binary"
    entry = bytes_entry("a.json", b'[{"a": "\x83\x65"}]')
    with pytest.raises(UserProblem) as caught:
        list(json_objects(entry, ReadOptions(encoding="utf-8"), Watch()))
    assert caught.value.code == "import.encoding"


def test_what_came_before_the_fault_was_given() -> None:
    stream = json_objects(bytes_entry("a.json", b'[{"a": 1}, {"b"'), ReadOptions(), Watch())
    assert next(stream) == {"a": 1}
    with pytest.raises(UserProblem) as caught:
        next(stream)
    assert caught.value.params["row"] == 2


def test_parsing_a_piece_is_bounded() -> None:
    assert parse_json('{"a": [1, 2]}') == {"a": [1, 2]}
    with pytest.raises(ValueError, match="too long"):
        parse_json(" " * (ELEMENT_CHARACTERS + 1))
    assert parse_json('{"a": "[[[[["}') == {"a": "[[[[["}
    with pytest.raises(ValueError, match="open string"):
        parse_json('"abc')


def test_values_are_looked_at_with_care() -> None:
    value: dict[str, Any] = {
        "text": " a\r\nb ", "number": 7, "float": 7.0, "half": 0.5, "yes": True, "none": None, "huge": 10**30,
        "inf": float("inf"), "list": [{"x": 1}, 2, {"y": {"z": "deep"}}], "texts": ["a", "", 3, " b "],
        "minus": -1,
    }  # fmt: skip
    assert text_at(value, "text") == "a\nb"
    assert [text_at(value, key) for key in ("number", "float", "half")] == ["7", "7", "0.5"]
    assert [text_at(value, key) for key in ("yes", "none", "huge", "inf", "list", "lost")] == [""] * 6
    assert text_at(value, "text", "deeper") == ""
    assert [count_at(value, key) for key in ("number", "float")] == [7, 7]
    assert [count_at(value, key) for key in ("half", "yes", "none", "huge", "inf", "minus", "text")] == [
        None
    ] * 7
    assert objects_at(value, "list") == [{"x": 1}, {"y": {"z": "deep"}}]
    assert objects_at(value, "text") == []
    assert texts_at(value, "texts") == ["a", "b"]
    assert texts_at(value, "text") == ["a\nb"]
    assert texts_at(value, "none") == []
