"""Puts values into the numbered places of a translated text."""

from __future__ import annotations

import re

_PLACE = re.compile(r"%([1-9])")


def filled(template: str, *values: str) -> str:
    """The text with %1, %2 … replaced, all at once: a value that holds %2 itself stays as it is.

    A place without a value becomes empty.
    """

    def value_of(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        return values[index] if index < len(values) else ""

    return _PLACE.sub(value_of, template)
