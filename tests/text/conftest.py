"""Tests of this room that bound time measure the room's own work."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def nobody_tidies_up_meanwhile() -> Iterator[None]:
    """A collection walks over what all other tests of the process left behind, for up to a second."""
    gc.disable()
    yield
    gc.enable()
