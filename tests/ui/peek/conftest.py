"""Fixtures for tests of this part of the desk."""

from __future__ import annotations

from tests.ui.frame.desk_room import room
from tests.ui.theme.dressing import bundled_fonts, dressed, theme

__all__ = ["bundled_fonts", "dressed", "room", "theme"]
