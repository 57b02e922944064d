"""Keeps the window quick while another thread of Python works hard."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SWITCH_SECONDS = 0.0005
"""How long the working thread may keep the interpreter when the window waits for it; usually 5 ms.

Painting lets go of the interpreter many times and would wait so long each time.
"""


class Yielding:
    """While anybody is inside `yielding`, threads take turns more often and garbage collections are short.

    A full collection walks over everything that lives, a tenth of a second in a grown app, and stops all
    threads. What lives at the beginning is therefore set aside until the last one leaves.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._usual_seconds = 0.0

    @contextmanager
    def yielding(self) -> Iterator[None]:
        """Work hard inside, in any thread; several may at the same time."""
        self._enter()
        try:
            yield
        finally:
            self._leave()

    def _enter(self) -> None:
        with self._lock:
            self._users += 1
            if self._users == 1:
                self._usual_seconds = sys.getswitchinterval()
                sys.setswitchinterval(min(self._usual_seconds, SWITCH_SECONDS))
                gc.freeze()

    def _leave(self) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0:
                sys.setswitchinterval(self._usual_seconds)
                gc.unfreeze()


INTERPRETER = Yielding()
"""The one of this process: its collector and its turns are shared by all threads."""
