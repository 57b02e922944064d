"""A whole desk for tests of pages: a real replica in a folder of its own, a context, ways to wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend, Founding
from colab_app.bridge.desk import Desk
from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.domain.positions import between
from colab_app.service.queries import Query
from colab_app.support.settings import Settings
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.route import Route
from colab_app.ui.theme.theme import Theme

T = TypeVar("T")
TODAY = date(2026, 11, 25)


class DeskRoom:
    """One desk with its lab: 東雲市's facilitator and an empty board; answers are waited for."""

    def __init__(self, folder: Path, theme: Theme, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.problems: list[UserProblem] = []
        self.routes: list[Route] = []
        self.saved: list[Settings] = []
        self.desk = Desk(lambda desk: Backend(folder / "replica.sqlite3", desk.heard, desk.reported))
        self.language = Language("en")
        self.context = UiContext(
            self.desk, theme, self.language, Settings(), self.saved.append, lambda: TODAY
        )
        self.desk.problem.connect(self.problems.append)
        self.context.go_to.connect(self.routes.append)
        self._owner = QObject()
        with qtbot.waitSignal(self.desk.opened):
            self.desk.open()
        founding = Founding(
            "水野 あかり", "東雲市 政策企画課", "municipality", "暮らしの足を考える", "full_pilot"
        )
        self.board_id = self.done(lambda backend: backend.found_lab(founding))

    def close(self) -> None:
        """End the worker."""
        self.desk.close()

    # -- doing and asking ------------------------------------------------------------------------

    def done(self, work: Callable[[Backend], T]) -> T:
        """Have the worker do something; everything asked for before is answered too by then."""
        results: list[T] = []
        self.desk.perform(work, results.append, owner=self._owner)
        self._qtbot.waitUntil(lambda: bool(results), timeout=10_000)
        return results[0]

    def settle(self) -> None:
        """Let everything that was asked for be answered, and what follows from it."""
        for _ in range(3):
            self.done(lambda backend: True)

    def ask(self, query: Query[T]) -> T:
        """The answer to a question."""
        return self.done(lambda backend: backend.answer(query))

    def submit(self, *commands: c.Command) -> None:
        """Do wishes as somebody else would: they are not on the undo stack."""
        for command in commands:
            self.done(lambda backend, command=command: backend.submit(command))  # type: ignore[misc]  # bound early

    # -- things to look at -----------------------------------------------------------------------

    def challenges(self, count: int, stage: str = "open", title: str = "困りごと") -> list[str]:
        """Published challenges from top to bottom of a stage; their ids."""
        ids, position = [], ""
        for number in range(1, count + 1):
            position = between(position, "")
            ids.append(self.desk.new_id())
            self.submit(
                c.CreateChallenge(
                    challenge_id=ids[-1],
                    board_id=self.board_id,
                    stage=stage,
                    position=position,
                    fields={"title": f"{title} {number}"},
                )
            )
        return ids

    def comment(self, challenge_id: str, body: str = "いいと思います。") -> c.AddComment:
        """Something to say about a challenge."""
        return c.AddComment(
            comment_id=self.desk.new_id(),
            subject_kind="challenge",
            subject_id=challenge_id,
            kind="opinion",
            body=body,
        )


@pytest.fixture
def room(tmp_path: Path, dressed: Theme, qtbot: QtBot) -> Iterator[DeskRoom]:
    """A desk that is closed after the test."""
    made = DeskRoom(tmp_path, dressed, qtbot)
    yield made
    made.close()
