"""Workbooks are read as people made them, and hostile ones are refused before they can do harm."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from colab_app.exchange.bundle import bytes_entry
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, Skipped
from colab_app.exchange.watching import Watch
from colab_app.exchange.xlsx_file import open_xlsx
from tests.exchange.samples import bundle_of_bytes, of_kind, problem_of, read_all, workbook

HEADER = ["番号", "受付日", "区分", "件名", "内容", "賛同数"]
ROWS = [
    ["共創ラボ 受付一覧"],
    ["作成日：令和6年7月6日"],
    [],
    HEADER,
    [1, datetime(2024, 7, 1, 9, 30), "防災", "近道", "坂が急", 14],
    [2, "令和6年7月2日", None, "名札", "=1+1", "１,２０３"],
    [3, 45476.25, None, "灯り", None, 0],
    [None, None, "子育て", None, "題のない声", None],
    ["合　計", None, None, None, "4件", 1217],
]
MERGED = [(4, 2, 6, 2, "防災")]
SHEET = "xl/worksheets/sheet1.xml"


def changed(data: bytes, change: Callable[[bytes], bytes], member: str = SHEET) -> bytes:
    """The workbook with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == member else content)
    return out.getvalue()


def example() -> bytes:
    """The invented list: a notes sheet first, the list second, a merged category, a sum at the end."""
    return workbook({"意見一覧": ROWS, "記入要領": [["太枠内のみ記入"]]}, MERGED)


def test_a_list_with_a_title_block_is_read() -> None:
    records, reading = read_all(bundle_of_bytes(example(), "list.xlsx"))
    posts = of_kind(records, ImportedPost)
    assert [post.title for post in posts] == ["近道", "名札", "灯り", "題のない声"]
    assert [post.source_id for post in posts[:3]] == ["1", "2", "3"]
    assert [post.tags for post in posts] == [("防災",), ("防災",), ("防災",), ("子育て",)]
    assert [post.created_at for post in posts] == [
        "2024-07-01T00:30:00.000Z",
        "2024-07-01T15:00:00.000Z",
        "2024-07-02T21:00:00.000Z",
        None,
    ]
    assert [dict(post.declared_totals) for post in posts] == [
        {"supports": 14},
        {"supports": 1203},
        {"supports": 0},
        {},
    ]
    assert of_kind(records, Skipped) == [Skipped(9, "import.row.total")]
    assert (reading.facts.sheet, reading.facts.encoding) == ("意見一覧", None)


def test_the_sheet_with_the_header_is_found_behind_others() -> None:
    data = workbook({"はじめに": [["この表について"], ["説明です"]], "List": [["title", "body"], ["A", "B"]]})
    records, reading = read_all(bundle_of_bytes(data))
    assert reading.facts.sheet == "List"
    assert [post.title for post in of_kind(records, ImportedPost)] == ["A"]


def test_sheet_and_header_row_can_be_chosen() -> None:
    with open_xlsx(bytes_entry("a.xlsx", example()), ReadOptions(sheet="記入要領"), Watch()) as grid:
        assert grid.choose_header(1).header == ("太枠内のみ記入",)
        assert grid.sheets == ("意見一覧", "記入要領")
    records, _ = read_all(bundle_of_bytes(example()), ReadOptions(header_row=4))
    assert len(of_kind(records, ImportedPost)) == 4
    assert problem_of(example(), options=ReadOptions(header_row=77)).code == "import.header_row"
    assert problem_of(example(), options=ReadOptions(sheet="none")).code == "import.sheet"


def test_a_sheet_that_begins_in_the_middle_keeps_its_row_numbers() -> None:
    rows = [[None] * 4] * 6 + [
        [None, None, "title", "body"],
        [None, None, "A", "B"],
        [None, None, None, "only"],
    ]
    records, _ = read_all(bundle_of_bytes(workbook({"s": rows}, [(7, 3, 8, 3, "merged")])))
    assert [(post.title, post.body) for post in of_kind(records, ImportedPost)] == [
        ("A", "merged"),
        ("only", "only"),
    ]


