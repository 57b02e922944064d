"""The file of a hub: made once, waited for while busy, and told apart from files of others."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.hub.sqlite import SqliteHub, create_hub
from colab_app.hub.sqlite.retry import DEADLINE_SECONDS, until_free
from colab_app.hub.sqlite.schema import APPLICATION_ID
from colab_app.service.hub_port import SCHEMA, HubBusy, HubRejected, HubUnreachable
from tests.support.hub_sites import SqliteSite, found
from tests.support.lab import LabBuilder


@pytest.fixture
def file_site(tmp_path: Path) -> SqliteSite:
    """A hub file with a lab in it."""
    site = SqliteSite(tmp_path / "hub.colab")
    found(site)
    site.close()
    return site


def _hub(path: Path, patience_seconds: float = DEADLINE_SECONDS) -> SqliteHub:
    lab = LabBuilder(9)
    return SqliteHub(path, lab.clock, lab.mark, patience_seconds)


def test_a_file_is_made_once(file_site: SqliteSite) -> None:
    with pytest.raises(UserProblem) as problem:
        create_hub(file_site.path, "another")
    assert (problem.value.code, problem.value.params) == ("hub.exists", {"name": "hub.colab"})
    assert _hub(file_site.path).identity().hub_id == "hub-of-the-test"


def test_of_many_who_make_it_at_once_one_does(tmp_path: Path) -> None:
    path = tmp_path / "hub.colab"
    start = threading.Barrier(6)

    def make(number: int) -> str:
        start.wait()
        try:
            create_hub(path, f"hub {number}")
        except UserProblem as problem:
            return problem.code
        return f"hub {number}"

    with ThreadPoolExecutor(6) as pool:
        answers = sorted(pool.map(make, range(6)))
    assert answers.count("hub.exists") == 5
    (made,) = set(answers) - {"hub.exists"}
    assert _hub(path).identity().hub_id == made


def test_a_file_cannot_be_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UserProblem) as problem:
        create_hub(tmp_path / "nowhere" / "hub.colab", "x")
    assert problem.value.code == "disk.cannot_open"
    with pytest.raises(UserProblem) as problem:
        create_hub(tmp_path, "x")
    assert problem.value.code == "disk.cannot_open"


def test_a_missing_file_may_come_back(file_site: SqliteSite) -> None:
    hub = _hub(file_site.path)
    aside = file_site.path.with_name("aside")
    file_site.path.rename(aside)
    with pytest.raises(HubUnreachable) as problem:
        hub.identity()
    assert problem.value.code == "hub.file_missing"
    aside.rename(file_site.path)
    assert hub.identity().hub_id == "hub-of-the-test"
    hub.close()


def test_another_file_in_its_place_is_noticed_at_the_next_meeting(
    file_site: SqliteSite, tmp_path: Path
) -> None:
    hub = _hub(file_site.path)
    assert hub.identity().hub_id == "hub-of-the-test"
    create_hub(tmp_path / "other.colab", "another hub")
    shutil.move(tmp_path / "other.colab", file_site.path)
    assert hub.identity().hub_id == "another hub"
    hub.close()


def _header(path: Path, offset: int, value: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(value.to_bytes(4, "big"))


def _garbage(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 100)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    _header(path, 68, APPLICATION_ID + 1)


def _newer(path: Path) -> None:
    _header(path, 60, SCHEMA + 1)


def _unfinished(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_garbage, "database.foreign"),
        (_empty, "database.foreign"),
        (_foreign, "database.foreign"),
        (_newer, "database.newer"),
        (_unfinished, "database.foreign"),
    ],
)
def test_what_is_no_hub_of_ours_is_not_touched(
    file_site: SqliteSite, spoil: Callable[[Path], None], code: str
) -> None:
    spoil(file_site.path)
    before = file_site.path.read_bytes()
    with pytest.raises(HubRejected) as rejection:
        _hub(file_site.path).identity()
    assert rejection.value.code == code
    assert file_site.path.read_bytes() == before


def test_a_damaged_file_is_told(file_site: SqliteSite) -> None:
    content = bytearray(file_site.path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    file_site.path.write_bytes(content)
    with pytest.raises(HubRejected) as rejection:
        _hub(file_site.path).identity()
    assert rejection.value.code == "database.damaged"


def test_a_reader_and_a_writer_wait_for_one_who_commits(file_site: SqliteSite) -> None:
    hub = _hub(file_site.path, patience_seconds=0.05)
    idea = file_site.lab.envelope(file_site.lab.idea())
    other = sqlite3.connect(file_site.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for work in (hub.identity, lambda: hub.push(idea), lambda: hub.has_content("a")):
        with pytest.raises(HubBusy):
            work()
    other.execute("ROLLBACK")
    other.close()
    assert hub.push(idea).revisions
    hub.close()


def test_a_commit_waits_for_readers(file_site: SqliteSite) -> None:
    idea = file_site.lab.envelope(file_site.lab.idea())
    hub = _hub(file_site.path, patience_seconds=0.05)
    with file_site.hub("x").snapshot(), pytest.raises(HubBusy):
        hub.push(idea)
    assert hub.push(idea).revisions
    hub.close()
    file_site.close()


def test_only_a_busy_file_is_tried_again() -> None:
    tries = []

    def fail() -> None:
        tries.append(1)
        raise UserProblem("disk.full")

    with pytest.raises(UserProblem):
        until_free(fail)
    assert tries == [1]
