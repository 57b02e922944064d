"""The desk as screens know it: ask, submit, undo, and hear what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from colab_app.bridge.long_work import LongWork, WorkControl
from colab_app.bridge.worker import Worker
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Command
from colab_app.domain.errors import UserProblem
from colab_app.domain.ids import IdSource
from colab_app.service.queries import Query
from colab_app.service.undo import Step, UndoStack
from colab_app.service.views import SyncView

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend

T = TypeVar("T")


def _ignore(value: object) -> None:
    """Takes any answer and does nothing."""


class Desk(QObject):
    """One open lab. All answers arrive on the GUI thread, in the order they were asked for.

    Signals: `changed(Changes)` after any transaction, from here or from the hub; `sync_changed`
    (SyncView); `undo_changed()`; `did(Step)` when a wish can be undone now; `problem(UserProblem)`
    for what no caller handled; `opened()` when the replica is ready.
    """

    changed = Signal(object)
    sync_changed = Signal(object)
    undo_changed = Signal()
    did = Signal(object)
    problem = Signal(object)
    opened = Signal()

    def __init__(self, open_backend: Callable[[Desk], Backend]) -> None:
        super().__init__()
        self._worker = Worker("desk")
        self._worker.crashed.connect(self._on_crash)
        self._open_backend = open_backend
        self._backend: Backend | None = None
        self._undo = UndoStack()
        self._ids = IdSource()
        self._long_works: WeakSet[LongWork] = WeakSet()

    # -- life ------------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the replica in the worker; `opened` or `problem` follows."""
        self._worker.start()
        self._worker.do(self._open)

    def switch(self, open_backend: Callable[[Desk], Backend]) -> None:
        """Close this lab and open another one; `opened` or `problem` follows. Undo starts afresh."""
        self._worker.do(self._close)
        self._open_backend = open_backend
        self._undo = UndoStack()
        self._worker.do(self._open)
        self.undo_changed.emit()

    def close(self) -> None:
        """Stop syncing, close the replica and end the worker; waits for a transaction under way.

        Long work is asked to stop first; an import takes back what came in before it ends.
        """
        for long_work in list(self._long_works):
            long_work.finish()
        self._worker.do(self._close)
        self._worker.stop()

    def _open(self) -> None:
        try:
            self._backend = self._open_backend(self)
        except UserProblem as problem:
            caught = problem
            self._deliver(self, lambda: self.problem.emit(caught))
        else:
            self._deliver(self, self.opened.emit)

    def _close(self) -> None:
        if self._backend is not None:
            self._backend.close()
            self._backend = None

    def _on_crash(self, error: Exception) -> None:
        self.problem.emit(UserProblem("bug", kind=type(error).__name__))

    # -- asking ----------------------------------------------------------------------------------

    def new_id(self) -> str:
        """A fresh id for something to be created."""
        return self._ids.new()

    def ask(self, query: Query[T], then: Callable[[T], None], owner: QObject) -> None:
        """Answer a question; `then` is not called when `owner` is gone by then."""
        self.perform(lambda backend: backend.answer(query), then, owner=owner)

    def perform(
        self,
        work: Callable[[Backend], T],
        then: Callable[[T], None] = _ignore,
        failed: Callable[[UserProblem], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Run `work` in the worker and bring its result back.

        A UserProblem goes to `failed`, or to the signal `problem` when there is none.
        """
        target = owner if owner is not None else self
        self._worker.do(lambda: self._perform(work, then, failed, target))

    def perform_apart(
        self, long_work: LongWork, work: Callable[[Backend, WorkControl[object]], object]
    ) -> None:
        """Run long work on the lab in a thread of its own; questions and wishes are served meanwhile.

        What it brings comes from the signals of `long_work`. The work must not hold a transaction of the
        replica for long: others wait for it.
        """
        self._long_works.add(long_work)
        long_work.start(lambda control: work(self._open_backend_now(), control))

    def _open_backend_now(self) -> Backend:
        if self._backend is None:
            raise UserProblem("desk.closed")
        return self._backend

    def _perform(
        self,
        work: Callable[[Backend], T],
        then: Callable[[T], None],
        failed: Callable[[UserProblem], None] | None,
        owner: QObject,
    ) -> None:
        if self._backend is None:
            return
        try:
            result = work(self._backend)
        except UserProblem as problem:
            caught = problem
            report = failed if failed is not None else self.problem.emit
            self._deliver(owner, lambda: report(caught))
        else:
            self._deliver(owner, lambda: then(result))

    def _deliver(self, owner: QObject, call: Callable[[], None]) -> None:
        def when_alive() -> None:
            if isValid(owner):
                call()

        self._worker.deliver(when_alive)

    # -- doing -----------------------------------------------------------------------------------

    def submit(
        self,
        command: Command,
        then: Callable[[], None] = lambda: None,
        refused: Callable[[UserProblem], None] | None = None,
    ) -> None:
        """Do a wish; it can be undone afterwards.

        `refused` gets the reason when a rule says no: give the text back to the box it came from.
        """

        def work(backend: Backend) -> Command | None:
            inverse = backend.submit(command).inverse
            self._undo.did(command, inverse)
            return inverse

        def tell(inverse: Command | None) -> None:
            self.undo_changed.emit()
            if inverse is not None:
                self.did.emit(Step(command, inverse))
            then()

        self.perform(work, tell, refused)

    def next_undo(self) -> Step | None:
        """What Undo would take back, for the menu."""
        return self._undo.next_undo()

    def next_redo(self) -> Step | None:
        """What Redo would do again."""
        return self._undo.next_redo()

    def undo(self) -> None:
        """Take back the last wish, with a new inverse command."""
        self._turn(self._undo.next_undo, self._undo.undone, self._undo.drop_undo)

    def redo(self) -> None:
        """Do the last undone wish again."""
        self._turn(self._undo.next_redo, self._undo.redone, self._undo.drop_redo)

    def _turn(
        self,
        choose: Callable[[], Step | None],
        turned: Callable[[Command | None], None],
        drop: Callable[[], None],
    ) -> None:
        # The stack is used in the worker only, so that two quick presses take back two wishes.
        def work(backend: Backend) -> None:
            step = choose()
            if step is None:
                return
            try:
                turned(backend.submit(step.inverse).inverse)
            except UserProblem:
                drop()
                raise

        def refused(problem: UserProblem) -> None:
            self.undo_changed.emit()
            self.problem.emit(problem)

        self.perform(work, lambda _: self.undo_changed.emit(), refused)

    # -- hearing (called from other threads) -----------------------------------------------------

    def heard(self, changes: Changes) -> None:
        """Something changed; callable from any thread."""
        if changes:
            self._deliver(self, lambda: self.changed.emit(changes))

    def reported(self, view: SyncView) -> None:
        """The sync state changed; callable from any thread."""
        self._deliver(self, lambda: self.sync_changed.emit(view))
