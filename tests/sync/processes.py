"""Starts desks as processes, hears what they tell, and kills them."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60.0
Fact = tuple[str, str]
"""A word and what it is about, mostly a command's id."""


class DeskProcess:
    """One life of a desk; `facts` grows while it lives, and is `enough` when there is no more to wait for.

    `moved` is told of each fact; desks that are waited for together share it.
    """

    def __init__(
        self, arguments: Sequence[str], enough: Callable[[list[Fact]], bool], moved: threading.Condition
    ) -> None:
        self.facts: list[Fact] = []
        self._enough = enough
        self._moved = moved
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.sync.pusher", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._ear = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._ear.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):  # a line cut by the kill tells nothing
                word, _, about = line.strip().partition(" ")
                with self._moved:
                    self.facts.append((word, about))
                    self._moved.notify_all()
        with self._moved:
            self._moved.notify_all()  # it has ended

    def is_ready(self) -> bool:
        """True when it has told enough."""
        return self._enough(self.facts)

    def has_ended(self) -> bool:
        """True when it lives no more."""
        return self._process.poll() is not None

    def last_words(self) -> str:
        """Ends it; its last facts and errors, for a test that fails."""
        self._process.kill()
        assert self._process.stderr is not None
        return f"{self.facts[-5:]} {self._process.stderr.read()[-3000:]}"

    def kill(self) -> None:
        """Ends it at once, as no program can prevent, and hears its last words."""
        self._process.kill()
        self._let_go()

    def wait(self) -> None:
        """Waits for its own end, which must be a good one."""
        self._ear.join(PATIENCE_SECONDS)
        assert self._process.wait(PATIENCE_SECONDS) == 0, self.last_words()
        self._let_go()

    def _let_go(self) -> None:
        self._process.wait()
        self._ear.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()


def first_ready(processes: Sequence[DeskProcess], moved: threading.Condition) -> int:
    """Waits until one of them has told enough; fails when none does, or one ends before.

    One that has halted inside a transaction holds the others up: who is ready first goes first.
    """
    with moved:
        moved.wait_for(
            lambda: any(process.is_ready() or process.has_ended() for process in processes), PATIENCE_SECONDS
        )
        for number, process in enumerate(processes):
            if process.is_ready():
                return number
    raise AssertionError(" / ".join(process.last_words() for process in processes))
