"""The window beats on while a large file is looked at and imported: no pause that anybody would feel."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from tests.ui.exchange.exchange_bed import ExchangeBed

BEAT_MILLISECONDS = 5
LONGEST_PAUSE_SECONDS = 0.1
TRIES = 3
LONGEST_ON_A_BUSY_MACHINE_SECONDS = 0.25
"""By the clock, in the best of the tries: other programs of the machine can hold up any thread."""
ROWS = 2_500
BODY = "冬の朝は坂が滑るので、手すりか迂回路がほしいという声が多い。" * 12


class Heart(QObject):
    """Beats in the event loop and remembers its longest pause: by the clock, and in work of this process."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_seconds = self.longest_busy_seconds = 0.0
        self.beats = 0
        self._last, self._last_busy = time.perf_counter(), time.process_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """No more beats."""
        self._timer.stop()

    def _beat(self) -> None:
        now, busy = time.perf_counter(), time.process_time()
        pause = now - self._last
        self.longest_seconds = max(self.longest_seconds, pause)
        self.longest_busy_seconds = max(self.longest_busy_seconds, min(pause, busy - self._last_busy))
        self._last, self._last_busy = now, busy
        self.beats += 1


def large_list(folder: Path, number: int) -> Path:
    """A list of some megabytes, another one for each number."""
    path = folder / f"large-{number}.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write("番号,件名,内容,分類\n")
        for row in range(ROWS):
            out.write(f"{row},坂道 {row},{BODY},防災\n")
    return path


def test_the_window_never_waits_for_an_import(bed: ExchangeBed) -> None:
    pauses = []
    for number in range(TRIES):
        path = large_list(bed.folder, number)
        heart = Heart()
        bed.bring(path)
        heart.stop()
        assert bed.imports.report.result is not None
        assert bed.imports.report.result.new == {"proposal": ROWS}
        assert heart.beats > 20
        assert heart.longest_busy_seconds < LONGEST_PAUSE_SECONDS
        pauses.append(heart.longest_seconds)
        if min(pauses) < LONGEST_ON_A_BUSY_MACHINE_SECONDS:
            return
    pytest.fail(f"the window stood still for {min(pauses):.3f} s")
