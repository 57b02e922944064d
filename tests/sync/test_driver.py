"""The thread of sync: it meets at once, when nudged, when the bell rings; it survives troubles and stops."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.errors import UserProblem
from colab_app.service.hub_port import Hub, HubBusy, HubSnapshot, HubUnreachable
from colab_app.store.replica.pull import MASS_DELETE_ROWS
from colab_app.sync.courier import ROUNDS_PER_MEETING
from colab_app.sync.driver import SyncDriver, SyncReport
from tests.sync.desk import Desk
from tests.sync.scripted_hub import Forgetful, HandBell, ScriptedHub
from tests.sync.small_lab import SmallLab

PATIENCE_SECONDS = 20.0


class Watched:
    """A driver of one desk with its reports in a queue; `open_hub` may be changed by a test."""

    def __init__(self, desk: Desk, hub: ScriptedHub) -> None:
        self.hub = hub
        self.open_hub: Callable[[], Hub] = lambda: self.hub
        self.heard: list[Changes] = []
        self._reports: queue.Queue[SyncReport] = queue.Queue()
        self.driver = SyncDriver(
            desk.replica, lambda: self.open_hub(), desk.member_id, self.heard.append, self._reports.put
        )

    def until(self, phase: str, *, doorbell: bool | None = None) -> SyncReport:
        """The next report of that phase (and state of the doorbell)."""
        while True:
            report = self._reports.get(timeout=PATIENCE_SECONDS)
            if report.phase == phase and doorbell in (None, report.doorbell):
                return report


@pytest.fixture
def desk(small: SmallLab) -> Desk:
    """A desk that has met its hub before."""
    return small.founder()


@pytest.fixture
def watched(small: SmallLab, desk: Desk) -> Iterator[Watched]:
    """The driver of that desk, stopped at the end."""
    found = Watched(desk, ScriptedHub(small.hub()))
    yield found
    if found.driver._thread.is_alive():
        found.driver.stop()


def test_the_first_meeting_is_at_once(small: SmallLab, desk: Desk, watched: Watched) -> None:
    command_id = small.do(desk, small.lab.idea())
    watched.driver.start()
    assert watched.until("meeting") == SyncReport("meeting")
    assert watched.until("idle") == SyncReport("idle")
    assert command_id in small.place.command_ids()
    assert any(changes.ids("outbox") == {command_id} for changes in watched.heard)


def test_a_nudge_brings_the_next_meeting(small: SmallLab, desk: Desk, watched: Watched) -> None:
    watched.driver.start()
    watched.until("idle")
    command_id = small.do(desk, small.lab.idea())
    watched.driver.nudge()
    watched.until("idle")
    assert command_id in small.place.command_ids()


def test_the_hub_stays_open_from_meeting_to_meeting(watched: Watched) -> None:
    opened = []

    def open_hub() -> Hub:
        opened.append(threading.current_thread().name)
        return watched.hub

    watched.open_hub = open_hub
    watched.driver.start()
    for _ in range(3):
        watched.until("idle")
        watched.driver.nudge()
    watched.driver.stop()
    assert opened == ["sync"]  # a hub belongs to the thread that uses it
    assert watched.hub.closed == 1


@pytest.mark.parametrize("trouble", [HubUnreachable("hub.unreachable"), HubBusy("hub.busy")])
def test_offline_work_goes_out_when_the_hub_is_back(
    small: SmallLab, desk: Desk, watched: Watched, trouble: UserProblem
) -> None:
    command_id = small.do(desk, small.lab.idea())
    watched.hub.troubles = [trouble, trouble]
    watched.driver.start()
    first, second = watched.until("offline"), watched.until("offline")
    assert first.code == trouble.code
    assert 0.0 < first.next_try_seconds < second.next_try_seconds
    watched.until("idle")  # tried again by itself
    assert command_id in small.place.command_ids()


def test_a_hub_that_cannot_even_be_opened(small: SmallLab, watched: Watched) -> None:
    def missing() -> Hub:
        raise HubUnreachable("hub.file_missing", name="lab.db")

    watched.open_hub = missing
    watched.driver.start()
    report = watched.until("offline")
    assert (report.code, report.params) == ("hub.file_missing", {"name": "lab.db"})
    watched.open_hub = lambda: watched.hub
    watched.driver.nudge()
    watched.until("idle")


def test_a_strange_hub_stops_sync_until_somebody_says_so(small: SmallLab, watched: Watched) -> None:
    watched.open_hub = lambda: ScriptedHub(small.hub(), hub_id="another")
    watched.driver.start()
    report = watched.until("stopped")
    assert (report.code, report.next_try_seconds) == ("hub.other", 0.0)
    watched.open_hub = lambda: watched.hub
    watched.driver.nudge()
    watched.until("idle")


def test_an_error_of_ours_is_logged_and_tried_again(
    watched: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Hub:
        watched.open_hub = lambda: watched.hub
        raise RuntimeError("a bug")

    watched.open_hub = broken
    watched.driver.start()
    assert watched.until("offline").code == "sync.bug"
    watched.until("idle")
    assert "sync failed" in caplog.text


def test_a_hub_that_went_back_is_told(small: SmallLab, desk: Desk, watched: Watched) -> None:
    backup = small.place.back_up()
    small.do(desk, small.lab.idea())
    small.meet(desk)
    small.place.set_back(backup)
    watched.hub = ScriptedHub(small.hub())
    watched.driver.start()
    assert watched.until("idle").went_back


def test_a_meeting_that_did_not_end_is_taken_up_again_at_once(
    small: SmallLab, desk: Desk, watched: Watched
) -> None:
    # Reading stops where the hub knows nothing twice in a row, and a meeting has so many rounds.
    hub = _Forgets(small.hub())
    hub.looks = 2 * ROUNDS_PER_MEETING
    watched.hub = hub
    watched.driver.start()
    assert watched.until("idle").went_back
    assert not watched.until("idle").went_back
    assert hub.looks == 0
    assert desk.replica.cursors()


def test_a_mass_delete_waits_for_a_yes(small: SmallLab, desk: Desk, watched: Watched) -> None:
    for _ in range(MASS_DELETE_ROWS + 1):
        small.do(desk, small.lab.draft())
    small.meet(desk)
    second = small.desk(desk.member_id)
    small.meet(second)
    for draft_id in second.rows()["draft"]:
        small.do(second, c.DiscardDraft(draft_id=draft_id))
    small.meet(second)
    watched.driver.start()
    assert watched.until("stopped").code == "pull.mass_delete"
    watched.driver.accept_mass_delete()
    watched.until("idle")
    assert not desk.rows()["draft"]
    assert not watched.driver._allow_mass_delete.is_set()


# -- the doorbell --------------------------------------------------------------------------------


def test_the_bell_brings_what_others_did(small: SmallLab, desk: Desk, watched: Watched) -> None:
    other = small.partner()
    watched.hub.bell = HandBell()
    watched.driver.start()
    # After the bell is hung up the hub is looked at once more: something may have come in between.
    watched.until("idle", doorbell=True)
    watched.until("idle", doorbell=True)
    idea = small.lab.idea()
    small.do(other, idea)
    small.meet(other)
    watched.hub.bell.ring()
    watched.until("idle", doorbell=True)
    assert idea.idea_id in desk.rows()["idea"]


def test_a_bell_that_fails_its_own_test_is_not_trusted(watched: Watched) -> None:
    watched.hub.bell = HandBell(works=False)
    watched.driver.start()
    assert not watched.until("idle").doorbell


@pytest.mark.parametrize("error", [HubUnreachable("hub.unreachable"), RuntimeError("a bug")])
def test_a_cut_bell_is_hung_up_and_another_put_there(watched: Watched, error: Exception) -> None:
    first = watched.hub.bell = HandBell()
    watched.driver.start()
    watched.until("idle", doorbell=True)
    watched.until("idle", doorbell=True)
    second = watched.hub.bell = HandBell()
    first.cut(error)
    watched.until("idle", doorbell=True)
    assert first.closed
    assert not second.closed


def test_a_bell_that_cannot_be_hung_up_spoils_no_meeting(watched: Watched) -> None:
    watched.hub.no_bell = HubUnreachable("hub.unreachable")
    watched.driver.start()
    assert watched.until("idle") == SyncReport("idle")


def test_the_bell_is_hung_up_with_the_hub(watched: Watched) -> None:
    bell = watched.hub.bell = HandBell()
    watched.driver.start()
    watched.until("idle", doorbell=True)
    watched.driver.stop()
    assert bell.closed
    assert watched.hub.closed == 1


# -- stopping ------------------------------------------------------------------------------------


def test_stopping_leaves_a_long_meeting_between_two_commands(
    small: SmallLab, desk: Desk, watched: Watched
) -> None:
    for _ in range(5):
        small.do(desk, small.lab.idea())
    reached, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        reached.set()
        assert go_on.wait(PATIENCE_SECONDS)

    watched.hub.before_push = hold
    watched.driver.start()
    assert reached.wait(PATIENCE_SECONDS)
    watched.driver._stop.set()
    go_on.set()
    watched.driver.stop()
    assert len(watched.hub.pushed) == 1
    assert len(desk.replica.pending(10)) == 4  # what was sent has its receipt
    assert watched.hub.closed == 1


def test_a_stop_at_the_worst_moment_is_not_slept_through(watched: Watched) -> None:
    class StoppedWhileClearing(threading.Event):
        def clear(self) -> None:
            watched.driver._stop.set()
            self.set()
            super().clear()

    watched.driver._wake = StoppedWhileClearing()
    watched.driver.start()
    watched.driver._thread.join(PATIENCE_SECONDS)
    assert not watched.driver._thread.is_alive()


def test_two_desks_find_each_other_through_threads(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    first, second = (Watched(desk, ScriptedHub(small.hub())) for desk in (founder, partner))
    idea = small.lab.idea()
    small.do(founder, idea)
    first.driver.start()
    first.until("idle")
    second.driver.start()
    second.until("idle")
    first.driver.stop()
    second.driver.stop()
    assert idea.idea_id in partner.rows()["idea"]


class _Forgets(ScriptedHub):
    """Knows no position at the first looks."""

    looks = 0

    @contextmanager
    def snapshot(self) -> Iterator[HubSnapshot]:
        """The real one, or one that knows nothing."""
        with super().snapshot() as snapshot:
            forgets, self.looks = self.looks > 0, max(0, self.looks - 1)
            yield Forgetful(snapshot) if forgets else snapshot
