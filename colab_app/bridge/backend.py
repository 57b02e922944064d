"""What the worker thread holds: the replica, the sync driver, and everything screens can have done."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from colab_app.bridge.desk_marks import DeskMarks
from colab_app.bridge.sync_words import sync_view
from colab_app.domain import limits
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Command, Envelope, FoundLab, JoinLab
from colab_app.domain.errors import UserProblem
from colab_app.domain.ids import IdSource
from colab_app.hub.address import open_hub
from colab_app.service.queries import Query, SyncSummary
from colab_app.service.views import SyncView
from colab_app.store.reads import answer
from colab_app.store.replica import Replica, Submission, outbox
from colab_app.support.clock import utc_now_text
from colab_app.sync.driver import SyncDriver, SyncReport

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Founding:
    """What it takes to start alone."""

    member_name: str
    organisation_name: str
    organisation_kind: str
    board_title: str
    template: str


class Backend:
    """One open replica. Asking and submitting are safe from several threads: the desk's worker, the sync
    thread, long work. Founding, becoming and connecting belong to the worker.

    `heard` gets changes, `reported` the sync state; both are called from any thread.
    """

    def __init__(
        self, replica_path: Path, heard: Callable[[Changes], None], reported: Callable[[SyncView], None]
    ) -> None:
        self.replica = Replica(replica_path)
        self._heard = heard
        self.marks = DeskMarks(self.replica, heard)
        self._reported = reported
        self._ids = IdSource()
        self._driver: SyncDriver | None = None
        self._report = SyncReport("idle")
        try:
            self.device_id = self._remembered_id("device_id")
        except BaseException:
            self.replica.close()
            raise

    def close(self) -> None:
        """Stop syncing and let go of the file."""
        self.disconnect()
        self.replica.close()

    # -- who and where ---------------------------------------------------------------------------

    @property
    def member_id(self) -> str:
        """Who sits here, empty before founding or joining."""
        return self.replica.remembered("member_id")

    @property
    def hub_address(self) -> str:
        """Where the hub is, empty when this desk works alone."""
        return self.replica.remembered("hub_address")

    def become(self, member_id: str) -> None:
        """From now on this member sits here."""
        self.replica.remember("member_id", member_id)
        self.replica.remember("joined_at", utc_now_text())

    def future_member_id(self) -> str:
        """The id this desk's person will have once they join; the same after a failed try."""
        return self._remembered_id("future_member_id")

    def everything_changed(self) -> None:
        """Tell all screens to read afresh (after a bulk change)."""
        self._heard(Changes(everything=True))
        self._tell()

    def new_id(self) -> str:
        """A fresh id."""
        return self._ids.new()

    def _remembered_id(self, key: str) -> str:
        known = self.replica.remembered(key)
        if not known:
            known = self._ids.new()
            self.replica.remember(key, known)
        return known

    # -- asking and doing ------------------------------------------------------------------------

    def answer(self, query: Query[T]) -> T:
        """Answer a question from the replica."""
        if isinstance(query, SyncSummary):
            return self.sync_state()  # type: ignore[return-value]  # SyncSummary is a Query[SyncView]
        member_id = self.member_id
        with self.replica.reading() as connection:
            return answer(connection, query, member_id)

    def submit(self, command: Command) -> Submission:
        """Apply and queue a command; tells `heard` and wakes the courier."""
        return self.submit_envelope(self._envelope(command, self.member_id))

    def enter(self, command: FoundLab | JoinLab, member_id: str) -> None:
        """Found or join a lab as this member, who sits here from then on; refused, nothing has changed."""
        facts = {"member_id": member_id, "joined_at": utc_now_text()}
        self.announce(self.replica.submit(self._envelope(command, member_id), facts).changes)

    def _envelope(self, command: Command, actor_id: str) -> Envelope:
        return Envelope(
            id=self._ids.new(),
            actor_id=actor_id,
            device_id=self.device_id,
            issued_at=utc_now_text(),
            command=command,
        )

    def submit_envelope(self, envelope: Envelope) -> Submission:
        """Apply and queue a ready envelope (the sample lab has its own times and people)."""
        submission = self.replica.submit(envelope)
        self.announce(submission.changes)
        return submission

    def submit_quietly(self, command: Command) -> Changes:
        """Apply and queue one of many commands; nobody hears of it before `announce`."""
        return self.replica.submit(self._envelope(command, self.member_id)).changes

    def announce(self, changes: Changes) -> None:
        """Tell screens and the courier of what was submitted."""
        self._heard(changes)
        self.sync_now()
        self._tell()

    def found_lab(self, founding: Founding) -> str:
        """Begin a lab of one's own; returns the first board's id. Refused, this desk is as before."""
        board_id = self._ids.new()
        self.enter(
            FoundLab(
                organisation_id=self._ids.new(),
                organisation_name=founding.organisation_name,
                organisation_kind=founding.organisation_kind,
                member_name=founding.member_name,
                board_id=board_id,
                board_title=founding.board_title,
                template=founding.template,
            ),
            self._ids.new(),
        )
        return board_id

    def put_attachment(self, content: bytes) -> str:
        """Keep bytes for an attachment; returns their SHA-256. Raises UserProblem `attachment.large`."""
        if len(content) > limits.ATTACHMENT_BYTES:
            raise UserProblem("attachment.large", limit=limits.ATTACHMENT_BYTES, size=len(content))
        sha256 = hashlib.sha256(content).hexdigest()
        self.replica.put_content(sha256, content)
        return sha256

    # -- sync ------------------------------------------------------------------------------------

    def connect(self, address: str, password: str | None = None) -> None:
        """Use this hub from now on; the first meeting begins at once.

        Raises HubRejected for addresses that cannot be used.
        """
        self.disconnect()
        try:
            open_hub(address, password).close()
        except UserProblem as problem:
            self._on_report(SyncReport("stopped", problem.code, dict(problem.params)))
            raise
        self.replica.remember("hub_address", address)
        self._driver = SyncDriver(
            self.replica,
            lambda: open_hub(address, password),
            self.member_id,
            self._tell,
            self._on_report,
        )
        self._driver.start()

    def disconnect(self) -> None:
        """Work alone for now; nothing is lost, the outbox keeps what was not sent."""
        if self._driver is not None:
            self._driver.stop()
            self._driver = None

    def work_alone(self) -> None:
        """Leave the hub for good; everything stays here, and the outbox keeps what was not sent."""
        self.disconnect()
        self.replica.remember("hub_address", "")
        self.replica.remember("offline_since_at", "")
        self._report = SyncReport("idle")
        self._tell()

    def sync_now(self) -> None:
        """Meet the hub now instead of at the next beat."""
        if self._driver is not None:
            self._driver.nudge()

    def accept_mass_delete(self) -> None:
        """Let the hub delete what the brake held back."""
        if self._driver is not None:
            self._driver.accept_mass_delete()

    def retry(self, command_id: str) -> None:
        """Send a refused command again."""
        self._tell(self.replica.retry(command_id))
        self.sync_now()

    def discard(self, command_id: str) -> None:
        """Give up a refused command."""
        self._tell(self.replica.discard(command_id))

    def unsent_command(self, command_id: str) -> Command | None:
        """A command of the outbox, to take its words up again; None when it is gone or cannot be read."""
        with self.replica.reading() as connection:
            found = outbox.entry(connection, command_id)
        return found.envelope.command if found is not None and found.envelope is not None else None

    def sync_state(self) -> SyncView:
        """How it stands with the hub."""
        meets = self._driver is not None or self._report.phase == "stopped"
        return sync_view(self.replica, self._report, meets)

    def _tell(self, changes: Changes | None = None) -> None:
        if changes is not None:
            self._heard(changes)
        self._reported(self.sync_state())

    def _on_report(self, report: SyncReport) -> None:
        if report.phase == "idle":
            self.replica.remember("last_contact_at", utc_now_text())
            self.replica.remember("offline_since_at", "")
        elif report.phase == "offline" and not self.replica.remembered("offline_since_at"):
            self.replica.remember("offline_since_at", utc_now_text())
        self._report = report
        self._tell()
