"""Search finds in a real FTS5 table what a scan over the folded text finds."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.grams import (
    FTS_TOKENIZER,
    MAXIMUM_SIMILAR_TOKENS,
    UNSPACED,
    index_tokens,
    match_query,
    query_words,
    similar_query,
    similar_tokens,
)
from colab_app.text.normal import fold

JAPANESE = st.text(alphabet="防災水あアｱ区ー々。、 ", max_size=12)
JAPANESE_WORD = st.text(alphabet="防災水あア区ー々", min_size=1, max_size=4)
MIXED = st.text(alphabet="防災アi A9-_。\"'*() \u200bＡ𠮷", max_size=14)


@pytest.fixture(name="database")
def _database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"create virtual table post using fts5(body, tokenize = '{FTS_TOKENIZER}')")
        yield connection


def _fill(database: sqlite3.Connection, texts: Sequence[str]) -> None:
    database.execute("delete from post")
    rows = [(number, index_tokens(text)) for number, text in enumerate(texts)]
    database.executemany("insert into post (rowid, body) values (?, ?)", rows)


def _found(database: sqlite3.Connection, match: str | None) -> list[int]:
    if match is None:
        return []
    rows = database.execute("select rowid from post where post match ? order by rowid", (match,))
    return [row[0] for row in rows]


def test_tokens_are_pairs_the_last_character_and_whole_words() -> None:
    assert index_tokens("生成AIと防災アプリ。水位 ﾊｻﾞｰﾄﾞ v2") == (
        "生成 成 ai と防 防災 災あ あぷ ぷり り 水位 位 はざ ざー ーど ど v2"
    )
    assert index_tokens("・。!？ ") == ""


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("防災", '"防災"'),
        ("水", '"水"*'),
        ("防災アプリ", '"防災 災あ あぷ ぷり"'),
        ("Data", '"data"*'),
        ("生成AI 防災", '"生成 成 ai"* AND "防災"'),
        ("AI活用", '"ai 活用"'),
        ("AI課", '"ai 課"*'),
        ('a"b* OR NEAR(x', '"a b"* AND "or"* AND "near x"*'),
        ("防災 防災 ﾎﾞｳ ぼう", '"防災" AND "ぼう"'),
        ("c++ -x", '"c"* AND "x"*'),
    ],
)
def test_a_query_becomes_an_expression(query: str, expression: str) -> None:
    assert match_query(query) == expression


@pytest.mark.parametrize("query", ["", "   ", "・", '"*()', "\u200b"])
def test_a_query_without_words_asks_for_nothing(query: str) -> None:
    assert match_query(query) is None


@given(texts=st.lists(JAPANESE, max_size=6), word=JAPANESE_WORD)
def test_japanese_words_are_found_exactly_where_a_scan_finds_them(
    database: sqlite3.Connection, texts: list[str], word: str
) -> None:
    _fill(database, texts)
    scanned = [number for number, text in enumerate(texts) if fold(word) in fold(text)]
    assert _found(database, match_query(word)) == scanned


@given(texts=st.lists(MIXED, max_size=6), query=MIXED)
def test_nothing_typed_breaks_the_index_and_every_text_is_found_by_itself(
    database: sqlite3.Connection, texts: list[str], query: str
) -> None:
    _fill(database, [*texts, query])
    found = _found(database, match_query(query))
    assert (len(texts) in found) is (match_query(query) is not None)


@given(texts=st.lists(MIXED, max_size=6), query=MIXED)
def test_what_is_found_holds_every_part_of_every_word(
    database: sqlite3.Connection, texts: list[str], query: str
) -> None:
    _fill(database, texts)
    for number in _found(database, match_query(query)):
        for part in re.findall(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+", fold(query)):
            assert part in fold(texts[number])


def test_latin_words_are_found_from_their_beginning(database: sqlite3.Connection) -> None:
    _fill(database, ["Open Database", "metadata", "ｄａｔａ", "dat", "café", "cafe"])
    assert _found(database, match_query("data")) == [0, 2]
    assert _found(database, match_query("café")) == [4]


def test_every_searchable_character_is_a_letter_to_the_index(database: sqlite3.Connection) -> None:
    every = [
        chr(code)
        for first, last in re.findall("(.)-(.)", UNSPACED)
        for code in range(ord(first), ord(last) + 1)
    ]
    assert len(every) > 90_000
    database.execute("insert into post (body) values (?)", (" ".join(f"{one}x" for one in every),))
    database.execute("create virtual table token using fts5vocab (post, 'row')")
    known = {row[0] for row in database.execute("select term from token")}
    assert [one for one in every if f"{one}x" not in known] == []


def test_a_query_is_cut_to_a_bearable_length() -> None:
    expression = match_query("あ い " * 100_000)
    assert expression == '"あ"* AND "い"*'
    long = match_query("防" * 100_000)
    assert long is not None
    assert len(long) < 2_000


def test_query_words_are_folded_and_distinct() -> None:
    assert query_words("ﾊｻﾞｰﾄﾞ ハザード AI ! ai") == ("はざーど", "ai")


def test_similar_texts_are_asked_for_by_their_rarest_tokens() -> None:
    assert similar_tokens("防災アプリ a v2 の防災") == ("防災", "災あ", "あぷ", "ぷり", "v2", "の防")
    frequencies = {"防災": 50, "災あ": 1, "あぷ": 20, "ぷり": 21, "v2": 3}
    assert similar_query("防災アプリ a v2 の防災", frequencies, 100) == '"災あ" OR "v2" OR "あぷ"'


def test_similar_texts_without_frequencies_use_the_first_tokens() -> None:
    expression = similar_query(" ".join(f"word{number}" for number in range(100)))
    assert expression is not None
    assert expression.count(" OR ") == MAXIMUM_SIMILAR_TOKENS - 1
    assert expression.startswith('"word0" OR "word1"')


@pytest.mark.parametrize(
    ("text", "frequencies"), [("", None), ("a あ", None), ("防災", {}), ("防災", {"防災": 9})]
)
def test_nothing_telling_gives_no_similar_query(text: str, frequencies: dict[str, int] | None) -> None:
    assert similar_query(text, frequencies, 10) is None


def test_a_paraphrase_ranks_first(database: sqlite3.Connection) -> None:
    texts = [
        "避難所の混雑状況をスマホで知りたい",
        "窓口の待ち時間を減らしたい",
        "ごみ出しの日を外国人にも伝えたい",
        "避難訓練への参加者を増やしたい",
    ]
    _fill(database, texts)
    query = similar_query("スマートフォンで避難所の混み具合を見たい")
    rows = database.execute("select rowid from post where post match ? order by rank", (query,)).fetchall()
    assert rows[0][0] == 0
