"""Lines end at phrase borders, keep to the rules of Japanese type, and lose nothing."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.length import graphemes, length
from colab_app.text.phrases import ELLIPSIS, break_points, lines
from colab_app.text.scripts import NO_END, NO_START, Script, script

TITLE = st.text(
    alphabet=st.sampled_from(
        "避難所課題のはをにできるていアプリー、。「」（）AI2026- \nっゃ・／％#一3カ月新高い"
    ),
    max_size=50,
)


def _phrases(text: str) -> list[str]:
    points = (0, *break_points(text), len(text))
    return [text[start:end] for start, end in itertools.pairwise(points)]


@pytest.mark.parametrize(
    "expected",
    [
        "どうすれば|避難所の|混雑を|スマホで|見られるようにできるか",
        "問い合わせ対応に|追われる|窓口の|職員を|生成AIで|助けられるか",
        "子育て支援|アプリの|使い方を|新しい|住民に|伝える|流れ図",
        "デジタル化が|進まない|中小企業の|建て替え相談を|3か月で|50人に",
        "高い|建物の|防災訓練と|新サービスの|（仮）計画",
        "三か月の|実証を|3カ月で|終える",
        "課題C-112を|みんなで|取り組みたい",
        "わかりやすいまちづくり|支援と|オープンデータ|活用",
        "整備、|警察・|消防／|救急",
        "職員向け研修だけ|話し合う",
        "3．5倍の|水位",
        "「東雲市|ラボ」始動と|「共創」の|場",
        "職員が|いない|課題に|なると|困る",
        "住民が|みんなで|データを|つなぐ",
        "課題である|人は|仕事ではない",
        "東雲がやさしい",
        "Open |data |for |水辺市",
        "AI(人工知能)と|人",
        "AI|（人工知能）と|人",
        "大きな|声を|出す",
        "防災",
        "",
    ],
)
def test_phrases_end_where_a_reader_would_pause(expected: str) -> None:
    assert _phrases(expected.replace("|", "")) == expected.split("|")


@given(TITLE)
def test_break_points_are_inside_and_rise(text: str) -> None:
    points = break_points(text)
    assert list(points) == sorted(set(points))
    assert all(0 < point < len(text) for point in points)


@given(TITLE, st.integers(1, 16), st.booleans())
def test_without_a_limit_nothing_but_blanks_is_lost(text: str, width: int, balance: bool) -> None:
    broken = lines(text, width, length, balance=balance)
    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(length(line) <= width or len(graphemes(line)) == 1 for line in broken)


@given(TITLE, st.integers(1, 16), st.integers(1, 4), st.booleans())
def test_with_a_limit_the_lines_fit_and_a_cut_is_shown(
    text: str, width: int, most: int, balance: bool
) -> None:
    broken = lines(text, width, length, most, balance)
    assert 1 <= len(broken) <= most
    assert all(length(line) <= width or len(graphemes(line)) == 1 for line in broken)
    whole = "".join(text.split())
    shown = "".join("".join(broken).split())
    assert shown == whole or (shown.endswith(ELLIPSIS) and whole.startswith(shown[:-1]))


@given(TITLE.map(lambda text: text.replace("\n", "")), st.integers(10, 16))
def test_lines_keep_to_the_rules_of_japanese_type(text: str, width: int) -> None:
    """Runs of marks longer than a line cannot keep them; a line of ten holds any three marks in a row."""
    while any(character * 2 in text for character in NO_START | NO_END):
        for character in NO_START | NO_END:
            text = text.replace(character * 2, character)
    broken = lines(text, width, length)
    for before, after in itertools.pairwise(broken):
        if length(before) < width - 6:  # else a run of marks or a long word filled the line
            assert after[:1] not in NO_START
            assert before[-1:] not in NO_END


@given(TITLE, st.integers(4, 16))
def test_the_same_input_gives_the_same_lines(text: str, width: int) -> None:
    assert lines(text, width, length, 3, True) == lines(text, width, length, 3, True)


def test_a_title_breaks_at_phrases_first_and_plainly_only_if_it_must() -> None:
    title = "避難所の混雑がわかる"
    assert lines(title, 5, length, 3) == ("避難所の", "混雑が", "わかる")
    assert lines(title, 5, length, 2) == ("避難所の混", "雑がわかる")
    assert lines(title + "ように", 5, length, 2) == ("避難所の", "混雑がわ…")


def test_a_phrase_longer_than_a_line_is_cut_where_marks_allow() -> None:
    assert lines("いいいっいいい", 3, length) == ("いい", "いっい", "いい")
    assert lines("開会「式典」", 3, length) == ("開会", "「式", "典」")


def test_the_ellipsis_stands_alone_if_nothing_else_fits() -> None:
    assert lines("避難所", 1, length, 1) == (ELLIPSIS,)


def test_balanced_lines_are_about_equally_long() -> None:
    title = "どうすれば避難所の混雑をスマホで見られるか"
    assert lines(title, 16, length) == ("どうすれば避難所の混雑をスマホで", "見られるか")
    assert lines(title, 16, length, balance=True) == ("どうすれば避難所の混雑を", "スマホで見られるか")
    assert lines("共創ラボ", 20, length, balance=True) == ("共創ラボ",)


def test_latin_words_and_numbers_stay_whole_unless_longer_than_a_line() -> None:
    assert lines("水辺市の2026年度Decidim導入", 6, length) == ("水辺市の", "2026年度", "Decidim導入")
    assert lines("a" * 100, 40, length) == ("a" * 80, "a" * 20)
    assert lines("a" * 10, 2, length) == ("aaaa", "aaaa", "aa")


def test_line_ends_in_the_text_end_lines() -> None:
    assert lines("一行目\n\n三行目", 20, length) == ("一行目", "", "三行目")
    assert lines("一行目\n二行目\n三行目", 20, length, 2) == ("一行目", "二行目 三行目…")


def test_an_endless_word_costs_no_more_than_its_lines() -> None:
    started = time.process_time()
    assert len(lines("x" * 40_000, 40, length, 3)) == 3
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("防", Script.KANJI),
        ("々", Script.KANJI),
        ("𠮷", Script.KANJI),
        ("あ", Script.HIRAGANA),
        ("ー", Script.KATAKANA),
        ("ｱ", Script.KATAKANA),
        ("a", Script.LATIN),
        ("９", Script.LATIN),
        ("　", Script.SPACE),
        ("、", Script.OTHER),
        ("👩\u200d💻", Script.OTHER),
    ],
)
def test_scripts_are_known(character: str, expected: Script) -> None:
    assert script(character) is expected
