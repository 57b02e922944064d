"""Fixtures for tests of the first run."""

from __future__ import annotations

from tests.support.sample_desk import empty_desk
from tests.ui.theme.dressing import bundled_fonts, dressed, theme

__all__ = ["bundled_fonts", "dressed", "empty_desk", "theme"]
