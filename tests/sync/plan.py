"""What one run of a simulation does; the same plan gives the same run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

DESKS = 4
SKEWS = (timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-5), timedelta(days=400))
"""How wrong the clock of each desk goes in a skewed run."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The seed and the kind of lab; `hub` is sqlite, memory or postgres."""

    seed: int
    steps: int = 110
    hub: str = "sqlite"
    skewed: bool = False
    shared_member: bool = False
    faulty: bool = True

    def skew(self, desk: int) -> timedelta:
        """How wrong the clock of a desk goes."""
        return SKEWS[desk] if self.skewed else timedelta(0)


def plan_of(seed: int) -> Plan:
    """The plan of a seed: every fifth hub is in memory, every third lab has a person with two desks."""
    return Plan(seed, hub="memory" if seed % 5 == 4 else "sqlite", shared_member=seed % 3 == 2)
