"""Fixtures for tests of import and export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colab_app.ui.exchange import ExchangeScreen
from tests.ui.exchange.exchange_bed import ExchangeBed
from tests.ui.frame.desk_room import DeskRoom, room
from tests.ui.theme.dressing import bundled_fonts, dressed, theme

__all__ = ["bed", "bundled_fonts", "dressed", "room", "theme"]


@pytest.fixture
def bed(room: DeskRoom, qtbot: QtBot, tmp_path: Path) -> Iterator[ExchangeBed]:
    """The page on a desk with an empty board."""
    screen = ExchangeScreen(room.context)
    qtbot.addWidget(screen)
    screen.resize(1200, 820)
    screen.show()
    made = ExchangeBed(room, screen, qtbot, tmp_path)
    made.visit()
    yield made
    room.settle()
