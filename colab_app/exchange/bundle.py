"""What the user picked, as named files: one file, several, a folder or a zip with guards against bombs."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, cast

from colab_app.domain.errors import UserProblem
from colab_app.exchange.watching import Watch, watched

ENTRY_LIMIT: Final = 2_000
UNPACKED_BYTES: Final = 200 * 1024 * 1024
RATIO_LIMIT: Final = 100
RATIO_FROM_BYTES: Final = 10 * 1024 * 1024
"""Small files may be packed tighter than the ratio; they cannot fill a memory."""
HEAD_BYTES: Final = 64 * 1024
ZIP_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to read. `open_raw` gives a fresh binary stream and a function that closes what holds it."""

    name: str
    size_bytes: int
    open_raw: Callable[[], tuple[BinaryIO, Callable[[], None]]]
    path: Path | None = None

    def open(self, watch: Watch) -> io.BufferedReader:
        """Open for reading under a watch. Raises UserProblem when it cannot be read."""
        try:
            inner, close_also = self.open_raw()
        except (zipfile.BadZipFile, KeyError, RuntimeError) as error:
            raise UserProblem("import.zip_broken", name=self.name) from error
        except OSError as error:
            raise UserProblem("import.unreadable", name=self.name) from error
        return watched(inner, watch, self.name, close_also)

    def head(self, size_bytes: int = HEAD_BYTES) -> bytes:
        """The first bytes of the file."""
        with self.open(Watch()) as stream:
            return stream.read(size_bytes)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one import. `name` is what the user sees: the file, folder or zip."""

    name: str
    entries: tuple[Entry, ...]

    def find(self, name: str) -> Entry | None:
        """The entry of this file name, in any case of letters, or None."""
        wanted = name.casefold()
        return next((entry for entry in self.entries if entry.name.casefold() == wanted), None)


def _nothing_to_close() -> None:
    return None


def file_entry(path: Path) -> Entry:
    """An entry for a regular file. Raises `import.missing`, `import.not_a_file` or `import.unreadable`."""
    try:
        facts = path.stat()
    except FileNotFoundError as error:
        raise UserProblem("import.missing", name=path.name) from error
    except (OSError, ValueError) as error:
        raise UserProblem("import.unreadable", name=path.name) from error
    if not stat.S_ISREG(facts.st_mode):  # a pipe or device could be read forever
        raise UserProblem("import.not_a_file", name=path.name)
    return Entry(path.name, facts.st_size, lambda: (path.open("rb"), _nothing_to_close), path)


def bytes_entry(name: str, data: bytes) -> Entry:
    """An entry for bytes in memory (pasted text, a test)."""
    return Entry(name, len(data), lambda: (io.BytesIO(data), _nothing_to_close))


def open_bundle(paths: Path | Sequence[Path]) -> Bundle:
    """Look at what was picked without reading content: a path, or several loose files.

    Raises UserProblem: nothing there, empty folder, a zip that is broken, locked or too large.
    """
    chosen = [paths] if isinstance(paths, Path) else list(paths)
    if not chosen:
        raise UserProblem("import.nothing_chosen")
    if len(chosen) > 1:
        return Bundle(chosen[0].parent.name or chosen[0].name, tuple(file_entry(path) for path in chosen))
    path = chosen[0]
    if _is_folder(path):
        return Bundle(path.resolve().name, _folder_entries(path))
    entry = file_entry(path)
    return bundle_of(entry)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long; `file_entry` says so
        return False


def bundle_of(entry: Entry) -> Bundle:
    """A bundle for one file; a plain zip is opened, a workbook (a zip, too) stays whole."""
    if entry.path is not None and entry.head(4) in ZIP_MAGIC:
        inside = _zip_entries(entry.path)
        if inside is not None:
            return Bundle(entry.name, inside)
    return Bundle(entry.name, (entry,))


def _folder_entries(folder: Path) -> tuple[Entry, ...]:
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise UserProblem("import.unreadable", name=folder.name) from error
    if len(found) > ENTRY_LIMIT:
        raise UserProblem("import.too_many_files", count=len(found), limit=ENTRY_LIMIT)
    entries = tuple(file_entry(path) for path in found if path.is_file())
    if not entries:
        raise UserProblem("import.folder_empty", name=folder.name)
    return entries


def _zip_entries(path: Path) -> tuple[Entry, ...] | None:
    """Entries of a zip, or None when it is a workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UserProblem("import.zip_broken", name=path.name) from error
    check_archive(infos, path.name)
    if any(info.filename in ("[Content_Types].xml", "xl/workbook.xml", "mimetype") for info in infos):
        return None
    entries = [
        Entry(PurePosixPath(info.filename).name, info.file_size, _member_opener(path, info.filename))
        for info in infos
        if not info.is_dir() and _is_wanted(info.filename)
    ]
    if not entries:
        raise UserProblem("import.folder_empty", name=path.name)
    return tuple(entries)


def check_archive(infos: Sequence[zipfile.ZipInfo], name: str) -> None:
    """Refuse a zip that is locked, too large when unpacked, or holds links or paths that lead outside."""
    if len(infos) > ENTRY_LIMIT:
        raise UserProblem("import.too_many_files", count=len(infos), limit=ENTRY_LIMIT)
    if any(info.flag_bits & 1 for info in infos):
        raise UserProblem("import.zip_locked", name=name)
    unpacked = sum(info.file_size for info in infos)
    packed = max(1, sum(info.compress_size for info in infos))
    if unpacked > UNPACKED_BYTES or (unpacked > RATIO_FROM_BYTES and unpacked / packed > RATIO_LIMIT):
        raise UserProblem("import.zip_too_large", name=name, limit_bytes=UNPACKED_BYTES)
    for info in infos:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        drive = path.parts[0].endswith(":") if path.parts else False
        if path.is_absolute() or ".." in path.parts or drive or stat.S_ISLNK(info.external_attr >> 16):
            raise UserProblem("import.zip_unsafe", name=name)


def _is_wanted(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and not any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _member_opener(path: Path, member: str) -> Callable[[], tuple[BinaryIO, Callable[[], None]]]:
    def open_member() -> tuple[BinaryIO, Callable[[], None]]:
        archive = zipfile.ZipFile(path)
        try:
            return cast("BinaryIO", archive.open(member)), archive.close
        except BaseException:
            archive.close()
            raise

    return open_member
