"""Disks that are full or protected, as real as this machine allows.

Where mounting is allowed (usually to root on Linux) a small disk and a read-only mount are made.
Elsewhere the same happens by other means of the operating system: a limit on the size of files, and rights
that are taken away (by root for itself, too: root is not asked for rights). Which way was taken is in
`way`.
"""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Way = Literal["mount", "limit", "rights"]
NOBODY = 65534
KIBIBYTE = 1024
FILL_NAME = "ballast"


def _mount(*arguments: str | Path) -> bool:
    """True when the system did it."""
    try:
        ended = subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False)
    except OSError:
        return False
    return ended.returncode == 0


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=True)


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A folder on a disk that can be filled. `codes` are what the app says there, by what was tried."""

    folder: Path
    way: Way

    def code(self, writes: str) -> str:
        """The problem that `lab` or `copy` (of the lab) or `export` runs into."""
        by_way: Mapping[Way, Mapping[str, str]] = {
            "mount": {"lab": "disk.full", "copy": "disk.full", "export": "export.cannot_write"},
            # A file that may not grow is for SQLite a fault of the disk.
            "limit": {"lab": "disk.fault", "copy": "disk.fault", "export": "export.cannot_write"},
        }
        return by_way[self.way][writes]

    @contextlib.contextmanager
    def filled(self, free_kibibytes: int = 0) -> Iterator[None]:
        """Within the block only so much room is left."""
        if self.way == "limit":
            with _files_limited(free_kibibytes * KIBIBYTE):
                yield
            return
        ballast = self.folder / FILL_NAME
        _fill(ballast)
        os.truncate(ballast, max(0, ballast.stat().st_size - free_kibibytes * KIBIBYTE))
        try:
            yield
        finally:
            ballast.unlink()


def _fill(path: Path) -> None:
    """Write until there is no room."""
    with path.open("wb", buffering=0) as file:
        for size in (64 * KIBIBYTE, 4 * KIBIBYTE, 1):
            with contextlib.suppress(OSError):
                while file.write(bytes(size)) == size:
                    pass


@contextlib.contextmanager
def _files_limited(size_bytes: int) -> Iterator[None]:
    """Within the block no file of this process can be written beyond this size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextlib.contextmanager
def small_disk(folder: Path, way: Way) -> Iterator[SmallDisk]:
    """A disk of eight megabytes at a new folder; `limit` where mounting is not allowed."""
    folder.mkdir()
    if way == "mount" and _mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", folder):
        try:
            yield SmallDisk(folder, "mount")
        finally:
            _unmount(folder)
    else:
        yield SmallDisk(folder, "limit")


@contextlib.contextmanager
def protected(folder: Path, way: Way) -> Iterator[Way]:
    """Within the block nothing in the folder can be written; gives the way it was done."""
    if way == "mount" and _mount("--bind", folder, folder):
        try:
            if _mount("-o", "remount,ro,bind", folder):
                yield "mount"
                return
        finally:
            _unmount(folder)
    with _rights_taken(folder):
        yield "rights"


@contextlib.contextmanager
def _rights_taken(folder: Path) -> Iterator[None]:
    """Nobody may write here; a process of root becomes nobody for a while."""
    is_root = os.geteuid() == 0
    paths = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with _without_privilege() if is_root else contextlib.nullcontext():
            yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


@contextlib.contextmanager
def _without_privilege() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
