"""Fixtures that watch every test: where it writes, and what it leaves running or standing open.

Warnings of Qt fail a test through pytest-qt (`qt_log_level_fail` in pyproject.toml).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

# Long enough for a busy machine; a thread that ends by itself is waited for no longer than it takes.
PATIENCE_SECONDS = 2.0
PLACE_VARIABLES = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test is a new person on a new machine; the data of the one who runs the tests stays out of it."""
    person = tmp_path / "person"
    for variable in PLACE_VARIABLES:
        monkeypatch.setenv(variable, str(person / variable.lower()))
    for variable in ("PGHOST", "PGUSER", "PGPASSWORD", "PGSERVICE", "PGHOSTADDR", "PGOPTIONS"):
        monkeypatch.delenv(variable, raising=False)
    return person


@pytest.fixture(autouse=True)
def no_thread_is_left(own_places: Path) -> Iterator[None]:
    """Fails a test that ends before the threads it started."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    # A thread of Qt that ran Python code appears as a dummy and never leaves the list.
    started = [thread for thread in started if not isinstance(thread, threading._DummyThread)]
    for thread in started:
        thread.join(PATIENCE_SECONDS)
    left = [thread.name for thread in started if thread.is_alive()]
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}")


def _open_windows() -> set[str]:
    """The visible windows of this process by address, class and title; empty when Qt was never started."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(application, widgets.QApplication):
        return set()
    return {
        f"{type(window).__name__} {window.windowTitle()!r} at {id(window):x}"
        for window in application.topLevelWidgets()
        if window.isVisible()
    }


def _running_timers() -> set[str]:
    """Timers that belong to the application object itself, which outlives every test."""
    core = sys.modules.get("PySide6.QtCore")
    application = core.QCoreApplication.instance() if core else None
    if core is None or application is None:
        return set()
    timers = application.findChildren(core.QTimer)
    return {f"timer {timer.objectName()!r} at {id(timer):x}" for timer in timers if timer.isActive()}


@pytest.fixture(autouse=True)
def no_window_is_left(own_places: Path) -> Iterator[None]:
    """Fails a test that leaves a window standing open or the application's timers running."""
    before = _open_windows() | _running_timers()
    yield
    left = (_open_windows() | _running_timers()) - before
    if left:
        pytest.fail(f"left behind: {', '.join(sorted(left))}")


@pytest.fixture(autouse=True)
def the_next_test_begins_in_english(own_places: Path) -> Iterator[None]:
    """Takes back the language a test left in the application, which all tests of a process share."""
    yield
    language = sys.modules.get("colab_app.ui.frame.language")
    if language is not None:
        language.take_out_translators()
        language.QLocale.setDefault(language.QLocale.c())
