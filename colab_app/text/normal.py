"""One spelling for comparing text, and text that is safe to show on one or more lines."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

KATAKANA_TO_HIRAGANA: Final = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
"""Every katakana with a hiragana twin. ヷ–ヺ have none, ー is shared by both scripts."""

_VARIATION_SELECTORS: Final = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))

_DIRECTION_MARKS: Final = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))

_INVISIBLE: Final = (
    0x00AD,  # soft hyphen
    0x034F,  # combining grapheme joiner
    0x115F,  # Hangul fillers: blank letters
    0x1160,
    0x17B4,  # Khmer vowels that are never drawn
    0x17B5,
    0x180E,
    0x200B,
    0x200C,
    *range(0x2060, 0x2066),
    *range(0x206A, 0x2070),
    0x3164,
    0xFEFF,
    0xFFA0,
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),  # tag characters: a hidden second text
)

_JOINER: Final = 0x200D

_IGNORED: Final = dict.fromkeys((*_INVISIBLE, *_DIRECTION_MARKS, *_VARIATION_SELECTORS, _JOINER))

_CONTROL: Final = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))

_HIDDEN: Final[dict[int, str | None]] = {
    **dict.fromkeys((*_CONTROL, *_INVISIBLE, *_DIRECTION_MARKS)),
    0x2028: "\n",
    0x2029: "\n",
    0x85: "\n",
}

_PICTURE: Final = "[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_LONE_JOINER: Final = re.compile(
    f"(?<!{_PICTURE})(?<!\ufe0f)\u200d|\u200d(?!{_PICTURE})",
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n?")
_MARKS: Final = (
    "[\u0300-\u036f\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_TOWER: Final = re.compile(f"({_MARKS}{{4}}){_MARKS}+")
_SUSPECT: Final = re.compile(
    "[\r\u200d\ud800-\udfff" + "".join(re.escape(chr(code)) for code in _HIDDEN) + _MARKS[1:]
)
"""Any character `visible` looks at: most texts have none and are passed on as they are."""

_BLANKS: Final = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal.

    Width, case, kana script and invisible characters are levelled: NFKC, case fold, katakana to hiragana
    (ﾊｻﾞｰﾄﾞ, ハザード and はざーど are one word). Folding twice changes nothing more. Never show the result.
    """
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).translate(_IGNORED).casefold()
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
    text = _SURROGATE.sub("\ufffd", _LINE_END.sub("\n", text)).translate(_HIDDEN)
    return _TOWER.sub(r"\1", _LONE_JOINER.sub("", text))


def single_line(text: str) -> str:
    """Return the visible text as one line: runs of blanks, tabs and line ends are one space, none outside."""
    return _BLANKS.sub(" ", visible(text)).strip()
