"""One serial worker thread, and answers delivered back on the thread of the window."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

LOG = logging.getLogger(__name__)


class Worker(QObject):
    """Runs jobs one after the other away from the GUI thread.

    `crashed` carries an exception that no job expected: a bug of ours.
    """

    crashed = Signal(object)
    _delivered = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin working."""
        self._thread.start()

    def do(self, job: Callable[[], None]) -> None:
        """Queue a job; it runs in the worker's thread."""
        self._jobs.put(job)

    def deliver(self, call: Callable[[], None]) -> None:
        """From any thread: run `call` soon on the thread this object lives in."""
        self._delivered.emit(call)

    def stop(self) -> None:
        """Finish what is queued and end the thread."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            held = [job]
            del job
            try:
                held[0]()
            except Exception as error:  # the thread's edge: the worker must outlive a bug in one job
                LOG.exception("job failed")
                self.crashed.emit(error)
            # What a job holds may be a widget, which must not be destroyed in this thread: the last
            # hand on it is that of the window's thread.
            self.deliver(held.clear)
