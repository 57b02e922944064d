"""The simulation can fail: each of ten bugs put in on purpose is found within forty seeds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sync.conftest import NOTE
from tests.sync.plan import plan_of
from tests.sync.runs import is_broken
from tests.sync.seeded_bugs import SEEDED_BUGS, Bug

ENOUGH_SEEDS = 40


@pytest.mark.parametrize("bug", SEEDED_BUGS, ids=[bug.__name__ for bug in SEEDED_BUGS])
def test_a_seeded_bug_is_found(
    bug: Bug, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    bug(monkeypatch)
    found = next((seed for seed in range(ENOUGH_SEEDS) if is_broken(plan_of(seed))), None)
    assert found is not None
    record_property(NOTE, f"seeded bug {bug.__name__}: found after {found + 1} seeds")
