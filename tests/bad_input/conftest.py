"""A lab that every test may spoil: a copy of one made once; and the looks of a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_input.lab_folder import LabFolder, found_lab
from tests.ui.theme.dressing import bundled_fonts, theme

__all__ = ["bundled_fonts", "lab", "master_lab", "theme"]


@pytest.fixture(scope="session")
def master_lab(tmp_path_factory: pytest.TempPathFactory) -> LabFolder:
    """Made once; nobody writes to it."""
    return found_lab(tmp_path_factory.mktemp("bad-input") / "desk")


@pytest.fixture
def lab(master_lab: LabFolder, tmp_path: Path) -> LabFolder:
    """A lab of the test's own."""
    return master_lab.copy_to(tmp_path / "desk")
