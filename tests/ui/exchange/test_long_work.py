"""Long work has a thread of its own, tells how far it is, can be stopped, and leaves nothing behind."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from colab_app.bridge import long_work as module
from colab_app.bridge.long_work import LongWork, WorkControl
from colab_app.bridge.yielding import SWITCH_SECONDS, Yielding
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards
from tests.ui.frame.desk_room import DeskRoom

Control = WorkControl[object]


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[LongWork]:
    """Something to run work in."""
    made = LongWork("work")
    yield made
    made.finish()


def until_stopped(control: Control) -> str:
    """Works until somebody stops it."""
    control._stop.wait(10)
    raise UserProblem("import.cancelled")


def test_a_result_comes_to_the_thread_that_asked(work: LongWork, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    work.succeeded.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(work.ended):
        work.start(lambda control: threads.append(threading.current_thread()))
        assert work.is_running
    assert [thread.name for thread in threads] == ["work", threading.current_thread().name]
    assert not work.is_running


def test_a_problem_and_a_bug_are_told_in_codes(
    work: LongWork, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[UserProblem] = []
    work.failed.connect(told.append)

    def refuse(control: Control) -> None:
        raise UserProblem("export.cannot_write", name="a.xlsx")

    def break_down(control: Control) -> None:
        raise ZeroDivisionError

    for task in (refuse, break_down):
        with qtbot.waitSignal(work.ended), caplog.at_level(logging.CRITICAL, module.__name__):
            work.start(task)
    assert [str(problem) for problem in told] == [
        "export.cannot_write(name=a.xlsx)",
        "bug(kind=ZeroDivisionError)",
    ]


def test_progress_comes_in_order_and_not_too_often(work: LongWork, qtbot: QtBot) -> None:
    told: list[int] = []
    work.progressed.connect(told.append)

    def count(control: Control) -> int:
        for number in range(50_000):
            control.tell(number)
        return len(told)

    with qtbot.waitSignal(work.ended):
        work.start(count)
    assert told[0] == 0
    assert told == sorted(told)
    assert len(told) < 500


def test_work_stops_when_it_is_asked_to(work: LongWork, qtbot: QtBot) -> None:
    told: list[UserProblem] = []
    work.failed.connect(told.append)
    with qtbot.waitSignal(work.ended):
        work.start(until_stopped)
        states = [work.is_stopping]
        work.stop()
        states.append(work.is_stopping)
    assert states == [False, True]
    assert [problem.code for problem in told] == ["import.cancelled"]


def test_only_the_newest_work_is_told(work: LongWork, qtbot: QtBot) -> None:
    told: list[object] = []
    work.succeeded.connect(told.append)
    work.failed.connect(told.append)
    with qtbot.waitSignal(work.ended):
        work.start(until_stopped)
        work.start(lambda control: "never begun")
        work.start(lambda control: "newest")
    assert told == ["newest"]


def test_work_can_be_followed_by_other_work_from_its_own_signal(work: LongWork, qtbot: QtBot) -> None:
    told: list[object] = []

    def go_on(result: object) -> None:
        told.append(result)
        if result == "first":
            work.start(lambda control: "second")

    work.succeeded.connect(go_on)
    with qtbot.waitSignal(work.ended):
        work.start(lambda control: "first")
    assert told == ["first", "second"]


def test_what_was_finished_says_nothing_any_more(work: LongWork, qtbot: QtBot) -> None:
    told: list[object] = []
    for signal in (work.succeeded, work.failed, work.ended):
        signal.connect(lambda *values: told.append(values))
    work.start(until_stopped)
    work.finish()
    assert not work.is_running
    with qtbot.waitSignal(work.ended):
        work.start(lambda control: "anew")
    assert told == [("anew",), ()]


def test_questions_are_answered_while_long_work_runs(room: DeskRoom, work: LongWork, qtbot: QtBot) -> None:
    answered = threading.Event()
    told: list[object] = []
    work.succeeded.connect(told.append)

    def wait(control: Control) -> bool:
        return answered.wait(10)

    with qtbot.waitSignal(work.ended):
        room.desk.perform_apart(work, lambda backend, control: wait(control))
        assert [board.id for board in room.ask(Boards())] == [room.board_id]
        answered.set()
    assert told == [True]


def test_a_desk_that_closes_stops_long_work_and_waits(room: DeskRoom, work: LongWork) -> None:
    begun, ended = threading.Event(), threading.Event()

    def dawdle(control: Control) -> None:
        begun.set()
        control._stop.wait(10)
        ended.set()

    room.desk.perform_apart(work, lambda backend, control: dawdle(control))
    assert begun.wait(10)
    room.desk.close()
    assert ended.is_set()
    assert not work.is_running


def test_threads_take_turns_more_often_only_while_somebody_works() -> None:
    usual = sys.getswitchinterval()
    interpreter = Yielding()
    with interpreter.yielding():
        assert sys.getswitchinterval() == pytest.approx(SWITCH_SECONDS)
        assert gc.get_freeze_count() > 0
        with interpreter.yielding():
            pass
        assert sys.getswitchinterval() == pytest.approx(SWITCH_SECONDS)
    assert sys.getswitchinterval() == pytest.approx(usual)
    assert gc.get_freeze_count() == 0
