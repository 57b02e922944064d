"""Fixtures for tests that look at widgets and pages."""

from __future__ import annotations

from tests.support.sample_desk import sample_desk, sample_master
from tests.ui.subject.lab_desk import lab
from tests.ui.theme.dressing import bundled_fonts, dressed, theme

__all__ = ["bundled_fonts", "dressed", "lab", "sample_desk", "sample_master", "theme"]
