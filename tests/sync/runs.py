"""One seed from beginning to end, and how many of them a test run tries."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass

from tests.support.postgres_server import PostgresServer
from tests.sync.fast_folder import fast_folder
from tests.sync.hub_places import Rows
from tests.sync.invariants import check_all
from tests.sync.life import live
from tests.sync.plan import Plan
from tests.sync.world import World


def wanted(variable: str, usual: int) -> int:
    """A number from the environment: more is tried by night than at each change."""
    return int(os.environ.get(variable, str(usual)))


@dataclass(frozen=True, slots=True)
class Run:
    """What a seed came to."""

    violations: list[str]
    figures: Counter[str]
    rows: Rows


def run(plan: Plan, server: PostgresServer | None = None) -> Run:
    """Lives through a plan and looks at every promise."""
    with fast_folder() as folder:
        world = World(plan, folder, server)
        try:
            live(world)
            violations = check_all(world)
            return Run(violations, world.figures, world.place.rows())
        finally:
            world.close()


def is_broken(plan: Plan) -> bool:
    """True when a seeded bug shows: as a broken promise, or as an error nobody expects."""
    try:
        return bool(run(plan).violations)
    except Exception:  # noqa: BLE001  # a seeded bug may break anything anywhere
        return True
