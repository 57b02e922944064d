"""Folders and names that cannot be used, a desk that is open already, and words nobody knows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from tests.bad_input.bad_files import HEADER, ROW
from tests.bad_input.lab_folder import WORD, LabFolder, open_backend
from tests.bad_input.said import ROOT, call, call_process

LONG_NAME = "坂" * 300
HOLDS_A_LAB = """
import sys
from pathlib import Path
from colab_app.store.replica import Replica
replica = Replica(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
replica.close()
"""


@pytest.mark.parametrize("words", [("start",), ("sample",), ("search", WORD), ("verify",), ("backup",)])
def test_a_file_is_no_data_folder(words: tuple[str, ...], tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.write_text("お茶", encoding="utf-8")
    for folder in (place, place / "below"):
        call(folder, *words).check_problem("disk.cannot_open")
    assert place.read_text(encoding="utf-8") == "お茶"


@pytest.mark.parametrize("name", ["a\0b", LONG_NAME, f"{LONG_NAME}/desk"], ids=["NUL", "long", "below long"])
def test_what_can_be_no_folder_is_told(name: str, tmp_path: Path) -> None:
    call(str(tmp_path / name), "start").check_problem("disk.cannot_open")


def test_a_folder_in_the_place_of_the_lock_is_told(lab: LabFolder) -> None:
    for path in lab.path.glob("*.lock"):
        path.unlink()
    lab.replica.with_name(f"{lab.replica.name}.lock").mkdir()
    lab.call("search", WORD).check_problem("disk.cannot_open")


NAMES = {"NUL": "a\0b.csv", "long": f"{LONG_NAME}.csv", "half a character": "\udcff.csv"}


@pytest.mark.parametrize("kind", NAMES)
def test_what_can_be_no_file_is_told(kind: str, lab: LabFolder, tmp_path: Path) -> None:
    name = str(tmp_path / NAMES[kind])
    codes = {
        "import": "import.missing" if kind == "half a character" else "import.unreadable",
        "verify": "disk.cannot_open",
        "join": "hub.file_missing" if kind != "long" else "disk.cannot_open",
    }
    for subcommand, code in codes.items():
        lab.call(subcommand, name).check_problem(code)
    lab.check_sound()


@pytest.mark.parametrize("kind", ["NUL", "long"])
def test_nothing_is_written_to_what_can_be_no_file(kind: str, lab: LabFolder, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    for suffix in (".jsonl", ".xlsx", ".md"):
        name = str(tmp_path / NAMES[kind].replace(".csv", suffix))
        lab.call("export", name).check_problem("export.cannot_write")
    lab.call("export", str(tmp_path / NAMES[kind]), "--format", "csv").check_problem("export.cannot_write")
    lab.call("backup", str(tmp_path / NAMES[kind])).check_problem("disk.cannot_open")
    lab.call("hub", "init", str(tmp_path / NAMES[kind])).check_problem("disk.cannot_open")
    assert sorted(tmp_path.iterdir()) == before
    lab.check_sound()


def test_what_is_not_there_or_no_file_is_not_imported(lab: LabFolder, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for path, code in (
        (tmp_path / "none.csv", "import.missing"),
        (empty, "import.folder_empty"),
        (Path("/dev/zero"), "import.not_a_file"),
    ):
        lab.call("import", path).check_problem(code)
    lab.call("import", tmp_path / "none.csv", tmp_path / "none too.csv").check_problem("import.missing")
    lab.check_sound()


def test_what_is_there_is_not_written_over(lab: LabFolder, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("お茶", encoding="utf-8")
    lab.call("export", target).check_problem("export.exists")
    lab.call("export", tmp_path, "--format", "csv").check_problem("export.exists")
    lab.call("export", tmp_path / "none" / "out.jsonl").check_problem("export.cannot_write")
    assert target.read_text(encoding="utf-8") == "お茶"


def test_boards_challenges_and_stages_nobody_knows(lab: LabFolder, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    before = lab.rows()
    lab.call("import", path, "--board", "無い板").check_problem("board.unknown")
    lab.call("export", tmp_path / "out.jsonl", "--board", "無い板").check_problem("board.unknown")
    for key in ("C-999", "P-1", "x", "C-" + "9" * 400):
        lab.call("import", path, "--challenge", key).check_problem("key.unknown")
    lab.call("import", path, "--stage", "moon", "--kind", "challenge").check_problem("import.record")
    assert lab.rows() == before
    assert not (tmp_path / "out.jsonl").exists()


def test_a_lab_is_begun_once(lab: LabFolder) -> None:
    before = lab.rows()
    for subcommand in ("start", "sample"):
        lab.call(subcommand).check_problem("lab.exists")
    assert lab.rows() == before


def test_without_a_lab_there_is_nothing_to_do(tmp_path: Path) -> None:
    fresh = LabFolder(tmp_path / "fresh", "", "")
    fresh.call("backup").check_problem("backup.nothing")
    for words in (
        ("search", WORD),
        ("export", "out.jsonl"),
        ("import", "a.csv"),
        ("sync",),
        ("hub", "status"),
    ):
        fresh.call(*words).check_problem("lab.none")


def test_without_a_hub_there_is_nobody_to_meet(lab: LabFolder) -> None:
    for words in (("sync",), ("hub", "status"), ("hub", "check")):
        lab.call(*words).check_problem("hub.none")


@contextmanager
def held_by_another_process(replica: Path) -> Iterator[None]:
    """Within the block the lab is open in a process of its own."""
    command = [sys.executable, "-c", HOLDS_A_LAB, str(replica)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "open\n"
        yield
        process.stdin.close()
        assert process.wait() == 0


def test_a_lab_is_open_once(lab: LabFolder, tmp_path: Path) -> None:
    with held_by_another_process(lab.replica):
        with pytest.raises(UserProblem) as caught:
            open_backend(lab.replica)
        assert caught.value.code == "replica.in_use"
        lab.call("start").check_problem("replica.in_use")
        call_process(lab.path, "search", WORD).check_problem("replica.in_use")
        # A copy and a look do not need the lab for themselves.
        assert lab.call("backup", tmp_path / "copy.sqlite3").status == 0
        assert lab.call("verify").facts["sound"] is True
    lab.check_sound()


def test_its_own_export_brings_nothing_twice(lab: LabFolder, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEADER + ROW * 3 + "灯り,b\n", encoding="utf-8")
    assert lab.call("import", path).status == 0
    out = tmp_path / "out.jsonl"
    assert lab.call("export", out).status == 0
    before = lab.rows()
    for _ in range(2):
        said = lab.call("import", out)
        assert (said.status, said.facts["added"], said.facts["restored"]) == (0, 0, 0)
    assert {name: len(rows) for name, rows in lab.rows().items()} == {
        name: len(rows) for name, rows in before.items()
    }


def test_an_export_fills_an_empty_lab_once(lab: LabFolder, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert lab.call("export", out).status == 0
    fresh = LabFolder(tmp_path / "fresh", "", "")
    assert fresh.call("start", "--name", "凪").status == 0
    first, second = fresh.call("import", out), fresh.call("import", out)
    assert (first.status, second.status) == (0, 0)
    assert first.facts["added"] != 0
    assert second.facts["added"] == 0
    with closing(fresh.open()) as backend:
        assert not backend.sync_state().refused


def test_a_folder_of_an_open_lab_can_be_copied_and_used(lab: LabFolder, tmp_path: Path) -> None:
    """Somebody copies the data folder while the window is open: the log beside the file comes with it."""
    with closing(lab.open()) as backend:
        backend.marks.keep_text("other", {"text": WORD})
        shutil.copytree(lab.path, tmp_path / "copy", ignore=shutil.ignore_patterns("*-shm"))
    copy = LabFolder(tmp_path / "copy", lab.board_id, lab.challenge_id)
    copy.check_sound()
    with closing(copy.open()) as backend:
        assert backend.marks.kept_text("other") == {"text": WORD}
