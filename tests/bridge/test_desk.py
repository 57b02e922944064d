"""The desk: answers in order on the window's thread, refusals back to who asked, undo at any speed."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from colab_app.bridge.backend import Backend
from colab_app.bridge.desk import Desk
from colab_app.bridge.long_work import LongWork
from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards, Ideas, Me, People
from colab_app.service.undo import STEPS
from tests.bridge.open_desk import FOUNDING, OpenDesk


def _titles(opened: OpenDesk) -> list[str]:
    return [idea.title for idea in opened.ask(Ideas(board_id=opened.board_id))]


# -- asking -------------------------------------------------------------------------------------------


def test_answers_come_on_the_windows_thread_in_the_order_of_asking(opened: OpenDesk) -> None:
    seen: list[tuple[str, threading.Thread]] = []

    def told(name: str) -> None:
        seen.append((name, threading.current_thread()))

    opened.desk.ask(Boards(), lambda _: told("boards"), opened.owner)
    opened.desk.ask(People(), lambda _: told("people"), opened.owner)
    opened.desk.ask(Me(), lambda _: told("me"), opened.owner)
    opened.settle()
    assert seen == [(name, threading.main_thread()) for name in ("boards", "people", "me")]


def test_work_runs_in_another_thread(opened: OpenDesk) -> None:
    assert opened.done(lambda backend: threading.current_thread().name) == "desk"


def test_a_question_sees_what_was_submitted_before_it(opened: OpenDesk) -> None:
    found: list[list[str]] = []
    opened.desk.submit(opened.idea("先に書いた案"))
    opened.desk.ask(
        Ideas(board_id=opened.board_id), lambda ideas: found.append([i.title for i in ideas]), opened.owner
    )
    opened.settle()
    assert found == [["先に書いた案"]]


def test_an_owner_that_is_gone_gets_no_answer(opened: OpenDesk) -> None:
    told: list[object] = []
    owner = QObject()
    opened.desk.ask(Boards(), told.append, owner)
    delete(owner)
    opened.settle()
    assert told == []


def test_an_owner_destroyed_with_its_parent_gets_no_answer(opened: OpenDesk) -> None:
    told: list[object] = []
    parent = QObject()
    child = QObject(parent)
    opened.desk.perform(lambda backend: backend.answer(Boards()), told.append, told.append, child)
    opened.desk.perform(_fail, told.append, told.append, child)
    delete(parent)
    opened.settle()
    assert told == []


def _fail(backend: Backend) -> None:
    raise UserProblem("gone")


# -- problems -----------------------------------------------------------------------------------------


def test_a_problem_goes_to_its_caller_and_nowhere_else(opened: OpenDesk) -> None:
    told: list[tuple[str, threading.Thread]] = []
    opened.desk.perform(_fail, failed=lambda problem: told.append((problem.code, threading.current_thread())))
    opened.settle()
    assert told == [("gone", threading.main_thread())]
    assert opened.problems == []


def test_a_problem_nobody_handles_is_told_to_the_window(opened: OpenDesk) -> None:
    opened.desk.perform(_fail)
    opened.settle()
    assert [problem.code for problem in opened.problems] == ["gone"]


def test_a_refused_wish_goes_back_to_where_it_came_from(opened: OpenDesk) -> None:
    done: list[str] = []
    refused: list[str] = []
    opened.desk.submit(
        opened.idea(" "), lambda: done.append("done"), lambda problem: refused.append(problem.code)
    )
    opened.settle()
    assert (done, refused, opened.problems, opened.steps) == ([], ["title.empty"], [], [])
    assert opened.desk.next_undo() is None


def test_a_refusal_nobody_waits_for_is_told_to_the_window(opened: OpenDesk) -> None:
    opened.desk.submit(opened.group("nowhere", "x"))
    opened.settle()
    assert [problem.code for problem in opened.problems] == ["gone"]


def test_a_bug_in_a_job_is_told_as_one_and_the_desk_goes_on(
    opened: OpenDesk, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(backend: Backend) -> None:
        raise ZeroDivisionError

    opened.desk.perform(broken)
    opened.settle()
    assert [(problem.code, problem.params) for problem in opened.problems] == [
        ("bug", {"kind": "ZeroDivisionError"})
    ]
    assert "job failed" in caplog.text
    assert opened.submit(opened.idea("まだ書ける")) == []


# -- doing --------------------------------------------------------------------------------------------


def test_a_wish_tells_what_changed_and_that_it_can_be_undone(opened: OpenDesk) -> None:
    done: list[str] = []
    command = opened.idea("案")
    before = len(opened.changes)
    opened.desk.submit(command, lambda: done.append("done"))
    opened.settle()
    assert done == ["done"]
    assert [changes.ids("idea") for changes in opened.changes[before:]] == [{command.idea_id}]
    assert [step.command for step in opened.steps] == [command]
    step = opened.desk.next_undo()
    assert step is not None
    assert step.inverse == c.RemoveSubject(subject_kind="idea", subject_id=command.idea_id)


def test_a_wish_that_was_already_so_is_no_step(opened: OpenDesk) -> None:
    command = opened.idea("案")
    opened.submit(command)
    opened.submit(opened.group(command.idea_id, ""))
    assert [step.command for step in opened.steps] == [command]


def test_undo_and_redo_take_a_wish_back_and_bring_it_again(opened: OpenDesk) -> None:
    opened.submit(opened.idea("案"))
    opened.desk.undo()
    assert _titles(opened) == []
    assert opened.desk.next_undo() is None
    redo = opened.desk.next_redo()
    assert redo is not None
    opened.desk.redo()
    assert _titles(opened) == ["案"]
    assert opened.desk.next_redo() is None
    opened.desk.undo()
    assert _titles(opened) == []


def test_two_quick_presses_take_back_two_wishes(opened: OpenDesk) -> None:
    for title in ("一", "二", "三"):
        opened.submit(opened.idea(title))
    opened.desk.undo()
    opened.desk.undo()
    assert _titles(opened) == ["一"]
    opened.desk.redo()
    opened.desk.redo()
    assert _titles(opened) == ["一", "二", "三"]


def test_presses_with_nothing_to_take_back_do_nothing(opened: OpenDesk) -> None:
    opened.desk.undo()
    opened.desk.redo()
    opened.settle()
    assert opened.problems == []
    assert _titles(opened) == []


def test_a_hundred_steps_go_back_and_forward(opened: OpenDesk) -> None:
    idea = opened.idea("案")
    opened.submit(idea)
    for number in range(1, STEPS + 1):
        opened.desk.submit(opened.group(idea.idea_id, f"組{number}"))
    for _ in range(STEPS + 10):
        opened.desk.undo()
    (view,) = opened.ask(Ideas(board_id=opened.board_id))
    assert view.grouping == ""
    for _ in range(STEPS):
        opened.desk.redo()
    (view,) = opened.ask(Ideas(board_id=opened.board_id))
    assert view.grouping == f"組{STEPS}"
    assert opened.problems == []


def test_a_new_wish_forgets_what_could_be_redone(opened: OpenDesk) -> None:
    opened.submit(opened.idea("一"))
    opened.desk.undo()
    opened.submit(opened.idea("二"))
    opened.desk.redo()
    assert _titles(opened) == ["二"]


def test_a_step_that_cannot_be_taken_back_any_more_is_told_once_and_dropped(opened: OpenDesk) -> None:
    first, second = opened.idea("一"), opened.idea("二")
    opened.submit(first)
    opened.submit(second)
    remove = c.RemoveSubject(subject_kind="idea", subject_id=second.idea_id)
    opened.done(lambda backend: backend.submit(remove))
    opened.desk.undo()
    opened.settle()
    assert [problem.code for problem in opened.problems] == ["gone"]
    opened.desk.undo()
    assert _titles(opened) == []
    assert len(opened.problems) == 1


def test_a_redo_that_became_impossible_is_dropped_too(opened: OpenDesk) -> None:
    idea = opened.idea("案")
    opened.submit(idea)
    opened.submit(opened.group(idea.idea_id, "移動"))
    opened.desk.undo()
    opened.settle()
    remove = c.RemoveSubject(subject_kind="idea", subject_id=idea.idea_id)
    opened.done(lambda backend: backend.submit(remove))
    opened.desk.redo()
    opened.settle()
    assert [problem.code for problem in opened.problems] == ["gone"]
    assert opened.desk.next_redo() is None


def test_undo_tells_that_it_changed(opened: OpenDesk) -> None:
    opened.submit(opened.idea("案"))
    before = opened.undo_changes
    opened.desk.undo()
    opened.settle()
    opened.desk.redo()
    opened.settle()
    assert opened.undo_changes == before + 2


def test_ids_are_fresh_and_rise(opened: OpenDesk) -> None:
    ids = [opened.desk.new_id() for _ in range(100)]
    assert ids == sorted(set(ids))


# -- life ---------------------------------------------------------------------------------------------


def test_a_replica_that_cannot_be_opened_is_a_problem_and_nothing_is_answered(
    qtbot: QtBot, folder: Path
) -> None:
    (folder / "list.csv").write_bytes("課題,内容\n".encode() * 50)
    desk = OpenDesk(qtbot, folder / "list.csv")
    with qtbot.waitSignal(desk.desk.problem) as told:
        desk.desk.open()
    assert told.args[0].code == "database.foreign"
    answers: list[object] = []
    desk.desk.ask(Boards(), answers.append, desk.owner)
    desk.close()
    qtbot.waitUntil(lambda: desk.problems != [])
    assert answers == []


def test_closing_while_busy_finishes_what_was_asked_for(qtbot: QtBot, folder: Path) -> None:
    desk = OpenDesk(qtbot, folder / "replica.db")
    desk.open()
    desk.found()
    for number in range(40):
        desk.desk.submit(desk.idea(f"案 {number}"))
    desk.close()
    again = OpenDesk(qtbot, folder / "replica.db")
    again.open()
    again.board_id = desk.board_id
    assert len(_titles(again)) == 40
    again.close()


def test_a_closed_desk_answers_nobody_and_can_be_closed_again(opened: OpenDesk) -> None:
    opened.close()
    told: list[object] = []
    opened.desk.ask(Boards(), told.append, opened.owner)
    opened.desk.undo()
    opened.close()
    assert told == []


def test_a_desk_that_was_never_opened_can_be_closed(qtbot: QtBot, folder: Path) -> None:
    OpenDesk(qtbot, folder / "replica.db").close()
    assert list(folder.iterdir()) == []


def test_another_lab_is_opened_in_its_place(qtbot: QtBot, opened: OpenDesk, folder: Path) -> None:
    opened.submit(opened.idea("前のラボの案"))
    with qtbot.waitSignal(opened.desk.opened):
        opened.desk.switch(lambda desk: Backend(folder / "other.db", desk.heard, desk.reported))
    assert opened.desk.next_undo() is None
    assert opened.ask(Me()) is None
    opened.desk.undo()
    opened.settle()
    assert opened.problems == []
    # The first one is free for others.
    Backend(opened.path, lambda changes: None, lambda view: None).close()


def test_a_lab_that_cannot_be_opened_in_its_place_is_a_problem(
    qtbot: QtBot, opened: OpenDesk, folder: Path
) -> None:
    (folder / "folder").mkdir()
    with qtbot.waitSignal(opened.desk.problem) as told:
        opened.desk.switch(lambda desk: Backend(folder / "folder", desk.heard, desk.reported))
    assert told.args[0].code == "disk.cannot_open"


def test_the_window_stays_alive_while_the_worker_works(qtbot: QtBot, opened: OpenDesk) -> None:
    beats: list[int] = []
    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()
    release = threading.Event()
    finished: list[bool] = []
    opened.desk.perform(lambda backend: release.wait(10), finished.append)
    qtbot.waitUntil(lambda: len(beats) >= 5)
    assert finished == []
    release.set()
    qtbot.waitUntil(lambda: finished == [True])
    timer.stop()


def test_a_page_with_open_questions_is_destroyed_on_the_windows_thread(opened: OpenDesk) -> None:
    places: list[threading.Thread] = []

    class Page(QObject):
        def show(self, boards: object) -> None:
            """Would show them."""

        def __del__(self) -> None:
            places.append(threading.current_thread())

    for _ in range(20):
        page = Page()
        opened.desk.ask(Boards(), page.show, page)
        del page
    opened.settle()
    opened.settle()
    gc.collect()
    opened.wait_for(lambda: len(places) == 20)
    assert set(places) == {threading.main_thread()}


def test_a_desk_opens_only_what_it_is_given(qtbot: QtBot, folder: Path) -> None:
    calls: list[Desk] = []

    def refuse(desk: Desk) -> Backend:
        calls.append(desk)
        raise UserProblem("replica.in_use", name="x")

    desk = Desk(refuse)
    with qtbot.waitSignal(desk.problem) as told:
        desk.open()
    assert (calls, told.args[0].code) == ([desk], "replica.in_use")
    desk.close()


def test_a_lab_begins_with_a_board_and_its_person(opened: OpenDesk) -> None:
    me = opened.ask(Me())
    assert me is not None
    assert (me.name, me.organisation.name) == (FOUNDING.member_name, FOUNDING.organisation_name)
    assert [board.id for board in opened.ask(Boards())] == [opened.board_id]


def test_long_work_on_a_closed_desk_is_a_problem(opened: OpenDesk) -> None:
    told: list[UserProblem] = []
    work = LongWork("late")
    work.failed.connect(told.append)
    opened.close()
    opened.desk.perform_apart(work, lambda backend, control: None)
    opened.wait_for(lambda: bool(told))
    assert [problem.code for problem in told] == ["desk.closed"]
    work.finish()
