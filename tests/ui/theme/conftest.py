"""Fixtures for tests that look at widgets."""

from __future__ import annotations

from tests.ui.theme.dressing import bundled_fonts, dressed, lay, theme

__all__ = ["bundled_fonts", "dressed", "lay", "theme"]
