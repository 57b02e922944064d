"""Pauses between meetings grow after failures, are bounded, and are spread by chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.sync.pauses import (
    FIRST_PAUSE_SECONDS,
    JITTER,
    LONGEST_PAUSE_SECONDS,
    POLL_WITH_DOORBELL_SECONDS,
    POLL_WITHOUT_DOORBELL_SECONDS,
    Pauses,
)


def test_each_failure_doubles_the_pause_up_to_the_longest() -> None:
    pauses = Pauses(lambda: 0.5)
    seen = [pauses.after_failure() for _ in range(9)]
    assert seen == pytest.approx([0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 15.0, 15.0])


def test_a_success_starts_anew() -> None:
    pauses = Pauses(lambda: 0.5)
    for _ in range(5):
        pauses.after_failure()
    pauses.after_success(doorbell_works=True)
    assert pauses.after_failure() == pytest.approx(FIRST_PAUSE_SECONDS)


@pytest.mark.parametrize(
    ("works", "seconds"), [(True, POLL_WITH_DOORBELL_SECONDS), (False, POLL_WITHOUT_DOORBELL_SECONDS)]
)
def test_a_working_doorbell_allows_a_slow_beat(works: bool, seconds: float) -> None:
    assert Pauses(lambda: 0.5).after_success(works) == pytest.approx(seconds)


@given(chance=st.floats(0.0, 1.0), failures=st.integers(0, 10_000))
def test_chance_spreads_a_pause_by_a_quarter(chance: float, failures: int) -> None:
    pauses = Pauses(lambda: chance, failures)
    middle = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(failures, 10))
    pause = pauses.after_failure()
    assert middle * (1 - JITTER) <= pause <= middle * (1 + JITTER)
    assert pauses.failures == failures + 1
