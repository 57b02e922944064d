"""Out and in again: what a lab exports, another one brings in, and its own export says the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from colab_app.bridge.backend import Backend
from colab_app.bridge.exporting import run_export
from colab_app.bridge.importing import ImportTarget, run_import, set_batch_undone
from colab_app.bridge.sample import load_sample
from colab_app.domain.errors import UserProblem
from colab_app.exchange.sample import ANCHOR
from colab_app.service.queries import BoardCards, Boards, ImportBatches
from colab_app.store.replica.verify import verify_file

POSTS = ("challenge", "proposal", "idea", "comment", "tagging")
# Where a lab differs from the one it came from: who brought it, when, its numbers, and where it came from.
OF_THE_IMPORT = frozenset(
    {"author_id", "author_name", "created_at", "updated_at", "said_at", "number", "source", "source_id"}
    | {"batch_id", "board_id", "stage_since_at", "member_id"}
)
Lines = dict[tuple[str, str], dict[str, object]]


def _open(path: Path) -> Backend:
    return Backend(path, lambda changes: None, lambda view: None)


def _lines(path: Path) -> Lines:
    found: Lines = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        found[fields["kind"], fields["id"]] = fields
    return found


def _posts(lines: Lines) -> Lines:
    return {
        key: {name: value for name, value in fields.items() if name not in OF_THE_IMPORT}
        for key, fields in lines.items()
        if key[0] in POSTS
    }


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample lab as lines."""
    folder = tmp_path_factory.mktemp("exported")
    backend = _open(folder / "sample.db")
    load_sample(backend, ANCHOR)
    run_export(backend, folder / "lab.jsonl", "lines")
    backend.close()
    return folder / "lab.jsonl"


def _target(backend: Backend) -> ImportTarget:
    return ImportTarget(backend.answer(Boards())[0].id)


def test_a_lab_that_went_out_comes_in_and_goes_out_the_same(
    backend: Backend, exported: Path, folder: Path
) -> None:
    result = run_import(backend, exported, _target(backend))
    assert result.added > 100
    run_export(backend, folder / "again.jsonl", "lines")
    before, after = _posts(_lines(exported)), _posts(_lines(folder / "again.jsonl"))
    assert {key: after.get(key) for key in before} == before
    said = {key: fields for key, fields in _lines(folder / "again.jsonl").items() if key in before}
    original = _lines(exported)
    for key, fields in said.items():
        if key[0] in ("challenge", "proposal", "idea", "comment"):
            assert fields["said_at"] == (original[key]["said_at"] or original[key]["created_at"])
            assert fields["author_name"]
    backend.close()
    assert verify_file(folder / "replica.db") == ()


def test_a_second_import_of_the_same_changes_nothing(backend: Backend, exported: Path, folder: Path) -> None:
    run_import(backend, exported, _target(backend))
    run_export(backend, folder / "one.jsonl", "lines")
    again = run_import(backend, exported, _target(backend))
    assert (again.added, again.restored, again.batch_ids) == (0, 0, ())
    assert again.known > 100
    run_export(backend, folder / "two.jsonl", "lines")
    assert _lines(folder / "one.jsonl") == _lines(folder / "two.jsonl")


def test_an_import_is_undone_as_a_batch_and_brought_back(
    backend: Backend, exported: Path, folder: Path
) -> None:
    run_export(backend, folder / "before.jsonl", "lines")
    result = run_import(backend, exported, _target(backend))
    run_export(backend, folder / "with.jsonl", "lines")
    rows = sum(set_batch_undone(backend, batch_id, undone=True) for batch_id in result.batch_ids)
    assert rows > 100
    run_export(backend, folder / "without.jsonl", "lines")
    kinds = {key[0] for key in _lines(folder / "without.jsonl")}
    assert not kinds & {"challenge", "proposal", "idea", "comment"}
    assert all(batch.undone for batch in backend.answer(ImportBatches()))
    for batch_id in result.batch_ids:
        set_batch_undone(backend, batch_id, undone=False)
    run_export(backend, folder / "back.jsonl", "lines")
    assert _posts(_lines(folder / "back.jsonl")) == _posts(_lines(folder / "with.jsonl"))


def test_importing_again_brings_an_undone_batch_back(backend: Backend, exported: Path) -> None:
    result = run_import(backend, exported, _target(backend))
    for batch_id in result.batch_ids:
        set_batch_undone(backend, batch_id, undone=True)
    again = run_import(backend, exported, _target(backend))
    assert again.restored > 100
    assert not any(batch.undone for batch in backend.answer(ImportBatches()))


def test_an_import_that_is_broken_off_leaves_nothing_to_see(
    backend: Backend, exported: Path, folder: Path
) -> None:
    cut = folder / "cut.jsonl"
    cut.write_bytes(exported.read_bytes() + b"\xff\xfe broken\n")
    board_id = backend.answer(Boards())[0].id
    with pytest.raises(UserProblem) as problem:
        run_import(backend, cut, _target(backend))
    assert problem.value.code == "import.encoding"
    view = backend.answer(BoardCards(board_id, ANCHOR.isoformat()))
    assert view is not None
    assert view.shown == 0


# -- formats ------------------------------------------------------------------------------------------

LOOKS: dict[str, Callable[[Path], bool]] = {
    "lines": lambda path: path.read_bytes().startswith(b"{"),
    "csv": lambda path: (path / "challenge.csv").read_bytes().startswith(b"\xef\xbb\xbf"),
    "xlsx": lambda path: path.read_bytes().startswith(b"PK"),
    "markdown": lambda path: path.read_text(encoding="utf-8").startswith("# "),
}


@pytest.fixture
def small(backend: Backend) -> Backend:
    """A lab with a few ideas."""
    file = Path(backend.replica._database._path).with_name("voices.csv")
    file.write_text("title,body\n" + "\n".join(f"課題 {n},本文 {n}" for n in range(5)), encoding="utf-8")
    run_import(backend, file, _target(backend))
    return backend


@pytest.mark.parametrize("format_name", sorted(LOOKS))
def test_each_format_is_written_whole_and_never_over_something(
    small: Backend, folder: Path, format_name: str
) -> None:
    target = folder / "out"
    told: list[tuple[int, int]] = []
    rows = run_export(small, target, format_name, progress=lambda done, total: told.append((done, total)))
    assert rows > 0
    assert LOOKS[format_name](target)
    assert told[-1][0] == rows
    with pytest.raises(UserProblem) as problem:
        run_export(small, target, format_name)
    assert problem.value.code == "export.exists"


@pytest.mark.parametrize("format_name", sorted(LOOKS))
def test_an_export_that_cannot_be_written_is_a_problem(
    small: Backend, folder: Path, format_name: str
) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    with pytest.raises(UserProblem) as problem:
        run_export(small, folder / "file" / "out", format_name)
    assert problem.value.code in {"export.cannot_write", "disk.cannot_open"}


def test_an_unknown_format_is_a_problem(small: Backend, folder: Path) -> None:
    with pytest.raises(UserProblem) as problem:
        run_export(small, folder / "out", "pdf")
    assert problem.value.code == "export.format"


def test_the_desk_is_asked_while_an_export_runs(small: Backend, folder: Path) -> None:
    seen: list[int] = []

    def look(done: int, total: int) -> None:
        seen.append(len(small.answer(Boards())))

    run_export(small, folder / "out.jsonl", "lines", progress=look)
    assert seen
