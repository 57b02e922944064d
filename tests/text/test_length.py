"""Lengths are counted as a reader counts, and cutting never breaks a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.length import cut, graphemes, guide, length

MIXED = st.text(
    alphabet=st.sampled_from("aé漢かカｶﾞﾊﾟ\u3099\u0301\n\r\ufe0f\u200d👩🏽💻🇯🇵①　 한\u1112\u1161\u11ab"),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("共創ラボ", 4),
        ("lab", 1.5),
        ("AI活用", 3),
        ("ｶﾅ", 1),
        ("ﾊﾟ", 1),
        ("パ", 1),
        ("ハ\u309a", 1),
        ("①→", 2),
        ("é", 0.5),
        ("👩🏽\u200d💻", 1),
        ("🇯🇵", 1),
        ("1\ufe0f\u20e3", 1),
        ("葛\U000e0100飾", 2),
        ("\u1112\u1161\u11ab", 1),
        ("a\nb\r\nc", 1.5),
        ("漢\r\n字\r\r", 2),
    ],
)
def test_length_is_in_full_width_characters(text: str, expected: float) -> None:
    assert length(text) == expected


@given(st.text(max_size=40) | MIXED)
def test_graphemes_joined_are_the_text(text: str) -> None:
    parts = graphemes(text)
    assert "".join(parts) == text
    assert all(parts)


@pytest.mark.parametrize(
    "whole", ["ﾊﾟ", "か\u3099", "👩\u200d💻", "🇯🇵", "葛\U000e0100", "\r\n", "e\u0301\u0302"]
)
def test_what_looks_like_one_character_is_one_grapheme(whole: str) -> None:
    assert graphemes(f"あ{whole}い") == ("あ", whole, "い")


def test_the_guide_knows_what_is_left() -> None:
    almost = guide("共創lab", 4)
    assert (almost.length, almost.remaining, almost.is_over) == (3.5, 0.5, False)
    assert guide("共創ラボ会", 4).is_over
    assert not guide("共創ラボ", 4).is_over


def test_cutting_marks_what_is_missing() -> None:
    assert cut("どうすれば防災を", 5) == "どうすれ…"
    assert cut("short", 20) == "short"
    assert cut("abcdefghij", 5) == "abcdefghij"
    assert cut("abcdefghijk", 5) == "abcdefgh…"
    assert cut("abc defgh", 3, ending="…") == "abc…"


@given(MIXED, st.integers(1, 12))
def test_a_cut_text_fits_and_is_a_beginning(text: str, limit: int) -> None:
    result = cut(text, limit)
    assert length(result) <= limit
    if result != text:
        assert result.endswith("…")
        parts = graphemes(text)
        beginnings = {"".join(parts[:count]).rstrip() for count in range(len(parts) + 1)}
        assert result[:-1] in beginnings
        assert length(text) > limit
