"""What was picked is recognised by its content, and what is nothing we know is said plainly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import open_bundle
from colab_app.exchange.detect import SURE, detect
from colab_app.exchange.importing import open_reading
from colab_app.exchange.options import DIALECTS, Dialect, ReadOptions
from colab_app.exchange.records import ImportedPost
from colab_app.exchange.watching import Watch
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, problem_of, read_all, workbook


@pytest.mark.parametrize(
    ("name", "dialect", "roles"),
    [
        ("polis_new", "polis", {"comments", "votes", "matrix", "summary"}),
        ("polis_old", "polis", {"comments", "votes"}),
        ("decidim", "decidim", {"comments", "proposals"}),
        ("github_graphql.json", "github", {"list-0"}),
        ("github_rest.json", "github", {"list-0"}),
        ("challenge_feed.json", "challenge_gov", {"feed"}),
        ("voices.csv", "kouchou", {"voices"}),
        ("lines.jsonl", "own_lines", {"lines"}),
        ("ideas_cp932.csv", "table", {"table"}),
    ],
)
def test_every_dialect_is_recognised(name: str, dialect: str, roles: set[str]) -> None:
    found = detect(open_bundle(FIXTURES / name), ReadOptions(), Watch())
    assert found.dialect == dialect
    assert found.dialect in DIALECTS
    assert set(found.files) == roles
    assert 0.8 <= found.confidence <= SURE


def test_names_of_files_do_not_matter(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "polis_new" / "votes.csv", tmp_path / "export (1).txt")
    assert detect(open_bundle(tmp_path), ReadOptions(), Watch()).dialect == "polis"


def test_files_of_another_kind_beside_it_are_left_alone(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "decidim", tmp_path, dirs_exist_ok=True)
    (tmp_path / "README.md").write_text("# about")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "empty.csv").touch()
    (tmp_path / "list.csv").write_bytes(b"a,b\n1,2\n")
    assert set(detect(open_bundle(tmp_path), ReadOptions(), Watch()).files) == {"comments", "proposals"}


def test_several_files_that_could_each_be_it(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("title,body\nA,B\n", "utf-8")
    with pytest.raises(UserProblem) as caught:
        read_all(tmp_path)
    assert caught.value.code == "import.choose_file"
    assert caught.value.params["count"] == 2


def test_a_folder_of_nothing_we_know(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# about")
    (tmp_path / "odd.json").write_text("[1, 2]")
    with pytest.raises(UserProblem) as caught:
        read_all(tmp_path)
    assert (caught.value.code, caught.value.params["name"]) == ("import.unknown_format", tmp_path.name)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"", "import.empty"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "import.binary"),
        ("a.html", b"<!doctype html><p>hello</p>", "import.unknown_format"),
        ("a.md", b"# heading\n\ntext", "import.unknown_format"),
        ("a.json", b'{"other": 1}', "import.unknown_format"),
        ("a.json", b"[]", "import.unknown_format"),
        ("a.json", b'{"broken', "import.json_broken"),
        ("a.json", b"[" * 50_000, "import.json_broken"),
        ("a.csv", b"\x81\x20\x8d\xff", "import.encoding_unknown"),
    ],
)
def test_unknown_files_are_told(name: str, data: bytes, code: str) -> None:
    assert problem_of(data, name).code == code


def test_a_dialect_can_be_forced() -> None:
    prose = bundle_of_bytes(b"first line\nsecond line\n", "notes.md")
    records, _ = read_all(prose, ReadOptions(header_row=0), "table")
    assert [post.title for post in of_kind(records, ImportedPost)] == ["first line", "second line"]
    records, _ = read_all(FIXTURES / "voices.csv", dialect="table")
    assert {post.source for post in of_kind(records, ImportedPost)} == {"table:voices.csv"}


@pytest.mark.parametrize("dialect", ["polis", "github", "challenge_gov", "own_lines"])
def test_a_forced_dialect_that_does_not_fit_is_told(dialect: Dialect) -> None:
    with pytest.raises(UserProblem) as caught:
        open_reading(FIXTURES / "ideas_cp932.csv", dialect=dialect)
    assert caught.value.code == "import.unknown_format"


def test_a_chosen_encoding_is_used_for_the_look_too() -> None:
    data = '{"kind": "post", "id": "防災"}\n'.encode("utf-16-le")
    assert problem_of(data, "a.jsonl", ReadOptions(encoding="no-such")).code == "import.encoding_name"
    found = detect(bundle_of_bytes(data, "a.jsonl"), ReadOptions(encoding="utf-16-le"), Watch())
    assert found.dialect == "own_lines"


def test_cancelling_during_detection_is_no_unknown_format() -> None:
    with pytest.raises(UserProblem) as caught:
        detect(open_bundle(FIXTURES / "polis_new"), ReadOptions(), Watch(None, lambda: True))
    assert caught.value.code == "import.cancelled"


def test_a_table_of_unknown_words_is_a_table_but_not_surely() -> None:
    found = detect(
        bundle_of_bytes(workbook({"s": [["x", "y"], ["1", "2"]]}), "a.xlsx"), ReadOptions(), Watch()
    )
    assert (found.dialect, found.confidence) == ("table", 0.1)
