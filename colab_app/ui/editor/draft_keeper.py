"""Keeps what is being typed on this computer: every two seconds, and when the field is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from colab_app.bridge.desk import Desk

KEEP_MILLISECONDS = 2000
Kept = Mapping[str, object]


class DraftKeeper(QObject):
    """One place of typing. `read` gives what to keep, None when there is nothing worth keeping.

    `kept(QTime)` tells when it was last kept.
    """

    kept = Signal(QTime)

    def __init__(
        self, desk: Desk, place: str, read: Callable[[], Kept | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._read = read
        self._is_dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MILLISECONDS)
        self._timer.timeout.connect(self.flush)

    @property
    def place(self) -> str:
        """The name of the place, such as `comment/challenge/ID`."""
        return self._place

    def move_to(self, place: str) -> None:
        """Keep for another place from now on; what was typed so far stays at the old one."""
        self.flush()
        self._place = place

    def touch(self) -> None:
        """Something was typed."""
        self._is_dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keep now what is not kept yet."""
        self._timer.stop()
        if not self._is_dirty or not self._place:
            return
        self._is_dirty = False
        self._write(self._read())

    def forget(self) -> None:
        """It was sent or given up."""
        self._timer.stop()
        self._is_dirty = False
        if self._place:
            self._write(None)

    def restore(self, then: Callable[[Kept], None]) -> None:
        """Give back what was kept here, if there is anything and the place is still the same."""
        place = self._place
        if not place:
            return

        def take(value: Kept | None) -> None:
            if value is not None and place == self._place and not self._is_dirty:
                then(value)

        self._desk.perform(lambda backend: backend.marks.kept_text(place), take, owner=self)

    def _write(self, value: Kept | None) -> None:
        place = self._place
        content = dict(value) if value is not None else None

        def tell(_: object) -> None:
            if content is not None:
                self.kept.emit(QTime.currentTime())

        self._desk.perform(lambda backend: backend.marks.keep_text(place, content), tell, owner=self)
