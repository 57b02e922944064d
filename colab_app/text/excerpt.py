"""The piece of a text that shows why a search found it, with the found words marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from colab_app.text.grams import UNSPACED, query_words, runs
from colab_app.text.length import graphemes
from colab_app.text.normal import fold, single_line

ELLIPSIS: Final = "…"
_HITS_PER_WORD: Final = 40
_MINIMUM_LENGTH: Final = 4
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text; ``highlights`` are (start, end) in code points, sorted, apart from each other."""

    text: str
    highlights: tuple[_Span, ...] = ()

    def parts(self) -> tuple[tuple[str, bool], ...]:
        """Return the text as (piece, is it highlighted), without empty pieces; for painters and markup."""
        found: list[tuple[str, bool]] = []
        position = 0
        for start, end in self.highlights:
            found += ((self.text[position:start], False), (self.text[start:end], True))
            position = end
        found.append((self.text[position:], False))
        return tuple(part for part in found if part[0])


@lru_cache(maxsize=4096)
def _fold_grapheme(grapheme: str) -> str:
    """A grapheme folded alone, so that each folded character knows where it came from."""
    return fold(grapheme)


def _pattern(word: str) -> re.Pattern[str]:
    """A folded query word as the index understands it: parts in a row, a Latin part from a word start."""
    found = list(runs(word))
    parts = [re.escape(run.text) for run in found]
    border = rf"(?<![^\W_{UNSPACED}])" if found[0].is_spaced else ""
    return re.compile(border + r"[\W_]*".join(parts))


def _hits(units: tuple[str, ...], words: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """Where the words stand, as (first grapheme, grapheme after, which word), sorted."""
    folded = [_fold_grapheme(unit) for unit in units]
    owners = [index for index, piece in enumerate(folded) for _ in piece]
    whole = "".join(folded)
    hits: list[tuple[int, int, int]] = []
    for which, word in enumerate(words):
        found = _pattern(word).finditer(whole)
        for match, _ in zip(found, range(_HITS_PER_WORD), strict=False):
            hits.append((owners[match.start()], owners[match.end() - 1] + 1, which))
    return sorted(hits)


def _window(hits: list[tuple[int, int, int]], total: int, length: int) -> _Span:
    """The window of at most ``length`` graphemes with the most different words, the first such one."""
    if total <= length:
        return 0, total
    best, best_count = 0, 0
    for first, _, _ in hits:
        start = max(0, min(first - length // 4, total - length))
        words = {which for begin, _, which in hits if start <= begin < start + length}
        if len(words) > best_count:
            best, best_count = start, len(words)
    return best, best + length


def _joined(spans: list[_Span]) -> tuple[_Span, ...]:
    """Sorted spans without overlaps; those that touch become one."""
    joined: list[_Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def excerpt(text: str, query: str, length: int) -> Excerpt:
    """Return at most ``length`` graphemes (4 at least) around the words of the query, on one line.

    The words are those of `colab_app.text.grams.match_query`. Where text was left out there is an ellipsis,
    which counts. A text without any of the words is shown from its beginning.
    """
    units = graphemes(single_line(text))
    length = max(_MINIMUM_LENGTH, length)
    words = query_words(query)
    hits = _hits(units, words) if words else []
    start, end = _window(hits, len(units), length)
    first, last = start + (start > 0), end - (end < len(units))
    before = ELLIPSIS if start > 0 else ""
    after = ELLIPSIS if end < len(units) else ""
    offsets = list(accumulate((len(unit) for unit in units[first:last]), initial=len(before)))
    spans = [
        (offsets[max(begin, first) - first], offsets[min(stop, last) - first])
        for begin, stop, _ in hits
        if begin < last and stop > first
    ]
    return Excerpt(before + "".join(units[first:last]) + after, _joined(spans))
