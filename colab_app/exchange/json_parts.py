"""Parses a long JSON text in short steps: Python's parser lets nobody else run until it is done."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NoReturn

STEP_CHARACTERS: Final = 128 * 1024
"""A container up to this size is parsed at once, in some ten milliseconds."""
DEPTH_LIMIT: Final = 64
CONTAINERS_LIMIT: Final = 200_000
"""Of one value. Ten thousand posts with all that belongs to them have fewer; more only fill a memory."""

_STRUCTURE: Final = re.compile(r'[\[\]{}"]')
_STRING_REST: Final = re.compile(r'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
"""Possessive, so that a long open string costs no memory for ways back."""
_BLANKS: Final = re.compile(r"[ \t\n\r]*")


class Refused(ValueError):
    """The text is no JSON, or deeper, longer or more than we take."""


def _no_constant(word: str) -> NoReturn:
    raise Refused(word)  # NaN and Infinity are not JSON


_DECODER: Final = json.JSONDecoder(parse_constant=_no_constant)


def parse_in_parts(text: str, step: int = STEP_CHARACTERS) -> Any:  # noqa: ANN401  # a JSON value, whatever it is
    """The value of a text; containers longer than `step` characters are taken item by item.

    Raises ValueError for what is not plain, shallow JSON.
    """
    long_ones = _long_containers(text, step)
    start = _after_blanks(text, 0)
    value, end = _value(text, start, long_ones)
    if _after_blanks(text, end) != len(text):
        raise Refused("something after the end")
    return value


def _long_containers(text: str, step: int) -> Mapping[int, int]:
    """Where containers longer than a step begin and end. Linear in the text."""
    begun: list[int] = []
    found: dict[int, int] = {}
    count = at = 0
    while (sign := _STRUCTURE.search(text, at)) is not None:
        at = sign.end()
        if sign.group() == '"':
            rest = _STRING_REST.match(text, at)
            if rest is None:
                raise Refused("open string")
            at = rest.end()
        elif sign.group() in "[{":
            begun.append(sign.start())
            count += 1
            if len(begun) > DEPTH_LIMIT or count > CONTAINERS_LIMIT:
                raise Refused("too deep, or too much")
        elif begun and at - begun[-1] > step:
            found[begun.pop()] = at
        elif begun:
            begun.pop()
    return found


def _value(text: str, at: int, long_ones: Mapping[int, int]) -> tuple[Any, int]:
    """The value that begins here, and where it ends."""
    if at not in long_ones:
        return _DECODER.raw_decode(text, at)
    return _members(text, at, long_ones) if text[at] == "{" else _items(text, at, long_ones)


def _items(text: str, at: int, long_ones: Mapping[int, int]) -> tuple[list[Any], int]:
    items: list[Any] = []
    at = _after_blanks(text, at + 1)
    while text[at : at + 1] != "]":
        item, at = _value(text, at, long_ones)
        items.append(item)
        at = _after_item(text, at, "]")
    return items, at + 1


def _members(text: str, at: int, long_ones: Mapping[int, int]) -> tuple[dict[str, Any], int]:
    members: dict[str, Any] = {}
    at = _after_blanks(text, at + 1)
    while text[at : at + 1] != "}":
        if text[at : at + 1] != '"':
            raise Refused("no name")
        name, at = _DECODER.raw_decode(text, at)
        at = _after_blanks(text, at)
        if text[at : at + 1] != ":":
            raise Refused("no value")
        members[name], at = _value(text, _after_blanks(text, at + 1), long_ones)
        at = _after_item(text, at, "}")
    return members, at + 1


def _after_item(text: str, at: int, end: str) -> int:
    """The place of the next item, or of the end sign."""
    at = _after_blanks(text, at)
    if text[at : at + 1] == end:
        return at
    if text[at : at + 1] != ",":
        raise Refused("no comma")
    at = _after_blanks(text, at + 1)
    if text[at : at + 1] == end:
        raise Refused("nothing after a comma")
    return at


def _after_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at
