"""CSV files stream row by row, and damage costs the row it stands in, not the file."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.errors import UserProblem
from colab_app.exchange.cells import CELL_CHARACTERS
from colab_app.exchange.csv_file import RECORD_CHARACTERS, RECOVERIES, csv_rows, sniff_separator
from colab_app.exchange.grid import Row
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, Skipped
from tests.exchange.samples import bundle_of_bytes, of_kind, problem_of, read_all


def rows_of(text: str, separator: str = ",") -> list[Row | Skipped]:
    """All rows of a text."""
    return list(csv_rows(io.StringIO(text, newline=""), separator, "sample.csv"))


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1,5;2,5;3\n4,5;5;6\n", ";"),
        ("a\tb\n1, 2\t3\n", "\t"),
        ('件名;内容\n"a;b";"c,\nd,e"\n', ";"),
        ("just words\nand more\n", ","),
        ("", ","),
        ("sep=;\na,b;c\n", ";"),
        ('"sep=\t"\na,b\n', "\t"),
        ("a,b\n1,2\n3,4\nx;y;z;w\n", ","),
    ],
)
def test_the_separator_is_found(text: str, separator: str) -> None:
    assert sniff_separator(text) == separator


def test_line_feeds_inside_cells_and_every_kind_of_line_end() -> None:
    assert rows_of('a,"b\nc"\r\nd,e\rf,"g\r\nh"') == [
        Row(1, ("a", "b\nc")),
        Row(2, ("d", "e")),
        Row(3, ("f", "g\r\nh")),
    ]


def test_empty_lines_count_as_rows_of_the_sheet() -> None:
    assert [row.number for row in rows_of("a,b\n\n\nc,d\n") if isinstance(row, Row)] == [1, 4]


def test_guards_come_off_on_reading() -> None:
    assert rows_of("'=1+1,'-x,''+y,it's\n") == [Row(1, ("=1+1", "-x", "'+y", "it's"))]


def test_an_open_quote_costs_one_line() -> None:
    assert rows_of('a,b\n1,"open\n2,two\n3,three\n') == [
        Row(1, ("a", "b")),
        Skipped(2, "import.row.quote_open"),
        Row(3, ("2", "two")),
        Row(4, ("3", "three")),
    ]


def test_an_open_quote_far_from_the_end_costs_one_line() -> None:
    lines = "".join(f"{number},{'x' * 90}\n" for number in range(RECORD_CHARACTERS // 90))
    rows = rows_of('0,"open\n' + lines)
    assert rows[0] == Skipped(1, "import.row.quote_open")
    assert len(rows) == 1 + RECORD_CHARACTERS // 90
    assert rows[1] == Row(2, ("0", "x" * 90))


def test_too_many_open_quotes_are_a_problem_of_the_file() -> None:
    text = "".join(f'{number},"open\n{"x" * RECORD_CHARACTERS}\n' for number in range(RECOVERIES + 2))
    with pytest.raises(UserProblem) as caught:
        rows_of(text)
    assert caught.value.code == "import.csv_quotes"


def test_a_huge_line_is_left_out_and_the_rest_read() -> None:
    assert rows_of("a\n" + "x" * (RECORD_CHARACTERS * 3 + 7) + "\nb\n") == [
        Row(1, ("a",)),
        Skipped(2, "import.row.too_long"),
        Row(3, ("b",)),
    ]


def test_a_huge_last_line_without_an_end() -> None:
    assert rows_of("a\n" + "x" * RECORD_CHARACTERS) == [Row(1, ("a",)), Skipped(2, "import.row.too_long")]


def test_a_huge_cell_is_left_out() -> None:
    assert rows_of("a\n" + "x" * (CELL_CHARACTERS + 1) + "\nb\n")[1] == Skipped(2, "import.row.too_long")


def test_a_long_but_honest_cell_is_kept() -> None:
    [row] = rows_of("x" * CELL_CHARACTERS + "\n")
    assert isinstance(row, Row)
    assert len(row.text(0)) == CELL_CHARACTERS


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=8),
            min_size=2,
            max_size=4,
        ),
        max_size=8,
    ),
    st.sampled_from([",", ";", "\t"]),
)
def test_quoted_tables_come_back_as_they_were(table: list[list[str]], separator: str) -> None:
    quoted = "\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    found = [row.cells for row in rows_of(quoted, separator) if isinstance(row, Row)]
    expected = [tuple(row) for row in table]
    # A guard that stood there already is taken off; everything else is untouched.
    assert [tuple(str(cell).replace("'", "") for cell in row) for row in found] == [
        tuple(cell.replace("'", "") for cell in row) for row in expected
    ]


def test_nul_bytes_are_dropped() -> None:
    records, _ = read_all(bundle_of_bytes("件名,内容\n防\x00災,本文\x00\n".encode()))
    [post] = of_kind(records, ImportedPost)
    assert (post.title, post.body) == ("防災", "本文")


def test_the_wrong_encoding_is_told_with_the_row() -> None:
    problem = problem_of("件名\n防災\n".encode("cp932"), options=ReadOptions(encoding="utf-8"))
    assert problem.code == "import.encoding"
    assert problem.params == {"name": "sample.csv", "encoding": "utf-8", "row": 1}


def test_utf_16_without_a_mark_can_be_chosen_only_with_its_end() -> None:
    data = "件名\n防災\n".encode("utf-16-le")
    assert problem_of(data, options=ReadOptions(encoding="utf-16")).code == "import.encoding"
    records, _ = read_all(bundle_of_bytes(data), ReadOptions(encoding="utf-16-le"))
    assert [post.title for post in of_kind(records, ImportedPost)] == ["防災"]


def test_an_empty_file_is_told() -> None:
    assert problem_of(b"").code == "import.empty"
    assert problem_of(b"\n\n").code == "import.empty"


def test_a_separator_must_be_one_of_three() -> None:
    assert problem_of(b"a|b\n", options=ReadOptions(separator="|")).code == "import.separator"


def test_the_separator_can_be_chosen() -> None:
    records, _ = read_all(bundle_of_bytes("件名;内容\nA;B,C,D,E\n".encode()), ReadOptions(separator=";"))
    assert [(post.title, post.body) for post in of_kind(records, ImportedPost)] == [("A", "B,C,D,E")]


def test_the_remark_of_the_separator_is_no_row() -> None:
    records, _ = read_all(bundle_of_bytes("sep=;\n件名;内容\nA;B\n".encode()))
    assert [(post.title, post.body) for post in of_kind(records, ImportedPost)] == [("A", "B")]
