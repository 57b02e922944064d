"""What a search must find, told by reading every text: slow, simple, and not made of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from colab_app.text.normal import fold

_LATIN_WORD = re.compile(r"[a-z0-9]+")


def finds(query: str, folded_text: str) -> bool:
    """True when each word of the query stands in the text: Japanese anywhere, Latin where a word begins."""
    return all(_finds_word(word, folded_text) for word in fold(query).split())


def _finds_word(word: str, folded_text: str) -> bool:
    if _LATIN_WORD.fullmatch(word):
        return any(found.startswith(word) for found in _LATIN_WORD.findall(folded_text))
    return word in folded_text


def count(query: str, rows: Iterable[Mapping[str, object]], keys: Sequence[str]) -> int:
    """How many rows a LIKE scan over their folded texts finds."""
    return sum(finds(query, fold("\n".join(str(row[key]) for key in keys))) for row in rows)
