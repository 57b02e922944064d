"""Walks through a JSON value without recursion, however deep somebody nested it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

DEEPEST = 32
"""Deeper than any field of the lab; Python's own JSON would break at a thousand."""


class TooDeep(ValueError):
    """The value nests deeper than anything the lab keeps."""


def leaves(value: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Every text, number, flag and null of a value with the nearest name above it; names are texts, too.

    Raises TooDeep.
    """
    waiting: list[tuple[str, object, int]] = [(key, value, 0)]
    while waiting:
        name, found, depth = waiting.pop()
        if isinstance(found, Mapping):
            inner = [(str(inner_key), inner_value) for inner_key, inner_value in found.items()]
            yield from ((name, inner_key) for inner_key, _ in inner)
        elif isinstance(found, list | tuple):
            inner = [(name, item) for item in found]
        else:
            yield name, found
            continue
        if depth == DEEPEST:
            raise TooDeep
        waiting += [(inner_key, inner_value, depth + 1) for inner_key, inner_value in reversed(inner)]
