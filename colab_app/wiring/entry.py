"""How a desk gets its lab: alone, with the sample, or by joining a hub; and how it goes on at each start."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from colab_app.bridge.desk import Desk
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards, Me
from colab_app.service.views import BoardChoice, MemberView

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend, Founding
    from colab_app.bridge.joining import Joining
    from colab_app.ui.first_run import Beginning


def backend_at(path: Path, desk: Desk) -> Backend:
    """Open a replica; runs in the desk's worker."""
    # SQLAlchemy costs a quarter of a second to import: it is loaded here, behind the painted window.
    from colab_app.bridge.backend import Backend

    return Backend(path, desk.heard, desk.reported)


class Entry(QObject):
    """Leads to a board. Signals: `needs_lab()` when there is none yet; `ready(str)` with a board's id;
    `failed(UserProblem)`; `progress(int, int)` while the sample is loaded.
    """

    needs_lab = Signal()
    ready = Signal(str)
    failed = Signal(object)
    progress = Signal(int, int)

    def __init__(self, desk: Desk, replica: Path, sample: Path, today: date) -> None:
        super().__init__()
        self._desk = desk
        self._replica = replica
        self._sample = sample
        self._today = today
        self.is_sample = False
        desk.opened.connect(self._on_opened)

    @property
    def data_place(self) -> str:
        """The folder everything of this desk is kept in."""
        return str(self._replica.parent)

    def _on_opened(self) -> None:
        if self.is_sample:
            self._fill_sample()
        else:
            self._desk.ask(Me(), self._met, self)

    def _met(self, me: MemberView | None) -> None:
        if me is None:
            self.needs_lab.emit()
            return
        self._desk.perform(_connect_again, owner=self)
        self._show_first_board()

    def _show_first_board(self) -> None:
        self._desk.ask(Boards(), self._show, self)

    def _show(self, boards: tuple[BoardChoice, ...]) -> None:
        # The busiest board is the one people come for.
        living = [board for board in boards if not board.archived] or list(boards)
        best = max(living, key=lambda board: board.cards, default=None)
        self.ready.emit(best.id if best is not None else "")

    # -- the three ways in ------------------------------------------------------------------------

    def found(self, founding: Founding) -> None:
        """Start alone."""
        self._desk.perform(
            lambda backend: backend.found_lab(founding), self.ready.emit, self.failed.emit, self
        )

    def found_alone(self, beginning: Beginning) -> None:
        """Start alone with what the first run guessed."""

        def work(backend: Backend) -> str:
            from colab_app.bridge.backend import Founding  # behind the painted window, see backend_at

            return backend.found_lab(
                Founding(
                    member_name=beginning.member_name,
                    organisation_name=beginning.organisation_name,
                    organisation_kind=beginning.organisation_kind,
                    board_title=beginning.board_title,
                    template=beginning.template,
                )
            )

        self._desk.perform(work, self.ready.emit, self.failed.emit, self)

    def join_as(
        self, address: str, password: str, member_name: str, organisation_name: str, kind: str, role: str
    ) -> None:
        """Enter a hub's lab, with what the first run asked for."""
        desk_joins = self.join

        def work(backend: Backend) -> Joining:
            from colab_app.bridge.joining import Joining  # with psycopg behind it: only when a hub is met

            return Joining(address, member_name, organisation_name, kind, role, password or None)

        self._desk.perform(work, desk_joins, self.failed.emit, self)

    def open_sample(self) -> None:
        """Open the sample lab, in a file of its own that can be thrown away."""
        self.is_sample = True
        self._desk.switch(lambda desk: backend_at(self._sample, desk))

    def leave_sample(self) -> None:
        """Back to one's own lab; the sample's file is deleted."""
        self.is_sample = False

        def reopen(desk: Desk) -> Backend:
            for path in self._sample.parent.glob(f"{self._sample.name}*"):
                path.unlink(missing_ok=True)
            return backend_at(self._replica, desk)

        self._desk.switch(reopen)

    def join(self, joining: Joining) -> None:
        """Enter the lab of a hub, or carry this lab to an empty one."""

        def work(backend: Backend) -> None:
            from colab_app.bridge.joining import join_hub  # with psycopg behind it: only when a hub is met

            join_hub(backend, joining)
            backend.connect(joining.address, joining.password)

        self._desk.perform(work, lambda _: self._show_first_board(), self.failed.emit, self)

    def _fill_sample(self) -> None:
        today = self._today

        def work(backend: Backend) -> None:
            from colab_app.bridge.sample import load_sample  # needed once in the life of a desk

            if not backend.member_id:
                load_sample(backend, today, self.progress.emit)

        self._desk.perform(work, lambda _: self._show_first_board(), self.failed.emit, self)


def _connect_again(backend: Backend) -> None:
    if backend.hub_address:
        # What stands in the way is said by the sync state; the lab opens all the same.
        with contextlib.suppress(UserProblem):
            backend.connect(backend.hub_address)
