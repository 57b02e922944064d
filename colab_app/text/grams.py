"""Search tokens for FTS5: two-character pieces of Japanese, whole Latin words, and the queries for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from colab_app.text.normal import fold

TOKENIZER_VERSION: Final = 1
"""Raise it whenever `index_tokens` answers differently for any text: the index is then built again."""

FTS_TOKENIZER: Final = "unicode61 remove_diacritics 0"
"""The FTS5 tokenizer the index must use: it leaves our tokens, which are parted by spaces, as they are."""

MAXIMUM_QUERY_CHARACTERS: Final = 400
MAXIMUM_SIMILAR_TOKENS: Final = 24
COMMON_SHARE: Final = 0.2

# Han, kana and Hangul. ・ and the spacing voice marks are left out: FTS5 takes them for separators.
UNSPACED: Final = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af"
)
"""Characters of scripts written without spaces, as the inside of a regular expression's brackets."""

_RUN: Final = re.compile(rf"([{UNSPACED}]+)|([^\W_{UNSPACED}]+)")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of folded text that is searched as one: unspaced script, or a spaced (Latin) word."""

    text: str
    is_spaced: bool


def runs(folded: str) -> Iterator[Run]:
    """Yield the searchable stretches of a folded text; what lies between them is not searchable."""
    for found in _RUN.finditer(folded):
        yield Run(found.group(), found.lastindex == 2)


def _pieces(run: Run) -> list[str]:
    """Tokens of a run: a word as it is, else each pair of neighbours and the last character alone."""
    if run.is_spaced:
        return [run.text]
    return [run.text[start : start + 2] for start in range(len(run.text))]


def index_tokens(text: str) -> str:
    """Return the tokens of a text, parted by spaces, to be stored in an FTS5 column.

    防災アプリ v2 becomes 防災 災あ あぷ ぷり り v2. The last single character makes one-character queries a
    prefix query. Text and query pass `fold`, so width, case, kana script and invisible marks do not matter.
    """
    return " ".join(piece for run in runs(fold(text)) for piece in _pieces(run))


def query_words(query: str) -> tuple[str, ...]:
    """Return the folded words of a query, each of which must be found. Symbols alone are no word."""
    words = fold(query[:MAXIMUM_QUERY_CHARACTERS]).split()
    return tuple(dict.fromkeys(word for word in words if _RUN.search(word)))


def _phrase(word: str) -> str:
    """One word as an FTS5 phrase; a prefix where the word may go on."""
    found = list(runs(word))
    last = found.pop()
    tokens = [piece for run in found for piece in _pieces(run)]
    if last.is_spaced or len(last.text) == 1:
        return f'"{" ".join((*tokens, last.text))}"*'
    return f'"{" ".join((*tokens, *_pieces(last)[:-1]))}"'


def match_query(query: str) -> str | None:
    """Return an FTS5 MATCH expression, or None when the query holds nothing to search for.

    Words parted by blanks must all be found. A Japanese word is found wherever it stands, exactly as a LIKE
    scan over the folded text would; one character is enough. A Latin word or number is found at the start of
    a word ("data" finds "database", not "metadata"). In a mixed word the parts must follow each other; a
    blank or sign between them in the text does no harm. FTS5 operators and quotes in the query are just text.
    """
    words = query_words(query)
    return " AND ".join(map(_phrase, words)) if words else None


def similar_tokens(text: str) -> tuple[str, ...]:
    """Return the distinct tokens that tell what a text is about: pairs and words of two letters or more."""
    found = (piece for run in runs(fold(text)) for piece in _pieces(run))
    return tuple(dict.fromkeys(piece for piece in found if len(piece) > 1))


def similar_query(
    text: str, frequencies: Mapping[str, int] | None = None, document_count: int = 0
) -> str | None:
    """Return an FTS5 expression for texts that share rare tokens with this one, to be ranked by bm25.

    ``frequencies`` says in how many of ``document_count`` documents each of `similar_tokens` stands (the
    fts5vocab table knows). Tokens in more than a fifth of them say nothing and unknown ones find nothing;
    of the rest the 24 rarest are kept. Without frequencies the first 24 tokens are. None: nothing to ask for.
    """
    tokens = similar_tokens(text)
    if frequencies is not None:
        most = max(1.0, document_count * COMMON_SHARE)
        ranked = sorted((frequencies.get(token, 0), token) for token in tokens)
        tokens = tuple(token for count, token in ranked if 0 < count <= most)
    chosen = tokens[:MAXIMUM_SIMILAR_TOKENS]
    return " OR ".join(f'"{token}"' for token in chosen) if chosen else None
