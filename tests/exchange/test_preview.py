"""Before anything is written the user sees what would come, and afterwards what came."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.exchange.importing import open_reading
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.preview import preview
from colab_app.exchange.records import (
    SKIPPED_EXAMPLES,
    ImportedComment,
    ImportedPost,
    ImportedVote,
    Reading,
    ReadingFacts,
    Record,
    Skipped,
    Tally,
)
from colab_app.exchange.report import ROWS_NAMED, report_of
from colab_app.exchange.watching import Watch
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, read_all, workbook


def test_a_preview_shows_choices_and_first_records() -> None:
    shown = preview(FIXTURES / "ideas_cp932.csv", limit=1)
    assert (shown.dialect, shown.encoding and shown.encoding.encoding) == ("table", "cp932")
    assert [record.title for record in of_kind(shown.records, ImportedPost)] == ["髙台への近道"]
    assert shown.table is not None
    assert (shown.table.header_row, shown.table.separator) == (4, ",")
    assert shown.table.header[3] == "件名（必須）"
    assert shown.table.mapping.title == 3
    assert [number for number, _ in shown.table.first_rows][:4] == [1, 2, 4, 5]
    assert shown.table.first_rows[2][1][3] == "件名（必須）"
    assert not shown.is_complete
    assert shown.facts.source == "table:ideas_cp932.csv"
    assert next(one.encoding for one in shown.encodings if one.fits) == "cp932"
    assert shown.notes["import.note.zone_assumed"] == 2


def test_a_preview_of_everything_says_so() -> None:
    shown = preview(FIXTURES / "ideas_cp932.csv")
    assert shown.is_complete
    assert len(shown.records) == 2
    assert [skip.code for skip in shown.skipped] == ["import.row.total"]


def test_a_preview_of_a_workbook_shows_its_sheets() -> None:
    data = workbook({"一覧": [["件名"], ["A"]], "説明": [["x"]]})
    shown = preview(bundle_of_bytes(data, "a.xlsx"))
    assert shown.encoding is None
    assert shown.encodings == ()
    assert shown.table is not None
    assert (shown.table.sheet, shown.table.sheets) == ("一覧", ("一覧", "説明"))


def test_a_preview_of_other_dialects_has_no_mapping() -> None:
    shown = preview(FIXTURES / "polis_new", limit=4)
    assert shown.table is None
    assert [type(record) for record in shown.records] == [ImportedPost] * 3 + [ImportedVote]


def test_a_preview_of_a_file_of_bad_rows_ends() -> None:
    rows = "".join(f"{number},,\n" for number in range(2_000))
    shown = preview(bundle_of_bytes(f"番号,件名,内容\n{rows}".encode()))
    assert shown.records == ()
    assert 0 < len(shown.skipped) <= 500
    assert not shown.is_complete


def test_a_preview_ends_with_the_problem_reading_would_have() -> None:
    with pytest.raises(UserProblem) as caught:
        preview(bundle_of_bytes("件名\n防災\n".encode("cp932")), ReadOptions(encoding="utf-8"))
    assert caught.value.code == "import.encoding"


def test_a_report_counts_everything_and_is_plain_data() -> None:
    _, reading = read_all(FIXTURES / "decidim")
    report = report_of(reading)
    assert (report.rows_read, report.posts, report.comments, report.votes, report.lines) == (8, 2, 4, 0, 0)
    assert report.skipped_rows == 2
    data = report.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["skipped"] == [
        {"code": "import.row.other_subject", "count": 1, "first_rows": [6]},
        {"code": "import.row.no_text", "count": 1, "first_rows": [7]},
    ]
    assert data["zone"] == "Asia/Tokyo"


def test_a_report_names_only_the_first_rows() -> None:
    rows = "".join(f"{number},,\n" for number in range(300))
    _, reading = read_all(bundle_of_bytes(f"番号,件名,内容\n{rows}".encode()))
    [reason] = report_of(reading).skipped
    assert (reason.count, reason.first_rows) == (300, tuple(range(2, 2 + ROWS_NAMED)))
    assert len(reading.tally.examples) == SKIPPED_EXAMPLES


def test_the_second_reading_gives_the_same_ids() -> None:
    for name in (
        "polis_new",
        "decidim",
        "github_rest.json",
        "challenge_feed.json",
        "voices.csv",
        "ideas_cp932.csv",
    ):
        first, second = read_all(FIXTURES / name)[0], read_all(FIXTURES / name)[0]
        assert first == second


def test_progress_rises_to_the_whole_and_the_file_is_let_go() -> None:
    seen: list[tuple[int, int]] = []
    data = "件名,内容\n".encode() + "防災,坂が急\n".encode() * 40_000
    with open_reading(
        bundle_of_bytes(data), watch=Watch(lambda read, total: seen.append((read, total)))
    ) as reading:
        for _record in reading:
            pass
    assert seen == sorted(seen)
    assert len(seen) > 4
    assert seen[-1] == (len(data), len(data))


def test_cancelling_in_the_middle_stops_at_the_next_piece() -> None:
    stop: list[bool] = []
    data = "件名,内容\n".encode() + "防災,坂が急\n".encode() * 40_000
    reading = open_reading(bundle_of_bytes(data), watch=Watch(None, lambda: bool(stop)))
    stream = iter(reading)
    assert isinstance(next(stream), ImportedPost)
    stop.append(True)
    with pytest.raises(UserProblem) as caught:
        list(stream)
    assert caught.value.code == "import.cancelled"
    assert reading.tally.posts < 20_000
    reading.close()


def test_records_are_frozen_through_and_through() -> None:
    post = ImportedPost("s", "1", "idea", "t", extra={"a": "b"}, declared_totals={"x": 1})
    comment = ImportedComment("s", "1", "2", None, "b", extra={"a": "b"})
    skip = Skipped(1, "import.row.vote", {"a": 1})
    for mapping in (post.extra, post.declared_totals, comment.extra, skip.params):
        with pytest.raises(TypeError):
            mapping["new"] = "x"  # type: ignore[index]  # that it cannot be written is the point


def test_a_reading_closes_what_produces_it() -> None:
    closed: list[str] = []

    def produce(_tally: Tally) -> Generator[Record, None, None]:
        try:
            yield Skipped(1, "import.row.vote")
            yield Skipped(2, "import.row.vote")
        finally:
            closed.append("closed")

    reading = Reading(ReadingFacts("table", "s", ()), produce)
    next(iter(reading))
    reading.close()
    assert closed == ["closed"]
    assert reading.tally.skipped["import.row.vote"] == 1


def test_a_reading_nobody_reads_lets_go_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("件名\nA\n", "utf-8")
    for _time in range(3):
        open_reading(path).close()
    path.rename(tmp_path / "b.csv")
    released: list[str] = []
    Reading(
        ReadingFacts("table", "s", ()), lambda _tally: (_ for _ in ()), lambda: released.append("x")
    ).close()
    assert released == ["x"]
