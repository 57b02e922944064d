"""An excerpt is short, stands on one line, shows what was asked for and marks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.excerpt import Excerpt, excerpt
from colab_app.text.length import graphemes
from colab_app.text.normal import fold, single_line

TEXT = st.text(alphabet="防災アぷｱﾌﾟai B\n。・👩\u200d💻", max_size=60)


def _marked(found: Excerpt) -> list[str]:
    return [piece for piece, is_hit in found.parts() if is_hit]


def test_a_short_text_is_shown_whole_with_its_words_marked() -> None:
    found = excerpt("避難所の\n混雑と ﾊｻﾞｰﾄﾞマップ、AIの活用", "はざーど ai", 80)
    assert found.text == "避難所の 混雑と ﾊｻﾞｰﾄﾞマップ、AIの活用"
    assert _marked(found) == ["ﾊｻﾞｰﾄﾞ", "AI"]


def test_a_long_text_is_cut_around_the_word() -> None:
    found = excerpt("前" * 100 + "防災" + "後" * 100, "防災", 20)
    assert len(found.text) == 20
    assert found.text.startswith("…前")
    assert found.text.endswith("後…")
    assert _marked(found) == ["防災"]


def test_the_window_with_most_words_wins() -> None:
    text = "防災" + "間" * 100 + "水位と防災" + "間" * 100
    assert _marked(excerpt(text, "水位 防災", 20)) == ["水位", "防災"]


def test_of_equally_good_windows_the_first_is_shown() -> None:
    found = excerpt("前" * 9 + "防災" + "間" * 100 + "水位" + "後" * 100, "水位 防災", 20)
    assert _marked(found) == ["防災"]


def test_a_word_in_the_last_characters_is_not_cut_off() -> None:
    found = excerpt("前" * 100 + "防災", "防災", 20)
    assert found.text.endswith("前防災")
    assert len(found.text) == 20


@pytest.mark.parametrize("query", ["", "・", "水"])
def test_without_a_hit_the_beginning_is_shown(query: str) -> None:
    assert excerpt("防災訓練の案内", query, 5) == Excerpt("防災訓練…")


def test_latin_words_are_marked_from_their_beginning_only() -> None:
    assert _marked(excerpt("metadata と Database", "data", 80)) == ["Data"]


def test_a_mixed_word_is_marked_across_blanks() -> None:
    assert _marked(excerpt("生成 AI の活用と生成AI", "生成AI", 80)) == ["生成 AI", "生成AI"]


def test_touching_words_are_marked_as_one() -> None:
    assert _marked(excerpt("防災訓練", "防災 訓練", 80)) == ["防災訓練"]


def test_marks_count_in_code_points_after_wide_characters() -> None:
    found = excerpt("👩\u200d💻防災", "防災", 80)
    assert found.highlights == ((3, 5),)


@given(TEXT, TEXT, st.integers(0, 30))
def test_an_excerpt_is_short_and_from_the_text(text: str, query: str, length: int) -> None:
    found = excerpt(text, query, length)
    whole = single_line(text)
    assert len(graphemes(found.text)) <= max(4, length)
    assert found.text.removeprefix("…").removesuffix("…") in whole
    assert "".join(piece for piece, _ in found.parts()) == found.text
    assert all(piece for piece, _ in found.parts())


@given(TEXT, st.text(alphabet="防災アぷ", min_size=1, max_size=2), st.integers(8, 30))
def test_a_japanese_word_that_is_there_is_marked(text: str, word: str, length: int) -> None:
    found = excerpt(text, word, length)
    if fold(word) in fold(single_line(text)):
        assert found.highlights
    else:
        assert not found.highlights
