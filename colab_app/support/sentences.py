"""Turns the code of a problem into a sentence of the reader's language, from a catalogue file."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from colab_app.support.assets import resource

Value = str | int | float

LANGUAGES = ("ja", "en")
GENERAL = "general"
"""The sentence for a code that has none; it names the code."""
MISSING = "…"
LONGEST_VALUE = 120
_FOLDER = "sentences"
_PLACE = re.compile(r"\{([a-z_]+)(?::([a-z_]+))?\}")
_UNITS = ("B", "KB", "MB", "GB", "TB")
_STEP = 1024


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language.

    A code has one sentence or several; the first whose places can all be filled is said. A place
    `{size:bytes}` is a size, `{stage:stage}` a word of the list of that name, `{name}` the value itself.
    """

    sentences: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Mapping[str, str]]


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of "ja" or "en"; unknown languages get the English one."""
    name = language if language in LANGUAGES else "en"
    document = json.loads(resource(_FOLDER, f"{name}.json").read_text(encoding="utf-8"))
    sentences = {
        code: (given,) if isinstance(given, str) else tuple(given)
        for code, given in document["sentences"].items()
    }
    return Catalogue(sentences, document["words"])


def sentence(code: str, params: Mapping[str, Value], language: str) -> str:
    """What happened, what was kept and what to do, as plain text on one line.

    An unknown code gives the general sentence with the code in it. Nothing here raises for odd values:
    a problem must be told even when it is told badly.
    """
    known = catalogue(language)
    variants = known.sentences.get(code)
    if variants is None:
        variants, params = known.sentences[GENERAL], {"code": code}
    chosen = next((one for one in variants if places(one).keys() <= params.keys()), variants[-1])
    return _PLACE.sub(lambda place: _filled(known, params.get(place[1]), place[2] or ""), chosen)


def places(template: str) -> dict[str, str]:
    """The places of a sentence: parameter name to kind (empty for the value itself)."""
    return {place[1]: place[2] or "" for place in _PLACE.finditer(template)}


def size_text(size_bytes: float) -> str:
    """A size in bytes as people read it: 512 B, 1.5 MB, 20 MB."""
    if not math.isfinite(size_bytes):
        return MISSING
    size, unit = float(size_bytes), 0
    # Rounded up to 1,024 a size is written in the next unit.
    while round(size) >= _STEP and unit < len(_UNITS) - 1:
        size /= _STEP
        unit += 1
    digits = 1 if unit and size < 10 else 0
    return f"{size:,.{digits}f}".removesuffix(".0") + f" {_UNITS[unit]}"


def _filled(known: Catalogue, value: Value | None, kind: str) -> str:
    if value is None:
        return MISSING
    if kind == "bytes":
        return size_text(value) if isinstance(value, int | float) else _plain(value)
    if kind:
        return known.words.get(kind, {}).get(str(value), _plain(str(value)))
    if isinstance(value, str):
        return _plain(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")


def _plain(text: str) -> str:
    """One line without control and direction characters, shortened: names of files come from anywhere."""
    shown = "".join(
        " " if unicodedata.category(character).startswith("C") else character for character in text
    )
    shown = " ".join(shown.split())
    return shown if len(shown) <= LONGEST_VALUE else shown[: LONGEST_VALUE - 1] + "…"
