"""A first start in a real window with real key presses, then a second desk in another process over a hub."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.virtual_screen import x11_environment

PATIENCE_SECONDS = 60.0
_LOOK_AGAIN_SECONDS = 0.05
PROGRAM = (sys.executable, "-m", "colab_app")
ROOT = Path(__file__).parents[2]


def until(fact: Callable[[], bool], what: str) -> None:
    """Wait for a fact of another process; fail by its name when it does not come true."""
    never = threading.Event()
    for _ in range(int(PATIENCE_SECONDS / _LOOK_AGAIN_SECONDS)):
        if fact():
            return
        never.wait(_LOOK_AGAIN_SECONDS)
    raise AssertionError(f"never came true: {what}")


def run(*arguments: str, data_dir: Path) -> dict[str, object]:
    """A subcommand as a process of its own; its JSON."""
    done = subprocess.run(
        [*PROGRAM, *arguments, "--json", "--data-dir", str(data_dir)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    facts: dict[str, object] = json.loads(done.stdout)
    return facts


class Keys:
    """Real key presses on an X11 display."""

    def __init__(self, display: str) -> None:
        self._environment = x11_environment(display)

    def press(self, *keys: str) -> None:
        """Keys by their X11 names, such as ctrl+Return."""
        self._tool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """A text, letter by letter."""
        self._tool("type", "--delay", "15", text)

    def focus(self, title: str) -> None:
        """Give the keyboard to the window that shows a page, once it does."""
        found = self._tool("search", "--sync", "--onlyvisible", "--name", title)
        self._tool("windowfocus", "--sync", found.splitlines()[-1])

    def _tool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE_SECONDS,
        )
        return done.stdout


@contextmanager
def window(data_dir: Path, display: str) -> Iterator[subprocess.Popen[bytes]]:
    """The app with its window, ended as a session ends it."""
    command = [*PROGRAM, "--data-dir", str(data_dir)]
    with subprocess.Popen(command, cwd=ROOT, env=x11_environment(display)) as process:
        try:
            yield process
        finally:
            process.terminate()


def _finds(text: str, data_dir: Path) -> bool:
    return run("search", text, data_dir=data_dir)["count"] == 1


def test_a_challenge_typed_into_the_window_reaches_a_second_desk(tmp_path: Path, x11_display: str) -> None:
    first, second, hub = tmp_path / "first", tmp_path / "second", tmp_path / "hub.sqlite3"
    keys = Keys(x11_display)
    with window(first, x11_display):
        keys.focus("^(Welcome|ようこそ)")
        keys.press("Return")
        keys.focus("^(課題ボード|Challenge board)")
        keys.type("Shelter crowding at night")
        keys.press("ctrl+Return")
        until(lambda: _has_rows(first, "challenge"), "the challenge is saved")
    assert _finds("crowding", first)

    run("hub", "init", str(hub), data_dir=first)
    run("join", str(hub), data_dir=first)
    run("join", str(hub), "--name", "Ken", "--organisation", "Michi", "--kind", "startup", data_dir=second)
    assert _finds("crowding", second)

    # With the hub in reach the window sends by itself what is typed into it.
    with window(first, x11_display):
        keys.focus("^(課題ボード|Challenge board)")
        until(lambda: _read(first, "SELECT count(*) FROM outbox WHERE state = 'pending'") == 0, "quiet")
        keys.press("ctrl+Right")
        until(
            lambda: _read(hub, "SELECT count(*) FROM hub_command WHERE name = 'challenge.move.1'") == 1,
            "the move is in the hub",
        )
    synced = run("sync", "--until-quiet", data_dir=second)
    assert synced["pending"] == 0
    assert run("hub", "check", data_dir=second)["equal"] is True
    assert _read(first / "replica.sqlite3", "SELECT stage FROM challenge") == _read(
        second / "replica.sqlite3", "SELECT stage FROM challenge"
    )


def _has_rows(data_dir: Path, table: str) -> bool:
    return _read(data_dir / "replica.sqlite3", f"SELECT count(*) FROM {table}") == 1


def _read(path: Path, statement: str) -> object:
    file = path / "replica.sqlite3" if path.is_dir() else path
    try:
        with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as connection:
            return connection.execute(statement).fetchone()[0]
    except sqlite3.OperationalError:
        return None  # not there yet, or busy for a moment
