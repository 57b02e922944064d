"""The top of the project stays easy to survey, and nothing in it belongs to one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.source_tree import ROOT

ALLOWED_AT_THE_TOP = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "colab_app",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
}
TEXT_SUFFIXES = frozenset(
    [
        ".cfg",
        ".css",
        ".csv",
        ".html",
        ".ini",
        ".json",
        ".lock",
        ".md",
        ".py",
        ".qss",
        ".sh",
        ".spec",
        ".sql",
        ".svg",
        ".toml",
        ".ts",
        ".txt",
        ".xml",
        ".yaml",
        ".yml",
    ]
) | {""}
LARGEST_FILE_BYTES = 6_000_000
# Put together here so that this file does not contain what it looks for.
REGISTRY_HOSTS = ["pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "deb.debian" + ".org"]
HOME_FOLDERS = re.compile(r"/(?:root|home/(?!hanako\b)\w+|Users/(?!hanako\b)\w+)/")


def _ignored_names() -> set[str]:
    """Plain names in .gitignore, without slashes."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return {line.strip("/") for line in lines if line and not line.startswith("#")}


def _project_files() -> list[Path]:
    """Every file that belongs to the project; what git ignores and git's own are not looked at."""
    skipped = _ignored_names() | {".git"}
    found: list[Path] = []
    folders = [ROOT]
    while folders:
        for entry in sorted(folders.pop().iterdir()):
            if entry.name in skipped or entry.suffix == ".pyc":
                continue
            if entry.is_dir():
                folders.append(entry)
            else:
                found.append(entry)
    return found


def _text_files() -> list[Path]:
    return [path for path in _project_files() if path.suffix in TEXT_SUFFIXES]


def test_the_top_has_only_what_belongs_there() -> None:
    entries = {path.relative_to(ROOT).parts[0] for path in _project_files()}
    assert entries - ALLOWED_AT_THE_TOP == set()


def test_no_path_of_a_machine_is_written_down() -> None:
    # The checkout itself can lie anywhere; only a place that nobody else has is telling.
    places = [f"{ROOT.parent}/"] if len(ROOT.parent.parts) > 1 and ROOT.parent != Path("/tmp") else []
    found = []
    for path in _text_files():
        text = path.read_text(encoding="utf-8", errors="ignore")
        if HOME_FOLDERS.search(text) or any(place in text for place in places):
            found.append(path.relative_to(ROOT).as_posix())
    assert found == []


@pytest.mark.parametrize("host", REGISTRY_HOSTS)
def test_no_package_registry_is_named(host: str) -> None:
    found = [
        path.relative_to(ROOT).as_posix()
        for path in _text_files()
        if host in path.read_text(encoding="utf-8", errors="ignore")
    ]
    assert found == []


def test_no_file_is_too_large_to_be_cloned_lightly() -> None:
    assert [path.name for path in _project_files() if path.stat().st_size > LARGEST_FILE_BYTES] == []


def test_text_files_are_utf8_with_plain_line_ends() -> None:
    odd = []
    for path in _text_files():
        if path.suffix in {".csv", ".txt", ".json", ".html"} and "tests" in path.parts:
            # Samples of other encodings and line ends are what those tests are about.
            continue
        content = path.read_bytes()
        if b"\r" in content or content.decode("utf-8", errors="replace").count("\ufffd") > 2:
            odd.append(path.relative_to(ROOT).as_posix())
    assert odd == []
