"""A real desk with a small lab, for tests of pages: asked and told through its own door, waited for."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend
from colab_app.bridge.desk import Desk
from colab_app.domain import commands as c
from colab_app.domain.commands import Command, Envelope
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Query
from colab_app.support.clock import utc_now_text
from colab_app.support.settings import Settings
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.route import Route
from colab_app.ui.theme.theme import Theme
from tests.support.lab import LabBuilder
from tests.ui.theme.dressing import show

T = TypeVar("T")


class LabDesk:
    """東雲市's lab: I am 水野 あかり, its facilitator; 大西 真央 (NPO) and 森 つばさ (startup) are in it."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path) -> None:
        self.qtbot = qtbot
        self.made = LabBuilder()
        self.mao, self.tsubasa = self.made.id(), self.made.id()
        self.npo, self.startup = self.made.id(), self.made.id()
        self.desk = Desk(lambda desk: Backend(path, desk.heard, desk.reported))
        self.problems: list[UserProblem] = []
        self._windows: list[QWidget] = []
        self.desk.problem.connect(self.problems.append)
        self.desk.open()
        self.language = Language("ja")
        self.context = UiContext(self.desk, theme, self.language, Settings(), lambda _: None)
        self.routes: list[Route] = []
        self.notices: list[str] = []
        self.context.go_to.connect(self.routes.append)
        self.context.notice.connect(self.notices.append)
        self.work(lambda backend: backend.become(self.made.facilitator_id))
        self.do(self.made.found())
        self._add_people()

    def close(self) -> None:
        """End the worker and go back to English."""
        for window in self._windows:
            window.close()
            window.deleteLater()
        self.desk.close()
        self.language.use("en")
        QApplication.processEvents()
        # Here and in order: Python might get round to deleting them in the middle of an event.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._windows.clear()

    def put(self, widget: QWidget, width: int = 1200, height: int = 800, *, fill: bool = False) -> QWidget:
        """Show a widget in a window of its own, from the top or over the whole height."""
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        if not fill:
            layout.addStretch(1)
        window.resize(width, height)
        show(self.qtbot, window)
        self._windows.append(window)  # a window of Python lives as long as somebody knows it
        return window

    def work(self, job: Callable[[Backend], T]) -> T:
        """Run a job in the worker and wait for its result."""
        results: list[T] = []
        failures: list[UserProblem] = []
        self.desk.perform(job, results.append, failures.append)
        self.qtbot.waitUntil(lambda: bool(results or failures))
        if failures:
            raise failures[0]
        return results[0]

    def answer(self, query: Query[T]) -> T:
        """The answer to a question."""
        return self.work(lambda backend: backend.answer(query))

    def do(self, command: Command, actor_id: str = "") -> None:
        """Have a wish done, mine or somebody else's, and wait until screens heard of it."""

        def submit(backend: Backend) -> None:
            backend.submit_envelope(
                Envelope(
                    id=backend.new_id(),
                    actor_id=actor_id or backend.member_id,
                    device_id="another desk",
                    issued_at=utc_now_text(),
                    command=command,
                )
            )

        self.work(submit)

    def settle(self) -> None:
        """Wait until everything asked so far was answered, twice: answers ask again."""
        for _ in range(2):
            self.work(lambda backend: None)
            QApplication.processEvents()

    def wait(self, fact: Callable[[], bool]) -> None:
        """Wait for a fact."""
        self.qtbot.waitUntil(fact)

    def challenge(self, title: str = "通学路の見守り", stage: str = "open", **fields: object) -> str:
        """Post a challenge of mine; returns its id."""
        command = self.made.challenge(title, fields=fields, stage=stage)
        self.do(replace(command, position="m"))
        return command.challenge_id

    def proposal(self, challenge_id: str, title: str = "地域の目をつなぐ地図", **fields: object) -> str:
        """A proposal of the startup; returns its id."""
        command = c.CreateProposal(
            proposal_id=self.made.id(),
            challenge_id=challenge_id,
            organisation_id=self.startup,
            fields={"title": title, **fields},
        )
        self.do(command, self.tsubasa)
        return command.proposal_id

    def say(
        self, subject_id: str, body: str, actor_id: str = "", parent_id: str = "", kind: str = "opinion"
    ) -> str:
        """Say something about a challenge; returns the comment's id."""
        command = self.made.comment(subject_id, body, kind=kind, parent_id=parent_id)
        self.do(command, actor_id)
        return command.comment_id

    def _add_people(self) -> None:
        organisations = ((self.npo, "NPO むすび目", "npo"), (self.startup, "アオバト工房", "startup"))
        for organisation_id, name, kind in organisations:
            self.do(c.AddOrganisation(organisation_id=organisation_id, name=name, kind=kind, fields={}))
        people = (
            (self.mao, self.npo, "大西 真央", "おおにし まお", "Mao Onishi"),
            (self.tsubasa, self.startup, "森 つばさ", "もり つばさ", "Tsubasa Mori"),
        )
        for member_id, organisation_id, name, reading, name_other in people:
            self.do(
                c.AddMember(
                    member_id=member_id,
                    organisation_id=organisation_id,
                    name=name,
                    role="partner",
                    fields={"reading": reading, "name_other": name_other},
                )
            )


@pytest.fixture
def lab(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[LabDesk]:
    """A desk on a fresh lab, in Japanese; the whole application wears the light look."""
    # Python would tidy up in whichever thread it happens to run; widgets may only go in their own.
    gc.disable()
    made = LabDesk(qtbot, dressed, tmp_path / "lab.sqlite3")
    yield made
    made.close()
    gc.enable()