def test_only_the_first_column_of_a_merged_block_is_filled_down() -> None:
    rows = [["title", "body", "note"], ["A", None, None], ["B", "own", None], ["C", None, None]]
    records, _ = read_all(bundle_of_bytes(workbook({"s": rows}, [(1, 1, 3, 2, "block")])))
    posts = of_kind(records, ImportedPost)
    assert [(post.body, dict(post.extra)) for post in posts] == [("block", {}), ("own", {}), ("block", {})]


def test_formula_cells_give_their_value() -> None:
    data = workbook({"s": [["title", "votes"], ["A", "=1+1"]]})
    data = changed(
        data, lambda xml: xml.replace(b"<v>0</v></c></row></sheetData>", b"<v>2</v></c></row></sheetData>")
    )
    records, _ = read_all(bundle_of_bytes(data))
    assert dict(of_kind(records, ImportedPost)[0].declared_totals) == {"supports": 2}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda xml: xml.replace(b'r="A9"', b'r="XFD1048576"'), "import.excel_too_large"),
        (lambda xml: xml.replace(b'<c r="A9"', b"<c t='x>y' r = 'ZZZ9999999'"), "import.excel_too_large"),
        (lambda xml: xml.replace(b'<row r="9"', b'<row r="99999999"'), "import.excel_too_large"),
        (
            lambda xml: xml.replace(
                b"<sheetData>", b"<sheetData><row>" + b"<c/>" * 16_000 + b"</row>" + b"<row/>" * 100_000
            ),
            "import.excel_too_large",
        ),
        (
            lambda xml: xml.replace(
                b"<mergeCells", b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 10_001 + b"<x"
            ),
            "import.excel_too_large",
        ),
        (lambda xml: xml.replace(b'r="A9"', b'r="&#88;FD1048576"'), "import.excel_broken"),
        (lambda xml: xml.replace(b"<sheetData>", b"<sheetData>\x00"), "import.zip_broken"),
        (lambda xml: b"<sheetData " + b"x" * (5 * 1024 * 1024), "import.zip_broken"),
        (lambda xml: xml[: len(xml) // 2], "import.excel_broken"),
        (lambda xml: b"", "import.excel_broken"),
    ],
)
def test_sheets_that_would_break_the_reader(change: Callable[[bytes], bytes], code: str) -> None:
    assert problem_of(changed(example(), change), "bad.xlsx").code == code


def test_a_merged_range_over_the_whole_sheet_does_no_harm() -> None:
    data = changed(example(), lambda xml: re.sub(rb'ref="C5:C7"', b'ref="A1:XFD1048576"', xml))
    records, _ = read_all(bundle_of_bytes(data))
    assert len(of_kind(records, ImportedPost)) >= 3


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_truncated_workbook_is_told(part: float) -> None:
    data = example()
    assert problem_of(data[: int(len(data) * part)], "cut.xlsx").code == "import.zip_broken"


def test_locked_and_old_workbooks_are_told_apart() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert problem_of(ole + "EncryptedPackage".encode("utf-16-le"), "a.xlsx").code == "import.excel_locked"
    assert problem_of(ole, "a.xls").code == "import.excel_old"


def test_another_zip_is_no_workbook() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    assert problem_of(out.getvalue(), "letter.docx").code == "import.excel_not"


def test_a_bomb_is_refused_unread() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr(SHEET, b"0" * (30 * 1024 * 1024))
    assert problem_of(out.getvalue(), "bomb.xlsx").code == "import.zip_too_large"


def test_an_empty_workbook_is_told() -> None:
    assert problem_of(workbook({"s": []}), "empty.xlsx").code == "import.empty"


def test_a_workbook_picked_as_a_file_is_not_taken_for_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(example())
    records, reading = read_all(path)
    assert reading.facts.dialect == "table"
    assert len(of_kind(records, ImportedPost)) == 4


def test_reading_a_workbook_can_be_stopped() -> None:
    watch = Watch(None, lambda: True)
    with pytest.raises(Exception, match=re.escape("import.cancelled")):
        open_xlsx(bytes_entry("a.xlsx", example()), ReadOptions(), watch)
