"""Files, folders and zips: what is picked is looked at before it is read, and traps are refused."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import ENTRY_LIMIT, bundle_of, bytes_entry, open_bundle
from colab_app.exchange.watching import Watch

Change = Callable[[zipfile.ZipFile], None]


def packed(path: Path, change: Change) -> Path:
    """A zip at this path, filled by `change`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        change(archive)
    return path


def code(picked: Path | list[Path]) -> str:
    """The problem of what was picked."""
    with pytest.raises(UserProblem) as caught:
        open_bundle(picked)
    return caught.value.code


def test_a_file_a_folder_and_several_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a")
    (tmp_path / "b.csv").write_bytes(b"bb")
    (tmp_path / ".hidden").write_bytes(b"x")
    (tmp_path / "deeper").mkdir()
    folder = open_bundle(tmp_path)
    assert [(entry.name, entry.size_bytes) for entry in folder.entries] == [("a.csv", 1), ("b.csv", 2)]
    assert folder.name == tmp_path.name
    assert open_bundle([tmp_path / "b.csv"]).name == "b.csv"
    loose = open_bundle([tmp_path / "b.csv", tmp_path / "a.csv"])
    assert [entry.name for entry in loose.entries] == ["b.csv", "a.csv"]
    assert loose.find("A.CSV") is loose.entries[1]
    assert loose.find("none.csv") is None
    assert loose.entries[0].head() == b"bb"


def test_a_zip_gives_its_files_without_what_systems_add(tmp_path: Path) -> None:
    def fill(archive: zipfile.ZipFile) -> None:
        archive.writestr("export/a.csv", b"inside")
        archive.writestr("export/.DS_Store", b"x")
        archive.writestr("__MACOSX/export/a.csv", b"x")
        archive.mkdir("export/empty")

    bundle = open_bundle(packed(tmp_path / "a.zip", fill))
    assert [entry.name for entry in bundle.entries] == ["a.csv"]
    with bundle.entries[0].open(Watch()) as stream:
        assert stream.read() == b"inside"


def test_nothing_missing_and_special_files(tmp_path: Path) -> None:
    assert code([]) == "import.nothing_chosen"
    assert code(tmp_path / "none.csv") == "import.missing"
    assert code(tmp_path) == "import.folder_empty"
    (tmp_path / "only a folder").mkdir()
    assert code(tmp_path) == "import.folder_empty"
    assert code(Path("bad\x00name")) == "import.unreadable"


@pytest.mark.parametrize("make", ["mkfifo"])
def test_a_pipe_is_never_waited_for(tmp_path: Path, make: str) -> None:
    maker = getattr(os, make, None)
    if maker is None:  # a system without pipes in folders has nothing to refuse
        return
    maker(tmp_path / "pipe.csv")
    assert code(tmp_path / "pipe.csv") == "import.not_a_file"
    assert code(tmp_path) == "import.folder_empty"


def test_folders_and_zips_of_too_many_files(tmp_path: Path) -> None:
    def fill(archive: zipfile.ZipFile) -> None:
        for number in range(ENTRY_LIMIT + 1):
            archive.writestr(f"{number}.csv", b"")

    assert code(packed(tmp_path / "many.zip", fill)) == "import.too_many_files"
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(ENTRY_LIMIT + 1):
        (folder / f"{number}.csv").touch()
    assert code(folder) == "import.too_many_files"


@pytest.mark.parametrize("name", ["../up.csv", "/root.csv", "C:\\x.csv", "a\\..\\..\\b.csv", "c:/x.csv"])
def test_paths_that_lead_outside(tmp_path: Path, name: str) -> None:
    assert (
        code(packed(tmp_path / "a.zip", lambda archive: archive.writestr(name, b"x"))) == "import.zip_unsafe"
    )


def test_links_in_a_zip(tmp_path: Path) -> None:
    def fill(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo("link.csv")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/somewhere/else")

    assert code(packed(tmp_path / "a.zip", fill)) == "import.zip_unsafe"


def test_bombs_by_ratio_and_by_size(tmp_path: Path) -> None:
    ratio = packed(
        tmp_path / "ratio.zip", lambda archive: archive.writestr("a.csv", b"0" * (12 * 1024 * 1024))
    )
    assert code(ratio) == "import.zip_too_large"
    honest = packed(tmp_path / "small.zip", lambda archive: archive.writestr("a.csv", b"0" * 1_000_000))
    assert open_bundle(honest).entries[0].size_bytes == 1_000_000


def test_a_zip_of_nothing_a_locked_one_and_broken_ones(tmp_path: Path) -> None:
    assert code(packed(tmp_path / "none.zip", lambda archive: None)) == "import.folder_empty"
    plain = packed(
        tmp_path / "plain.zip", lambda archive: archive.writestr("a.csv", b"text" * 50)
    ).read_bytes()
    locked = bytearray(plain)
    locked[6] |= 1
    locked[plain.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert code(tmp_path / "locked.zip") == "import.zip_locked"
    (tmp_path / "cut.zip").write_bytes(plain[:-30])
    assert code(tmp_path / "cut.zip") == "import.zip_broken"


def test_a_zip_whose_content_is_broken_is_told_while_reading(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", lambda archive: archive.writestr("a.csv", os.urandom(5_000).hex()))
    data = bytearray(path.read_bytes())
    data[200:230] = bytes(30)
    path.write_bytes(data)
    entry = open_bundle(path).entries[0]
    with pytest.raises(UserProblem) as caught, entry.open(Watch()) as stream:
        stream.read()
    assert caught.value.code == "import.zip_broken"


def test_a_zip_that_changed_after_the_first_look(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", lambda archive: archive.writestr("a.csv", b"text"))
    entry = open_bundle(path).entries[0]
    path.write_bytes(b"PK\x03\x04 no more")
    with pytest.raises(UserProblem) as caught:
        entry.open(Watch())
    assert caught.value.code == "import.zip_broken"
    packed(path, lambda archive: archive.writestr("other.csv", b"text"))
    with pytest.raises(UserProblem) as caught:
        entry.open(Watch())
    assert caught.value.code == "import.zip_broken"


def test_a_file_that_is_gone_when_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a")
    entry = open_bundle(path).entries[0]
    path.unlink()
    with pytest.raises(UserProblem) as caught:
        entry.head()
    assert caught.value.code == "import.unreadable"


def test_bytes_in_memory_are_an_entry_too() -> None:
    bundle = bundle_of(bytes_entry("pasted.csv", b"abc"))
    assert bundle.entries[0].head(2) == b"ab"


class BrokenDisk(io.BytesIO):
    """A disk that fails in the middle."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Fail."""
        raise OSError(5, "gone")


def test_a_disk_that_fails_is_told() -> None:
    entry = bytes_entry("a.csv", b"")
    broken = type(entry)("a.csv", 5, lambda: (BrokenDisk(), lambda: None))
    with pytest.raises(UserProblem) as caught:
        broken.head()
    assert caught.value.code == "import.unreadable"
