"""Words of cards on a fixed day, without a desk."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from colab_app.ui.board.card_words import CardWords
from colab_app.ui.frame.language import Language

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TODAY = "2026-11-25"


@pytest.fixture
def language(qapp: QApplication) -> Language:
    """English."""
    return Language("en")


@pytest.fixture
def words(language: Language) -> CardWords:
    """Words on the 25th of November 2026."""
    return CardWords(language, lambda: TODAY)
