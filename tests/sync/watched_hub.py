"""A hub as a desk meets it in a simulation: lines break, power goes, and every commit is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from colab_app.domain import commands as c
from colab_app.domain.commands import Envelope
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import PROPOSAL_STEPS, ProposalState
from colab_app.service.hub_port import Doorbell, Hub, HubIdentity, HubSnapshot, Receipt
from tests.sync.faults import Faults
from tests.sync.hub_places import Applied, HubPlace


class HubClock:
    """The hub's clock: one second a look; `looks` tells whether a push applied anything."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> str:
        self.looks += 1
        return self.now()

    def now(self) -> str:
        """The moment of the last look."""
        hours, seconds = divmod(self.looks, 3_600)
        return f"2026-11-{1 + hours // 24:02}T{hours % 24:02}:{seconds // 60:02}:{seconds % 60:02}.000Z"


class WatchedHub:
    """Passes everything on to a real hub, with faults around it and a watch on what commits."""

    def __init__(
        self,
        place: HubPlace,
        member_id: str,
        clock: HubClock,
        new_mark: Callable[[], str],
        faults: Faults,
        poisoned: set[str],
        violations: list[str],
        *,
        torn: bool,
    ) -> None:
        self._place = place
        self._clock = clock
        self._faults = faults
        self._poisoned = poisoned
        self._violations = violations
        self._new_mark = new_mark
        # Rows are written and the mark is asked for before the commit: a cut here must leave nothing.
        self._hub: Hub = place.open(clock, self._mark_or_crash if torn else new_mark, member_id)

    def _mark_or_crash(self) -> str:
        self._faults.crash("inside-hub-transaction")
        return self._new_mark()

    def identity(self) -> HubIdentity:
        """Who it is, when the line stands."""
        self._faults.line()
        return self._hub.identity()

    def push(self, envelope: Envelope) -> Receipt:
        """One command, with all that can happen on its way."""
        self._faults.line()
        if envelope.id in self._poisoned:
            raise RuntimeError(f"a bug that only {envelope.command.wire_name} shows")
        self._faults.crash("before-hub-commit")
        before, looks = self._place.steps(), self._clock.looks
        is_known = self._place.keeps_time and envelope.id in self._place.command_ids()
        receipt = self._hub.push(envelope)
        # A hub asks for the time when it applies a command; one with its own clock is asked before.
        if not is_known if self._place.keeps_time else self._clock.looks != looks:
            self._place.journal.append(Applied(envelope, self._clock.now()))
        self._check_steps(envelope.command, before, self._place.steps())
        self._faults.crash("after-hub-commit")
        self._faults.cut()
        if self._faults.happens(0.1) and self._hub.push(envelope).revisions != receipt.revisions:
            self._violations.append(f"pushed again, {envelope.command.wire_name} got another receipt")
        return receipt

    def _check_steps(self, command: c.Command, before: dict[str, str], after: dict[str, str]) -> None:
        for row_id in before.keys() & after.keys():
            step = (before[row_id], after[row_id])
            if step[0] != step[1] and not _legal(command, row_id, *step):
                self._violations.append(f"{command.wire_name} made the step {step[0]} to {step[1]}")

    @contextmanager
    def snapshot(self) -> Iterator[HubSnapshot]:
        """A consistent look, when the line stands."""
        self._faults.line()
        with self._hub.snapshot() as snapshot:
            yield snapshot

    def has_content(self, sha256: str) -> bool:
        """Passed on."""
        self._faults.line()
        return self._hub.has_content(sha256)

    def put_content(self, sha256: str, content: bytes) -> None:
        """Passed on."""
        self._faults.line()
        self._hub.put_content(sha256, content)
        self._faults.crash("after-content-sent")

    def get_content(self, sha256: str) -> bytes | None:
        """Passed on."""
        self._faults.line()
        return self._hub.get_content(sha256)

    def doorbell(self) -> Doorbell | None:
        """None: a simulation decides itself who meets when."""
        return None

    def close(self) -> None:
        """Let go."""
        self._hub.close()


def _legal(command: c.Command, row_id: str, before: str, after: str) -> bool:
    """A step is legal when its own command asked for it, from where the row stood, along the rules."""
    if isinstance(command, c.MoveChallenge):
        asked = (command.challenge_id, command.from_stage, command.to_stage)
        return asked == (row_id, before, after) and after != Stage.DRAFT
    if isinstance(command, c.SetProposalState):
        asked = (command.proposal_id, command.from_state, command.to_state)
        return asked == (row_id, before, after) and after in PROPOSAL_STEPS[ProposalState(before)]
    return False
