"""Long work in a thread of its own: the desk goes on answering, the window hears how far it is."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from colab_app.bridge.yielding import INTERPRETER
from colab_app.domain.errors import UserProblem

LOG = logging.getLogger(__name__)
T = TypeVar("T")

TELL_SECONDS = 0.05
"""Progress is told at most this often: more would only keep the window busy."""
_PROGRESS, _RESULT, _PROBLEM = "progress", "result", "problem"


class WorkControl(Generic[T]):
    """What long work holds while it runs: whether it should stop, and whom to tell how far it is."""

    def __init__(self, tell: Callable[[T], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told_at = 0.0

    def stop(self) -> None:
        """Ask the work to stop; callable from any thread."""
        self._stop.set()

    def is_stopped(self) -> bool:
        """True when the work should come to an end."""
        return self._stop.is_set()

    def tell(self, progress: T) -> None:
        """Say how far the work is; what comes too soon after the last is left out."""
        now = time.monotonic()
        if now - self._told_at >= TELL_SECONDS:
            self._told_at = now
            self._tell(progress)


class _Job:
    """A piece of work and its control."""

    def __init__(
        self, work: Callable[[WorkControl[object]], object], post: Callable[[_Job, str, object], None]
    ) -> None:
        self.work = work
        self.control: WorkControl[object] = WorkControl(lambda progress: post(self, _PROGRESS, progress))


class LongWork(QObject):
    """Runs one piece of work at a time in its own thread; all signals come on the thread it was made in.

    After `start` exactly one of `succeeded(result)` and `failed(UserProblem)` follows, then `ended()`.
    Starting anew while something runs stops that and forgets what it would have said; the new work begins
    when the old thread is gone. A bug in the work is told as UserProblem `bug`.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _posted = Signal(object, str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._thread: threading.Thread | None = None
        self._running: _Job | None = None  # what the thread does
        self._wanted: _Job | None = None  # what was asked for last; another one while the old is stopping
        self._posted.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """True from `start` until `ended`."""
        return self._wanted is not None

    @property
    def is_stopping(self) -> bool:
        """True when it was asked to stop and has not ended yet."""
        return self._wanted is not None and self._wanted.control.is_stopped()

    def start(self, work: Callable[[WorkControl[object]], object]) -> None:
        """Run `work`; it gets a control to ask and to tell with."""
        self.stop()
        self._wanted = _Job(work, self._posted.emit)
        if self._running is None:
            self._begin(self._wanted)

    def stop(self) -> None:
        """Ask the work to stop; it ends in its own time, with what it says then."""
        if self._wanted is not None:
            self._wanted.control.stop()

    def finish(self) -> None:
        """Stop and wait until the thread is gone; nothing is told any more. For closing the window."""
        self.stop()
        self._wanted = self._running = None
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _begin(self, job: _Job) -> None:
        self._running = job
        self._thread = threading.Thread(target=self._run, args=(job,), name=self._name, daemon=True)
        self._thread.start()

    def _run(self, job: _Job) -> None:
        try:
            with INTERPRETER.yielding():
                result = job.work(job.control)
        except UserProblem as problem:
            self._posted.emit(job, _PROBLEM, problem)
        except Exception as error:  # the thread's edge: a bug must reach the window as a sentence
            LOG.exception("long work failed")
            self._posted.emit(job, _PROBLEM, UserProblem("bug", kind=type(error).__name__))
        else:
            self._posted.emit(job, _RESULT, result)

    @Slot(object, str, object)
    def _take(self, job: _Job, what: str, value: object) -> None:
        if what == _PROGRESS:
            if job is self._wanted:
                self.progressed.emit(value)
            return
        if job is not self._running or self._thread is None:
            return  # it was finished: nobody listens any more
        self._thread.join()  # it has said its last word
        self._thread = self._running = None
        if job is not self._wanted:
            if self._wanted is not None:
                self._begin(self._wanted)
            return
        self._wanted = None
        (self.succeeded if what == _RESULT else self.failed).emit(value)
        if not self.is_running:
            self.ended.emit()
