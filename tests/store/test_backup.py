"""Backups: whole or not at all, also while somebody writes, and never over something."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.service.queries import OneChallenge
from colab_app.store.replica.backup import back_up
from colab_app.store.replica.verify import verify_file
from tests.store.store_desk import StoreDesk


def _code(source: Path, target: Path) -> str:
    with pytest.raises(UserProblem) as problem:
        back_up(source, target)
    assert not list(target.parent.glob("*.part"))
    return problem.value.code


def test_a_backup_is_one_sound_file_with_everything(desk: StoreDesk, tmp_path: Path) -> None:
    challenge_id = desk.challenge("残したい課題")
    target = tmp_path / "copy.db"
    assert back_up(desk.path, target) == target.stat().st_size
    assert verify_file(target) == ()
    assert not target.with_name("copy.db-wal").exists()
    copy = StoreDesk(target)
    page = copy.ask(OneChallenge(challenge_id))
    assert page is not None
    assert page.card.title == "残したい課題"
    copy.close()


def test_a_backup_can_be_made_while_somebody_writes(desk: StoreDesk, tmp_path: Path) -> None:
    stop = threading.Event()
    written = threading.Event()

    def write() -> None:
        while not stop.is_set():
            desk.do(desk.lab.idea("忙しい日の案"))
            written.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert written.wait(10)
        for number in range(3):
            target = tmp_path / f"copy-{number}.db"
            back_up(desk.path, target)
            assert verify_file(target) == ()
    finally:
        stop.set()
        writer.join()
    assert verify_file(desk.path) == ()


def test_nothing_is_overwritten(desk: StoreDesk, tmp_path: Path) -> None:
    target = tmp_path / "there.db"
    target.write_bytes(b"precious")
    assert _code(desk.path, target) == "backup.exists"
    assert target.read_bytes() == b"precious"


def test_without_a_lab_there_is_nothing_to_save(tmp_path: Path) -> None:
    assert _code(tmp_path / "nowhere.db", tmp_path / "copy.db") == "backup.nothing"


def test_only_a_replica_is_saved(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("a,b\n" * 100, encoding="utf-8")
    assert _code(tmp_path / "list.csv", tmp_path / "copy.db") == "database.foreign"
    assert not (tmp_path / "copy.db").exists()


def test_a_target_that_cannot_be_written_is_a_problem(desk: StoreDesk, tmp_path: Path) -> None:
    assert _code(desk.path, tmp_path / "nowhere" / "copy.db") == "disk.cannot_open"
    assert _code(desk.path, tmp_path / ("長" * 300)) == "disk.cannot_open"


def test_what_an_interrupted_backup_left_behind_is_cleared_away(desk: StoreDesk, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.with_name("copy.db.part").write_bytes(b"half of something")
    back_up(desk.path, target)
    assert verify_file(target) == ()
    assert not target.with_name("copy.db.part").exists()
