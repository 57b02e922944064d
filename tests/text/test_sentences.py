"""Sentences end where a reader stops, and joined they are the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.sentences import sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["混雑がわからない。", "スマホで見たい！？", "高齢者にも。"],
        ["「水位が上がった！」", "と言う。"],
        ["（まだある。）", "次へ"],
        ["見出し\n", "\n", "- 通信\n", "- 電源"],
        ["一文。", "\n", "二文。", "\n"],
        ["Open data. ", "See v1.2 at lab.example. ", "Really? ", "Yes (of course.) ", "End."],
        ["全角の終わり．", "次"],
        ["待って... ", "次"],
        ["！！？"],
        [],
    ],
)
def test_sentences_end_with_their_marks_and_what_closes_after_them(expected: list[str]) -> None:
    assert list(sentences("".join(expected))) == expected


@given(st.text(alphabet="あ。．！？!?.」) \n\t　a\"'", max_size=40) | st.text(max_size=40))
def test_sentences_joined_are_the_text(text: str) -> None:
    parts = sentences(text)
    assert "".join(parts) == text
    assert all(parts)


@pytest.mark.parametrize("unit", [".", "。", ".)", "」", " ", "\n", "!."])
def test_splitting_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    sentences(unit * 100_000)
    assert time.process_time() - started < 1
