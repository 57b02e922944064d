"""Desks and backends on replicas of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend
from tests.bridge.open_desk import FOUNDING, OpenDesk
from tests.sync.fast_folder import fast_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for replicas and hubs."""
    with fast_folder() as place:
        yield place


@pytest.fixture
def opened(qtbot: QtBot, folder: Path) -> Iterator[OpenDesk]:
    """An open desk with a lab."""
    desk = OpenDesk(qtbot, folder / "replica.db")
    desk.open()
    desk.found()
    yield desk
    desk.close()


@pytest.fixture
def backend(folder: Path) -> Iterator[Backend]:
    """A backend without a window, with a lab."""
    made = Backend(folder / "replica.db", lambda changes: None, lambda view: None)
    made.found_lab(FOUNDING)
    yield made
    made.close()
