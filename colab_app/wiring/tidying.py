"""Collects garbage on the window's thread: a widget in a cycle must not be destroyed by another one."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MILLISECONDS = 1_000


class Tidying(QObject):
    """Does what Python's collector would do by itself, but only from the event loop it is made in.

    Python collects in whichever thread allocates last; a worker would then take Qt objects apart outside
    the thread they live in. The generations keep their usual thresholds.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Collect the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
