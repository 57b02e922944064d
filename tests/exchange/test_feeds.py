"""GitHub in both shapes, the challenge feed, voices and our own lines become neutral records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from colab_app.exchange.github import without_remarks
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.own_lines import LINE_CHARACTERS
from colab_app.exchange.records import ImportedComment, ImportedLine, ImportedPost, Skipped
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, problem_of, read_all


def test_github_as_graphql_gives_it() -> None:
    records, reading = read_all(FIXTURES / "github_graphql.json")
    first, second = of_kind(records, ImportedPost)
    assert (first.source, first.source_id, first.kind) == ("github:shinonome/ideas", "5", "proposal")
    assert (first.title, first.body) == ("見守りセンサーを公園に", "## 困りごと\n\n夜の公園が暗い")
    assert (first.tags, first.state, first.author_name) == (("安全", "公園"), "open", None)
    assert dict(first.declared_totals) == {"reactions": 18, "comments": 3}
    assert (second.body, second.state) == ("", "merged")
    assert [
        (one.source_id, one.subject_source_id, one.body) for one in of_kind(records, ImportedComment)
    ] == [("comment-6-1", "6", "よいと思う")]
    assert [(skip.row, skip.code) for skip in of_kind(records, Skipped)] == [
        (2, "import.row.no_text"),
        (3, "import.row.no_text"),
    ]
    assert reading.tally.rows == 5


def test_github_as_rest_gives_it() -> None:
    records, _ = read_all(FIXTURES / "github_rest.json")
    first, second = of_kind(records, ImportedPost)
    assert (first.source, first.source_id, first.state) == ("github:mizube/policy", "420", "closed")
    assert first.author_name is None
    assert first.extra["posted_by"] == "relay-app[bot]"
    assert dict(first.declared_totals) == {}
    assert (second.author_name, dict(second.declared_totals)) == ("minami", {"reactions": 2, "comments": 7})
    comments = of_kind(records, ImportedComment)
    assert [(one.source_id, one.author_name, one.body) for one in comments] == [
        ("comment-2888", "kita", "賛成です"),
        ("comment-2889", None, "退会した人の声"),
    ]
    assert comments[0].created_at == "2025-05-17T05:05:14.000Z"


def test_a_wrapped_answer_is_unwrapped() -> None:
    inner = json.loads((FIXTURES / "github_graphql.json").read_text("utf-8"))
    data = json.dumps({"data": {"repository": {"issues": {"nodes": inner}}}}).encode()
    records, reading = read_all(bundle_of_bytes(data, "answer.json"))
    assert (reading.facts.dialect, len(of_kind(records, ImportedPost))) == ("github", 2)


def test_a_part_that_comes_again_is_skipped(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_bytes((FIXTURES / "github_rest.json").read_bytes())
    records, _ = read_all(tmp_path)
    assert len(of_kind(records, ImportedPost)) == 2
    assert [skip.code for skip in of_kind(records, Skipped)] == ["import.row.repeated"] * 2


def test_odd_shapes_do_no_harm() -> None:
    good = {"number": 1, "title": "A", "body": "b", "created_at": "2025-01-01T00:00:00Z"}
    odd = {
        "number": [],
        "title": {},
        "body": 7,
        "created_at": None,
        "labels": 5,
        "comments": {"nodes": 3},
        "user": "x",
    }
    records, _ = read_all(bundle_of_bytes(json.dumps([good, odd, {"labels": [1]}]).encode(), "a.json"))
    assert [post.title for post in of_kind(records, ImportedPost)] == ["A"]
    assert [skip.code for skip in of_kind(records, Skipped)] == ["import.row.no_id"] * 2


def test_remarks_of_forms_go_and_open_ones_stay() -> None:
    assert without_remarks("a<!-- hint -->b<!-- open") == "ab<!-- open"
    assert without_remarks("<!---->" * 1_000) == ""


def test_the_challenge_feed() -> None:
    records, reading = read_all(FIXTURES / "challenge_feed.json")
    posts = of_kind(records, ImportedPost)
    assert len(posts) == 8
    assert {post.kind for post in posts} == {"challenge"}
    assert all(post.created_at is not None for post in posts)
    assert posts[6].created_at == "2021-10-14T15:00:00.000Z"
    assert posts[0].body == (
        "Measure *water*.\n\n### Why\n\n## Prizes\n\nOne prize.\n\n"
        "## How to enter\n\nWrite to [us](mailto:x@example.gov) or click"
    )
    assert (posts[0].tags, posts[1].tags) == (("Scientific",), ("Software & apps", "Ideas"))
    assert (posts[0].organisation_name, posts[0].author_name) == ("Office of Rivers", None)
    assert "Manager 1" not in repr(posts)
    assert "m@example.gov" not in repr(posts)
    assert posts[1].extra["submission_end_at"] == "2022-01-01T04:59:00.000Z"
    assert posts[0].extra["submission-end"] == "soon"
    assert (reading.facts.zone, reading.facts.title) == ("America/New_York", "Open challenges")
    assert reading.tally.notes["import.note.time_unread"] == 1
    assert reading.tally.notes["import.note.zone_assumed"] == 14


def test_another_zone_can_be_assumed_for_the_feed() -> None:
    records, _ = read_all(FIXTURES / "challenge_feed.json", ReadOptions(zone="Asia/Tokyo"))
    assert of_kind(records, ImportedPost)[0].created_at == "2020-03-19T03:00:00.000Z"


def test_challenges_without_a_name_are_told() -> None:
    data = json.dumps({"_challenge": [{"challenge-id": "1"}, {"challenge-title": "A"}, 7]}).encode()
    records, _ = read_all(bundle_of_bytes(data, "feed.json"))
    assert [skip.code for skip in of_kind(records, Skipped)] == ["import.row.no_text", "import.row.no_id"]


def test_voices() -> None:
    records, reading = read_all(FIXTURES / "voices.csv")
    first, second = of_kind(records, ImportedPost)
    assert (first.source, first.source_id, first.kind, first.title) == (
        "voices:voices.csv",
        "1",
        "idea",
        "駅前に日陰がほしい",
    )
    assert dict(first.extra) == {"channel": "はがき"}
    assert second.body == "バスの本数を\n増やして"
    assert dict(second.extra) == {"channel": "フォーム", "url": "https://forms.example.jp/2"}
    assert (
        of_kind(records, Skipped) == [Skipped(5, "import.row.no_text")] or len(of_kind(records, Skipped)) == 1
    )
    assert reading.facts.dialect == "kouchou"


def test_voices_keep_further_columns_and_get_ids() -> None:
    data = "comment-id,comment-body,age\n,声,40代\n,声,50代\n".encode()
    first, second = of_kind(read_all(bundle_of_bytes(data))[0], ImportedPost)
    assert first.source_id.startswith("row-")
    assert second.source_id == first.source_id + "-2"
    assert dict(first.extra) == {"age": "40代"}


def test_own_lines() -> None:
    records, reading = read_all(FIXTURES / "lines.jsonl")
    lines = [record for record in records if isinstance(record, ImportedLine)]
    assert [(line.kind, line.id) for line in lines] == [("post", "p1"), ("comment", "c1")]
    assert lines[0].fields == {"title": "川の灯り", "tags": ["防災"], "totals": {"supports": 3}}
    assert [(skip.row, skip.code) for skip in of_kind(records, Skipped)] == [
        (4, "import.row.shape"),
        (5, "import.row.shape"),
        (6, "import.row.json"),
    ]
    assert (reading.tally.lines, reading.tally.rows) == (2, 5)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"kind": "x", "id": ""}', "import.row.shape"),
        (b'{"kind": "x\\u0007", "id": "1"}', "import.row.shape"),
        (b'{"kind": "x", "id": "' + b"i" * 101 + b'"}', "import.row.shape"),
        (b'{"kind": "x", "id": "1", "a": ' + b"[" * 70 + b"]" * 70 + b"}", "import.row.json"),
        (b'{"kind": "x", "id": "1", "a": ' + b"[" * 200_000, "import.row.json"),
        (b'{"kind": "x", "id": "1", "a": "' + b"y" * LINE_CHARACTERS + b'"}', "import.row.too_long"),
        (
            json.dumps({"kind": "x", "id": "1"} | {f"f{n}": 0 for n in range(250)}).encode(),
            "import.row.shape",
        ),
    ],
)
def test_lines_out_of_shape_cost_only_themselves(line: bytes, reason: str) -> None:
    good = b'{"kind": "post", "id": "1"}\n'
    records, _ = read_all(bundle_of_bytes(good + line + b"\n" + good, "a.jsonl"))
    assert [getattr(record, "code", "line") for record in records] == ["line", reason, "line"]


def test_own_lines_must_be_utf_8() -> None:
    data = b'{"kind": "post", "id": "1", "title": "\x83\x65"}\n'
    assert problem_of(data, "a.jsonl").code == "import.encoding"
