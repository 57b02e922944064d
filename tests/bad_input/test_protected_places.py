"""Places where nothing may be written: what is there can still be looked at and carried away.

Each test runs on a read-only mount where mounting is allowed, and again with the rights taken away; where
mounting is not allowed both runs take the rights (see `tests.bad_input.disks`).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.support.sentences import LANGUAGES, catalogue
from tests.bad_input.bad_files import HEADER, ROW
from tests.bad_input.disks import NOBODY, Way, protected
from tests.bad_input.lab_folder import WORD, LabFolder

CODES = {"mount": "disk.read_only", "rights": "disk.no_permission"}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody of this machine can reach: pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="colab-bad-input-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(params=["mount", "rights"])
def way(request: pytest.FixtureRequest) -> Way:
    for language in LANGUAGES:
        catalogue(language)  # read before the rights are gone
    chosen: Way = request.param
    return chosen


@pytest.fixture
def open_lab(open_folder: Path, master_lab: LabFolder) -> LabFolder:
    """A lab in that folder, with all the folders a desk makes."""
    lab = master_lab.copy_to(open_folder / "desk")
    assert lab.call("search", WORD).status == 0
    return lab


def test_a_protected_desk_says_so_and_stays_as_it_is(
    open_lab: LabFolder, way: Way, open_folder: Path
) -> None:
    before = open_lab.rows()
    source = open_folder / "list.csv"
    source.write_text(HEADER + ROW, encoding="utf-8")
    with protected(open_lab.path, way) as taken:
        for words in (("search", WORD), ("import", str(source)), ("sync",), ("start",), ("sample",)):
            open_lab.call(*words).check_problem(CODES[taken])
        open_lab.call("backup").check_problem(CODES[taken])
    assert open_lab.rows() == before
    open_lab.check_sound()


def test_a_protected_lab_can_be_verified_and_carried_away(
    open_lab: LabFolder, way: Way, open_folder: Path
) -> None:
    outside = open_folder / "outside"
    outside.mkdir()
    outside.chmod(0o777)
    with protected(open_lab.path, way):
        assert open_lab.call("verify").facts["sound"] is True
        assert open_lab.call("backup", outside / "copy.sqlite3").status == 0
    copy = LabFolder(open_folder / "new", open_lab.board_id, open_lab.challenge_id)
    copy.path.mkdir()
    shutil.copy(outside / "copy.sqlite3", copy.replica)
    assert copy.rows() == open_lab.rows()
    copy.check_sound()


def test_nothing_is_exported_into_a_protected_folder(
    open_lab: LabFolder, way: Way, open_folder: Path
) -> None:
    target = open_folder / "target"
    target.mkdir()
    _hand_over(open_lab.path)
    with protected(target, way):
        for name in ("out.jsonl", "out.xlsx", "out.md"):
            open_lab.call("export", target / name).check_problem("export.cannot_write")
        open_lab.call("export", target / "out", "--format", "csv").check_problem("export.cannot_write")
    assert list(target.iterdir()) == []


def test_no_lab_begins_in_a_protected_folder(way: Way, open_folder: Path) -> None:
    target = open_folder / "target"
    target.mkdir()
    with protected(target, way) as taken:
        fresh = LabFolder(target / "desk", "", "")
        for words in (("start",), ("sample",), ("search", WORD)):
            fresh.call(*words).check_problem(CODES[taken])
    assert list(target.iterdir()) == []


def test_a_protected_hub_takes_nothing_and_loses_nothing(
    open_lab: LabFolder, way: Way, open_folder: Path
) -> None:
    place = open_folder / "place"
    place.mkdir()
    hub = place / "hub.sqlite3"
    assert open_lab.call("hub", "init", hub).status == 0
    before = open_lab.rows()
    _hand_over(open_lab.path)
    with protected(place, way) as taken:
        said = open_lab.call("join", hub)
        # SQLite sees a file that may be read, and is told only when it writes.
        said.check_problem("disk.read_only" if taken == "rights" else CODES[taken])
    assert open_lab.rows() == before
    assert open_lab.call("join", hub).status == 0
    assert open_lab.call("hub", "check").facts["equal"] is True
    open_lab.check_sound()


def test_a_folder_that_takes_no_new_files_is_told(open_lab: LabFolder) -> None:
    """The file may be written, its folder may not: SQLite could not keep its log beside it."""
    before = open_lab.rows()
    for path in open_lab.path.glob("replica.sqlite3-*"):
        path.unlink()
    _hand_over(open_lab.path)
    open_lab.path.chmod(0o555)
    try:
        with _as_nobody():
            open_lab.call("search", WORD).check_problem("disk.read_only")
    finally:
        open_lab.path.chmod(0o755)
    assert open_lab.rows() == before
    open_lab.check_sound()


def _hand_over(folder: Path) -> None:
    """Give a folder to nobody when we are root, so that it still works when root has become nobody."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def _as_nobody() -> closing[_Nobody]:
    return closing(_Nobody())


class _Nobody:
    """Root becomes nobody until it is closed; others stay who they are."""

    def __init__(self) -> None:
        self._was_root = os.geteuid() == 0
        if self._was_root:
            os.seteuid(NOBODY)

    def close(self) -> None:
        """Be root again."""
        if self._was_root:
            os.seteuid(0)
