"""Which column of a table means what: proposed from the words of the header, corrected by the user."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Final, Literal

from colab_app.exchange.cells import Cell, cell_text

Field = Literal["title", "body", "author", "organisation", "time", "category", "votes", "id", "state"]

FIELD_WORDS: Final[dict[Field, tuple[str, ...]]] = {
    "title": ("件名", "タイトル", "題名", "提案名", "課題名", "表題", "見出し", "title", "subject"),
    "body": (
        "内容", "本文", "詳細", "意見", "説明", "コメント", "回答", "body", "description", "comment", "text",
    ),
    "author": ("氏名", "投稿者", "作成者", "提案者", "名前", "author", "name", "posted by"),
    "organisation": (
        "所属", "団体名", "団体", "局", "区市町村", "部署", "organisation", "organization", "agency",
    ),
    "time": (
        "受付日", "タイムスタンプ", "作成日時", "受付日時", "投稿日", "投稿日時", "日時", "日付",
        "created_at", "timestamp", "created", "date",
    ),
    "category": ("区分", "分類", "カテゴリ", "カテゴリー", "テーマ", "分野", "category", "theme", "topic"),
    "votes": ("賛同数", "いいね", "支持", "賛成数", "票数", "supports", "likes", "votes"),
    "id": ("番号", "id", "no", "no.", "管理番号", "受付番号"),
    "state": ("状態", "ステータス", "state", "status"),
}  # fmt: skip

_BRACKETS: Final = re.compile(r"[(\[（【〔][^)\]）】〕]*[)\]）】〕]")
_MARKS: Final = re.compile(r"[\s_※*＊:：・]+")
_TOKENS: Final = re.compile(r"[a-z0-9.]+")
EXACT: Final = 4
COLUMNS_LOOKED_AT: Final = 200


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Field by field the index of its column, counted from 0, or None. Other columns are kept as extra."""

    title: int | None = None
    body: int | None = None
    author: int | None = None
    organisation: int | None = None
    time: int | None = None
    category: int | None = None
    votes: int | None = None
    id: int | None = None
    state: int | None = None

    def column(self, field: Field) -> int | None:
        """The column of one field."""
        return _index(self, field)

    def with_column(self, field: Field, column: int | None) -> ColumnMapping:
        """The user's correction: one field gets another column; a field that had it loses it."""
        changed: dict[str, int | None] = {
            name: None for name in FIELD_WORDS if column is not None and _index(self, name) == column
        }
        changed[field] = column
        return replace(self, **changed)

    def used(self) -> frozenset[int]:
        """All columns that have a field."""
        return frozenset(value for name in FIELD_WORDS if (value := _index(self, name)) is not None)

    def to_dict(self) -> dict[str, int | None]:
        """As plain data, for settings and reports."""
        return {one.name: _index(self, one.name) for one in fields(self)}


def _index(mapping: ColumnMapping, name: str) -> int | None:
    value: int | None = getattr(mapping, name)
    return value


def plain_header(text: str) -> str:
    """A header cell for comparing: NFKC, lower case, without remarks in brackets, marks and blanks."""
    normal = unicodedata.normalize("NFKC", text[:200]).casefold()
    return _MARKS.sub(" ", _BRACKETS.sub("", normal)).strip()


def header_score(text: str, words: Sequence[str]) -> int:
    """How well a header cell matches: 4 the word itself, 3 ends with it, 2 begins with it, 1 contains it.

    The end counts most because a Japanese compound carries its meaning there (意見の分類 is a 分類). Latin
    words must match whole words, so that "paid" is no "id".
    """
    plain = plain_header(text)
    tokens = _TOKENS.findall(plain)
    best = 0
    for raw in words:
        word = _MARKS.sub(" ", raw.casefold()).strip()
        if plain == word:
            return EXACT
        if word.isascii():
            inside = word in tokens
            score = 3 if inside and tokens[-1] == word else 2 if inside and tokens[0] == word else int(inside)
        else:
            joined = plain.replace(" ", "")
            score = 3 if joined.endswith(word) else 2 if joined.startswith(word) else int(word in joined)
            if len(word) == 1:  # 局 inside a name says nothing
                score = 0
        best = max(best, score)
    return best


def known_words(header: Sequence[str]) -> int:
    """How many different fields a header row names; tells a header from a title block."""
    return sum(score >= 3 for score in _field_scores(header))


def _field_scores(header: Sequence[str]) -> list[int]:
    """The best score of each field; long cells and bare numbers are no headers."""
    shortened = header[:COLUMNS_LOOKED_AT]
    cells = [cell for cell in shortened if 0 < len(cell) <= 40 and not cell.lstrip("-").isdigit()]
    return [max((header_score(cell, words) for cell in cells), default=0) for words in FIELD_WORDS.values()]


def propose_mapping(header: Sequence[str], sample: Sequence[Sequence[Cell]] = ()) -> ColumnMapping:
    """Read a mapping off the header; the best match wins, each column has one field.

    When neither title nor body is named, the column with the longest texts of the sample is the body.
    """
    found: list[tuple[int, int, int, Field]] = []
    for rank, (field, words) in enumerate(FIELD_WORDS.items()):
        for column, cell in enumerate(header):
            score = header_score(cell, words)
            if score:
                found.append((-score, rank, column, field))
    chosen: dict[str, int] = {}
    for _score, _rank, column, field in sorted(found):
        if field not in chosen and column not in chosen.values():
            chosen[field] = column
    if "title" not in chosen and "body" not in chosen:
        longest = _longest_column(len(header), sample, set(chosen.values()))
        if longest is not None:
            chosen["body"] = longest
    return ColumnMapping(**chosen)


def _longest_column(width: int, sample: Sequence[Sequence[Cell]], taken: set[int]) -> int | None:
    lengths = {
        column: sum(len(cell_text(row[column])) for row in sample if column < len(row))
        for column in range(width)
        if column not in taken
    }
    best = max(lengths, key=lambda column: lengths[column], default=None)
    return best if best is not None and (lengths[best] or width == 1) else None


def propose_header_row(rows: Sequence[Sequence[Cell]]) -> int:
    """The index of the row that looks like a header among the first rows; 0 when none stands out.

    The first row that names nearly as many fields as any: what comes below a header may name some, too.
    """
    scores = [_field_scores([cell_text(cell) for cell in row]) for row in rows]
    # One word at the end of a cell (an office's name, say) makes no header; one exact word does.
    known = [sum(score >= 3 for score in one) if sum(one) > 3 else 0 for one in scores]
    if most := max(known, default=0):
        return next(index for index, count in enumerate(known) if count >= 0.6 * most)
    return next((index for index, row in enumerate(rows) if any(cell_text(cell) for cell in row)), 0)
