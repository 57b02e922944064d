"""Decidim exports: translated columns, HTML bodies, comments at any depth, and their Excel variant."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedComment, ImportedPost, Skipped
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, read_all, workbook

FOLDER = FIXTURES / "decidim"


def test_proposals_keep_unknown_columns_and_their_totals() -> None:
    records, reading = read_all(FOLDER)
    first, second = of_kind(records, ImportedPost)
    assert (first.source, first.source_id, first.kind) == ("decidim:lab.example.jp", "11", "proposal")
    assert first.body == "夜でも**迷わない**ように。\n\n- 反射板\n- 小さな灯り"
    assert (first.author_name, first.organisation_name) == ("三好 あかり", "川辺の会")
    assert first.tags == ("防災", "水辺市")
    assert first.created_at == "2025-05-17T05:01:48.000Z"
    assert dict(first.declared_totals) == {"supports": 12, "endorsements": 3, "comments": 4}
    assert first.extra["new_release_column"] == "kept"
    assert "author/id" not in first.extra
    assert (second.source_id, second.title) == ("12", "=Quiet waiting rooms")
    assert second.body == "\\<script>alert(1)\\</script> is text"
    assert (second.author_name, second.tags, second.state) == (None, ("Health",), None)
    assert second.created_at == "2025-05-16T21:00:00.000Z"
    assert reading.facts.separator is None


def test_comments_follow_their_parents_and_orphans_their_proposal() -> None:
    records, reading = read_all(FOLDER)
    comments = of_kind(records, ImportedComment)
    assert [(one.source_id, one.subject_source_id, one.parent_source_id) for one in comments] == [
        ("comment-1", "11", None),
        ("comment-2", "11", "comment-1"),
        ("comment-3", "11", "comment-2"),
        ("comment-4", "12", None),
    ]
    assert comments[0].body == "一行目\n二行目"
    assert [dict(one.extra) for one in comments] == [{"alignment": "1"}, {"alignment": "-1"}, {}, {}]
    assert [(skip.row, skip.code) for skip in of_kind(records, Skipped)] == [
        (6, "import.row.other_subject"),
        (7, "import.row.no_text"),
    ]
    assert reading.tally.notes["import.note.orphans"] == 1


def test_the_language_can_be_chosen() -> None:
    posts = of_kind(read_all(FOLDER / "proposals.csv", ReadOptions(languages=("en",)))[0], ImportedPost)
    assert posts[0].tags == ("Disaster", "水辺市")


def test_names_are_numbered_by_the_id_elsewhere() -> None:
    records, _ = read_all(FOLDER / "comments.csv", ReadOptions(names="participant"))
    assert [one.author_name for one in of_kind(records, ImportedComment)] == [
        "Participant 2",
        "Participant 3",
        "Participant 1",
        "Participant 3",
    ]


def test_the_excel_variant_with_floats_and_serial_dates() -> None:
    rows = list(csv.reader(io.StringIO((FOLDER / "proposals.csv").read_text("utf-8")), delimiter=";"))
    cells: list[list[object]] = [list(row) for row in rows]
    cells[1][0] = 171.0
    cells[1][rows[0].index("published_at")] = 45794.25
    records, reading = read_all(bundle_of_bytes(workbook({"Proposals": cells}), "proposals.xlsx"))
    first = of_kind(records, ImportedPost)[0]
    assert reading.facts.dialect == "decidim"
    assert (first.source_id, first.created_at) == ("171", "2025-05-16T21:00:00.000Z")


def test_repeated_and_nameless_rows_are_told() -> None:
    data = b"id;title/ja;body/ja\n1;A;\n1;B;\n;C;\n2;;\n"
    records, _ = read_all(bundle_of_bytes(data))
    assert [(skip.row, skip.code) for skip in of_kind(records, Skipped)] == [
        (3, "import.row.repeated"),
        (4, "import.row.no_id"),
        (5, "import.row.no_text"),
    ]


def test_a_comment_without_an_id_is_told() -> None:
    kind = "Decidim::Proposals::Proposal"
    data = f"id;body;commentable_id;commentable_type\n;text;1;{kind}\n".encode()
    assert [skip.code for skip in of_kind(read_all(bundle_of_bytes(data))[0], Skipped)] == [
        "import.row.no_id"
    ]


def test_the_file_names_the_source_when_no_address_does(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"id;title/ja\n1;A\n")
    assert read_all(path)[1].facts.source == "decidim:out.csv"
