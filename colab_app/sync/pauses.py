"""How long to wait between meetings: short after work, longer and longer after failures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FIRST_PAUSE_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 15.0
POLL_WITHOUT_DOORBELL_SECONDS = 5.0
POLL_WITH_DOORBELL_SECONDS = 30.0
JITTER = 0.25


@dataclass(slots=True)
class Pauses:
    """Doubles after each failure up to 15 s, with a quarter of jitter; `chance` gives 0.0 to 1.0."""

    chance: Callable[[], float]
    failures: int = 0

    def after_success(self, doorbell_works: bool) -> float:
        """Seconds until the next look when nothing rings."""
        self.failures = 0
        return self._spread(POLL_WITH_DOORBELL_SECONDS if doorbell_works else POLL_WITHOUT_DOORBELL_SECONDS)

    def after_failure(self) -> float:
        """Seconds until the next try."""
        pause = FIRST_PAUSE_SECONDS * (1 << min(self.failures, 10))
        self.failures += 1
        return self._spread(min(LONGEST_PAUSE_SECONDS, pause))

    def _spread(self, seconds: float) -> float:
        return seconds * (1 - JITTER + 2 * JITTER * self.chance())
