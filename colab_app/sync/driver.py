"""Drives a courier in a thread of its own: meets when something waits, rings or is due."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from colab_app.domain.changes import Changes
from colab_app.domain.errors import Parameter, UserProblem
from colab_app.service.hub_port import Doorbell, Hub, HubBusy, HubUnreachable
from colab_app.store.replica import Replica
from colab_app.sync.courier import Courier
from colab_app.sync.pauses import Pauses

LOG = logging.getLogger(__name__)

_CLEAN_CUTS = frozenset({"before-push", "before-pull"})
"""Steps of a meeting before which it can end with nothing left unknown."""


class _Stopping(Exception):
    """The desk closes: leave the meeting here."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """How it stands: `phase` is meeting, idle, offline or stopped; `code` says why not idle."""

    phase: str
    code: str = ""
    params: dict[str, Parameter] = field(default_factory=dict)
    doorbell: bool = False
    next_try_seconds: float = 0.0
    went_back: bool = False


class SyncDriver:
    """Owns the sync thread of one desk.

    `open_hub` is called inside that thread, because a hub belongs to one thread. `heard` and
    `reported` are called from it too.
    """

    def __init__(
        self,
        replica: Replica,
        open_hub: Callable[[], Hub],
        member_id: str,
        heard: Callable[[Changes], None],
        reported: Callable[[SyncReport], None],
    ) -> None:
        self._replica = replica
        self._open_hub = open_hub
        self._member_id = member_id
        self._heard = heard
        self._reported = reported
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._allow_mass_delete = threading.Event()
        self._pauses = Pauses(random.random)
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._bell: _BellRinger | None = None

    def start(self) -> None:
        """Begin; the first meeting is at once."""
        self._thread.start()

    def nudge(self) -> None:
        """Something waits, or the user said "now"."""
        self._wake.set()

    def accept_mass_delete(self) -> None:
        """The user looked at it: let the next pull delete as many rows as it brings."""
        self._allow_mass_delete.set()
        self.nudge()

    def stop(self) -> None:
        """End the thread and wait for it; a meeting under way is cut between two steps of the hub."""
        self._stop.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        hub: Hub | None = None
        try:
            while True:
                # Cleared before the look at `_stop`: a stop that comes between the two must wake the wait.
                self._wake.clear()
                if self._stop.is_set():
                    return
                hub, pause = self._one_round(hub)
                self._wake.wait(pause)
        finally:
            self._hang_up(hub)

    def _one_round(self, hub: Hub | None) -> tuple[Hub | None, float | None]:
        """One meeting; returns the hub still open, and how long to pause (None: until nudged)."""
        self._reported(SyncReport("meeting", doorbell=self._doorbell_works()))
        try:
            if hub is None:
                hub = self._open_hub()
            courier = Courier(self._replica, hub, self._member_id, self._heard, self._leave_when_stopping)
            courier.allow_mass_delete = self._allow_mass_delete.is_set()
            meeting = courier.meet()
            self._allow_mass_delete.clear()
            self._listen(hub)
        except _Stopping:
            return hub, 0.0
        except (HubUnreachable, HubBusy) as problem:
            self._hang_up(hub)
            pause = self._pauses.after_failure()
            self._report_problem("offline", problem, pause)
            return None, pause
        except UserProblem as problem:
            self._hang_up(hub)
            self._report_problem("stopped", problem, 0.0)
            return None, None
        except Exception:  # the thread's edge: whatever it is, work goes on locally
            LOG.exception("sync failed")
            self._hang_up(hub)
            pause = self._pauses.after_failure()
            self._report_problem("offline", UserProblem("sync.bug"), pause)
            return None, pause
        pause = self._pauses.after_success(self._doorbell_works())
        if not meeting.complete:
            pause = 0.0
        self._reported(SyncReport("idle", doorbell=self._doorbell_works(), went_back=meeting.went_back))
        return hub, pause

    def _leave_when_stopping(self, step: str) -> None:
        if step in _CLEAN_CUTS and self._stop.is_set():
            raise _Stopping

    def _report_problem(self, phase: str, problem: UserProblem, pause: float) -> None:
        self._reported(SyncReport(phase, problem.code, dict(problem.params), next_try_seconds=pause))

    def _doorbell_works(self) -> bool:
        return self._bell is not None and self._bell.works()

    def _listen(self, hub: Hub) -> None:
        if self._bell is not None:
            if self._bell.alive():
                return
            self._bell.close()
            self._bell = None
        try:
            doorbell = hub.doorbell()
        except UserProblem as problem:
            LOG.info("no doorbell: %s", problem.code)
            return  # the meeting itself went well: look now and then instead, and try again
        if doorbell is not None:
            self._bell = _BellRinger(doorbell, self._wake.set)
            self._wake.set()  # what happened between the meeting and the listening is pulled at once

    def _hang_up(self, hub: Hub | None) -> None:
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        if hub is not None:
            hub.close()


class _BellRinger:
    """Waits at a doorbell in its own thread and wakes the courier."""

    def __init__(self, doorbell: Doorbell, ring: Callable[[], None]) -> None:
        self._doorbell = doorbell
        self._ring = ring
        self._closing = threading.Event()
        self._cut = threading.Event()
        self._thread = threading.Thread(target=self._run, name="doorbell", daemon=True)
        self._thread.start()

    def works(self) -> bool:
        """True while the line stands and the self-test passed."""
        return self.alive() and self._doorbell.works()

    def alive(self) -> bool:
        """True while somebody listens."""
        return self._thread.is_alive() and not self._cut.is_set()

    def close(self) -> None:
        """Stop listening."""
        self._closing.set()
        self._doorbell.close()
        self._thread.join()

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                if self._doorbell.wait(5.0):
                    self._ring()
        except UserProblem as problem:
            LOG.info("the doorbell fell silent: %s", problem.code)
        except Exception:  # the thread's edge: without a doorbell the hub is looked at now and then
            LOG.exception("the doorbell failed")
        if not self._closing.is_set():
            # Told before ringing, so that the meeting this wakes listens anew.
            self._cut.set()
            self._ring()
