"""Careful looks into parsed JSON: every getter gives a plain value of its type, whatever stands there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from colab_app.exchange.cells import CELL_CHARACTERS, clean_text

Object = Mapping[str, Any]


def text_at(value: Object, *keys: str) -> str:
    """Clean text under a path of keys, a million characters at most; numbers become text, all else ""."""
    found = _at(value, keys)
    if isinstance(found, str):
        return clean_text(found[:CELL_CHARACTERS]).strip()
    if isinstance(found, bool) or found is None:
        return ""
    if isinstance(found, int):
        return str(found) if abs(found) < 10**18 else ""
    if isinstance(found, float) and math.isfinite(found):
        return str(int(found)) if found.is_integer() and abs(found) < 1e15 else repr(found)
    return ""


def count_at(value: Object, *keys: str) -> int | None:
    """A count (0 or more) under a path of keys, or None."""
    found = _at(value, keys)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    if isinstance(found, float) and not (math.isfinite(found) and found.is_integer()):
        return None
    return int(found) if 0 <= found < 10**12 else None


def objects_at(value: Object, *keys: str) -> list[Object]:
    """The objects of a list under a path of keys; [] when there is no list."""
    found = _at(value, keys)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def texts_at(value: Object, key: str) -> list[str]:
    """Texts under a key that may hold a list, one text or nothing."""
    found = value.get(key)
    parts = found if isinstance(found, list) else [found]
    return [clean_text(part).strip() for part in parts if isinstance(part, str) and part.strip()]


def _at(value: Object, keys: tuple[str, ...]) -> object:
    found: object = value
    for key in keys:
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return found
