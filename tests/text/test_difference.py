"""The shown difference holds both texts and is as small as a reader wants it."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.difference import Change, Span, difference

TEXTS = st.text(alphabet="あいの。\nab c!", max_size=40)


def _side(spans: tuple[Span, ...], change: Change) -> str:
    return "".join(span.text for span in spans if span.change in (Change.KEPT, change))


def _shown(before: str, after: str) -> str:
    marks = {Change.KEPT: "{}", Change.REMOVED: "[-{}]", Change.ADDED: "[+{}]"}
    return "".join(marks[span.change].format(span.text) for span in difference(before, after))


@given(TEXTS, TEXTS)
def test_the_spans_hold_both_texts(before: str, after: str) -> None:
    spans = difference(before, after)
    assert _side(spans, Change.REMOVED) == before
    assert _side(spans, Change.ADDED) == after


@given(TEXTS, TEXTS)
def test_spans_are_not_empty_and_neighbours_differ(before: str, after: str) -> None:
    spans = difference(before, after)
    assert all(span.text for span in spans)
    for first, second in itertools.pairwise(spans):
        assert first.change is not second.change
        assert (first.change, second.change) != (Change.ADDED, Change.REMOVED)


@given(TEXTS)
def test_equal_texts_are_one_kept_span(text: str) -> None:
    assert difference(text, text) == ((Span(Change.KEPT, text),) if text else ())


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("スマホで見たい。次。", "スマホとテレビで見たい。次。", "スマホ[+とテレビ]で見たい。次。"),
        ("高齢者にも配慮する。", "外国人にも配慮する。", "[-高齢者][+外国人]にも配慮する。"),
        ("See version 12 now", "See version 13 now", "See version [-12][+13] now"),
        ("一。二。三。", "一。三。", "一。[-二。]三。"),
        ("一。", "一。二。", "一。[+二。]"),
        ("", "新しい。", "[+新しい。]"),
        ("水位を測る。", "駅前で配る案内。", "[-水位を測る。][+駅前で配る案内。]"),
    ],
)
def test_changes_are_shown_by_words_and_characters(before: str, after: str, shown: str) -> None:
    assert _shown(before, after) == shown


def test_a_kept_beginning_joins_the_kept_sentence_before_it() -> None:
    assert difference("前。スマホで見る。", "前。スマホで聞く。") == (
        Span(Change.KEPT, "前。スマホで"),
        Span(Change.REMOVED, "見る"),
        Span(Change.ADDED, "聞く"),
        Span(Change.KEPT, "。"),
    )


def test_a_single_kept_character_between_changes_does_not_distract() -> None:
    assert _shown("夏の昼の暑さ対策の案", "冬の夜の暑さ対策の案") == "[-夏の昼][+冬の夜]の暑さ対策の案"


@pytest.mark.parametrize("unit", ["あい", "a ", "あ", "。", "ab。", "\n"])
def test_crafted_texts_take_bounded_time(unit: str) -> None:
    before = unit * (20_000 // len(unit))
    started = time.process_time()
    difference(before, before[::-1] + "x")
    difference(before, before[1:] + "終わり" + before)
    assert time.process_time() - started < 1
