"""A full disk while writing, importing, exporting, backing up and sharing: nothing lost, and said plainly.

Each test runs on a small real disk where mounting is allowed, and again with a limit on the size of files;
where mounting is not allowed both runs take the limit (see `tests.bad_input.disks`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import AddComment
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import SearchCount
from colab_app.store.replica.verify import verify_file
from tests.bad_input.bad_files import HEADER
from tests.bad_input.disks import SmallDisk, Way, small_disk
from tests.bad_input.lab_folder import WORD, LabFolder
from tests.bad_input.said import check_sentences

ROWS = 300


@pytest.fixture(params=["mount", "limit"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    way: Way = request.param
    with small_disk(tmp_path / "disk", way) as made:
        yield made


@pytest.fixture
def disk_lab(disk: SmallDisk, master_lab: LabFolder) -> LabFolder:
    """A lab on that disk."""
    return master_lab.copy_to(disk.folder / "desk")


@pytest.fixture(scope="module")
def rich_lab(master_lab: LabFolder, tmp_path_factory: pytest.TempPathFactory) -> LabFolder:
    """A lab with a long list in it; nobody writes to it."""
    folder = tmp_path_factory.mktemp("rich")
    rich = master_lab.copy_to(folder / "desk")
    assert rich.call("import", long_list(folder)).status == 0
    return rich


def comment(backend: Backend, lab: LabFolder) -> AddComment:
    """A comment with the word that is searched for, long enough to need room."""
    return AddComment(
        comment_id=backend.new_id(),
        subject_kind="challenge",
        subject_id=lab.challenge_id,
        kind="opinion",
        body=WORD + "への道は坂で、冬は凍る。" * 300,
    )


def write_until_full(backend: Backend, lab: LabFolder) -> tuple[int, UserProblem]:
    """How many comments were taken before one was not, and why."""
    for taken in range(1_000):
        try:
            backend.submit(comment(backend, lab))
        except UserProblem as problem:
            return taken, problem
    raise AssertionError("the disk never was full")


def long_list(folder: Path) -> Path:
    """A list that needs more than a megabyte in the lab."""
    path = folder / "list.csv"
    rows = "".join(f"坂道{number},{WORD}まで{number}番目の坂。{'凍る' * 200}\n" for number in range(ROWS))
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def test_what_was_taken_stays_and_what_was_not_can_be_sent_again(
    disk: SmallDisk, disk_lab: LabFolder
) -> None:
    with closing(disk_lab.open()) as backend:
        backend.submit(comment(backend, disk_lab))
        with disk.filled():
            taken, problem = write_until_full(backend, disk_lab)
            assert problem.code == disk.code("lab")
            check_sentences(problem.code, problem.params)
            assert backend.answer(SearchCount(WORD)) == 3 + taken
        backend.submit(comment(backend, disk_lab))
        assert backend.answer(SearchCount(WORD)) == 4 + taken
        assert backend.sync_state().pending == 3 + 1 + 1 + taken
    disk_lab.check_sound(4 + taken)


def test_a_lab_on_a_full_disk_can_be_looked_at_and_carried_away(
    disk: SmallDisk, disk_lab: LabFolder, master_lab: LabFolder, tmp_path: Path
) -> None:
    """Opening needs a little room; looking whether it is sound, and copying it elsewhere, must not."""
    with disk.filled():
        disk_lab.call("search", WORD).check_problem(disk.code("lab"))
        assert verify_file(disk_lab.replica) == ()
        if disk.way == "mount":
            assert disk_lab.call("backup", tmp_path / "copy.sqlite3").status == 0
    assert disk_lab.rows() == master_lab.rows()
    disk_lab.check_sound()


def test_an_import_that_finds_no_room_can_be_done_again(
    disk: SmallDisk, disk_lab: LabFolder, tmp_path: Path
) -> None:
    path = long_list(tmp_path)
    with disk.filled(free_kibibytes=700):
        disk_lab.call("import", path).check_problem(disk.code("lab"))
    assert verify_file(disk_lab.replica) == ()
    said = disk_lab.call("import", path)
    assert (said.status, said.err) == (0, "")
    disk_lab.check_sound(2 + ROWS)


@pytest.mark.parametrize("name", ["out.jsonl", "out.xlsx", "out.md", "out"])
def test_an_export_appears_whole_or_not_at_all(name: str, disk: SmallDisk, rich_lab: LabFolder) -> None:
    before = rich_lab.rows()
    target = disk.folder / name
    arguments = ("--format", "csv") if name == "out" else ()
    with disk.filled(free_kibibytes=40):
        rich_lab.call("export", target, *arguments).check_problem(disk.code("export"))
        assert [path.name for path in disk.folder.iterdir() if path.name != "ballast"] == []
    assert rich_lab.call("export", target, *arguments).status == 0
    assert rich_lab.rows() == before


def test_a_backup_appears_whole_or_not_at_all(disk: SmallDisk, lab: LabFolder) -> None:
    target = disk.folder / "copy.sqlite3"
    with disk.filled(free_kibibytes=40):
        lab.call("backup", target).check_problem(disk.code("copy"))
        assert [path.name for path in disk.folder.iterdir() if path.name != "ballast"] == []
    assert lab.call("backup", target).status == 0
    assert lab.call("verify", target).facts["sound"] is True


def test_a_new_hub_is_there_whole_or_not_at_all(disk: SmallDisk, lab: LabFolder) -> None:
    target = disk.folder / "hub.sqlite3"
    with disk.filled(free_kibibytes=40):
        lab.call("hub", "init", target).check_problem(disk.code("copy"))
        assert not target.exists()
    assert lab.call("hub", "init", target).status == 0


def test_what_a_full_hub_does_not_take_waits_here(disk: SmallDisk, lab: LabFolder) -> None:
    target = disk.folder / "hub.sqlite3"
    assert lab.call("hub", "init", target).status == 0
    assert lab.call("join", target).status == 0
    with closing(lab.open()) as backend:
        for _ in range(15):
            backend.submit(comment(backend, lab))
    with disk.filled(free_kibibytes=40):
        lab.call("sync", "--until-quiet").check_problem(disk.code("lab"))
    lab.check_sound(17)
    said = lab.call("sync", "--until-quiet")
    assert (said.status, said.facts["pending"]) == (0, 0)
    assert lab.call("hub", "check").facts["equal"] is True
