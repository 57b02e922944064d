"""Small files are replaced in one piece, and broken ones are never thrown away."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.support.files import keep_aside, write_atomically


def test_a_file_is_made_with_its_folder_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "note.txt"
    write_atomically(path, "共創".encode())
    assert path.read_text(encoding="utf-8") == "共創"
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=4))
def test_the_last_content_is_there_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("written")
    for content in contents:
        write_atomically(folder / "note", content)
    assert (folder / "note").read_bytes() == contents[-1]
    assert [path.name for path in folder.iterdir()] == ["note"]


def test_a_write_that_fails_leaves_the_old_content_and_no_part_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note"
    write_atomically(path, b"old")

    def disk_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["note"]


def test_the_content_is_on_the_disk_before_the_name_points_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        seen.append("sync")
        real_fsync(descriptor)

    def noted_replace(self: Path, target: Path) -> Path:
        seen.append("rename")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    write_atomically(tmp_path / "note", b"new")
    assert seen[:2] == ["sync", "rename"]


def test_broken_files_are_numbered_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    kept: list[Path] = []
    for content in ("first", "second", "third"):
        path.write_text(content, encoding="utf-8")
        kept.append(keep_aside(path))
    assert [aside.name for aside in kept] == [f"settings.json.broken-{number}" for number in (1, 2, 3)]
    assert [aside.read_text(encoding="utf-8") for aside in kept] == ["first", "second", "third"]
    assert not path.exists()
