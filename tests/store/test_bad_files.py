"""Files that are not, or no longer, a replica: each is a problem with a code, and nothing in it is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.service.queries import People
from colab_app.store.faults import translated
from colab_app.store.replica import Replica
from colab_app.store.replica.backup import back_up
from colab_app.store.replica.schema import APPLICATION_ID, VERSION
from colab_app.store.replica.verify import verify_file
from colab_app.store.sqlite_file import connect
from tests.store.store_desk import StoreDesk
from tests.support.lab import LabBuilder

PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound replica with a lab in one file, closed."""
    path = tmp_path_factory.mktemp("sound") / "replica.db"
    desk = StoreDesk(path)
    desk.found()
    problem = {"problem": "困りごと。" * 40}
    challenges = [desk.lab.challenge(f"課題 {number}", fields=problem) for number in range(40)]
    desk.replica.submit_many([desk.lab.envelope(challenge) for challenge in challenges])
    desk.close()
    assert not path.with_name("replica.db-wal").exists()
    return path


@pytest.fixture
def file(sound_file: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(sound_file, tmp_path / "replica.db"))


def _problem(path: Path) -> UserProblem:
    """What opening and asking ends with; afterwards nobody holds the file."""
    with pytest.raises(UserProblem) as problem:
        _open_and_ask(path)
    with pytest.raises(UserProblem) as again:
        _open_and_ask(path)
    # Not "in use": whoever failed let go of the file.
    assert again.value.code == problem.value.code
    return problem.value


def _open_and_ask(path: Path) -> None:
    desk = StoreDesk(path)
    try:
        desk.ask(People())
        desk.rows("SELECT 1")
        desk.do(desk.lab.idea(), "nobody")
    finally:
        desk.close()


def _make(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    _make(path, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('味噌汁')")
    before = path.read_bytes()
    problem = _problem(path)
    assert (problem.code, problem.params) == ("database.foreign", {"name": "other.db"})
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"PK\x03\x04 a workbook", "課題,内容\n".encode() * 50, b"x"])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert _problem(path).code == "database.foreign"
    assert path.read_bytes() == content


def test_a_replica_of_a_newer_app_is_left_alone(file: Path) -> None:
    _make(file, f"PRAGMA user_version = {VERSION + 1}")
    before = file.read_bytes()
    problem = _problem(file)
    assert (problem.code, problem.params) == ("database.newer", {"name": file.name, "version": VERSION + 1})
    assert file.read_bytes() == before


def test_our_mark_on_a_foreign_file_does_not_make_it_ours(tmp_path: Path) -> None:
    path = tmp_path / "forged.db"
    _make(
        path,
        "CREATE TABLE recipes (name TEXT)",
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"PRAGMA user_version = {VERSION}",
    )
    assert _problem(path).code == "database.damaged"


