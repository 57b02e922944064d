"""Merging joins what can be joined, reports what cannot, and loses nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.merge import Clash, Merge, merge
from colab_app.text.sentences import sentences

BASE = "避難所の混雑がわからない。スマホで見たい。高齢者にも配慮する。\n\n## 課題\n- 通信\n- 電源\n"

SMALL = st.text(alphabet="あい。\nab! ", max_size=40)
SENTENCES = st.lists(
    st.sampled_from(["一。", "二。", "三。", "四。", "\n", "五！", "- 六\n"]), max_size=12
).map("".join)
TEXTS = SMALL | SENTENCES


@st.composite
def _descendants(draw: st.DrawFn) -> tuple[str, str, str]:
    """A base of distinct sentences and two texts made from it by editing, adding and removing sentences."""
    base = [f"文{number}。" for number in range(draw(st.integers(0, 10)))]
    sides = []
    for name in ("私", "彼"):
        side = list(base)
        for _ in range(draw(st.integers(0, 4))):
            place = draw(st.integers(0, len(side)))
            kind = draw(st.sampled_from(["add", "remove", "change"]))
            if kind == "add":
                side.insert(place, f"{name}{draw(st.integers(0, 3))}。")
            elif place < len(side):
                side[place : place + 1] = [] if kind == "remove" else [f"{name}{side[place]}"]
        sides.append("".join(side))
    return "".join(base), sides[0], sides[1]


def test_changes_to_different_sentences_are_all_taken() -> None:
    mine = BASE.replace("スマホで見たい", "スマホとデジタルサイネージで見たい")
    theirs = BASE.replace("- 電源", "- 電源と蓄電池") + "- 予算\n"
    joined = merge(BASE, mine, theirs)
    assert joined == Merge(mine.replace("- 電源", "- 電源と蓄電池") + "- 予算\n")
    assert joined.is_clean


def test_changes_to_neighbouring_sentences_are_both_taken() -> None:
    mine = BASE.replace("スマホで", "テレビで")
    theirs = BASE.replace("高齢者", "外国人")
    assert merge(BASE, mine, theirs) == Merge(mine.replace("高齢者", "外国人"))


def test_the_same_sentence_changed_differently_keeps_theirs_and_tells() -> None:
    mine = BASE.replace("スマホで", "テレビで")
    theirs = BASE.replace("スマホで", "紙で")
    joined = merge(BASE, mine, theirs)
    assert joined.text == theirs
    assert joined.clashes == (Clash("スマホで見たい。", "テレビで見たい。", "紙で見たい。"),)
    assert not joined.is_clean


def test_a_change_to_a_removed_sentence_clashes() -> None:
    joined = merge("一。二。三。", "一。二と半。三。", "一。三。")
    assert joined == Merge("一。三。", (Clash("二。", "二と半。", ""),))


def test_different_additions_at_one_place_clash_and_equal_ones_do_not() -> None:
    assert merge("一。", "一。二。", "一。三。") == Merge("一。三。", (Clash("", "二。", "三。"),))
    assert merge("一。", "一。二。", "一。二。") == Merge("一。二。")


def test_a_sentence_both_brought_in_next_to_a_change_does_not_stand_twice() -> None:
    joined = merge("一。", "一。二。", "新一。二。")
    assert joined == Merge("新一。二。", (Clash("一。", "一。二。", "新一。二。"),))


def test_an_addition_stands_before_or_after_a_neighbouring_change() -> None:
    assert merge("一。二。", "一。間。二。", "一。新二。").text == "一。間。新二。"
    assert merge("一。二。", "一。間。二。", "新一。二。").text == "新一。間。二。"
    assert merge("一。二。", "一。間。二。", "") == Merge("", (Clash("一。二。", "一。間。二。", ""),))


def test_several_changes_within_one_of_theirs_are_one_clash() -> None:
    joined = merge("一。二。三。四。", "甲。二。乙。四。", "丙。丁。戊。四。")
    assert joined == Merge("丙。丁。戊。四。", (Clash("一。二。三。", "甲。二。乙。", "丙。丁。戊。"),))


@given(TEXTS, TEXTS)
def test_one_sided_changes_are_taken_as_they_are(base: str, changed: str) -> None:
    assert merge(base, changed, base) == Merge(changed)
    assert merge(base, base, changed) == Merge(changed)
    assert merge(base, changed, changed) == Merge(changed)


@given(TEXTS, TEXTS, TEXTS)
def test_swapping_the_sides_swaps_the_clashes_and_a_clean_text_is_the_same(
    base: str, mine: str, theirs: str
) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert [(clash.base, clash.mine, clash.theirs) for clash in one.clashes] == [
        (clash.base, clash.theirs, clash.mine) for clash in other.clashes
    ]
    if one.is_clean:
        assert one.text == other.text


@given(TEXTS, TEXTS, TEXTS)
def test_at_each_clash_the_text_holds_their_passage(base: str, mine: str, theirs: str) -> None:
    joined = merge(base, mine, theirs)
    position = 0
    for clash in joined.clashes:
        assert clash.mine != clash.theirs
        position = joined.text.index(clash.theirs, position) + len(clash.theirs)


@given(_descendants())
def test_nothing_typed_is_lost(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    joined = merge(base, mine, theirs)
    kept = joined.text + "".join(clash.mine for clash in joined.clashes)
    for sentence in {*sentences(mine), *sentences(theirs)} - set(sentences(base)):
        assert sentence in kept
    for sentence in set(sentences(base)) & set(sentences(mine)) & set(sentences(theirs)):
        assert sentence in joined.text


@given(_descendants())
def test_a_sentence_removed_by_one_and_untouched_by_the_other_is_gone(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    joined = merge(base, mine, theirs)
    if joined.is_clean:
        for sentence in set(sentences(base)) - set(sentences(mine)):
            assert sentence not in sentences(joined.text)


def _rotated(text: str) -> str:
    return text[len(text) // 3 :] + text[: len(text) // 3]


@pytest.mark.parametrize(
    "base",
    [
        "a。" * 10_000,
        "a。b。" * 5_000,
        "。" * 20_000,
        "あ" * 20_000,
        "\n" * 20_000,
        "".join(f"文{number % 500}。" for number in range(3_000)),
        "".join(f"文{number}。" for number in range(8_000)),
    ],
    ids=["one sentence", "two sentences", "marks", "one word", "line ends", "repeating", "distinct"],
)
def test_crafted_texts_take_bounded_time(base: str) -> None:
    started = time.process_time()
    merge(base, _rotated(base) + "b。", "c。" + base[::-1])
    merge(base, base + "b。", "c。" + base)
    assert time.process_time() - started < 1
