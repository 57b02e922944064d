"""Hubs that are missing, foreign, damaged, newer or in a shared place: the desk keeps all it has."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.domain.commands import AddComment
from colab_app.hub.file_place import check_local
from colab_app.hub.sqlite import create_hub
from colab_app.service.hub_port import SCHEMA, HubRejected
from tests.bad_input.lab_folder import WORD, LabFolder
from tests.bad_input.said import check_sentences

PAGE = 4096


def _changed(statement: str) -> Callable[[Path], None]:
    """A hub in which somebody ran a statement."""

    def make(path: Path) -> None:
        create_hub(path, "hub-of-the-test")
        with closing(sqlite3.connect(path)) as raw:
            raw.execute(statement)
            raw.commit()

    return make


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("CREATE TABLE bird(name); INSERT INTO bird VALUES ('ひばり');")


def _text(path: Path) -> None:
    path.write_text("お茶\n" * 50, encoding="utf-8")


def _garbage(path: Path) -> None:
    create_hub(path, "hub-of-the-test")
    with path.open("r+b") as file:
        file.seek(PAGE)
        file.write(random.Random(7).randbytes(path.stat().st_size - 2 * PAGE))


def _cut(path: Path) -> None:
    create_hub(path, "hub-of-the-test")
    os.truncate(path, path.stat().st_size // 2)


def _nothing(path: Path) -> None:
    """Not even made."""


HUBS: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "missing": (_nothing, "hub.file_missing"),
    "a directory": (Path.mkdir, "disk.cannot_open"),
    "empty": (Path.touch, "database.foreign"),
    "a text": (_text, "database.foreign"),
    "another program's": (_foreign, "database.foreign"),
    "a newer app's file": (_changed(f"PRAGMA user_version={SCHEMA + 1}"), "database.newer"),
    "a newer app's hub": (
        _changed(f"UPDATE hub_meta SET value = {SCHEMA + 1} WHERE key IN ('schema', 'minimum_schema')"),
        "hub.newer",
    ),
    "without its facts": (_changed("DELETE FROM hub_meta"), "database.damaged"),
    "with facts that are none": (_changed("UPDATE hub_meta SET value = 'x'"), "database.damaged"),
    "without its feed": (_changed("DROP TABLE hub_feed"), "database.damaged"),
    "without a table of facts": (_changed("DROP TABLE hub_meta"), "database.damaged"),
    "without comments": (_changed("DROP TABLE comment"), "database.damaged"),
    "overwritten": (_garbage, "database.damaged"),
    "cut in half": (_cut, "database.damaged"),
}


@pytest.mark.parametrize("kind", HUBS)
def test_it_is_not_joined_and_the_desk_stays_as_it_is(kind: str, lab: LabFolder, tmp_path: Path) -> None:
    make, code = HUBS[kind]
    hub = tmp_path / "hub.sqlite3"
    make(hub)
    before, content = lab.rows(), _content(hub)
    lab.call("join", hub).check_problem(code)
    assert lab.rows() == before
    assert _content(hub) == content
    lab.call("sync").check_problem("hub.none")
    lab.check_sound()


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _write(lab: LabFolder, count: int) -> None:
    with closing(lab.open()) as backend:
        for _ in range(count):
            command = AddComment(
                comment_id=backend.new_id(),
                subject_kind="challenge",
                subject_id=lab.challenge_id,
                kind="opinion",
                body=WORD,
            )
            backend.submit(command)


LATER = ("missing", "a directory", "empty", "a newer app's file", "without its feed", "overwritten")


@pytest.mark.parametrize("kind", LATER)
def test_a_hub_that_goes_bad_later_keeps_what_is_written_waiting(
    kind: str, lab: LabFolder, tmp_path: Path
) -> None:
    hub, aside = tmp_path / "hub.sqlite3", tmp_path / "aside.sqlite3"
    create_hub(hub, "hub-of-the-test")
    assert lab.call("join", hub).status == 0
    hub.rename(aside)
    make, code = HUBS[kind]
    make(hub)
    _write(lab, 2)
    for words in (("sync",), ("hub", "status"), ("hub", "check")):
        lab.call(*words).check_problem(code)
    lab.check_sound(4)
    if hub.is_dir():
        hub.rmdir()
    aside.replace(hub)
    said = lab.call("sync", "--until-quiet")
    assert (said.status, said.facts["sent"], said.facts["pending"]) == (0, 2, 0)
    lab.check_sound(4)


def test_a_replica_is_no_hub(lab: LabFolder, master_lab: LabFolder, tmp_path: Path) -> None:
    other = master_lab.copy_to(tmp_path / "other")
    lab.call("join", other.replica).check_problem("database.foreign")


def test_another_hub_at_the_same_place_is_not_mixed_in(lab: LabFolder, tmp_path: Path) -> None:
    hub = tmp_path / "hub.sqlite3"
    create_hub(hub, "hub-of-the-test")
    assert lab.call("join", hub).status == 0
    _write(lab, 1)
    hub.unlink()
    create_hub(hub, "hub-of-somebody-else")
    before = lab.rows()
    lab.call("sync").check_problem("hub.other")
    assert lab.rows() == before


def test_another_lab_is_not_mixed_in(lab: LabFolder, tmp_path: Path) -> None:
    hub = tmp_path / "hub.sqlite3"
    create_hub(hub, "hub-of-the-test")
    other = LabFolder(tmp_path / "other", "", "")
    assert other.call("start", "--name", "凪").status == 0
    assert other.call("join", hub).status == 0
    before = lab.rows()
    lab.call("join", hub).check_problem("hub.other_lab")
    assert lab.rows() == before
    lab.check_sound()


def test_two_desks_of_one_person_lose_nothing(lab: LabFolder, tmp_path: Path) -> None:
    """A copied data folder: the same member, even the same device, writes at two desks."""
    hub = tmp_path / "hub.sqlite3"
    create_hub(hub, "hub-of-the-test")
    assert lab.call("join", hub).status == 0
    twin = lab.copy_to(tmp_path / "twin")
    _write(lab, 2)
    _write(twin, 3)
    for desk in (lab, twin, lab, twin):
        said = desk.call("sync", "--until-quiet")
        assert (said.status, said.facts["refused"], said.facts["pending"]) == (0, 0, 0)
    for desk in (lab, twin):
        assert desk.call("hub", "check").facts["equal"] is True
        desk.check_sound(7)


def test_a_hub_is_never_made_over_something(tmp_path: Path, lab: LabFolder) -> None:
    hub = tmp_path / "hub.sqlite3"
    hub.write_text("お茶", encoding="utf-8")
    lab.call("hub", "init", hub).check_problem("hub.exists")
    assert hub.read_text(encoding="utf-8") == "お茶"
    lab.call("hub", "init", tmp_path).check_problem("disk.cannot_open")
    lab.call("hub", "init", tmp_path / "none" / "hub.sqlite3").check_problem("disk.cannot_open")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("place", ["Dropbox/lab", "OneDrive - 東雲市/lab", "Google Drive", "iCloud Drive"])
def test_a_synced_folder_is_no_place_for_a_hub(place: str, lab: LabFolder, tmp_path: Path) -> None:
    folder = tmp_path / place
    folder.mkdir(parents=True)
    hub = tmp_path / "hub.sqlite3"
    create_hub(hub, "hub-of-the-test")
    shutil.copy(hub, folder / "hub.sqlite3")
    for words in (("hub", "init", "new.sqlite3"), ("join", "hub.sqlite3")):
        said = lab.call(*words[:-1], folder / words[-1])
        said.check_problem("hub.shared_folder")
        assert said.params["reason"] == "cloud"
    assert [path.name for path in folder.iterdir()] == ["hub.sqlite3"]
    lab.check_sound()


@pytest.mark.parametrize("kind", ["cifs", "nfs4", "smb3", "fuse.sshfs", "9p", "davfs"])
def test_a_network_share_is_no_place_for_a_hub(kind: str, tmp_path: Path) -> None:
    share = tmp_path / "team share"
    share.mkdir()
    mounts = tmp_path / "mounts"
    shown = str(share.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//host/team {shown} {kind} rw 0 0\n", encoding="utf-8")
    with pytest.raises(HubRejected) as caught:
        check_local(share / "hub.sqlite3", str(mounts))
    assert caught.value.code == "hub.shared_folder"
    assert caught.value.params["reason"] == "network"
    check_sentences(caught.value.code, caught.value.params)
    check_local(tmp_path / "hub.sqlite3", str(mounts))


def test_a_share_by_its_network_name_is_no_place_either(lab: LabFolder) -> None:
    for address in ("//host/share/hub.sqlite3", "\\\\host\\share\\hub.sqlite3"):
        said = lab.call("join", address)
        said.check_problem("hub.shared_folder" if address.startswith("//") else "hub.file_missing")
