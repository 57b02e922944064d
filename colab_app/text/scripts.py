"""Scripts and line-breaking marks of Japanese type."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Final

NO_START: Final = frozenset(
    "、。，．・：；？！ー～…‥）］｝〕〉》」』】〙〗ゝゞヽヾ々〻"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡､･ﾞﾟｰｧｨｩｪｫｬｭｮｯ｣,.!?:;)]}%’”％℃°"
)
"""Marks that must not begin a line (JIS X 4051: closing marks, small kana, the long vowel, repeat marks)."""

NO_END: Final = frozenset("（［｛〔〈《「『【〘〖｢([{‘“#＃￥¥$@＠")
"""Marks that must not end a line: opening brackets and signs that belong to what follows."""


class Script(Enum):
    """What kind of writing a character belongs to."""

    KANJI = "kanji"
    HIRAGANA = "hiragana"
    KATAKANA = "katakana"
    LATIN = "latin"
    SPACE = "space"
    OTHER = "other"


@lru_cache(maxsize=8192)
def script(character: str) -> Script:
    """Return the script of a character (of the first one, given a grapheme)."""
    code = ord(character[0])
    if 0x3041 <= code <= 0x309F:
        return Script.HIRAGANA
    if 0x30A1 <= code <= 0x30FF or 0x31F0 <= code <= 0x31FF or 0xFF66 <= code <= 0xFF9F:
        return Script.KATAKANA
    if 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >> 16 in (2, 3) or character[0] in "々〇":
        return Script.KANJI
    if character[0].isspace():
        return Script.SPACE
    if code < 0x0250 or (0xFF10 <= code <= 0xFF5A and character[0].isalnum()):
        return Script.LATIN
    return Script.OTHER
