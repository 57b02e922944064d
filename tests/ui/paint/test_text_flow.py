"""Broken lines fit their width, are remembered, and are drawn where they were measured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from colab_app.ui.paint.text_flow import TextFlow, paint_line, text_width
from colab_app.ui.theme.theme import Theme
from tests.ui.theme.dressing import canvas, colors

TITLE = "災害時、避難所の混み具合を住民に5分以内で知らせたい"
WHITE = QColor("#ffffff")


@given(text=st.text("あ災ラA 。、「」\n", max_size=60), width=st.integers(40, 400))
def test_lines_fit_their_width(theme: Theme, text: str, width: int) -> None:
    font = theme.font("card")
    flow = TextFlow()
    lines = flow.lines(text, font, width)
    assert all(text_width(line, font) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_titles_break_at_phrases(theme: Theme) -> None:
    lines = TextFlow().lines(TITLE, theme.font("card"), 220)
    assert lines == ("災害時、避難所の混み具合を", "住民に5分以内で知らせたい")


def test_too_many_lines_end_in_an_ellipsis(theme: Theme) -> None:
    lines = TextFlow().lines(TITLE, theme.font("card"), 120, max_lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_balanced_lines_are_about_equally_long(theme: Theme) -> None:
    font = theme.font("card")
    loose = TextFlow().lines(TITLE, font, 330)
    even = TextFlow().lines(TITLE, font, 330, balance=True)
    assert len(even) == len(loose)
    spread = [text_width(line, font) for line in even]
    assert max(spread) - min(spread) < 80


def test_what_was_broken_is_remembered(theme: Theme) -> None:
    flow = TextFlow()
    first = flow.lines(TITLE, theme.font("card"), 240)
    assert flow.lines(TITLE, theme.font("card"), 240.4) is first
    assert flow.lines(TITLE, theme.font("h1"), 240) != first
    assert flow.lines(TITLE, theme.font("card"), 100) != first


def test_the_memory_is_bounded_and_forgets_the_oldest(theme: Theme) -> None:
    flow = TextFlow(capacity=2)
    font = theme.font("ui")
    kept = flow.lines("一つ目", font, 100)
    old = flow.lines("二つ目", font, 100)
    assert flow.lines("一つ目", font, 100) is kept
    flow.lines("三つ目", font, 100)
    assert flow.lines("一つ目", font, 100) is kept
    assert flow.lines("二つ目", font, 100) is not old


def test_height_counts_lines_and_an_empty_text_has_one(theme: Theme) -> None:
    flow = TextFlow()
    assert flow.height(TITLE, theme.font("card"), 220, 22) == 44
    assert flow.height("", theme.font("card"), 220, 22) == 22


def test_drawing_ends_below_the_last_line(theme: Theme) -> None:
    image, painter = canvas(240, 100, WHITE)
    bottom = TextFlow().paint(
        painter, QRectF(10, 10, 220, 90), TITLE, theme.font("card"), QColor("#000000"), 22, max_lines=3
    )
    painter.end()
    assert bottom == 54
    dark_rows = [y for y in range(100) if any(image.pixelColor(x, y).lightness() < 100 for x in range(240))]
    assert dark_rows[0] >= 10
    assert dark_rows[-1] < 54


@pytest.mark.parametrize("align", [Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight])
def test_lines_can_stand_elsewhere(theme: Theme, align: Qt.AlignmentFlag) -> None:
    image, painter = canvas(200, 30, WHITE)
    box = QRectF(0, 0, 200, 30)
    TextFlow().paint(painter, box, "i", theme.font("ui"), QColor("#000000"), 30, align=align)
    painter.end()
    left = min(x for x in range(200) for y in range(30) if image.pixelColor(x, y) != WHITE)
    assert left > 90


def test_one_line_ends_in_an_ellipsis(theme: Theme) -> None:
    image, painter = canvas(100, 30, WHITE)
    paint_line(painter, QRectF(0, 0, 60, 30), TITLE, theme.font("ui"), QColor("#000000"))
    painter.end()
    assert all(image.pixelColor(x, y) == WHITE for x in range(64, 100) for y in range(30))
    assert len(colors(image)) > 2
