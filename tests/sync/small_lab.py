"""A small lab for tests that tell one story: a memory hub, and desks that meet it when told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.service.hub_port import Hub
from colab_app.sync.courier import ROWS_PER_PAGE, Courier, FaultPoint, Meeting
from tests.support.lab import LabBuilder
from tests.sync.desk import Desk
from tests.sync.hub_places import MemoryHubPlace


class SmallLab:
    """The lab of `LabBuilder`, founded by the first desk; `place` is its hub."""

    def __init__(self, folder: Path) -> None:
        self.lab = LabBuilder()
        self.place = MemoryHubPlace(self.lab.id())
        self._folder = folder
        self.desks: list[Desk] = []

    def hub(self) -> Hub:
        """A way to the hub."""
        return self.place.open(self.lab.clock, self.lab.mark)

    def desk(self, member_id: str = "") -> Desk:
        """One more desk, empty; of the facilitator when nobody is named."""
        name = f"desk-{len(self.desks)}"
        desk = Desk(name, member_id or self.lab.facilitator_id, self._folder / f"{name}.db", self.lab.clock)
        self.desks.append(desk)
        return desk

    def founder(self) -> Desk:
        """A desk whose person has founded the lab and told the hub."""
        desk = self.desk()
        self.do(desk, self.lab.found())
        self.meet(desk)
        return desk

    def partner(self) -> Desk:
        """A desk whose person has joined."""
        desk = self.desk(self.lab.id())
        self.meet(desk)
        self.do(desk, self.lab.join())
        self.meet(desk)
        return desk

    def do(self, desk: Desk, command: c.Command) -> str:
        """A command the replica must take; returns its id."""
        command_id = self.lab.id()
        assert desk.submit(command_id, command)
        return command_id

    def courier(
        self,
        desk: Desk,
        hub: Hub | None = None,
        *,
        fault: FaultPoint = lambda point: None,
        rows_per_page: int = ROWS_PER_PAGE,
    ) -> Courier:
        """A courier between a desk and the hub, or another one."""
        chosen = hub or self.hub()
        return Courier(desk.replica, chosen, desk.member_id, fault=fault, rows_per_page=rows_per_page)

    def meet(self, desk: Desk, hub: Hub | None = None) -> Meeting:
        """A whole meeting."""
        return self.courier(desk, hub).meet()

    def close(self) -> None:
        """Let go of all files."""
        for desk in self.desks:
            desk.close()


def problem_of(work: Callable[[], object]) -> UserProblem:
    """The problem some work ends with."""
    try:
        work()
    except UserProblem as problem:
        return problem
    raise AssertionError("no problem came up")
