"""One meeting of a replica with its hub: who are you, here is mine, what is yours."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.errors import Refused, UserProblem
from colab_app.service.dependence import created_id, names_any
from colab_app.service.hub_port import (
    PROTOCOL,
    SCHEMA,
    START,
    Hub,
    HubIdentity,
    HubRejected,
    HubSnapshot,
    Position,
    StreamPage,
)
from colab_app.store.replica import Replica
from colab_app.store.replica.outbox import OutboxEntry, OutboxState

LOG = logging.getLogger(__name__)

FaultPoint = Callable[[str], None]
"""Called with the name of each step. Whoever raises there ends the meeting, as a power cut would."""

ROWS_PER_PAGE = 2_000
PAGES_PER_BATCH = 8
PUSH_BATCH = 100
ROUNDS_PER_MEETING = 6
TRIES_BEFORE_PARKING = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a meeting brought: commands sent and refused, rows received, and whether the hub had gone back."""

    sent: int = 0
    refused: int = 0
    rows: int = 0
    went_back: bool = False
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _History:
    """What this desk remembers of the hub, and what of it the hub does not know any more."""

    cursors: Mapping[str, Position]
    receipts: Sequence[str]
    missing: frozenset[str]
    lost: bool

    @property
    def confirmed(self) -> list[str]:
        """Receipts the hub still knows."""
        return [command_id for command_id in self.receipts if command_id not in self.missing]


