"""One spelling for comparing text, and text that is safe to show on one or more lines."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

KATAKANA_TO_HIRAGANA: Final = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
"""Every katakana with a hiragana twin. ヷ–ヺ have none, ー is shared by both scripts."""

# Insides of regular expressions' brackets. Written as ranges, as single characters beyond U+FFFF make a
# class forty times slower.
_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE: Final = (
    "\u00ad\u034f\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\u115f\u1160\u3164\uffa0\u17b4\u17b5"  # blank Hangul letters, Khmer vowels that are never drawn
    "\U000e0000-\U000e007f"  # tag characters: a hidden second text
)
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_VARIATION_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINER: Final = "\u200d"
_ENDS: Final = "\r\x85\u2028\u2029"
_MARKS: Final = "\u0300-\u036f\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PICTURES: Final = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_SURROGATES: Final = "\ud800-\udfff"

_IGNORED: Final = re.compile(f"[{_INVISIBLE}{_DIRECTION}{_VARIATION_SELECTORS}{_JOINER}]+")
_SUSPECT: Final = re.compile(f"[{_CONTROL}{_INVISIBLE}{_DIRECTION}{_JOINER}{_ENDS}{_MARKS}{_SURROGATES}]")
"""Any character `visible` looks at: most texts have none and are passed on as they are."""

_HIDDEN: Final = re.compile(f"[{_CONTROL}{_INVISIBLE}{_DIRECTION}]+")
_LINE_END: Final = re.compile(f"\r\n?|[{_ENDS}]")
_LONE_JOINER: Final = re.compile(
    f"(?<![{_PICTURES}])(?<!\ufe0f){_JOINER}|{_JOINER}(?![{_PICTURES}])",
)
_TOWER: Final = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")
_SURROGATE: Final = re.compile(f"[{_SURROGATES}]")
_BLANKS: Final = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal.

    Width, case, kana script and invisible characters are levelled: NFKC, case fold, katakana to hiragana
    (ﾊｻﾞｰﾄﾞ, ハザード and はざーど are one word). Folding twice changes nothing more. Never show the result.
    """
    if text.isascii():
        return text.lower()
    folded = _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()
    # A case fold may undo the normal form: ΐ becomes three characters.
    return unicodedata.normalize("NFKC", folded).translate(KATAKANA_TO_HIRAGANA)


def visible(text: str) -> str:
    r"""Return the text without characters that hide, reorder or overprint what a reader sees.

    Control, zero-width, direction and tag characters go; line ends become ``\n``; half of a surrogate pair
    becomes U+FFFD, so that the result can always be encoded; a tower of accents that would reach into the
    line above is cut to four. Joined emoji, variation selectors (the difference between two spellings of a
    family name) and tabs stay.
    """
    if _SUSPECT.search(text) is None:
        return text
    text = _HIDDEN.sub("", _LINE_END.sub("\n", _SURROGATE.sub("\ufffd", text)))
    return _TOWER.sub(r"\1", _LONE_JOINER.sub("", text))


def single_line(text: str) -> str:
    """Return the visible text as one line: runs of blanks, tabs and line ends are one space, none outside."""
    return _BLANKS.sub(" ", visible(text)).strip()
