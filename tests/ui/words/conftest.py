"""Fixtures for tests of words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from colab_app.ui.frame.language import Language


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The language of the application, Japanese at first; English again after the test."""
    made = Language("ja")
    yield made
    made.use("en")
