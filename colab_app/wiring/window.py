"""Opens the window of a desk and leads it to its lab."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path

from colab_app.bridge.desk import Desk
from colab_app.domain.errors import UserProblem
from colab_app.support.data_paths import find_data_paths
from colab_app.support.sentences import sentence
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.first_run import FirstRunScreen
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.main_window import MainWindow
from colab_app.wiring.application import make_application
from colab_app.wiring.entry import Entry, backend_at
from colab_app.wiring.household import Household
from colab_app.wiring.screens import SCREENS
from colab_app.wiring.tidying import Tidying


def open_window(data_dir: str | None = None) -> int:
    """Open the desk of a data folder and run until its window closes; returns the exit status."""
    paths = find_data_paths(Path(data_dir) if data_dir else None)
    try:
        paths.create()
    except OSError:
        for language in ("ja", "en"):
            words = sentence("disk.cannot_open", {"name": str(paths.root)}, language)
            sys.stderr.write(f"{words}\n")
        return 1
    application = make_application()
    desk = Desk(lambda desk: backend_at(paths.replica, desk))
    household = Household(application, paths, desk)
    entry = Entry(desk, paths.replica, paths.root / "sample.sqlite3", date.today())
    window = MainWindow(household.context, SCREENS)
    connect(window, entry)
    window.show()
    tidying = Tidying()
    desk.open()
    try:
        return application.exec()
    finally:
        tidying.stop()
        desk.close()


def connect(window: MainWindow, entry: Entry) -> None:
    """Join the window's wishes to the ways into a lab."""

    def first_steps() -> None:
        window.go(Route(Place.FIRST_RUN))
        page = window.page
        if isinstance(page, FirstRunScreen):
            page.show_data_place(entry.data_place)
            page.found.connect(entry.found_alone)
            page.open_sample.connect(entry.open_sample)
            page.join.connect(entry.join_as)
            entry.progress.connect(page.show_progress)
            entry.failed.connect(page.show_problem)

    def show_board(board_id: str) -> None:
        window.go(Route(Place.BOARD, board_id))

    def new_challenge(board_id: str, stage: str) -> None:
        form = NewChallengeDialog(window.context, board_id, stage, window)
        form.created.connect(lambda row_id: window.go(Route(Place.CHALLENGE, row_id)))
        form.open()

    def tell(problem: UserProblem) -> None:
        window.context.desk.problem.emit(problem)

    # What start-up made lives as long as the process. Looking through it again and again held the window
    # up for 60 to 240 ms at a time while a board of 2,000 cards was read (two busy cores).
    entry.ready.connect(lambda _: gc.freeze())
    entry.needs_lab.connect(first_steps)
    entry.ready.connect(show_board)
    entry.failed.connect(tell)
    window.new_asked.connect(new_challenge)
