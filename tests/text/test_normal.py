"""Folding makes spellings equal and is stable; shown text hides nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.normal import fold, single_line, visible

ANY_TEXT = st.text(max_size=60)
TRICKY_TEXT = st.text(
    alphabet=st.sampled_from(
        "aA＝ｶﾞﾊﾟガがヴゔヽゞヷワー゙ﾞ\u3099㍻①ßẞİıΣςﬁ\u0345\u200b\u200d\u202e\ufe0f👩💻\n\r\t "
    ),
    max_size=20,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾊｻﾞｰﾄﾞ", "はざーど"),
        ("ハザード", "はざーど"),
        ("ＡＩ活用", "ai活用"),
        ("Straße", "STRASSE"),
        ("㍿", "株式会社"),
        ("防\u200b災", "防災"),
        ("葛\U000e0100飾", "葛飾"),
        ("か\u3099", "ガ"),
        ("\u0390", "\u03aa\u0301"),
        ("\u202e防災", "防災"),
    ],
)
def test_two_spellings_of_a_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("は", "ば"), ("つ", "っ"), ("コーヒー", "コヒ"), ("防災", "防犯")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANY_TEXT | TRICKY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_to_a_stable_form() -> None:
    unstable = [
        hex(code)
        for code in (
            *range(0xD800),
            *range(0xE000, 0x20000),
            *range(0x2F800, 0x2FA20),
            *range(0xE0000, 0xE0200),
        )
        if fold(fold(chr(code))) != fold(chr(code))
    ]
    assert unstable == []


@given(ANY_TEXT)
def test_ascii_takes_the_short_way_to_the_same_result(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert fold(plain) == fold(plain + "é")[: len(fold(plain))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("二行\r\nと\r三行\u2028四行", "二行\nと\n三行\n四行"),
        ("tab\tstays", "tab\tstays"),
        ("report\u202efdp.exe", "reportfdp.exe"),
        ("a\x00b\x1bc\x85d\x9fe", "abc\nde"),
        ("pass\u200bword\ufeff", "password"),
        ("hi\U000e0068\U000e0069", "hi"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("あ\u200dい", "あい"),
        ("😀\u200d\u200d😀", "😀😀"),
        ("葛\U000e0100飾区", "葛\U000e0100飾区"),
        ("Z" + "\u0301" * 40, "Z" + "\u0301" * 4),
    ],
)
def test_what_is_shown_hides_and_reorders_nothing(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT | TRICKY_TEXT)
def test_shown_text_is_stable_and_can_be_encoded(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert shown.encode().decode() == shown
    categories = {unicodedata.category(character) for character in shown} - {"Cn"}
    assert "Cs" not in categories
    assert not any(unicodedata.category(character) == "Cc" for character in shown if character not in "\t\n")


def test_one_line_has_single_blanks_and_none_outside() -> None:
    assert single_line("  東雲市\t の \r\n\n 防災　計画 \u200b ") == "東雲市 の 防災 計画"


@given(ANY_TEXT | TRICKY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    line = single_line(text)
    assert len(line.splitlines()) <= 1
    assert single_line(line) == line
