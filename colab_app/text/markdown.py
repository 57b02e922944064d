"""Posts as HTML for Qt's rich text: safe whatever was typed, and never slow."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from typing import Final

from colab_app.text.blocks import passages
from colab_app.text.cache import TextCache
from colab_app.text.converter import new_converter
from colab_app.text.guard import is_bounded
from colab_app.text.normal import visible
from colab_app.text.plain import code_html, plain_html, to_plain
from colab_app.text.sanitise import clean

__all__ = ["to_html", "to_plain"]

MAXIMUM_CHARACTERS: Final = 200_000
"""Longer texts are shown as typed; no field of the lab takes as much."""

MAXIMUM_SIGNS: Final = 6_000
"""ASCII signs a text may spend on markup; what stands after them is shown as typed."""

_CACHE_CHARACTERS: Final = 4_000_000
_SIGN: Final = re.compile(r"[!-/:-@\[-`{-~]")

# What Python-Markdown and ElementTree have raised for crafted input, now and in fixed faults.
_CONVERTER_FAULTS: Final = (RecursionError, AssertionError, ValueError, LookupError, AttributeError)

Convert = Callable[[str], str]


class _Converters(threading.local):
    """A converter for each thread."""

    def __init__(self) -> None:
        self._markdown = new_converter()

    def convert(self, passage: str) -> str:
        """Convert one passage of prose."""
        self._markdown.reset()
        return self._markdown.convert(passage)


_CONVERTERS: Final = _Converters()
_CACHE: Final = TextCache(_CACHE_CHARACTERS)


def _prose(passage: str, convert: Convert) -> str:
    """One passage as HTML; as typed when the converter cannot do it."""
    try:
        return convert(passage)
    except _CONVERTER_FAULTS:
        return plain_html(passage)


def _parts(text: str, convert: Convert) -> Iterator[str]:
    """The passages of a text as HTML that is still to be cleaned."""
    signs = 0
    for passage in passages(text):
        if passage.is_code:
            yield code_html(passage.text)
            continue
        signs += len(_SIGN.findall(passage.text))
        if signs <= MAXIMUM_SIGNS and is_bounded(passage.text):
            yield _prose(passage.text, convert)
        else:
            yield plain_html(passage.text)


def render(text: str, convert: Convert) -> str:
    """Return the safe HTML of a visible text, with another converter or without the cache."""
    if len(text) > MAXIMUM_CHARACTERS:
        return clean(plain_html(text))
    return clean("\n".join(_parts(text, convert)))


def to_html(source: str) -> str:
    r"""Return a post as an HTML fragment for a QTextBrowser (also fit for any browser).

    The dialect: paragraphs with kept line ends, headings with # (shown from h3 downwards), lists and task
    lists, quotes, tables, code, emphasis, ~~struck out~~, links, pictures of attachments
    (``![description](attach:ID)``), mentions, short keys, hashtags and bare web addresses. HTML is shown as
    it was typed. Link targets are those of `colab_app.text.links`, classes those of
    `colab_app.text.sanitise.CLASSES`; a style sheet for both is in `colab_app.text.style`.

    Never raises and takes bounded time: passages that would be slow to convert are shown as typed. Results
    are remembered. Any thread may call it.
    """
    return _CACHE.get(visible(source), lambda text: render(text, _CONVERTERS.convert))
