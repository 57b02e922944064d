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
    """One life of a desk; `facts` grows while it lives."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.facts: list[Fact] = []
        self._moved = threading.Condition()
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

    def wait_for(self, enough: Callable[[list[Fact]], bool]) -> None:
        """Returns when the facts are enough; fails when the process ends before or takes too long."""
        with self._moved:
            found = self._moved.wait_for(
                lambda: enough(self.facts) or self._process.poll() is not None, PATIENCE_SECONDS
            )
            if not found or not enough(self.facts):
                raise AssertionError(f"{self.facts[-5:]} {self._ended()}")

    def _ended(self) -> str:
        self._process.kill()
        assert self._process.stderr is not None
        return self._process.stderr.read()[-3000:]

    def kill(self) -> None:
        """Ends it at once, as no program can prevent, and hears its last words."""
        self._process.kill()
        self._let_go()

    def wait(self) -> None:
        """Waits for its own end, which must be a good one."""
        self._ear.join(PATIENCE_SECONDS)
        assert self._process.wait(PATIENCE_SECONDS) == 0, self._ended()
        self._let_go()

    def _let_go(self) -> None:
        self._process.wait()
        self._ear.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()
