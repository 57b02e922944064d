"""How long a text looks: characters as a reader counts them, full width 1, half width a half."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_KEYCAP_OR_PICTURE: Final = "\ufe0f"
_HALF_WIDTH_MARKS: Final = ("\uff9e", "\uff9f")
_EXTENDS: Final = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
    "\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_CLUSTER: Final = re.compile(
    "\r\n"
    "|[\U0001f1e6-\U0001f1ff]{2}"
    "|[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11ff\ud7b0-\ud7fb]*"
    f"|.{_EXTENDS}*(?:(?<=\u200d)[\u2190-\u2bff\U0001f000-\U0001faff]{_EXTENDS}*)*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class LengthGuide:
    """What a length counter beside a field shows, in full-width characters (halves are possible)."""

    length: float
    limit: int

    @property
    def remaining(self) -> float:
        """Full-width characters left; below zero when the text is too long."""
        return self.limit - self.length

    @property
    def is_over(self) -> bool:
        """True when the text is longer than the limit."""
        return self.length > self.limit


def graphemes(text: str) -> tuple[str, ...]:
    """Split into what a reader takes for one character; joining the parts gives the text again.

    A close relative of the Unicode rule (UAX 29) without its tables: accents, Japanese voice marks,
    variation selectors, joined emoji, skin tones, flags and Hangul jamo stay with their base.
    """
    if text.isascii() and "\r" not in text:
        return tuple(text)
    return tuple(_CLUSTER.findall(text))


def _halves(cluster: str) -> int:
    """Width of one grapheme in half-width columns. A line end takes none."""
    if cluster in ("\n", "\r\n", "\r"):
        return 0
    if _KEYCAP_OR_PICTURE in cluster or (len(cluster) == 1 and cluster.isascii()):
        return 1 + (_KEYCAP_OR_PICTURE in cluster)
    base = cluster[0]
    if base < "\u0250" and base.isalpha():
        return 1  # é is "ambiguous" to Unicode, and never full width
    if unicodedata.east_asian_width(base) in "WFA" or "\U0001f1e6" <= base <= "\U0001f1ff":
        return 2  # so are ① and →, which Japanese type sets full width; and flags
    return 2 if cluster.endswith(_HALF_WIDTH_MARKS) else 1  # ﾊﾟ is two columns, like パ


def length(text: str) -> float:
    """Return the length in full-width characters: a kanji or kana is 1, a Latin letter or ﾊ is a half."""
    if text.isascii():
        return (len(text) - text.count("\n") - text.count("\r")) / 2
    return sum(map(_halves, graphemes(text))) / 2


def guide(text: str, limit: int) -> LengthGuide:
    """Return the counter for a field that takes ``limit`` full-width characters."""
    return LengthGuide(length(text), limit)


def cut(text: str, limit: float, ending: str = "…") -> str:
    """Return the text if it fits ``limit`` full-width characters, else its beginning and the ending.

    Graphemes are never cut. The result fits the limit if the ending does.
    """
    if len(text) <= limit:  # no character is wider than 1
        return text
    room = int(limit * 2) - round(length(ending) * 2)
    used, taken = 0, 0
    for found in _CLUSTER.finditer(text):
        used += _halves(found.group())
        if used <= room:
            taken = found.end()
        if used > limit * 2:
            return text[:taken].rstrip() + ending
    return text
