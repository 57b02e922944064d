"""Garbage is collected on the window's thread, and Python's own collector is back afterwards."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from colab_app.wiring.tidying import Tidying


class Knot(QObject):
    """An object that only a collection can free."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def tidying(qtbot: QtBot) -> Iterator[Tidying]:
    """Collection by the event loop."""
    made = Tidying()
    yield made
    made.stop()
    assert gc.isenabled()


def test_only_the_event_loop_collects(tidying: Tidying, qtbot: QtBot) -> None:
    gc.collect()
    knots = [weakref.ref(Knot()) for _ in range(gc.get_threshold()[0] + 200)]
    assert not gc.isenabled()
    assert all(knot() is not None for knot in knots)
    qtbot.waitUntil(lambda: all(knot() is None for knot in knots))


def test_nothing_is_done_when_nothing_is_due(tidying: Tidying) -> None:
    gc.collect()
    knot = weakref.ref(Knot())
    tidying.tidy()
    assert knot() is not None
