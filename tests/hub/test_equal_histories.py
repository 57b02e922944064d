"""The same commands make the same lab on every kind of hub: hypothesis writes the histories."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from colab_app.domain.commands.wire import canonical_json
from colab_app.domain.errors import Refused
from colab_app.service.hub_port import START
from tests.support.effort import effort
from tests.support.hub_sites import HubSite, MemorySite, PostgresSite, SqliteSite
from tests.support.lab import LabBuilder
from tests.support.postgres_server import PostgresServer

Step = tuple[int, int, int, int]
"""Which maker of a command, which person, and two picks among the posts made so far."""

# A server hides what one does not see: it is gone there, or only the role is left to say no, or an id
# turns out to be taken.
_HIDDEN = frozenset({"gone", "exists", "permit.not_on_board", "permit.role"})

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


class _World:
    """What a history knows: two members besides the facilitator, a closed board, and posts."""

    def __init__(self, lab: LabBuilder) -> None:
        self.lab = lab
        self.people = [lab.facilitator_id, lab.id(), lab.id()]
        self.boards = [lab.board_id, lab.id()]
        self.challenges = [lab.id()]
        self.ideas = [lab.id()]
        self.drafts = [lab.id(), lab.id()]

    def prelude(self) -> list[tuple[Command, str]]:
        """The commands every history starts with, and who asks."""
        lab, first = self.lab, self.challenges[0]
        fields = {"title": "駅前", "problem": "暗い。狭い。", "owner_id": self.people[1]}
        return [
            (lab.found(), self.people[0]),
            (lab.join(), self.people[1]),
            (lab.join(role="official"), self.people[2]),
            (
                c.AddBoard(board_id=self.boards[1], title="内部", template="pitch", open=False, fields={}),
                self.people[0],
            ),
            (
                c.CreateChallenge(
                    challenge_id=first, board_id=self.boards[0], stage="open", position="V", fields=fields
                ),
                self.people[0],
            ),
        ]


def _makers() -> Sequence[Callable[[_World, int, int], Command]]:
    def challenge(world: _World, a: int, b: int) -> Command:
        command = world.lab.challenge(f"課題 {a}", world.boards[b % 2], stage=("open", "screening")[a % 2])
        world.challenges.append(command.challenge_id)
        return command

    def idea(world: _World, a: int, b: int) -> Command:
        command = world.lab.idea(f"案 {a}", world.boards[b % 2])
        world.ideas.append(command.idea_id)
        return command

    def draft(world: _World, a: int, b: int) -> Command:
        world.drafts.append(world.lab.id())
        return c.SaveDraft(
            draft_id=world.drafts[b % 3], kind="challenge", board_id="", title=f"{a}", fields={}
        )

    def some(ids: Sequence[str], pick: int) -> str:
        return ids[pick % len(ids)]

    return (
        challenge,
        idea,
        draft,
        lambda world, a, b: c.DiscardDraft(draft_id=some(world.drafts, a)),
        lambda world, a, b: c.CreateChallenge(
            challenge_id=some(world.drafts, a),
            board_id=some(world.boards, b),
            stage="open",
            position="W",
            fields={"title": "公開"},
        ),
        lambda world, a, b: world.lab.comment(some(world.challenges, a), f"意見 {b}"),
        lambda world, a, b: world.lab.support(some(world.challenges, a), on=b % 3 > 0),
        lambda world, a, b: world.lab.tag(some(world.challenges, a), f"印{b % 2}", on=b % 3 > 0),
        lambda world, a, b: world.lab.text(
            some(world.challenges, a), "暗い。狭い。", ("暗い。広い。", "明るい。狭い。", "暗い。")[b % 3]
        ),
        lambda world, a, b: c.MoveChallenge(
            challenge_id=some(world.challenges, a),
            from_stage=("open", "screening")[b % 2],
            to_stage=("screening", "open", "closed")[b % 3],
            position="X",
            reason="済み",
        ),
        lambda world, a, b: c.GroupIdea(idea_id=some(world.ideas, a), grouping=f"組{b % 2}"),
        lambda world, a, b: c.RemoveSubject(subject_kind="idea", subject_id=some(world.ideas, a)),
        lambda world, a, b: c.RestoreSubject(subject_kind="idea", subject_id=some(world.ideas, a)),
        lambda world, a, b: world.lab.place_on(world.boards[1], some(world.people, a), on=b % 3 > 0),
        lambda world, a, b: c.ReviseBoard(board_id=some(world.boards, a), fields={"open": b % 2 == 0}),
        lambda world, a, b: c.ImportRecords(
            # What came from elsewhere onto a board that one does not see is not known to one.
            batch_id=f"batch {a % 2} {b % 2}",
            board_id=some(world.boards, b),
            source=f"voices {b % 2}",
            file_name="voices.csv",
            records=[{"kind": "idea", "id": world.lab.id(), "title": "声", "source_id": str(a % 4)}],
        ),
    )


MAKERS = _makers()


def _play(site: HubSite, steps: Sequence[Step]) -> list[object]:
    """The outcome of each command: a code when it was refused, else the revisions."""
    world = _World(site.lab)
    asked = world.prelude()
    asked += [
        (MAKERS[maker % len(MAKERS)](world, a, b), world.people[person % 3]) for maker, person, a, b in steps
    ]
    outcomes: list[object] = []
    for command, actor_id in asked:
        try:
            outcomes.append(dict(site.lab.push(site.hub(actor_id), command, actor_id).revisions))
        except Refused as refusal:
            outcomes.append("no" if refusal.code in _HIDDEN else refusal.code)
    return outcomes


def _state(site: HubSite) -> Mapping[str, object]:
    """What each person can pull: heads, digests and rows, without marks, moments and numbers.

    Numbers come from a sequence on a server, where a refused post leaves a hole.
    """
    world = _World(LabBuilder(0))
    found: dict[str, object] = {}
    for member_id in world.people:
        with site.hub(member_id).snapshot() as snapshot:
            for stream, head in snapshot.streams(member_id).items():
                page = snapshot.read(stream, START, 100_000)
                rows = [(row.table, row.id, row.values and _plain(row.values)) for row in page.rows]
                found[f"{member_id} {stream}"] = (head.revision, dict(snapshot.digest(stream)), rows)
    return found


def _plain(values: Mapping[str, object]) -> str:
    plain = {key: value for key, value in values.items() if key not in {"number", "login"}}
    return MOMENT.sub("a moment", canonical_json(plain))


STEPS = st.lists(
    st.tuples(st.integers(0, len(MAKERS) - 1), *[st.integers(0, 11)] * 3), min_size=5, max_size=25
)


@given(steps=STEPS)
# Each example runs hundreds of statements: looking for the shortest failing one takes minutes.
@settings(max_examples=round(6 * effort()), phases=(Phase.explicit, Phase.generate))
def test_equal_histories_make_equal_labs(
    postgres_server: PostgresServer, reused_database: str, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sites: list[HubSite] = [
            MemorySite(),
            SqliteSite(Path(folder) / "hub.colab"),
            PostgresSite(postgres_server, reused=reused_database),
        ]
        try:
            outcomes = [_play(site, steps) for site in sites]
            assert outcomes[0] == outcomes[1] == outcomes[2]
            states = [_state(site) for site in sites]
            assert states[0] == states[1] == states[2]
        finally:
            for site in sites:
                site.close()
