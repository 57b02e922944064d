"""Line breaking that is kind to Japanese: lines end where a phrase ends, not in the middle of a word.

Japanese has no spaces. A phrase (文節) mostly ends with a particle or an ending in hiragana and the next one
begins with a kanji, a katakana word or Latin letters; this small rule needs no dictionary. It does not know
grammar: when unsure it does not break, and a phrase too long for a line is cut where any line may be cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Final

from colab_app.text.length import graphemes
from colab_app.text.scripts import NO_END, NO_START, Script, script

ELLIPSIS: Final = "…"
Measure = Callable[[str], float]
"""Gives the width of one line of text, in the unit of the width asked for."""

_ENDS: Final = frozenset("はがをにでともへやのなたてだどるいうくぐすつぬぶむよねかばらずれ")
_LONG_ENDS: Final = frozenset("けしちみりんき")  # an ending only after two or more hiragana: だけ, まちづくり
_COMPOUND_ENDS: Final = frozenset("てれね")  # 子育て支援, 流れ図, 束ね方: one kana inside a compound noun
_ADJECTIVES: Final = frozenset("高低長短良悪強弱広狭多若古安近遠早速遅重軽深浅熱寒暑暖白黒赤青丸太細無")
_AFTER: Final = frozenset("、。，．！？・／")
_CLOSING: Final = frozenset("）］｝〕〉》」』】")
_NUMERALS: Final = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十百千万数何")
_COUNTERS: Final = frozenset("かカヶヵケ")
_POINTS: Final = frozenset("．，")
_CASES: Final = frozenset("がはもに")
_WORDS: Final = (
    *(
        "ある",
        "あり",
        "ない",
        "なく",
        "いる",
        "いない",
        "いく",
        "なる",
        "なり",
        "なっ",
        "する",
        "でき",
        "わか",
    ),
    *("ほし", "つく", "つな", "つか", "つた", "はたら", "くらし", "みん", "まち", "まな", "あつま", "こども"),
)
"""Beginnings of words often written in hiragana, which follow a lone case particle: 職員が|いない."""

_BALANCE_STEPS: Final = 9
_ELIDED_GRAPHEMES: Final = 2000
_CONTENT: Final = (Script.KANJI, Script.KATAKANA, Script.LATIN)


def _run_start(units: Sequence[str], index: int) -> int:
    """Where the run of one script that ends before ``index`` begins."""
    kind = script(units[index - 1])
    start = index - 1
    while start and script(units[start - 1]) is kind:
        start -= 1
    return start


def _is_lone(units: Sequence[str], index: int) -> bool:
    """True when the run of one script that begins at ``index`` is a single character."""
    return index + 1 == len(units) or script(units[index + 1]) is not script(units[index])


def _ends_in_hiragana(units: Sequence[str], start: int, index: int) -> bool:
    """True when the hiragana before ``index``, and before a content word, end a phrase begun at ``start``."""
    left = units[index - 1]
    run = max(start, _run_start(units, index))
    length = index - run
    before = units[run - 1] if run > start else ""
    if left in _LONG_ENDS:
        return length >= 3 or (left in "けん" and length == 2)
    if left not in _ENDS:
        return False
    if length > 1 or not before:
        return True
    if script(before) is Script.KANJI and script(units[index]) is Script.KANJI:
        if left == "い":
            return before in _ADJECTIVES  # 高い|建物, but 問い合わせ, 使い方
        if left in _COMPOUND_ENDS:
            return False
    return not (left in _COUNTERS and before in _NUMERALS)  # 三か月


def _is_case_before_word(units: Sequence[str], start: int, index: int) -> bool:
    """True when a lone particle stands after kanji, katakana or Latin and a word in hiragana follows it."""
    if units[index - 1] not in _CASES or index - 2 < start or script(units[index - 2]) not in _CONTENT:
        return False
    return "".join(units[index : index + 4]).startswith(_WORDS)


def _changes_script(units: Sequence[str], start: int, index: int) -> bool:
    """True when kanji and katakana meet at ``index`` and both are more than a prefix, suffix or counter."""
    left, right = script(units[index - 1]), script(units[index])
    if {left, right} != {Script.KANJI, Script.KATAKANA}:
        return False
    is_prefix = index - max(start, _run_start(units, index)) == 1  # 新|サービス, 3ヶ|月
    return not is_prefix and not _is_lone(units, index)  # デジタル|化


def _is_border(units: Sequence[str], start: int, index: int) -> bool:
    """True when a phrase begun at ``start`` ends before ``index``."""
    left, right = units[index - 1], units[index]
    left_script, right_script = script(left), script(right)
    if right[0] in NO_START or left[0] in NO_END or right_script is Script.SPACE:
        return False
    if left_script is Script.SPACE or left == "を":
        return True
    if left in _AFTER:
        return not (left in _POINTS and right in _NUMERALS)
    if right[0] in NO_END:
        return not (left_script is Script.LATIN and right.isascii())
    if left in _CLOSING:
        return right_script in _CONTENT and index - start > 3  # （株）東雲 stays whole
    if left_script is Script.HIRAGANA and right_script in _CONTENT:
        return _ends_in_hiragana(units, start, index)
    if left_script is right_script is Script.HIRAGANA:
        return _is_case_before_word(units, start, index)
    return _changes_script(units, start, index)


def _is_cut(units: Sequence[str], index: int) -> bool:
    """True when any line may be cut before ``index``: not inside a Latin word or number, not at a mark."""
    left, right = units[index - 1], units[index]
    left_script, right_script = script(left), script(right)
    if right[0] in NO_START or left[0] in NO_END or right_script is Script.SPACE:
        return False
    if left_script is Script.LATIN and right_script is Script.LATIN:
        return False
    if right in _NUMERALS:
        return left not in _POINTS  # ３．５
    return not (left in _NUMERALS and left_script is Script.LATIN and right_script is Script.KANJI)  # 50人


def _phrases(units: Sequence[str]) -> Iterator[Sequence[str]]:
    """Phrases as slices of the graphemes."""
    start = 0
    for index in range(1, len(units)):
        if _is_border(units, start, index):
            yield units[start:index]
            start = index
    yield units[start:]


def _pieces(units: Sequence[str]) -> Iterator[Sequence[str]]:
    """Smallest pieces between which any line may be cut."""
    start = 0
    for index in range(1, len(units)):
        if _is_cut(units, index):
            yield units[start:index]
            start = index
    yield units[start:]


_Split = Callable[[Sequence[str]], Iterator[Sequence[str]]]


def break_points(text: str) -> tuple[int, ...]:
    """Return the offsets (0 < offset < length) at which a phrase ends and another begins."""
    lengths = (len("".join(phrase)) for phrase in _phrases(graphemes(text)))
    return tuple(accumulate(lengths))[:-1]


def _that_fit(units: Sequence[str], start: int, width: float, measure: Measure, ending: str = "") -> int:
    """How many graphemes from ``start`` on fit the width together with the ending."""

    def width_of(count: int) -> float:
        return measure("".join(units[start : start + count]).rstrip() + ending)

    most = 16  # so that a word of any length costs no more than the line it fills
    while most < len(units) - start and width_of(most) <= width:
        most *= 2
    return bisect_right(range(1, min(most, len(units) - start) + 1), width, key=width_of)


def _split_long(units: Sequence[str], width: float, measure: Measure) -> Iterator[str]:
    """Parts of a phrase that is wider than a line: its pieces, or single graphemes for a very long word."""
    for piece in _pieces(units):
        start = 0
        while start < len(piece):
            count = max(1, _that_fit(piece, start, width, measure))
            yield "".join(piece[start : start + count])
            start += count


def _wrap(text: str, width: float, measure: Measure, split: _Split) -> Iterator[str]:
    """Fill lines greedily. Blanks and line ends stay with their line, so that joined they are the text."""
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs, start=1):
        line = ""
        for units in split(graphemes(paragraph)):
            part = "".join(units)
            if measure((line + part).rstrip()) <= width:
                line += part
                continue
            is_long = measure(part.rstrip()) > width
            if line:
                yield line
                line = ""
            for short in _split_long(units, width, measure) if is_long else (part,):
                if line and measure((line + short).rstrip()) > width:
                    yield line
                    line = ""
                line += short
        yield line + "\n" if number < len(paragraphs) else line


def _elide(text: str, width: float, measure: Measure) -> str:
    """The longest beginning that fits together with an ellipsis; the ellipsis alone if nothing does."""
    units = graphemes(text[:_ELIDED_GRAPHEMES])
    count = _that_fit(units, 0, width, measure, ELLIPSIS)
    return "".join(units[:count]).rstrip() + ELLIPSIS


def _balanced(wrapped: list[str], text: str, width: float, measure: Measure, split: _Split) -> list[str]:
    """The same number of lines at the smallest width that allows it."""
    low, high = width / 2, width
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        narrower = list(islice(_wrap(text, middle, measure, split), len(wrapped) + 1))
        if len(narrower) <= len(wrapped):
            high, wrapped = middle, narrower
        else:
            low = middle
    return wrapped


def lines(
    text: str, width: float, measure: Measure, max_lines: int = 0, balance: bool = False
) -> tuple[str, ...]:
    """Break a text into lines no wider than ``width``, at phrase borders.

    No line begins with a closing mark or small kana or ends with an opening one, Latin words and numbers stay
    whole, unless they are wider than a line. If that needs more than ``max_lines`` (0: no limit), a plain
    break is tried; if that does not help, the last line ends with an ellipsis. ``balance`` makes the lines
    about equally long. A line end in the text always ends a line. Only a single grapheme wider than the
    width makes a line too wide. Pure: the caller may cache it (with the font as part of the key).
    """
    limit = max_lines + 1 if max_lines else None
    split: _Split = _phrases
    wrapped = list(islice(_wrap(text, width, measure, split), limit))
    if max_lines and len(wrapped) > max_lines:
        tighter = list(islice(_wrap(text, width, measure, _pieces), limit))
        if len(tighter) <= max_lines:
            split, wrapped = _pieces, tighter
    if max_lines and len(wrapped) > max_lines:
        shown = wrapped[: max_lines - 1]
        rest = text[sum(map(len, shown)) :].replace("\n", " ")
        return (*(line.rstrip() for line in shown), _elide(rest, width, measure))
    if balance and len(wrapped) > 1:
        wrapped = _balanced(wrapped, text, width, measure, split)
    return tuple(line.rstrip() for line in wrapped)
