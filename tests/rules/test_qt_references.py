"""The installed Qt for Python gives back every reference it takes (release 6.12.0 does not)."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

CALLS = 200
# Other code of the process may take or give some references in between.
TOLERANCE = 20


class Bell(QObject):
    """Something with a signal."""

    rung = Signal()


def _lost(value: object, call: Callable[[], object]) -> int:
    """How many references of `value` disappear in many calls."""
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(value)


def test_emitting_a_signal_keeps_the_references_of_true(qtbot: QtBot) -> None:
    assert abs(_lost(True, Bell().rung.emit)) < TOLERANCE


def test_calls_without_a_result_keep_the_references_of_none(qtbot: QtBot) -> None:
    bell = Bell()
    assert abs(_lost(None, lambda: bell.setObjectName("bell"))) < TOLERANCE


def test_connecting_keeps_the_references_of_true(qtbot: QtBot) -> None:
    bells = [Bell() for _ in range(CALLS)]
    remaining = iter(bells)
    assert abs(_lost(True, lambda: next(remaining).rung.connect(bells[0].deleteLater))) < TOLERANCE
