"""A lab's file that is another program's, of another time, or damaged: it is left alone, and said so."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from colab_app.hub.sqlite import create_hub
from colab_app.store.replica.schema import VERSION
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.said import call_process

PAGE = 4096
ASKED: tuple[tuple[str, ...], ...] = (
    ("search", "避難所"),
    ("export", "OUT"),
    ("backup", "OUT"),
    ("sync",),
    ("start",),
    ("sample",),
)


def foreign(path: Path) -> None:
    """Another program's database."""
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("CREATE TABLE bird(name); INSERT INTO bird VALUES ('ひばり');")


def disguised(path: Path) -> None:
    """Another program's database with our mark in its header."""
    foreign(path)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(f"PRAGMA application_id={0x434F4C52}; PRAGMA user_version={VERSION};")


def hub_of_ours(path: Path) -> None:
    """A hub where a replica should be."""
    path.unlink()
    create_hub(path, "hub-of-the-test")


def text(path: Path) -> None:
    """Not a database at all."""
    path.write_text("買い物\nお茶\n" * 50, encoding="utf-8")


def newer(path: Path) -> None:
    """Made by the app of next year."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={VERSION + 1}")


def without_table(path: Path) -> None:
    """Somebody tidied up."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE comment")


def cut_in_half(path: Path) -> None:
    """A copy that did not come to its end."""
    os.truncate(path, path.stat().st_size // 2)


def cut_in_header(path: Path) -> None:
    """A copy that hardly began."""
    os.truncate(path, 50)


def overwritten(path: Path) -> None:
    """Garbage in the middle of the file, from the second page to the last but one."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(PAGE)
        file.write(random.Random(7).randbytes(size - 2 * PAGE))


def emptied_beside_log(path: Path) -> None:
    """The file has no bytes, but its write-ahead log has: SQLite would throw that away."""
    path.with_name(f"{path.name}-wal").write_bytes(path.read_bytes())
    os.truncate(path, 0)


def directory(path: Path) -> None:
    """A folder where a file is expected."""
    path.unlink()
    path.mkdir()


@dataclass(frozen=True, slots=True)
class Spoiled:
    """How a file was spoiled, and the problem that opening it is."""

    spoil: Callable[[Path], None]
    code: str


SPOILED: Mapping[str, Spoiled] = {
    "another program's": Spoiled(foreign, "database.foreign"),
    "another program's in disguise": Spoiled(disguised, "database.damaged"),
    "a hub": Spoiled(hub_of_ours, "database.foreign"),
    "a text": Spoiled(text, "database.foreign"),
    "a newer app's": Spoiled(newer, "database.newer"),
    "a table lost": Spoiled(without_table, "database.damaged"),
    "cut in half": Spoiled(cut_in_half, "database.damaged"),
    "cut in the header": Spoiled(cut_in_header, "database.damaged"),
    "overwritten": Spoiled(overwritten, "database.damaged"),
    "emptied beside its log": Spoiled(emptied_beside_log, "database.damaged"),
    "a directory": Spoiled(directory, "disk.cannot_open"),
}


def files(folder: Path) -> Mapping[str, bytes]:
    """All files with bytes in them; lock and shared memory hold nothing that anybody wrote."""
    found = (
        path for path in folder.iterdir() if path.is_file() and not path.name.endswith((".lock", "-shm"))
    )
    return {path.name: content for path in found if (content := path.read_bytes())}


@pytest.mark.parametrize("kind", SPOILED)
def test_no_subcommand_opens_it_and_none_touches_it(kind: str, lab: LabFolder, tmp_path: Path) -> None:
    SPOILED[kind].spoil(lab.replica)
    before = files(lab.path)
    for number, words in enumerate(ASKED):
        arguments = [str(tmp_path / f"out-{number}.jsonl") if word == "OUT" else word for word in words]
        lab.call(*arguments).check_problem(SPOILED[kind].code)
    assert files(lab.path) == before
    assert not list(tmp_path.glob("out-*"))


@pytest.mark.parametrize("kind", SPOILED)
def test_verify_says_so(kind: str, lab: LabFolder) -> None:
    SPOILED[kind].spoil(lab.replica)
    before = files(lab.path)
    said = lab.call("verify")
    assert said.status == 1
    if "problem" in said.facts:
        said.check_problem(SPOILED[kind].code)
    else:
        assert said.facts["sound"] is False
        assert said.facts["findings"]
    assert files(lab.path) == before


def test_a_real_process_says_the_same(lab: LabFolder) -> None:
    overwritten(lab.replica)
    call_process(lab.path, "search", "避難所").check_problem("database.damaged")


def test_one_bad_page_is_met_when_it_is_read(lab: LabFolder) -> None:
    """Opening may go well; what needs the page fails with a sentence, `verify` names it, all else is kept."""
    with closing(sqlite3.connect(lab.replica)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'comment'").fetchone()
    with lab.replica.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(random.Random(7).randbytes(PAGE))
    before = files(lab.path)
    assert lab.call("verify").status == 1
    out = lab.path.with_name("out.jsonl")
    lab.call("export", out).check_problem("database.damaged")
    assert not out.exists()
    assert files(lab.path) == before


def test_an_empty_file_is_a_desk_without_a_lab(lab: LabFolder) -> None:
    """What is left when the machine stopped before the first word was written; nothing was in it."""
    for path in lab.path.glob("replica.sqlite3*"):
        path.unlink()
    lab.replica.touch()
    lab.call("verify").check_problem("database.foreign")
    lab.call("backup").check_problem("database.foreign")
    lab.call("search", "避難所").check_problem("lab.none")
    assert lab.call("start", "--name", "凪").status == 0


def test_a_damaged_lab_comes_back_from_a_backup(lab: LabFolder) -> None:
    backup = lab.path.with_name("backup.sqlite3")
    assert lab.call("backup", backup).status == 0
    overwritten(lab.replica)
    lab.call("search", "避難所").check_problem("database.damaged")
    for path in lab.path.glob("replica.sqlite3*"):
        path.unlink()
    shutil.copy(backup, lab.replica)
    lab.check_sound()


def test_a_backup_is_never_written_over(lab: LabFolder) -> None:
    backup = lab.path.with_name("backup.sqlite3")
    backup.write_bytes(b"mine")
    lab.call("backup", backup).check_problem("backup.exists")
    assert backup.read_bytes() == b"mine"
