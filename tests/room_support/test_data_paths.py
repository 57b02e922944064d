"""Each system keeps the data where its users expect it; --data-dir beats them all."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from colab_app.support.data_paths import DataPaths, find_data_paths, platform_data_folder

POSIX_HOME = PurePosixPath("/home/hanako")
WINDOWS_HOME = PureWindowsPath("C:/Users/hanako")


@pytest.mark.parametrize(
    ("platform", "environment", "home", "expected"),
    [
        ("linux", {}, POSIX_HOME, "/home/hanako/.local/share/colab-lab"),
        ("linux", {"XDG_DATA_HOME": "/data"}, POSIX_HOME, "/data/colab-lab"),
        ("linux", {"XDG_DATA_HOME": "data"}, POSIX_HOME, "/home/hanako/.local/share/colab-lab"),
        ("linux", {"XDG_DATA_HOME": ""}, POSIX_HOME, "/home/hanako/.local/share/colab-lab"),
        ("freebsd14", {}, POSIX_HOME, "/home/hanako/.local/share/colab-lab"),
        (
            "darwin",
            {"XDG_DATA_HOME": "/data"},
            POSIX_HOME,
            "/home/hanako/Library/Application Support/colab-lab",
        ),
        ("win32", {"LOCALAPPDATA": "D:/Local"}, WINDOWS_HOME, "D:/Local/colab-lab"),
        ("win32", {}, WINDOWS_HOME, "C:/Users/hanako/AppData/Local/colab-lab"),
    ],
)
def test_every_system_has_its_own_place(
    platform: str, environment: dict[str, str], home: PurePath, expected: str
) -> None:
    assert platform_data_folder(platform, environment, home).as_posix() == expected


def test_a_chosen_folder_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_data_paths(Path("desk")).root == tmp_path / "desk"
    assert find_data_paths(Path("~/desk")).root == Path.home() / "desk"


def test_tests_never_touch_the_data_of_the_person_who_runs_them(tmp_path: Path) -> None:
    assert find_data_paths().root.is_relative_to(tmp_path)


def test_every_file_is_below_the_root_and_has_its_own_name(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    names = [name for name, member in vars(DataPaths).items() if isinstance(member, property)]
    places = [getattr(paths, name) for name in names]
    assert len(set(places)) == len(places) >= 10
    assert all(place.parent == tmp_path for place in places)
    assert paths.replica.name == "replica.sqlite3"


def test_folders_are_made_once_closed_to_others(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path / "desk")
    paths.create()
    paths.create()
    for folder in (paths.root, paths.logs, paths.crashes, paths.backups, paths.attachments, paths.drafts):
        assert folder.is_dir()
        if os.name != "nt":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
