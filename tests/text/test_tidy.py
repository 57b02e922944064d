"""Prose is tidied so that blocks begin where writers meant them to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.tidy import tidy

CASES = {
    "a list after a paragraph": ("文\n- 一\n- 二", "文\n\n- 一\n- 二"),
    "a numbered list after a paragraph": ("文\n1. 一\n2. 二", "文\n\n1. 一\n2. 二"),
    "a number that only looks like an item": ("開始は\n2026. 11 月", "開始は\n2026. 11 月"),
    "bullets that turn to numbers": ("- 一\n1. 二\n- 三", "- 一\n\n1. 二\n\n- 三"),
    "levels of two columns": ("- 一\n  - 二\n    - 三\n- 四", "- 一\n    - 二\n        - 三\n- 四"),
    "levels of four columns": ("- 一\n    - 二\n- 三", "- 一\n    - 二\n- 三"),
    "levels of three columns": ("1. 一\n   - 二\n   - 三", "1. 一\n    - 二\n    - 三"),
    "an item that goes on": ("- 一\n続き\n- 二", "- 一\n  続き\n- 二"),
    "a nested item that goes on": ("- 一\n  - 二\n  続き", "- 一\n    - 二\n      続き"),
    "a paragraph inside an item": ("- 一\n\n  中\n\n外", "- 一\n\n    中\n\n外"),
    "a line break inside an item's paragraph": ("- 一\n\n  中\n  中", "- 一\n\n    中\n    中"),
    "a heading after a list": ("- 一\n# 題", "- 一\n\n# 題"),
    "a quote after a list": ("- 一\n> 引用", "- 一\n\n> 引用"),
    "a paragraph after a heading": ("# 題 #\n文", "# 題\n\n文"),
    "two headings": ("# 題\n## 副題 C#\n##　全角", "# 題\n\n## 副題 C#\n\n## 全角"),
    "a heading of closing signs": ("# ##", "# "),
    "a tag is no heading": ("文\n#防災", "文\n#防災"),
    "a rule under a paragraph": ("文\n---\n次", "文\n\n---\n\n次"),
    "spaced rules": ("* * *\n_ _ _", "---\n\n---"),
    "a rule of bullets after a list": ("- 一\n- - -", "- 一\n\n---"),
    "a reply under a quote": ("> 引用\n返事", "> 引用\n\n返事"),
    "a list in a quote": ("> 文\n> - 一\n>\n>後", "> 文\n>\n> - 一\n>\n> 後"),
    "a table after a paragraph": ("文\n|a|b|\n|-|-|\n|1|2|\n次", "文\n\n|a|b|\n|-|-|\n|1|2|\n\n次"),
    "a table without outer bars": ("a | b\n--- | ---\n1 | 2", "a | b\n--- | ---\n1 | 2"),
    "a bar in a sentence": ("a|b\n文", "a|b\n文"),
    "indented text is text": ("文\n\n    字下げ\n\n　全角の字下げ", "文\n\n字下げ\n\n　全角の字下げ"),
    "tabs": ("-\t一\n\t- 二", "-   一\n    - 二"),
    "an empty text": ("", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks_begin_where_they_were_meant_to(name: str) -> None:
    source, expected = CASES[name]
    assert "\n".join(tidy(source.split("\n"))) == expected


@pytest.mark.parametrize("name", CASES)
def test_tidy_text_stays_as_it_is(name: str) -> None:
    expected = CASES[name][1]
    assert "\n".join(tidy(expected.split("\n"))).rstrip(" ") == expected.rstrip(" ")


@given(st.text(alphabet="ab防-*_#>|1. \t\n", max_size=60))
def test_no_word_is_lost(source: str) -> None:
    tidied = "\n".join(tidy(source.split("\n")))
    assert [c for c in tidied if c.isalpha()] == [c for c in source if c.isalpha()]


def test_quotes_deeper_than_ten_are_left_alone() -> None:
    line = ">" * 40 + " 深い"
    assert list(tidy([line])) == ["> " * 10 + ">" * 30 + " 深い"]


@pytest.mark.parametrize(
    "unit", ["- a\n", "> a\n", "|a|\n", ">", "- ", "  - a\n", "# #", "# a\n", " ", "-", "* "]
)
def test_tidying_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    list(tidy((unit * (100_000 // len(unit))).split("\n")))
    assert time.process_time() - started < 1
