"""The worker: one job after the other, answers on the window's thread, a bug in one job stays its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from colab_app.bridge.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    """A working worker."""
    made = Worker("test")
    made.start()
    yield made
    made.stop()


def test_jobs_run_in_their_order_in_one_other_thread(qtbot: QtBot, worker: Worker) -> None:
    seen: list[tuple[int, str]] = []

    def job(number: int) -> None:
        seen.append((number, threading.current_thread().name))

    for number in range(20):
        worker.do(lambda number=number: job(number))  # type: ignore[misc]  # bound early
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == [(number, "test") for number in range(20)]


def test_what_is_delivered_runs_on_the_windows_thread_in_order(qtbot: QtBot, worker: Worker) -> None:
    seen: list[tuple[int, threading.Thread]] = []

    def job(number: int) -> None:
        worker.deliver(lambda: seen.append((number, threading.current_thread())))

    for number in range(20):
        worker.do(lambda number=number: job(number))  # type: ignore[misc]  # bound early
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == [(number, threading.main_thread()) for number in range(20)]


def test_a_job_that_breaks_is_told_and_the_next_one_runs(
    qtbot: QtBot, worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    done = threading.Event()

    def broken() -> None:
        raise LookupError("a bug of ours")

    with qtbot.waitSignal(worker.crashed) as crash:
        worker.do(broken)
        worker.do(done.set)
    assert isinstance(crash.args[0], LookupError)
    assert done.wait(5)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_stopping_finishes_what_is_queued(worker: Worker) -> None:
    seen: list[int] = []
    for number in range(50):
        worker.do(lambda number=number: seen.append(number))  # type: ignore[misc]  # bound early
    worker.stop()
    assert seen == list(range(50))
    worker.stop()


def test_a_worker_that_never_began_can_be_stopped(qtbot: QtBot) -> None:
    Worker("idle").stop()


class _Owner(QObject):
    """Tells where it was destroyed."""

    def __init__(self, places: list[threading.Thread]) -> None:
        super().__init__()
        self._places = places

    def __del__(self) -> None:
        self._places.append(threading.current_thread())


def test_what_a_job_holds_is_let_go_of_on_the_windows_thread(qtbot: QtBot, worker: Worker) -> None:
    places: list[threading.Thread] = []

    def send(owner: QObject) -> None:
        worker.do(lambda: owner.setObjectName("seen"))

    for _ in range(10):
        send(_Owner(places))
    qtbot.waitUntil(lambda: len(places) == 10)
    assert set(places) == {threading.main_thread()}
