"""A lab of four desks and a hub: what they are made of, and the few things that can be done to them."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

from colab_app.domain import commands as c
from colab_app.domain.ids import IdSource
from colab_app.sync.courier import Courier, Meeting
from tests.support.lab import LabBuilder, StillClock
from tests.support.postgres_server import PostgresServer
from tests.sync.desk import Desk
from tests.sync.faults import Faults
from tests.sync.hub_places import Backup, HubPlace, MemoryHubPlace, SqliteHubPlace
from tests.sync.plan import DESKS, Plan
from tests.sync.postgres_place import PostgresHubPlace
from tests.sync.tokens import Tokens
from tests.sync.watched_hub import HubClock, WatchedHub
from tests.sync.wishes import FIRST_TEXT, Maker, Scene, Wish


class World:
    """One lab. `violations` says in sentences which promise was broken while it lived."""

    def __init__(self, plan: Plan, folder: Path, server: PostgresServer | None = None) -> None:
        seed = plan.seed
        self.plan = plan
        self.figures: Counter[str] = Counter()
        self.violations: list[str] = []
        self.chance = random.Random(seed)
        self.faults = Faults(random.Random(seed + 1_000_000), self.figures)
        self.clock = StillClock()
        self.backups: list[Backup] = []
        self.poisoned: set[str] = set()
        self.lab = LabBuilder(seed)
        self.place = self._new_place(folder / "hub.db", server)
        self.other_place = self._new_place(folder / "other.db", None)
        self._hub_clock = HubClock()
        self._mark = IdSource(lambda: 0, random.Random(seed + 2_000_000).randbytes).sealed
        self._hubs: dict[str, WatchedHub] = {}
        self.desks = self._new_desks(folder)
        self.maker = self._settle_in()

    def _new_place(self, path: Path, server: PostgresServer | None) -> HubPlace:
        hub_id = self.lab.id()
        if self.plan.hub == "memory":
            return MemoryHubPlace(hub_id)
        return SqliteHubPlace(path, hub_id) if server is None else PostgresHubPlace(server)

    def _new_desks(self, folder: Path) -> list[Desk]:
        members = [self.lab.facilitator_id, *(self.lab.id() for _ in range(DESKS - 1))]
        if self.plan.shared_member:
            members[3] = self.chance.choice(members[:3])
        return [
            Desk(f"desk-{number}", member_id, folder / f"{number}.db", self.clock, self.plan.skew(number))
            for number, member_id in enumerate(members)
        ]

    def _settle_in(self) -> Maker:
        """The lab before anything goes wrong: people, an open board, a closed one, two challenges."""
        lab, (first, second, third, fourth) = self.lab, self.desks
        closed = lab.board(is_open=False)
        shared: dict[str, object] = {
            "problem": FIRST_TEXT,
            "owner_organisation_id": lab.organisation_id,
        }
        begin: list[c.Command] = [lab.found(), closed, lab.challenge(fields=shared)]
        begin.append(lab.challenge(board_id=closed.board_id, fields=shared))
        for command in begin:
            self.wish(first, Wish(command))
        self.meet(first)
        for desk, role in ((second, "official"), (third, "partner"), (fourth, "official")):
            self.meet(desk)
            if not desk.select("SELECT 1 FROM member WHERE id = :id", id=desk.member_id):
                organisation_id = "" if role == "partner" else lab.organisation_id
                self.wish(desk, Wish(lab.join(role=role, organisation_id=organisation_id)))
                self.meet(desk)
        members = tuple(dict.fromkeys(desk.member_id for desk in self.desks))
        scene = Scene(lab.board_id, closed.board_id, members, lab.organisation_id)
        return Maker(self.chance, lab.ids, scene, Tokens())

    # -- what can be done ------------------------------------------------------------------------

    def wish(self, desk: Desk, wish: Wish) -> str:
        """A desk asks for something; returns the command's id, empty when it was refused at once."""
        command_id = self.lab.id()
        if wish.content and isinstance(wish.command, c.AddAttachment):
            desk.replica.put_content(wish.command.sha256, wish.content)
        if self.faults.happens(0.1):
            self.figures["determinism checks"] += 1
            if not desk.same_twice(desk.envelope(command_id, wish.command)):
                self.violations.append(f"{wish.command.wire_name} is not deterministic")
        if not desk.submit(command_id, wish.command, wish.typed):
            self.figures["refused at once"] += 1
            return ""
        self.figures["commands"] += 1
        if isinstance(wish.command, c.SetBoardMember):
            self.figures["grants and revokes"] += 1
        if wish.takes_back:
            desk.taken_back |= {wish.takes_back, command_id}
        if self.faults.happens(0.01):
            self.poisoned.add(command_id)
        return command_id

    def hub(self, desk: Desk, place: HubPlace | None = None) -> WatchedHub:
        """A desk's way to its hub, or to another one."""
        # Only a file keeps its place when the hub is set back.
        hub = None if place or self.plan.hub != "sqlite" else self._hubs.get(desk.name)
        if hub is None:
            hub = WatchedHub(
                place or self.place,
                desk.member_id,
                self._hub_clock,
                self._mark,
                self.faults,
                self.poisoned,
                self.violations,
                torn=self.plan.hub == "sqlite",
            )
            if place is None:
                self._hubs[desk.name] = hub
        return hub

    def courier(self, desk: Desk, hub: WatchedHub) -> Courier:
        """A courier of a desk's process, sometimes with tiny pages."""
        rows = self.chance.choice([2_000, 2_000, 1, 2, 7]) if self.faults.on else 2_000
        return Courier(desk.replica, hub, desk.member_id, fault=self.faults.crash, rows_per_page=rows)

    def meet(self, desk: Desk) -> Meeting:
        """A whole meeting; faults come out as they are."""
        hub = self.hub(desk)
        try:
            return self.courier(desk, hub).meet()
        finally:
            hub.close()

    def power_cut(self, desk: Desk) -> None:
        """The desk's process ended; it is started again."""
        self._hubs.pop(desk.name, None)
        desk.restart()

    def close(self) -> None:
        """Let go of all files."""
        for desk in self.desks:
            desk.close()
        self.place.close()
