"""A desk over a real replica, and ways to wait for what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend, Founding
from colab_app.bridge.desk import Desk
from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Command
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Query
from colab_app.service.undo import Step
from colab_app.service.views import SyncView

T = TypeVar("T")
FOUNDING = Founding("水野 あかり", "東雲市 政策企画課", "municipality", "暮らしの足を考える", "full_pilot")


class OpenDesk:
    """An open desk and everything it has said, in order."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self._qtbot = qtbot
        self.path = path
        self.desk = Desk(lambda desk: Backend(path, desk.heard, desk.reported))
        self.changes: list[Changes] = []
        self.views: list[SyncView] = []
        self.steps: list[Step] = []
        self.problems: list[UserProblem] = []
        self.undo_changes = 0
        self.desk.changed.connect(self.changes.append)
        self.desk.sync_changed.connect(self.views.append)
        self.desk.did.connect(self.steps.append)
        self.desk.problem.connect(self.problems.append)
        self.desk.undo_changed.connect(self._count_undo)
        self.owner = QObject()
        self.board_id = ""

    def _count_undo(self) -> None:
        self.undo_changes += 1

    def open(self) -> None:
        """Opens the replica and waits until it is."""
        with self._qtbot.waitSignal(self.desk.opened):
            self.desk.open()

    def found(self) -> None:
        """Begins a lab."""
        self.board_id = self.done(lambda backend: backend.found_lab(FOUNDING))

    def done(self, work: Callable[[Backend], T]) -> T:
        """What some work in the worker gives; all that was asked for before is answered then, too."""
        answers: list[T] = []
        self.desk.perform(work, answers.append, owner=self.owner)
        self.wait_for(lambda: bool(answers))
        return answers[0]

    def settle(self) -> None:
        """Everything asked for so far is answered, and told."""
        self.done(lambda backend: None)

    def ask(self, query: Query[T]) -> T:
        """The answer to a question."""
        return self.done(lambda backend: backend.answer(query))

    def submit(self, command: Command) -> list[UserProblem]:
        """Does a wish and waits; the problems its caller was told of."""
        refused: list[UserProblem] = []
        self.desk.submit(command, refused=refused.append)
        self.settle()
        return refused

    def wait_for(self, fact: Callable[[], bool]) -> None:
        """Waits until something is so."""
        self._qtbot.waitUntil(fact, timeout=20_000)

    def idea(self, title: str) -> c.AddIdea:
        """A note for the lab's board."""
        return c.AddIdea(idea_id=self.desk.new_id(), board_id=self.board_id, title=title)

    def group(self, idea_id: str, grouping: str) -> c.GroupIdea:
        """A note into a group."""
        return c.GroupIdea(idea_id=idea_id, grouping=grouping)

    def close(self) -> None:
        """Ends the worker."""
        self.desk.close()
