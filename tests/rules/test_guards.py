"""The guards around every test really fail the tests they should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.source_tree import ROOT

WARNS = """
from PySide6.QtCore import qWarning
def test_it(qtbot):
    qWarning("a layout was set twice")
"""
LEAVES_A_THREAD = """
import threading
stay = threading.Event()
def test_it():
    threading.Thread(target=stay.wait, name="forgotten", daemon=True).start()
"""
LEAVES_A_WINDOW = """
from PySide6.QtWidgets import QWidget
kept = []
def test_it(qtbot):
    window = QWidget()
    window.setWindowTitle("forgotten")
    window.show()
    kept.append(window)
"""
LEAVES_A_TIMER = """
from PySide6.QtCore import QCoreApplication, QTimer
def test_it(qtbot):
    timer = QTimer(QCoreApplication.instance())
    timer.setObjectName("forgotten")
    timer.start(1000)
"""
FAILS_IN_A_SLOT = """
from PySide6.QtCore import QCoreApplication, QTimer
def test_it(qtbot):
    def fail():
        raise ValueError("forgotten")
    QTimer.singleShot(0, fail)
    QCoreApplication.processEvents()
"""
WARNS_IN_PYTHON = """
import warnings
def test_it():
    warnings.warn("this will go away", DeprecationWarning)
"""
LEAVES_A_FILE_OPEN = """
def test_it(tmp_path):
    (tmp_path / "note").open("w")
"""
CLEAN = """
import threading
from PySide6.QtWidgets import QWidget
def test_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    worker = threading.Thread(target=lambda: None)
    worker.start()
"""


def _run(folder: Path, program: str) -> str:
    """Runs one test file under the project's own settings and gives what pytest said."""
    (folder / "test_tried.py").write_text(program, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)]
    command += ["-p", "tests.support.guards", "-p", "no:cacheprovider", "-p", "no:xdist", str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return ended.stdout


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (WARNS, "a layout was set twice"),
        (LEAVES_A_THREAD, "threads left running: forgotten"),
        (LEAVES_A_WINDOW, "left behind: QWidget 'forgotten'"),
        (LEAVES_A_TIMER, "left behind: timer 'forgotten'"),
        (FAILS_IN_A_SLOT, "ValueError: forgotten"),
        (WARNS_IN_PYTHON, "this will go away"),
        (LEAVES_A_FILE_OPEN, "unclosed file"),
    ],
)
def test_a_careless_test_fails(tmp_path: Path, program: str, reason: str) -> None:
    output = _run(tmp_path, program)
    assert reason in output
    assert "1 failed" in output or "1 error" in output


def test_a_clean_test_passes(tmp_path: Path) -> None:
    assert "1 passed" in _run(tmp_path, CLEAN)
