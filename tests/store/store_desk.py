"""A replica with a founded lab and people, written to and asked without a window or a hub."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Command
from colab_app.domain.vocabulary import Role
from colab_app.service.queries import Query
from colab_app.store.reads import answer
from colab_app.store.replica import Replica, Submission
from tests.support.lab import LabBuilder

T = TypeVar("T")
TODAY = "2026-11-25"


class StoreDesk:
    """The lab of `LabBuilder` in a replica of its own; the facilitator sits here.

    The clock moves on a second with every command, so that "newer" means something.
    """

    def __init__(self, path: Path, seed: int = 0) -> None:
        self.path = path
        self.lab = LabBuilder(seed)
        self.replica = Replica(path)
        self.me = self.lab.facilitator_id
        self.official = self.partner = ""
        self._is_dry = False

    @classmethod
    def on_copy(cls, template: Path, path: Path) -> StoreDesk:
        """A desk on a copy of a replica on which `found` was called: the same lab in less time."""
        desk = cls(Path(shutil.copy(template, path)))
        desk._is_dry = True
        desk.found()
        desk._is_dry = False
        return desk

    def found(self) -> None:
        """Founds the lab and lets an official and a partner in."""
        self.do(self.lab.found())
        self.official = self.person(Role.OFFICIAL, "高瀬 みなと")
        self.partner = self.person(Role.PARTNER, "森 つばさ")

    def person(self, role: str, name: str, organisation_id: str = "") -> str:
        """Somebody joins; their id."""
        member_id = self.lab.id()
        self.do(self.lab.join(name, role, organisation_id), member_id)
        return member_id

    def do(self, command: Command, actor_id: str = "") -> Submission:
        """Submits a command as somebody, the facilitator when nobody is named."""
        self.lab.clock.advance(1)
        envelope = self.lab.envelope(command, actor_id)
        if self._is_dry:
            return Submission(envelope.id, Changes(), None)
        return self.replica.submit(envelope)

    def challenge(self, title: str = "通学路の見守り", actor_id: str = "", **fields: object) -> str:
        """A challenge in the open column; its id."""
        command = self.lab.challenge(title, fields=fields)
        self.do(command, actor_id)
        return command.challenge_id

    def proposal(self, challenge_id: str, actor_id: str = "", **fields: object) -> str:
        """A proposal; its id."""
        command = self.lab.proposal(challenge_id, fields=fields)
        self.do(command, actor_id)
        return command.proposal_id

    def comment(
        self, subject_id: str, body: str = "いいと思います。", actor_id: str = "", **more: str
    ) -> str:
        """A comment on a challenge; its id."""
        command = self.lab.comment(subject_id, body, **more)
        self.do(command, actor_id)
        return command.comment_id

    def move(self, challenge_id: str, start: str, target: str, reason: str = "済") -> None:
        """A challenge into another column."""
        self.do(
            c.MoveChallenge(
                challenge_id=challenge_id, from_stage=start, to_stage=target, position="m", reason=reason
            )
        )

    def ask(self, query: Query[T], me: str = "") -> T:
        """The answer, as the facilitator or somebody else sees it."""
        with self.replica.reading() as connection:
            return answer(connection, query, me or self.me)

    def rows(self, query: str, *parameters: object) -> list[tuple[object, ...]]:
        """What a plain look into the file finds."""
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute(query, parameters).fetchall()

    def close(self) -> None:
        """Lets go of the file."""
        self.replica.close()
