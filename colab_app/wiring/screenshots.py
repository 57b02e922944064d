"""Paints every screen of the sample lab, offscreen, in all looks, languages and sizes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from colab_app.bridge.desk import Desk
from colab_app.domain.errors import UserProblem
from colab_app.exchange.sample import sample_board_id, sample_id
from colab_app.support.data_paths import DataPaths
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.main_window import MainWindow
from colab_app.ui.theme.tokens import Look
from colab_app.wiring.application import make_application
from colab_app.wiring.entry import backend_at
from colab_app.wiring.household import Household
from colab_app.wiring.screens import SCREENS

LOOKS = {
    "light": Look.LIGHT,
    "dark": Look.DARK,
    "high-contrast-dark": Look.HIGH_CONTRAST_DARK,
    "high-contrast-light": Look.HIGH_CONTRAST_LIGHT,
}
ROUNDS_UNTIL_QUIET = 4
"""An answer can lead to one more question; after a few rounds through the worker nothing is under way."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to take."""

    name: str
    route: Route
    look: str
    language: str
    size: tuple[int, int]
    scale: int

    @property
    def file_name(self) -> str:
        """What the picture is called."""
        width, height = self.size
        return f"{self.name}-{self.language}-{self.look}-{width}x{height}-{self.scale}.png"


def take_screenshots(
    directory: Path,
    sizes: Sequence[str],
    scales: Sequence[int],
    looks: Sequence[str],
    languages: Sequence[str],
    screens: Sequence[str],
) -> list[Path]:
    """Paint the pictures and return their files. Raises UserProblem for unknown words and full disks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shots = list(_shots(sizes, scales, looks, languages, screens))
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserProblem("disk.cannot_open", name=str(directory)) from error
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        return _Studio(application, DataPaths(Path(folder))).take(shots, directory)


def _shots(
    sizes: Sequence[str],
    scales: Sequence[int],
    looks: Sequence[str],
    languages: Sequence[str],
    screens: Sequence[str],
) -> Iterator[Shot]:
    routes = _routes()
    for screen in screens or list(routes):
        for look in looks or list(LOOKS):
            if screen not in routes or look not in LOOKS:
                raise UserProblem("screenshot.unknown", name=f"{screen} {look}")
            for language in languages:
                for size in sizes:
                    width, _, height = size.partition("x")
                    if not (width.isdigit() and height.isdigit()):
                        raise UserProblem("screenshot.unknown", name=size)
                    for scale in scales:
                        yield Shot(screen, routes[screen], look, language, (int(width), int(height)), scale)


def _routes() -> dict[str, Route]:
    subjects = {
        Place.BOARD: sample_board_id(),
        Place.CHALLENGE: sample_id("c-shelter"),
        Place.PROPOSAL: sample_id("p-chat"),
    }
    return {str(place).replace("_", "-"): Route(place, subjects.get(place, "")) for place in SCREENS}


class _Studio:
    """One desk on the sample lab, dressed anew for each picture."""

    def __init__(self, application: QApplication, paths: DataPaths) -> None:
        paths.create()
        self._application = application
        self._desk = Desk(lambda desk: backend_at(paths.replica, desk))
        self._household = Household(application, paths, self._desk)

    def take(self, shots: Sequence[Shot], directory: Path) -> list[Path]:
        """Open the sample, take each picture, close everything."""
        from colab_app.bridge.sample import load_sample  # SQLAlchemy behind it, see entry.backend_at

        self._desk.open()
        self._desk.perform(lambda backend: load_sample(backend, date.today()))
        self._settle()
        try:
            return [self._take(shot, directory / shot.file_name) for shot in shots]
        finally:
            self._desk.close()

    def _take(self, shot: Shot, path: Path) -> Path:
        household = self._household
        household.theme.choose_look(LOOKS[shot.look])
        household.theme.set_text_scale(shot.scale / 100)
        household.theme.choose_reduced_motion(True)
        household.language.use(shot.language)
        window = MainWindow(household.context, SCREENS)
        window.resize(*shot.size)
        window.show()
        self._desk.opened.emit()
        window.go(shot.route)
        self._settle()
        picture = window.grab()
        window.close()
        window.deleteLater()
        if not picture.save(str(path), "PNG"):
            raise UserProblem("disk.cannot_open", name=path.name)
        return path

    def _settle(self) -> None:
        """Let the worker answer everything that was asked, and the questions that follow from it."""
        for _ in range(ROUNDS_UNTIL_QUIET):
            loop = QEventLoop()
            self._desk.perform(lambda backend: None, _ender(loop))
            loop.exec()
            QCoreApplication.processEvents()


def _ender(loop: QEventLoop) -> Callable[[object], None]:
    def end(_answer: object) -> None:
        loop.quit()

    return end
