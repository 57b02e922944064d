"""Whole labs of four desks and a hub under faults: whatever happens, all come to the same rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support.postgres_server import PostgresServer
from tests.sync.conftest import FIGURES
from tests.sync.hub_places import Row, Rows
from tests.sync.plan import plan_of
from tests.sync.runs import run, wanted

SEEDS = range(wanted("COLAB_SEEDS", 24))
SERVER_SEEDS = range(max(1, len(SEEDS) // 12))
SERVER_STEPS = 70
SKEWED_SEEDS = range(0, len(SEEDS), 12)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_lab_keeps_every_promise(seed: int, record_property: Callable[[str, object], None]) -> None:
    result = run(plan_of(seed))
    record_property(FIGURES, dict(result.figures))
    assert result.violations == []


@pytest.mark.parametrize("seed", SERVER_SEEDS)
def test_a_lab_on_a_server_keeps_every_promise(
    seed: int, postgres_server: PostgresServer, record_property: Callable[[str, object], None]
) -> None:
    result = run(replace(plan_of(seed), hub="postgres", steps=SERVER_STEPS), postgres_server)
    record_property(FIGURES, dict(result.figures))
    assert result.violations == []


@pytest.mark.parametrize("seed", SKEWED_SEEDS)
def test_wrong_clocks_change_nothing_but_labels(seed: int) -> None:
    right = run(plan_of(seed))
    wrong = run(replace(plan_of(seed), skewed=True))
    assert wrong.violations == []
    assert _without_labels(wrong.rows) == _without_labels(right.rows)
    assert wrong.rows != right.rows  # the labels of wrong clocks are different ones


def _without_labels(rows: Rows) -> Rows:
    history: dict[str, Row] = {
        row_id: {key: value for key, value in row.items() if key != "issued_at"}
        for row_id, row in rows["history"].items()
    }
    return {**rows, "history": history}
