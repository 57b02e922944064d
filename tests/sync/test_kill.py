"""Real processes killed in the middle of pushing: nothing acknowledged is lost, nothing happens twice."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from colab_app.domain.commands.wire import canonical_json
from colab_app.service.hub_port import Hub
from colab_app.store.replica import Replica
from colab_app.sync.checking import compare
from colab_app.sync.courier import Courier, Meeting
from tests.support.hub_sites import PostgresSite, SqliteSite
from tests.support.postgres_server import PostgresServer
from tests.sync.conftest import NOTE
from tests.sync.hub_places import sqlite_rows
from tests.sync.processes import DeskProcess, Fact, first_ready
from tests.sync.pusher import DRAIN
from tests.sync.runs import wanted

HALTS = (
    "submitted",
    "sending",
    "inside-hub-transaction",
    "taken",
    "before-acknowledgement-saved",
    "kept",
    "before-push",
    "before-pull",
    "before-pull-saved",
)
NEVER = "never"
KILLS = wanted("COLAB_KILLS", 10)


@dataclass
class Lane:
    """One desk through all its lives."""

    path: Path
    member_id: str
    address: str
    hub: Hub
    facts: list[Fact] = field(default_factory=list)
    lives: list[DeskProcess] = field(default_factory=list)

    def start(
        self,
        moved: threading.Condition,
        enough: Callable[[list[Fact]], bool],
        seed: int,
        word: str,
        count: int = 0,
    ) -> DeskProcess:
        """The next life."""
        arguments = [str(self.path), self.member_id, self.address, str(seed), word, str(count)]
        self.lives.append(DeskProcess(arguments, enough, moved))
        return self.lives[-1]

    def kill(self) -> None:
        """The end of this life; what it told counts."""
        self.lives[-1].kill()
        self.facts += self.lives[-1].facts

    def told(self, word: str) -> set[str]:
        """All ids it ever told with this word."""
        return {about for said, about in self.facts if said == word}


@pytest.fixture(params=["sqlite", "postgres"])
def lanes(
    request: pytest.FixtureRequest, folder: Path, postgres_server: PostgresServer
) -> Iterator[list[Lane]]:
    """Two desks of one lab over a hub of each kind: one person's each."""
    site: SqliteSite | PostgresSite
    site = SqliteSite(folder / "hub.db") if request.param == "sqlite" else PostgresSite(postgres_server)
    lab = site.lab
    members = [lab.facilitator_id, lab.id()]
    first, second = (site.hub(member_id) for member_id in members)
    lab.push(first, lab.found())
    lab.push(second, lab.join(role="official", organisation_id=lab.organisation_id), members[1])
    shared = {"problem": "一つめの文です。二つめの文です。", "owner_organisation_id": lab.organisation_id}
    lab.push(first, lab.challenge(fields=shared))
    found = []
    for number, (member_id, hub) in enumerate(zip(members, (first, second), strict=True)):
        path = folder / f"{number}.db"
        replica = Replica(path)
        Courier(replica, hub, member_id).meet()
        replica.close()
        address = str(site.path) if isinstance(site, SqliteSite) else site.url(member_id)
        found.append(Lane(path, member_id, address, hub))
    yield found
    for lane in found:
        for life in lane.lives:
            life.kill()
    site.close()


@pytest.mark.timeout(120 + 6 * KILLS)
def test_kills_lose_nothing_and_double_nothing(
    lanes: list[Lane], record_property: Callable[[str, object], None], request: pytest.FixtureRequest
) -> None:
    chance, moved = random.Random(7), threading.Condition()
    for number, lane in enumerate(lanes):
        _begin(lane, moved, chance, number)
    for number in range(KILLS):
        lane = lanes[first_ready([each.lives[-1] for each in lanes], moved)]
        lane.kill()
        _begin(lane, moved, chance, number + 2)
    for lane in lanes:
        lane.kill()
    _drain(lanes, moved)
    for lane in lanes:
        _check(lane)
    assert sqlite_rows(lanes[0].path) == sqlite_rows(lanes[1].path)  # no drafts here: all is shared
    told = sum(len(lane.told("submitted")) for lane in lanes)
    taken = sum(len(lane.told("taken")) for lane in lanes)
    kind = request.node.callspec.id
    record_property(NOTE, f"kills over {kind}: {KILLS + 2}, commands told {told:,}, taken {taken:,}")


def _begin(lane: Lane, moved: threading.Condition, chance: random.Random, seed: int) -> None:
    """A life that is ended at a certain place in its work, or at any moment."""
    if chance.random() < 0.6:
        words = [word for word in HALTS if "://" not in lane.address or word != "inside-hub-transaction"]
        word, count = chance.choice(words), chance.randint(1, 12)
        lane.start(moved, lambda facts: sum(said == word for said, _ in facts) >= count, seed, word, count)
    else:
        lines = chance.randint(1, 120)
        lane.start(moved, lambda facts: len(facts) >= lines, seed, NEVER)


def _drain(lanes: list[Lane], moved: threading.Condition) -> None:
    """Both desks meet until neither has anything to say."""
    for _ in range(2):
        for lane in lanes:
            process = lane.start(moved, lambda facts: ("done", "") in facts, 0, DRAIN)
            first_ready([process], moved)
            process.wait()


def _check(lane: Lane) -> None:
    replica = Replica(lane.path)
    try:
        assert Courier(replica, lane.hub, lane.member_id).meet() == Meeting()
        assert compare(replica, lane.hub, lane.member_id) == ()
    finally:
        replica.close()
    with closing(sqlite3.connect(lane.path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("SELECT count(*) FROM shadow").fetchone() == (0,)
        states = dict(raw.execute("SELECT command_id, state FROM outbox"))
        comments = dict(raw.execute("SELECT command_id, arguments FROM outbox WHERE name = 'comment.add.1'"))
        texts = [row[0] for row in raw.execute("SELECT command_id FROM outbox WHERE name = 'text.edit.1'")]
    if "://" not in lane.address:
        with closing(sqlite3.connect(lane.address)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert lane.told("submitted") <= states.keys()
    assert set(states.values()) == {"acknowledged"}
    with lane.hub.snapshot() as snapshot:
        assert snapshot.missing_commands(sorted(states)) == frozenset()
    assert lane.told("taken") <= states.keys()
    rows = sqlite_rows(lane.path)
    for arguments in comments.values():
        assert json.loads(arguments)["comment_id"] in rows["comment"]
    mine = [row for row in rows["comment"].values() if row["author_id"] == lane.member_id]
    assert len(mine) == len(comments)
    everything = canonical_json([list(rows[table].values()) for table in ("challenge", "conflict_copy")])
    assert [command_id for command_id in texts if f"«{command_id}»" not in everything] == []
