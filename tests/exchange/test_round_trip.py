"""A lab that leaves as lines can begin anew elsewhere; names stay behind when that is wished."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from colab_app.bridge.backend import Backend
from colab_app.bridge.exporting import run_export
from colab_app.bridge.importing import set_batch_undone
from colab_app.bridge.personal_check import find_personal_data
from colab_app.bridge.sample import load_sample
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards
from tests.exchange.lab_beds import Bed, lab_bed

TODAY = date(2026, 11, 25)
SAID = ("challenge", "proposal", "idea", "comment")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """The sample lab; nobody changes it."""
    backend = Backend(
        tmp_path_factory.mktemp("sample") / "a.sqlite3", lambda changes: None, lambda view: None
    )
    load_sample(backend, TODAY)
    yield backend
    backend.close()


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    """Another lab."""
    with lab_bed(tmp_path) as made:
        yield made


def read_lines(path: Path) -> list[dict[str, object]]:
    """What stands in a file of lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write_lines(path: Path, *lines: Mapping[str, object]) -> Path:
    """A file of lines."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_a_lab_comes_back_on_its_own_boards(sample: Backend, bed: Bed, tmp_path: Path) -> None:
    path = tmp_path / "lab.jsonl"
    run_export(sample, path, "lines")
    result = bed.bring(path)
    expected = {board.title: board.cards for board in sample.answer(Boards())}
    assert bed.boards() == {**expected, "課題ボード": bed.boards()["課題ボード"]}
    assert len(result.batch_ids) == len(result.board_ids) == sum(1 for cards in expected.values() if cards)
    exported = read_lines(path)
    for kind in SAID:
        assert bed.count(kind) == sum(line["kind"] == kind for line in exported)
    before = bed.picture()
    assert bed.bring(path).added == 0
    for batch_id in result.batch_ids:
        set_batch_undone(bed.backend, batch_id, undone=True)
    assert sum(bed.boards().values()) == 0
    assert bed.bring(path).added == 0
    assert bed.picture() == before


def test_who_said_what_and_when_stays_with_the_text(sample: Backend, bed: Bed, tmp_path: Path) -> None:
    path = tmp_path / "lab.jsonl"
    run_export(sample, path, "lines")
    bed.bring(path)
    lines = read_lines(path)
    names = {line["id"]: line["name"] for line in lines if line["kind"] == "member"}
    said = {line["id"]: line for line in lines if line["kind"] == "comment"}
    assert said
    for row_id, author_name, said_at in bed.rows("SELECT id, author_name, said_at FROM comment"):
        line = said[row_id]
        assert author_name == (line.get("author_name") or names[line["author_id"]])
        assert said_at == (line.get("said_at") or line["created_at"])


@pytest.mark.parametrize(
    "fields",
    [
        {"title": 7, "stage": "open"},
        {"title": "坂道", "stage": "nowhere"},
        {"title": "坂道"},
        {"title": "坂道", "stage": "open", "extra": "text"},
        {"title": "坂道", "stage": "open", "number": True},
        {"title": "坂\x00道", "stage": "open"},
        {"title": "坂道", "stage": "open", "success": ["x"] * 1_001},
        {"title": "坂道", "stage": "open", "number": 2**60},
    ],
)
def test_lines_that_fit_no_post_are_left_out(bed: Bed, tmp_path: Path, fields: dict[str, object]) -> None:
    good = {"kind": "challenge", "id": "good", "title": "広場", "stage": "open"}
    bad = {"kind": "challenge", "id": "bad", **fields}
    strange = {"kind": "surprise", "id": "strange"}
    result = bed.bring(write_lines(tmp_path / "a.jsonl", good, bad, strange))
    assert bed.rows("SELECT id FROM challenge") == [("good",)]
    assert result.report.notes["import.note.left_out"] == 2


def test_texts_longer_than_their_field_are_cut_with_a_mark(bed: Bed, tmp_path: Path) -> None:
    first = {"kind": "organisation", "id": "o1"}
    long = {"kind": "challenge", "id": "c1", "title": "あ" * 300, "stage": "open", "problem": "い" * 100_001}
    result = bed.bring(write_lines(tmp_path / "a.jsonl", first, long))
    ((title, problem),) = bed.rows("SELECT title, problem FROM challenge")
    assert (len(str(title)), len(str(problem))) == (200, 100_000)
    assert str(title)[-1] == str(problem)[-1] == "…"
    assert result.report.notes["import.note.cut"] == 2


def test_people_nobody_may_add_are_left_out_and_their_posts_come(bed: Bed, tmp_path: Path) -> None:
    member = {"kind": "member", "id": "m1", "name": "林 みどり", "role": "emperor", "organisation_id": "o1"}
    post = {"kind": "challenge", "id": "c1", "title": "広場", "stage": "open", "author_id": "m1"}
    result = bed.bring(write_lines(tmp_path / "a.jsonl", member, post))
    assert bed.rows("SELECT author_name FROM challenge") == [("林 みどり",)]
    assert result.report.notes["import.note.left_out"] == 1


def test_comments_and_votes_of_lines_go_where_their_post_is(bed: Bed, tmp_path: Path) -> None:
    board = {"kind": "board", "id": "b2", "title": "水辺", "template": "full_pilot"}
    idea = {"kind": "idea", "id": "i1", "title": "ベンチ", "board_id": "b2"}
    vote = {
        "kind": "opinion",
        "id": "i1:Participant 1",
        "idea_id": "i1",
        "participant": "Participant 1",
        "value": 1,
    }
    tag = {
        "kind": "tagging",
        "id": "i1:x",
        "subject_kind": "idea",
        "subject_id": "i1",
        "label": "x",
        "folded": "x",
    }
    bed.bring(write_lines(tmp_path / "a.jsonl", board, idea))
    bed.bring(write_lines(tmp_path / "b.jsonl", vote, tag))
    assert bed.rows("SELECT stream FROM opinion UNION SELECT stream FROM tagging") == [("board:b2",)]


def test_an_export_without_names_holds_no_person(sample: Backend, tmp_path: Path) -> None:
    run_export(sample, tmp_path / "with.jsonl", "lines")
    run_export(sample, tmp_path / "without.jsonl", "lines", with_names=False)
    members = [line for line in read_lines(tmp_path / "with.jsonl") if line["kind"] == "member"]
    lines = read_lines(tmp_path / "without.jsonl")
    people = {str(member["id"]) for member in members}
    names = {str(member["name"]) for member in members}
    assert not {line["kind"] for line in lines} & {"member", "follow", "board_member"}
    for line in lines:
        whole = json.dumps(line, ensure_ascii=False)
        found = [one for one in people if one in whole]
        assert found == [], line["kind"]
        assert line.get("author_name", "") not in names
    supports = [str(line["id"]) for line in lines if line["kind"] == "support"]
    assert len(set(supports)) == len(supports) > 0
    comments = {str(line["id"]): line for line in lines if line["kind"] == "comment"}
    before = {str(one["id"]): one for one in read_lines(tmp_path / "with.jsonl") if one["kind"] == "comment"}
    pairs = {(before[row]["author_id"], comments[row]["author_id"]) for row in comments}
    assert len({name for name, _ in pairs}) == len({number for _, number in pairs}) == len(pairs)


def test_a_document_without_names_has_numbers(sample: Backend, tmp_path: Path) -> None:
    run_export(sample, tmp_path / "a.md", "markdown", with_names=False)
    assert "Participant 1" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_an_export_says_how_far_it_is_and_stops(sample: Backend, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    rows = run_export(sample, tmp_path / "a.jsonl", "lines", progress=lambda *count: told.append(count))
    assert told[-1] == (rows, rows)
    assert {total for _, total in told} == {rows}
    for name, kind in (("b.jsonl", "lines"), ("b.xlsx", "xlsx"), ("b", "csv")):
        with pytest.raises(UserProblem, match="cancelled"):
            run_export(sample, tmp_path / name, kind, is_cancelled=lambda: True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl"]


def test_nothing_is_overwritten_unasked(sample: Backend, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("mine", encoding="utf-8")
    for kind in ("lines", "csv"):
        with pytest.raises(UserProblem, match="exists"):
            run_export(sample, path, kind, replace=kind == "csv")
    assert path.read_text(encoding="utf-8") == "mine"
    assert run_export(sample, path, "lines", replace=True) == len(read_lines(path))
    with pytest.raises(UserProblem, match="format"):
        run_export(sample, tmp_path / "b.pdf", "pdf")


def test_a_folder_that_cannot_be_made_is_told(sample: Backend, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UserProblem, match="cannot_write"):
        run_export(sample, tmp_path / "file" / "lab", "csv")


def test_personal_data_is_found_where_it_stands(bed: Bed, tmp_path: Path) -> None:
    post = {"kind": "challenge", "id": "c1", "title": "広場", "stage": "open"}
    about: dict[str, object] = {"kind": "comment", "subject_kind": "challenge", "subject_id": "c1"}
    first = {**about, "id": "k1", "body": "連絡は hanako@example.jp か 090-1234-5678 まで"}
    bed.bring(write_lines(tmp_path / "a.jsonl", post, first, {**about, "id": "k2", "body": "賛成です"}))
    finds = find_personal_data(bed.backend)
    assert (finds.texts, finds.examples) == (1, (("challenge", "c1"),))
    assert sorted(kind.value for kind in finds.kinds) == ["mail", "phone"]
    assert find_personal_data(bed.backend, "another-board").texts == 0
    with pytest.raises(UserProblem, match="cancelled"):
        find_personal_data(bed.backend, is_cancelled=lambda: True)
