"""Builds labs for tests: people, ids, a clock that moves only when told, and envelopes around commands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol

from colab_app.domain import commands as c
from colab_app.domain.commands import Command, Envelope
from colab_app.domain.ids import IdSource
from colab_app.service.hub_port import Receipt
from colab_app.support.clock import moment_text

START = datetime(2026, 11, 25, 10, tzinfo=UTC)


class StillClock:
    """A clock that moves only when told; calling it gives the moment as records keep it."""

    def __init__(self, moment: datetime = START) -> None:
        self.moment = moment

    def __call__(self) -> str:
        return moment_text(self.moment)

    def advance(self, seconds: float) -> None:
        """Moves on (or back, with a negative number)."""
        self.moment += timedelta(seconds=seconds)

    def milliseconds(self) -> int:
        """The moment as ids keep it."""
        return int(self.moment.timestamp() * 1000)


def counted_bytes(seed: int) -> Iterator[bytes]:
    """Bytes that look random, and are the same for the same seed."""
    for number in count():
        yield hashlib.sha256(f"{seed}:{number}".encode()).digest()


def counted_ids(seed: int = 0, clock: StillClock | None = None) -> IdSource:
    """Ids that are the same in each run, and differ between seeds."""
    noise = counted_bytes(seed)
    moments = clock or StillClock()
    return IdSource(moments.milliseconds, lambda size: next(noise)[:size])


class TakesCommands(Protocol):
    """A hub, as far as filling it goes."""

    def push(self, envelope: Envelope) -> Receipt:
        """Apply one command."""


class LabBuilder:
    """One lab as a test sees it: 東雲市's lab with a facilitator, an organisation and an open board.

    Makes commands with ids of their own and puts them into envelopes; whoever pushes or submits them
    decides where the lab lives. Labs of the same seed are equal, those of different seeds share no id.
    """

    def __init__(self, seed: int = 0) -> None:
        self.clock = StillClock()
        self.ids = counted_ids(seed, self.clock)
        # Marks come from elsewhere: how many of them a hub takes must not change anybody's ids.
        self._marks = counted_ids(-1 - seed)
        self.organisation_id = self.id()
        self.facilitator_id = self.id()
        self.board_id = self.id()

    def id(self) -> str:
        """A fresh id."""
        return self.ids.new()

    def mark(self) -> str:
        """A fresh random mark, as hubs give to their revisions."""
        return self._marks.sealed()

    def envelope(
        self, command: Command, actor_id: str = "", device_id: str = "desk-1", envelope_id: str = ""
    ) -> Envelope:
        """A command as `actor_id` (the facilitator, when nobody is named) asks for it now."""
        return Envelope(
            id=envelope_id or self.id(),
            actor_id=actor_id or self.facilitator_id,
            device_id=device_id,
            issued_at=self.clock(),
            command=command,
        )

    def push(self, hub: TakesCommands, command: Command, actor_id: str = "") -> Receipt:
        """Puts a command into an envelope and hands it to a hub."""
        return hub.push(self.envelope(command, actor_id))

    # -- people -------------------------------------------------------------------------------------

    def found(self, *, template: str = "full_pilot") -> c.FoundLab:
        """The lab begins; asked for by the facilitator."""
        return c.FoundLab(
            organisation_id=self.organisation_id,
            organisation_name="東雲市 政策企画課",
            organisation_kind="municipality",
            member_name="水野 あかり",
            board_id=self.board_id,
            board_title="暮らしの足を考える",
            template=template,
        )

    def join(self, name: str = "森 つばさ", role: str = "partner", organisation_id: str = "") -> c.JoinLab:
        """Somebody enters with an organisation of their own, or a known one; asked for by the new member."""
        return c.JoinLab(
            organisation_id=organisation_id or self.id(),
            organisation_name="株式会社ひなた工房",
            organisation_kind="startup",
            member_name=name,
            role=role,
        )

    def member(self, name: str = "辻 ゆかり", role: str = "observer") -> c.AddMember:
        """A person whom a facilitator adds to the lab's own organisation."""
        return c.AddMember(
            member_id=self.id(), organisation_id=self.organisation_id, name=name, role=role, fields={}
        )

    def board(self, *, is_open: bool = True, title: str = "水辺の防災") -> c.AddBoard:
        """One more board."""
        return c.AddBoard(board_id=self.id(), title=title, template="full_pilot", open=is_open, fields={})

    def place_on(self, board_id: str, member_id: str, *, on: bool = True) -> c.SetBoardMember:
        """Somebody may see a closed board, or no longer."""
        return c.SetBoardMember(board_id=board_id, member_id=member_id, on=on)

    # -- posts --------------------------------------------------------------------------------------

    def challenge(
        self,
        title: str = "通学路の見守り",
        board_id: str = "",
        fields: Mapping[str, object] | None = None,
        *,
        stage: str = "open",
    ) -> c.CreateChallenge:
        """A published challenge."""
        return c.CreateChallenge(
            challenge_id=self.id(),
            board_id=board_id or self.board_id,
            stage=stage,
            position="V",
            fields={"title": title, **(fields or {})},
        )

    def proposal(
        self,
        challenge_id: str,
        title: str = "地域の目をつなぐ地図",
        fields: Mapping[str, object] | None = None,
    ) -> c.CreateProposal:
        """A submitted proposal."""
        return c.CreateProposal(
            proposal_id=self.id(),
            challenge_id=challenge_id,
            organisation_id=self.organisation_id,
            fields={"title": title, **(fields or {})},
        )

    def idea(self, title: str = "回覧板をアプリに", board_id: str = "") -> c.AddIdea:
        """A one-line note."""
        return c.AddIdea(idea_id=self.id(), board_id=board_id or self.board_id, title=title)

    def comment(
        self, subject_id: str, body: str = "いいと思います。", *, kind: str = "opinion", parent_id: str = ""
    ) -> c.AddComment:
        """Something said about a challenge."""
        return c.AddComment(
            comment_id=self.id(),
            subject_kind="challenge",
            subject_id=subject_id,
            parent_id=parent_id,
            kind=kind,
            body=body,
        )

    def text(self, subject_id: str, base: str, text: str, field_key: str = "problem") -> c.EditText:
        """A long text of a challenge, changed from `base`."""
        return c.EditText(
            subject_kind="challenge",
            subject_id=subject_id,
            field_key=field_key,
            base=base,
            text=text,
            conflict_id=self.id(),
        )

    def draft(self, title: str = "下書き", draft_id: str = "") -> c.SaveDraft:
        """An unpublished challenge."""
        return c.SaveDraft(
            draft_id=draft_id or self.id(),
            kind="challenge",
            board_id=self.board_id,
            title=title,
            fields={},
        )

    def support(self, subject_id: str, *, on: bool = True) -> c.SetSupport:
        """Support for a challenge."""
        return c.SetSupport(subject_kind="challenge", subject_id=subject_id, on=on)

    def tag(self, subject_id: str, label: str = "交通", *, on: bool = True) -> c.SetTag:
        """A tag on a challenge."""
        return c.SetTag(subject_kind="challenge", subject_id=subject_id, label=label, on=on)
