"""What the lab writes opens safely elsewhere, and comes back as it was where it can come back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from colab_app.domain.errors import UserProblem
from colab_app.exchange.cells import clean_text
from colab_app.exchange.csv_file import csv_rows
from colab_app.exchange.csv_out import write_csv, write_csv_folder
from colab_app.exchange.file_out import written_whole
from colab_app.exchange.grid import Row
from colab_app.exchange.lines_out import write_lines, write_lines_file
from colab_app.exchange.markdown_out import write_markdown
from colab_app.exchange.polis_out import write_polis_folder, write_voices
from colab_app.exchange.polis_votes import vote_matrix
from colab_app.exchange.records import ImportedLine, ImportedPost, ImportedVote
from colab_app.exchange.sheets_out import OutRecord, plain_cell
from colab_app.exchange.xlsx_out import CELL_CHARACTERS, write_xlsx, write_xlsx_file
from tests.exchange.samples import bundle_of_bytes, of_kind, read_all

RECORDS: list[OutRecord] = [
    ("post", {"id": "p1", "title": "=SUM(A1:A9)", "tags": ["防災", "水辺"], "supports": 3}),
    ("comment", {"id": "c1", "subject_id": "p1", "parent_id": "", "body": "- 一つ\n- 二つ"}),
    ("post", {"id": "p2", "title": "@home", "tags": [], "supports": -1}),
]
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@a",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "　＝1",
    "a\n=cmd|' /C calc'!A0",
    "＋1",
    "'=1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_is_a_formula_whatever_the_list_separator(text: str) -> None:
    out = io.BytesIO()
    write_csv([{"a": text, "b": "x"}], ["a", "b"], out)
    for separator in ",;":
        for row in csv.reader(
            io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""), delimiter=separator
        ):
            for cell in row:
                assert cell.lstrip(" \u00a0　")[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋")


@given(st.lists(st.lists(st.text("a='-\n\r\t,;\"＝ 防", max_size=12), min_size=2, max_size=2), max_size=6))
def test_our_csv_comes_back_as_it_was(table: list[list[str]]) -> None:
    out = io.BytesIO()
    write_csv([dict(zip("ab", row, strict=True)) for row in table], ["a", "b"], out)
    rows = csv_rows(io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""), ",", "x")
    found = [list(row.cells) for row in rows if isinstance(row, Row)]
    assert found == [["a", "b"], *([clean_text(cell) for cell in row] for row in table)]


def test_a_csv_has_a_mark_numbers_and_words() -> None:
    out = io.BytesIO()
    rows = [{"a": -1, "b": True, "c": None, "d": ["x", "y"], "e": {"k": 1}, "f": [1], "z": 0.5}]
    assert write_csv(rows, ["a", "b", "c", "d", "e", "f", "z"], out) == 1
    assert out.getvalue() == '\ufeffa,b,c,d,e,f,z\r\n-1,true,,x、y,"{""k"": 1}",[1],0.5\r\n'.encode()


def test_half_surrogates_do_not_stop_an_export() -> None:
    out = io.BytesIO()
    write_csv([{"a": "x\ud800y"}], ["a"], out)
    write_lines([("post", {"a": "x\ud800y"})], out)
    assert b"x" in out.getvalue()


def test_a_folder_of_csv_has_a_file_for_every_kind(tmp_path: Path) -> None:
    counts = write_csv_folder(RECORDS, tmp_path, {"vote": ["id", "value"]})
    assert counts == {"vote": 0, "post": 2, "comment": 1}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["comment.csv", "post.csv", "vote.csv"]
    assert (tmp_path / "vote.csv").read_bytes() == "\ufeffid,value\r\n".encode()
    records, _ = read_all(tmp_path / "post.csv")
    assert [post.title for post in of_kind(records, ImportedPost)] == ["=SUM(A1:A9)", "@home"]


def stopping() -> Iterator[OutRecord]:
    """Records from a source that fails in the middle."""
    yield from RECORDS
    raise RuntimeError("stopped")


def test_a_failed_export_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        write_csv_folder(stopping(), tmp_path)
    with pytest.raises(RuntimeError):
        write_xlsx_file(stopping(), tmp_path / "a.xlsx")
    with pytest.raises(RuntimeError):
        write_lines_file(stopping(), tmp_path / "a.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_fields_without_a_column_and_odd_kinds_are_faults(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no column"):
        write_csv_folder([("a", {"x": 1}), ("a", {"y": 1})], tmp_path)
    with pytest.raises(ValueError, match="no file name"):
        write_csv_folder([("../a", {"x": 1})], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_files_appear_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError):
        write_lines_file(stopping(), path)
    assert path.read_bytes() == b"before"
    with written_whole(path) as out:
        out.write(b"after")
    assert path.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(UserProblem) as caught, written_whole(tmp_path / "none" / "x.csv"):
        raise AssertionError("never reached")
    assert (caught.value.code, caught.value.params) == ("export.cannot_write", {"name": "x.csv"})


def test_a_workbook_has_a_sheet_for_every_kind_and_no_formula() -> None:
    out = io.BytesIO()
    facts = write_xlsx(
        RECORDS, out, {"vote": ["id"]}, {"post": "投稿", "comment": "コメント: 全部", "vote": "History"}
    )
    assert dict(facts.rows) == {"vote": 0, "post": 2, "comment": 1}
    book = CalamineWorkbook.from_filelike(io.BytesIO(out.getvalue()))
    assert book.sheet_names == ["History (2)", "投稿", "コメント  全部"]
    assert book.get_sheet_by_name("投稿").to_python() == [
        ["id", "title", "tags", "supports"],
        ["p1", "=SUM(A1:A9)", "防災、水辺", 3.0],
        ["p2", "@home", "", -1.0],
    ]
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if "worksheets" in name)
        assert not any("rels" in name and "sheet" in name for name in archive.namelist())


def test_our_workbook_comes_back() -> None:
    out = io.BytesIO()
    write_xlsx([("post", {"id": "1", "title": "=1", "body": "a\nb", "true": True})], out)
    [post] = of_kind(read_all(bundle_of_bytes(out.getvalue(), "a.xlsx"))[0], ImportedPost)
    assert (post.source_id, post.title, post.body, dict(post.extra)) == ("1", "=1", "a\nb", {"true": "true"})


def test_long_cells_are_cut_and_counted() -> None:
    out = io.BytesIO()
    facts = write_xlsx([("post", {"id": "1", "body": "x" * 40_000})], out)
    assert facts.cut_cells == 1
    book = CalamineWorkbook.from_filelike(io.BytesIO(out.getvalue()))
    cell = book.get_sheet_by_index(0).to_python()[1][1]
    assert cell == "x" * (CELL_CHARACTERS - 1) + "…"


def test_sheet_names_are_made_fit_and_different() -> None:
    out = io.BytesIO()
    names = {"a": "x" * 40, "b": "X" * 40, "c": "[]:*?/\\'", "d": ""}
    write_xlsx([(kind, {"id": "1"}) for kind in names], out, None, names)
    book = CalamineWorkbook.from_filelike(io.BytesIO(out.getvalue()))
    assert len({name.casefold() for name in book.sheet_names}) == 4


def test_a_full_sheet_goes_on_in_the_next() -> None:
    out = io.BytesIO()
    write_xlsx([("post", {"id": number}) for number in range(5)], out, rows_per_sheet=3)
    book = CalamineWorkbook.from_filelike(io.BytesIO(out.getvalue()))
    assert book.sheet_names == ["post", "post 2", "post 3"]
    assert [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names] == [3, 3, 2]


def test_the_same_records_give_the_same_workbook(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 25, tzinfo=UTC)
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx_file(RECORDS, tmp_path / name, made_at=moment.replace(tzinfo=None))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_lines_come_back(tmp_path: Path) -> None:
    path = tmp_path / "lab.jsonl"
    assert write_lines_file(RECORDS, path) == 3
    assert len(path.read_bytes().splitlines()) == 3
    records, _ = read_all(path)
    lines = [record for record in records if isinstance(record, ImportedLine)]
    assert [(line.kind, {"id": line.id, **line.fields}) for line in lines] == RECORDS


def test_lines_hold_json_only() -> None:
    out = io.BytesIO()
    with pytest.raises(ValueError, match="kind"):
        write_lines([("post", {"kind": "x"})], out)
    with pytest.raises(ValueError, match="Out of range"):
        write_lines([("post", {"a": float("nan")})], out)


def test_a_document_shows_posts_with_their_threads() -> None:
    records: list[OutRecord] = [
        (
            "proposal",
            {
                "id": "p",
                "title": "# 川の<b>灯り",
                "state": "submitted",
                "note": "",
                "body": "# 一\n```\nopen",
            },
        ),
        (
            "comment",
            {"id": "a", "parent_id": None, "author": "そら", "created_at": "2026-01-01", "body": "よい\n案"},
        ),
        ("comment", {"id": "b", "parent_id": "a", "body": "同じく"}),
        ("idea", {"id": "i", "summary": "ひとこと", "body": ""}),
    ]
    out = io.BytesIO()
    assert write_markdown(records, out, "水辺市 共創ラボ", {"state": "状態"}) == 4
    assert out.getvalue().decode() == (
        "# 水辺市 共創ラボ\n"
        "\n## 川の\\<b>灯り\n\n- 状態: submitted\n\n### 一\n```\nopen\n```\n"
        "\n> **そら 2026-01-01**\n>\n> よい\n> 案\n"
        "\n> > –\n> >\n> > 同じく\n"
        "\n## i\n\nひとこと\n"
    )


def test_deep_threads_stay_readable() -> None:
    records: list[OutRecord] = [
        ("comment", {"id": str(n), "parent_id": str(n - 1), "body": "x"}) for n in range(40)
    ]
    out = io.BytesIO()
    write_markdown(records, out, "t")
    assert max(line.count(">") for line in out.getvalue().decode().split("\n")) == 6


def test_the_polis_set_is_read_back_vote_for_vote(tmp_path: Path) -> None:
    moment = "2026-11-25T10:00:00.000Z"
    records: list[OutRecord] = [
        ("statement", {"id": "s-1", "body": "=灯りを", "author": "そら", "created_at": moment}),
        ("statement", {"id": "s-2", "body": "手すりを", "author": None, "created_at": None, "moderated": -1}),
        ("vote", {"statement_id": "s-1", "participant": "みなと", "value": 1, "created_at": moment}),
        ("vote", {"statement_id": "s-1", "participant": "みなと", "value": -1, "created_at": moment}),
        ("vote", {"statement_id": "s-2", "participant": "みなと", "value": 0}),
        ("vote", {"statement_id": "s-1", "participant": "そら", "value": 1, "created_at": moment}),
        ("vote", {"statement_id": "gone", "participant": "そら", "value": 1}),
        ("comment", {"id": "ignored"}),
    ]
    assert write_polis_folder(records, tmp_path) == {"statements": 2, "votes": 3, "participants": 2}
    assert "みなと" not in "".join(path.read_text("utf-8-sig") for path in tmp_path.iterdir())
    found, reading = read_all(tmp_path)
    assert reading.facts.dialect == "polis"
    posts = {post.source_id: post for post in of_kind(found, ImportedPost)}
    assert (posts["0"].body, posts["0"].created_at) == ("=灯りを", moment)
    assert dict(posts["0"].declared_totals) == {"agrees": 1, "disagrees": 1}
    assert posts["1"].state == "rejected"
    votes = of_kind(found, ImportedVote)
    assert vote_matrix(votes) == {
        ("Participant 0", "0"): -1,
        ("Participant 0", "1"): 0,
        ("Participant 1", "0"): 1,
    }
    (tmp_path / "votes.csv").unlink()
    assert vote_matrix(of_kind(read_all(tmp_path)[0], ImportedVote)) == vote_matrix(votes)


def test_voices_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "voices.csv"
    assert write_voices([{"id": "1", "body": "- 声", "channel": "はがき", "url": None}], path) == 1
    records, reading = read_all(path)
    [post] = of_kind(records, ImportedPost)
    assert (reading.facts.dialect, post.body, dict(post.extra)) == ("kouchou", "- 声", {"channel": "はがき"})


def test_plain_cells() -> None:
    assert plain_cell(datetime(2026, 1, 1)) == "2026-01-01 00:00:00"
    assert plain_cell(("a", "b")) == "a、b"
    assert json.loads(str(plain_cell([{"a": 1}]))) == [{"a": 1}]
