"""Mentions as people read them: @Name in the editor, the full markup in what is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from colab_app.text.mentions import MENTION_PATTERN, mention

_MENTION = re.compile(MENTION_PATTERN)


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text with mentions written as @Name, and whom the names stand for."""

    text: str
    known: Mapping[str, str] = field(default_factory=dict)
    """Member id by the words shown, such as ``@高橋 由衣``."""


def shown_text(source: str) -> ShownText:
    """The source with its mentions in short; exactly the source comes back from `markup`.

    Where that cannot be promised (two people of one name, or the same words typed without a mention) the
    markup stays as it is.
    """
    known: dict[str, str] = {}
    for found in _MENTION.finditer(source):
        known.setdefault(f"@{found.group(1)}", found.group(2))
    text = _MENTION.sub(lambda found: f"@{found.group(1)}", source)
    shown = ShownText(text, known)
    return shown if markup(shown.text, known) == source else ShownText(source)


def markup(text: str, known: Mapping[str, str]) -> str:
    """The text with the known names as mentions, the longest names first."""
    if not known:
        return text
    words = sorted(known, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in words))
    return pattern.sub(lambda found: mention(found.group()[1:], known[found.group()]), text)


def mention_words(name: str) -> str:
    """What stands in the editor for a mention of somebody of this name."""
    found = _MENTION.fullmatch(mention(name, "x"))
    return f"@{found.group(1)}" if found else "@?"