def test_a_hub_is_no_replica(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    _make(path, "CREATE TABLE x (y)", "PRAGMA application_id = 1129270344", "PRAGMA user_version = 1")
    assert _problem(path).code == "database.foreign"


def test_an_empty_file_becomes_a_new_replica(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    path.touch()
    desk = StoreDesk(path)
    desk.found()
    assert len(desk.ask(People()).members) == 3
    desk.close()


def test_an_empty_file_beside_a_full_log_is_damage_not_a_fresh_start(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    path.touch()
    path.with_name("replica.db-wal").write_bytes(b"what was written last")
    assert _problem(path).code == "database.damaged"
    assert path.with_name("replica.db-wal").read_bytes() == b"what was written last"


def test_a_file_whose_maker_died_at_once_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    _make(path, "PRAGMA journal_mode = WAL")
    Replica(path).close()


@pytest.mark.parametrize("kept_bytes", [50, 99])
def test_a_cut_off_header_is_damage(file: Path, kept_bytes: int) -> None:
    file.write_bytes(file.read_bytes()[:kept_bytes])
    assert _problem(file).code == "database.damaged"
    assert file.stat().st_size == kept_bytes


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_off_file_is_damage(file: Path, share: float) -> None:
    whole = file.read_bytes()
    pages = int(len(whole) / PAGE_BYTES * share)
    file.write_bytes(whole[: pages * PAGE_BYTES])
    assert _problem(file).code == "database.damaged"


def test_a_corrupt_page_is_damage_where_it_is_read(file: Path) -> None:
    content = bytearray(file.read_bytes())
    # The schema's own page: everything starts there.
    content[100 : PAGE_BYTES - 100] = os.urandom(PAGE_BYTES - 200)
    file.write_bytes(bytes(content))
    assert _problem(file).code == "database.damaged"


def test_a_corrupt_page_elsewhere_spares_the_rest(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        ((root,),) = database.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'challenge'"
        ).fetchall()
    content = bytearray(file.read_bytes())
    start = (int(root) - 1) * PAGE_BYTES
    content[start : start + PAGE_BYTES] = b"\xff" * PAGE_BYTES
    file.write_bytes(bytes(content))
    desk = StoreDesk(file)
    try:
        assert len(desk.ask(People()).members) == 3
        with pytest.raises(UserProblem) as problem, desk.replica.reading() as connection:
            connection.exec_driver_sql("SELECT * FROM challenge").all()
        assert problem.value.code == "database.damaged"
    finally:
        desk.close()


def test_a_folder_is_no_replica(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    path.mkdir()
    problem = _problem(path)
    assert (problem.code, problem.params) == ("disk.cannot_open", {"name": "replica.db"})


def test_a_place_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    problem = _problem(tmp_path / "nowhere" / "replica.db")
    assert (problem.code, problem.params) == ("disk.cannot_open", {"name": "replica.db"})


@pytest.mark.parametrize("name", ["a\x00b", "長" * 300])
def test_a_name_that_can_be_no_file_cannot_be_opened(tmp_path: Path, name: str) -> None:
    assert _problem(tmp_path / name).code == "disk.cannot_open"


# -- in use -------------------------------------------------------------------------------------------

_HOLD = """
import sys
from pathlib import Path
from colab_app.store.faults import translated
from colab_app.store.replica import Replica
from colab_app.store.replica.backup import back_up
replica = Replica(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
replica.close()
"""


@pytest.fixture
def holder(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the replica open until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.communicate()


def test_a_replica_in_use_by_another_process_says_so(file: Path, holder: subprocess.Popen[str]) -> None:
    problem = _problem(file)
    assert (problem.code, problem.params) == ("replica.in_use", {"name": file.name})
    holder.communicate()
    _opens(file)


def test_a_killed_process_holds_nothing(file: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    _opens(file)


def _opens(path: Path) -> None:
    desk = StoreDesk(path)
    assert len(desk.ask(People()).members) == 3
    desk.close()


def test_a_replica_is_open_once_in_a_process_too(file: Path) -> None:
    first = Replica(file)
    assert _problem(file).code == "replica.in_use"
    first.close()
    _opens(file)


# -- disks --------------------------------------------------------------------------------------------


def test_a_full_disk_refuses_what_does_not_fit_and_keeps_what_was(file: Path) -> None:
    desk = StoreDesk(file, seed=1)
    desk.me = LabBuilder().facilitator_id
    big = {"problem": "長い話。" * 5_000}

    def challenge(number: int) -> None:
        command = desk.lab.challenge(f"大きな課題 {number}", LabBuilder().board_id, big)
        desk.do(command, desk.me)

    def counts() -> dict[str, int]:
        tables = ("challenge", "outbox", "history", "shadow", "search_entry")
        return {table: int(str(desk.rows(f"SELECT count(*) FROM {table}")[0][0])) for table in tables}

    with desk.replica.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        # SQLite's own limit says the same as a disk without room.
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 400}")
    problem, written, before = None, 0, counts()
    while problem is None:
        before = counts()
        try:
            challenge(written)
            written += 1
        except UserProblem as caught:
            problem = caught
    assert problem.code == "disk.full"
    assert written > 0
    assert counts() == before
    with desk.replica.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    challenge(written)
    assert counts()["challenge"] == before["challenge"] + 1
    desk.close()
    assert verify_file(file) == ()


def test_a_file_that_can_only_be_read_says_so(file: Path) -> None:
    engine = connect(file, (), "BEGIN", read_only=True)
    with pytest.raises(UserProblem) as problem, translated(), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM challenge")
    assert problem.value.code == "disk.read_only"
    engine.dispose()


@contextmanager
def _without_rights() -> Iterator[None]:
    """Somebody to whom the rights of files apply: the one who runs the tests may be the administrator."""
    if os.geteuid() != 0:
        yield
        return
    nobody = 65534
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only_folder(file: Path) -> Iterator[Path]:
    """A folder with a replica in which nobody may write; outside pytest's own, which others may not enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(file, folder / "replica.db")
        (folder / "replica.db").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o700)


def test_a_read_only_folder_holds_no_working_replica(read_only_folder: Path) -> None:
    before = (read_only_folder / "replica.db").read_bytes()
    with _without_rights():
        problem = _problem(read_only_folder / "replica.db")
        fresh = _problem(read_only_folder / "fresh.db")
    assert (problem.code, fresh.code) == ("disk.no_permission", "disk.no_permission")
    assert [path.name for path in read_only_folder.iterdir()] == ["replica.db"]
    assert (read_only_folder / "replica.db").read_bytes() == before


def test_a_replica_in_a_read_only_folder_can_be_checked_and_saved(
    read_only_folder: Path, tmp_path: Path
) -> None:
    with _without_rights():
        assert verify_file(read_only_folder / "replica.db") == ()
        with pytest.raises(UserProblem) as problem:
            back_up(read_only_folder / "replica.db", read_only_folder / "copy.db")
        assert problem.value.code in {"disk.cannot_open", "disk.no_permission"}
    assert back_up(read_only_folder / "replica.db", tmp_path / "copy.db") > 0
    _opens(tmp_path / "copy.db")


def test_a_lock_that_cannot_be_made_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "replica.db.lock").mkdir()
    assert _problem(tmp_path / "replica.db").code == "disk.cannot_open"
