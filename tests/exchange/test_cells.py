"""Cells become clean text and numbers, and the formula guard comes off exactly as it went on."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.exchange.cells import (
    Cell,
    cell_text,
    clean_text,
    guard_formulas,
    id_text,
    one_line,
    title_and_body,
    unguard_formulas,
    whole_number,
)

SPREADSHEET_TEXT = st.text(st.sampled_from("='+-@\t \u00a0\u3000＝－ab1\n"), max_size=30)


@given(SPREADSHEET_TEXT | st.text(max_size=50))
def test_a_guard_comes_off_exactly_as_it_went_on(text: str) -> None:
    text = clean_text(text)
    assert unguard_formulas(guard_formulas(text)) == text


@given(SPREADSHEET_TEXT)
def test_no_line_of_a_guarded_cell_begins_like_a_formula(text: str) -> None:
    for line in guard_formulas(text).split("\n"):
        assert line[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
        assert line.lstrip(" \u00a0\u3000")[:1] not in ("=", "+", "-", "@")


def test_ordinary_text_gets_no_guard() -> None:
    for text in ("it's 3 - 2", "a=b", "'quoted'", "山-川", ""):
        assert guard_formulas(text) == text
        assert unguard_formulas(text) == text


def test_clean_text_keeps_words_and_drops_controls() -> None:
    assert clean_text("a\x00b\r\nc\rd\x0b\ud800é\u2028f\t①㈱髙～") == "ab\nc\nd\ufffdé\nf\t①㈱髙～"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (" x ", "x"),
        (True, "true"),
        (False, "false"),
        (171.0, "171"),
        (0.5, "0.5"),
        (float("nan"), ""),
        (float("inf"), ""),
        (1e300, "1e+300"),
        (7, "7"),
        (datetime(2024, 7, 6, 1, 2), "2024-07-06 01:02:00"),
        (date(2024, 7, 6), "2024-07-06"),
    ],
)
def test_cells_as_text(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("１７１．０", "171"),
        (171.0, "171"),
        ("A-7", "A-7"),
        (" 0012 ", "0012"),
        ("-3.00", "-3"),
        ("1.50", "1.50"),
    ],
)
def test_ids(cell: Cell, expected: str) -> None:
    assert id_text(cell) == expected


def test_ids_are_bounded() -> None:
    assert len(id_text("x" * 5_000)) == 200


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("１，２３４", 1234),
        ("14件", 14),
        ("3 votes", 3),
        (14.0, 14),
        ("14.0", 14),
        ("-2", -2),
        ("14.5", None),
        (14.5, None),
        ("many", None),
        ("", None),
        (None, None),
        (True, None),
        ("9" * 40, None),
    ],
)
def test_counts(cell: Cell, count: int | None) -> None:
    assert whole_number(cell) == count


def test_one_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("a \n b\tc") == "a b c"
    assert one_line("あ" * 300, 10) == "あ" * 9 + "…"


def test_a_title_is_made_from_the_first_line_with_words() -> None:
    assert title_and_body("", "\n## \n- 駅前に日陰\n続き") == ("駅前に日陰", "\n## \n- 駅前に日陰\n続き")
    assert title_and_body("件名", "本文") == ("件名", "本文")
    assert title_and_body("", " \n") == ("", " \n")


def test_a_title_that_had_to_be_cut_stays_whole_in_the_body() -> None:
    long = "長い" * 150
    title, body = title_and_body(long, "本文")
    assert title == long[:199] + "…"
    assert body == f"{long}\n\n本文"
