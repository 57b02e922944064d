"""Desks on copies of the sample lab, with everything a page needs around it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend
from colab_app.bridge.desk import Desk
from colab_app.bridge.sample import load_sample
from colab_app.domain.commands import Command
from colab_app.domain.errors import UserProblem
from colab_app.exchange.sample import ANCHOR, sample_id
from colab_app.service.queries import Query
from colab_app.support.settings import Settings
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Route
from colab_app.ui.theme.theme import Theme

T = TypeVar("T")
D = TypeVar("D", bound=QWidget)
TODAY = ANCHOR


@pytest.fixture(scope="session")
def sample_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replica with the sample lab, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "master.db"
    backend = Backend(path, lambda changes: None, lambda view: None)
    load_sample(backend, TODAY)
    backend.close()
    return path


@dataclass
class SampleDesk:
    """An open desk, what pages heard and asked of the window, and ways to wait for facts."""

    qtbot: QtBot
    path: Path
    desk: Desk
    context: UiContext
    routes: list[Route] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    problems: list[UserProblem] = field(default_factory=list)
    windows: list[QWidget] = field(default_factory=list)

    def ask(self, query: Query[T]) -> T:
        """The answer to a question, waited for."""
        return self.perform(lambda backend: backend.answer(query))

    def perform(self, work: Callable[[Backend], T]) -> T:
        """What work in the worker gives, waited for; everything asked before is answered then."""
        answers: list[T] = []
        self.desk.perform(work, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def settle(self) -> None:
        """Let pages get their answers, and the answers to what they ask because of them."""
        for _ in range(4):
            self.perform(lambda backend: None)

    def become(self, name: str) -> None:
        """Somebody else of the sample sits here from now on, such as "yui"."""
        self.perform(lambda backend: backend.become(sample_id(name)))

    def submit_as(self, name: str, command: Command) -> None:
        """Somebody else of the sample does something; pages have heard of it afterwards."""

        def work(backend: Backend) -> None:
            me = backend.member_id
            backend.become(sample_id(name))
            backend.submit(command)
            backend.become(me)

        self.perform(work)
        self.settle()

    def show(self, page: Page, route: Route | None = None) -> None:
        """Show a page with its head and pane in a window, and wait until it has its answers.

        The page lies free in the window, so that tests can resize it.
        """
        window = QWidget()
        window.resize(1700, 900)
        for part, place in (
            (page, QRect(0, 60, 1200, 800)),
            (page.bar_left, QRect(0, 0, 800, 56)),
            (page.bar_right, QRect(900, 0, 280, 56)),
            (page.side_pane, QRect(1220, 0, 460, 860)),
        ):
            if part is not None:
                hidden = part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
                part.setParent(window)
                part.setGeometry(place)
                part.setVisible(not hidden)
        self.windows.append(window)
        self.qtbot.addWidget(window)
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        if route is not None:
            page.show_route(route)
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """The one dialog of a kind that stands open over the page shown last."""
        (found,) = [one for one in self.windows[-1].findChildren(kind) if one.isVisible()]
        return found


def open_sample_desk(qtbot: QtBot, path: Path, theme: Theme) -> SampleDesk:
    """A desk on a replica, in English, today being the day the sample is written for."""
    desk = Desk(lambda opening: Backend(path, opening.heard, opening.reported))
    language = Language("en")
    settings: list[Settings] = []
    context = UiContext(desk, theme, language, Settings(), settings.append, lambda: TODAY)
    made = SampleDesk(qtbot, path, desk, context)
    context.go_to.connect(made.routes.append)
    context.notice.connect(made.notices.append)
    desk.problem.connect(made.problems.append)
    with qtbot.waitSignal(desk.opened):
        desk.open()
    return made


@pytest.fixture
def sample_desk(
    qapp: QApplication, qtbot: QtBot, theme: Theme, sample_master: Path, tmp_path: Path
) -> Iterator[SampleDesk]:
    """A desk of one's own on the sample lab."""
    path = tmp_path / "replica.db"
    for source in sample_master.parent.glob(f"{sample_master.name}*"):
        shutil.copy(source, path.with_name(source.name.replace(sample_master.name, path.name)))
    made = open_sample_desk(qtbot, path, theme)
    yield made
    made.context.language.use("en")
    made.desk.close()


@pytest.fixture
def empty_desk(qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[SampleDesk]:
    """A desk without any lab."""
    made = open_sample_desk(qtbot, tmp_path / "replica.db", theme)
    yield made
    made.context.language.use("en")
    made.desk.close()
