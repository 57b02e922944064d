"""Cells of a spreadsheet become a table; tabs of ordinary text stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.markdown import to_html
from colab_app.ui.editor.spreadsheet import table_from_cells


def test_rows_and_columns_with_numbers_flush_right() -> None:
    made = table_from_cells("町\t人口\n三ツ原町\t8,200\n風見村\t612\n")
    assert made == "| 町 | 人口 |\n| --- | ---: |\n| 三ツ原町 | 8,200 |\n| 風見村 | 612 |"
    assert "<td" in to_html(made)


def test_line_ends_and_marks_in_cells_do_not_break_the_table() -> None:
    made = table_from_cells('a\tb\n"one\ntwo"\tx|y\\z', was_table=True)
    assert made.splitlines()[2] == "| one two | x\\|y\\\\z |"


def test_short_rows_are_filled_when_it_was_a_table() -> None:
    assert table_from_cells("\tb\nx", was_table=True) == "|  | b |\n| --- | --- |\n| x |  |"


@pytest.mark.parametrize(
    "text",
    ["", "words", "one\ttwo", "def f():\n\treturn 1", "a\tb\nc", "a\tb\x00\nc\td", "a\tb\n" * 201],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert table_from_cells(text) == ""


CELLS = st.text(alphabet="aあ |\\1", max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_a_table_has_as_many_lines_as_rows_and_a_ruler(rows: list[list[str]]) -> None:
    made = table_from_cells("\n".join("\t".join(row) for row in rows), was_table=True)
    if made:
        lines = made.splitlines()
        assert all(line.startswith("| ") and line.endswith(" |") for line in lines)
        assert set(lines[1]) <= set("|-: ")
