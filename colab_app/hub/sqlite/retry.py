"""Waiting for a busy file: short random pauses, because SQLite's own handler lets writers starve."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import OperationalError

from colab_app.domain.errors import UserProblem
from colab_app.service.hub_port import HubBusy
from colab_app.store.faults import problem_of

T = TypeVar("T")

DEADLINE_SECONDS = 15.0
_LONGEST_PAUSE_SECONDS = 0.02


def until_free(work: Callable[[], T], deadline_seconds: float = DEADLINE_SECONDS) -> T:
    """Run `work` again while the file is busy; raises HubBusy when it stays so past the deadline."""
    end = time.monotonic() + deadline_seconds
    while True:
        try:
            return work()
        except (OperationalError, sqlite3.OperationalError, UserProblem) as error:
            problem = error if isinstance(error, UserProblem) else problem_of(error)
            if problem is None or problem.code != "database.busy":
                raise
            if time.monotonic() >= end:
                raise HubBusy("hub.busy") from error
            # A lock of another process cannot be waited for otherwise: SQLite offers no notice.
            time.sleep(random.uniform(0.001, _LONGEST_PAUSE_SECONDS))  # jitter, no secret