class Courier:
    """Carries commands to the hub and rows back. Single-threaded; a thread outside only drives it.

    `heard` is told of every change to the replica, `fault` of every step.
    """

    def __init__(
        self,
        replica: Replica,
        hub: Hub,
        member_id: str,
        heard: Callable[[Changes], None] = lambda changes: None,
        fault: FaultPoint = lambda point: None,
        rows_per_page: int = ROWS_PER_PAGE,
    ) -> None:
        self._replica = replica
        self._hub = hub
        self._member_id = member_id
        self._heard = heard
        self._fault = fault
        self._rows_per_page = rows_per_page
        self.allow_mass_delete = False

    def meet(self) -> Meeting:
        """Exchange until both sides are quiet, or a few rounds have passed.

        Raises HubUnreachable (try later), HubBusy (try soon), HubRejected and UserProblem
        (stop and ask).
        """
        self._shake_hands(self._hub.identity())
        total = Meeting(went_back=self._notice_going_back(), complete=False)
        for _ in range(ROUNDS_PER_MEETING):
            sent, refused = self.push()
            rows, went_back, complete = self.pull()
            total = Meeting(
                total.sent + sent,
                total.refused + refused,
                total.rows + rows,
                total.went_back or went_back,
                complete,
            )
            if complete and not self._replica.pending(1):
                return total
        return total

    # -- handshake -------------------------------------------------------------------------------

    def _shake_hands(self, identity: HubIdentity) -> None:
        known = self._replica.remembered("hub_id")
        if known and known != identity.hub_id:
            raise HubRejected("hub.other")
        if identity.protocol > PROTOCOL or identity.minimum_schema > SCHEMA:
            raise HubRejected("hub.newer", schema=identity.schema)
        if identity.protocol < PROTOCOL or identity.schema < SCHEMA:
            raise HubRejected("hub.older", schema=identity.schema)
        timeline = int(self._replica.remembered("timeline") or 0)
        if identity.timeline < timeline:
            raise HubRejected("hub.old_timeline", timeline=identity.timeline, known=timeline)
        if not known:
            self._first_contact(identity)
        if identity.timeline > timeline:
            self._replica.remember("timeline", str(identity.timeline))

    def _first_contact(self, identity: HubIdentity) -> None:
        founded = any(isinstance(_command(entry), c.FoundLab) for entry in self._replica.pending(1))
        with self._hub.snapshot() as snapshot:
            used = any(head != START for head in snapshot.streams(self._member_id).values())
        if founded and used:
            raise HubRejected("hub.other_lab")
        self._replica.remember("hub_id", identity.hub_id)

    def _notice_going_back(self) -> bool:
        """True when the hub lost history.

        Looked at before anything is sent: what stands on a lost command would be refused else, although
        this desk is about to give the lost one back.
        """
        if not self._replica.pending(1):
            return False  # the pull will notice
        with self._hub.snapshot() as snapshot:
            history = self._compare_history(snapshot)
        return self._give_back(history)

    def _compare_history(self, snapshot: HubSnapshot) -> _History:
        cursors = self._replica.cursors()
        receipts = self._replica.receipts_ahead()
        remembered = {**self._replica.hidden_cursors(), **cursors}
        return _History(
            cursors,
            receipts,
            missing=snapshot.missing_commands(receipts),
            lost=any(not snapshot.knows(stream, cursor) for stream, cursor in remembered.items()),
        )

    def _give_back(self, history: _History) -> bool:
        """Queue again what the hub lost; True when it must be read afresh."""
        if history.lost:
            self._replica.went_back()
        elif history.missing:
            self._replica.requeue(sorted(history.missing))
        return history.lost

    # -- push ------------------------------------------------------------------------------------

    def push(self) -> tuple[int, int]:
        """Send what waits, oldest first, one hub transaction each; returns (sent, refused)."""
        sent = refused = 0
        held = set(self._held())
        while entries := self._replica.pending(PUSH_BATCH):
            for entry in entries:
                outcome = self._push_one(entry, held)
                if outcome is None:
                    return sent, refused
                sent += outcome
                refused += not outcome
        return sent, refused

    def push_one(self) -> bool:
        """Send the oldest waiting command; False when there is none."""
        entries = self._replica.pending(1)
        if not entries:
            return False
        self._push_one(entries[0], set(self._held()))
        return True

    def _held(self) -> frozenset[str]:
        """Ids that parked commands would have created: what stands on them waits too."""
        parked = self._replica.in_state(OutboxState.PARKED)
        return frozenset(
            created_id(entry.envelope.command)
            for entry in parked
            if entry.envelope is not None and created_id(entry.envelope.command)
        )

    def _push_one(self, entry: OutboxEntry, held: set[str]) -> bool | None:
        """True: sent. False: refused or parked. None: an error of ours, stop pushing for now.

        What a held command would have created is held too.
        """
        envelope = entry.envelope
        if envelope is None:
            self._heard(self._replica.failed_unexpectedly(entry.command_id, "command.unknown", 0))
            return False
        if names_any(envelope.command, frozenset(held)):
            held.update(filter(None, [created_id(envelope.command)]))
            self._heard(self._replica.failed_unexpectedly(entry.command_id, "command.held", 0))
            return False
        self._fault("before-push")
        try:
            self._send_content(envelope.command)
            receipt = self._hub.push(envelope)
        except Refused as refusal:
            self._fault("before-refusal-saved")
            self._heard(self._replica.refuse(entry.command_id, refusal.code, refusal.params))
            return False
        except UserProblem:
            raise
        except Exception:  # the fourth outcome of a push: a bug of ours must not block the queue
            LOG.exception("push of %s failed", entry.name)
            self._heard(
                self._replica.failed_unexpectedly(entry.command_id, "command.bug", TRIES_BEFORE_PARKING)
            )
            return None
        self._fault("before-acknowledgement-saved")
        self._heard(self._replica.acknowledge(entry.command_id, receipt.revisions))
        return True

    def _send_content(self, command: c.Command) -> None:
        if not isinstance(command, c.AddAttachment) or self._hub.has_content(command.sha256):
            return
        content = self._replica.get_content(command.sha256)
        if content is not None:
            self._hub.put_content(command.sha256, content)

    # -- pull ------------------------------------------------------------------------------------

    def pull(self, between: Callable[[], None] = lambda: None) -> tuple[int, bool, bool]:
        """Take in what is new; returns (rows, hub went back, complete).

        `between` runs after reading and before taking in, where a race could hide.
        """
        rows = 0
        went_back = False
        while True:
            self._fault("before-pull")
            with self._hub.snapshot() as snapshot:
                history = self._compare_history(snapshot)
                visible = frozenset(snapshot.streams(self._member_id))
                pages = [] if history.lost else self._read(snapshot, visible, history.cursors)
            if self._give_back(history):
                if went_back:
                    return rows, True, False
                went_back = True
                continue
            between()
            self._fault("before-pull-saved")
            complete = not any(page.more for page in pages)
            changes = self._replica.take_in(
                pages,
                visible,
                confirmed=history.confirmed,
                complete=complete,
                allow_mass_delete=self.allow_mass_delete,
            )
            self._heard(changes)
            rows += sum(len(page.rows) for page in pages)
            if complete:
                self.allow_mass_delete = False
                self._fetch_contents()
                return rows, went_back, True

    def _read(
        self, snapshot: HubSnapshot, visible: frozenset[str], cursors: Mapping[str, Position]
    ) -> list[StreamPage]:
        pages: list[StreamPage] = []
        for stream in sorted(visible):
            after = cursors.get(stream, START)
            while True:
                page = snapshot.read(stream, after, self._rows_per_page)
                pages.append(page)
                if not page.more or len(pages) >= PAGES_PER_BATCH:
                    break
                after = page.position
            if len(pages) >= PAGES_PER_BATCH and pages[-1].more:
                break
        return pages

    def _fetch_contents(self) -> None:
        for sha256 in self._replica.missing_contents(limit=20):
            try:
                content = self._hub.get_content(sha256)
            except Refused:
                return  # an open door shows the rows, but not the files: they come after joining
            if content is not None:
                self._replica.put_content(sha256, content)


def _command(entry: OutboxEntry) -> c.Command | None:
    return entry.envelope.command if entry.envelope is not None else None
