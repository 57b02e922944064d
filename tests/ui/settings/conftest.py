"""Fixtures for tests of this page, on a copy of the sample lab."""

from __future__ import annotations

from tests.support.sample_desk import empty_desk, sample_desk, sample_master
from tests.ui.theme.dressing import bundled_fonts, dressed, theme

__all__ = ["bundled_fonts", "dressed", "empty_desk", "sample_desk", "sample_master", "theme"]
