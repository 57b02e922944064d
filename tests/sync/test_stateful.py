"""Any order of small deeds by three desks, with backups and restores in between, ends with all desks equal.

Hypothesis looks for orders that break a promise and shrinks them to the fewest steps.
"""

from __future__ import annotations

from contextlib import ExitStack

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from colab_app.domain import commands as c
from tests.sync.desk import Desk
from tests.sync.fast_folder import fast_folder
from tests.sync.invariants import check_all
from tests.sync.life import check_no_flicker, come_to_rest
from tests.sync.plan import Plan
from tests.sync.runs import wanted
from tests.sync.wishes import TEXT_OF, Wish
from tests.sync.world import World

EXAMPLES = wanted("COLAB_EXAMPLES", 8)
STEPS = 25
WHO = st.integers(0, 2)


class SmallDeeds(RuleBasedStateMachine):
    """Rules are deeds at a desk or at the hub; nothing is left to chance but their order."""

    challenges = Bundle("challenges")

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        folder = self._open.enter_context(fast_folder())
        self.world = World(Plan(seed=0), folder)
        self._open.callback(self.world.close)

    def _desk(self, who: int) -> Desk:
        return self.world.desks[who]

    def _do(self, who: int, command: c.Command, typed: tuple[str, ...] = ()) -> None:
        self.world.wish(self._desk(who), Wish(command, typed))

    @initialize(target=challenges)
    def first_challenge(self) -> str:
        """The one everybody has at the beginning."""
        rows = self._desk(0).select(
            "SELECT id FROM challenge WHERE board_id = :id", id=self.world.lab.board_id
        )
        return str(rows[0]["id"])

    @rule(target=challenges, who=WHO)
    def create(self, who: int) -> str:
        """A challenge."""
        token = self.world.maker.tokens.new()
        fields = {"problem": "初めの文です。", "owner_organisation_id": self.world.lab.organisation_id}
        command = self.world.lab.challenge(f"課題{token}", fields=fields)
        self._do(who, command, (token,))
        return command.challenge_id

    @rule(who=WHO, challenge=challenges)
    def comment(self, who: int, challenge: str) -> None:
        """Something said."""
        token = self.world.maker.tokens.new()
        self._do(who, self.world.lab.comment(challenge, token), (token,))

    @rule(who=WHO, challenge=challenges, on=st.booleans())
    def support(self, who: int, challenge: str, on: bool) -> None:
        """A support, or its end."""
        self._do(who, self.world.lab.support(challenge, on=on))

    @rule(who=WHO, challenge=challenges, at_end=st.booleans())
    def edit(self, who: int, challenge: str, at_end: bool) -> None:
        """A sentence more, or a word more in the first one."""
        key = TEXT_OF["challenge"]
        rows = self._desk(who).select(f"SELECT {key} FROM challenge WHERE id = :id", id=challenge)
        if rows:
            token, base = self.world.maker.tokens.new(), str(rows[0][key])
            text = f"{base}次の{token}文です。" if at_end else token + base
            self._do(who, self.world.lab.text(challenge, base, text), (token,))

    @rule(who=WHO, challenge=challenges, back=st.booleans())
    def bin(self, who: int, challenge: str, back: bool) -> None:
        """Into the bin, or out of it."""
        kind = c.RestoreSubject if back else c.RemoveSubject
        self._do(who, kind(subject_kind="challenge", subject_id=challenge))

    @rule(who=WHO, challenge=challenges, stage=st.sampled_from(["open", "screening", "codesign"]))
    def move(self, who: int, challenge: str, stage: str) -> None:
        """To another column."""
        rows = self._desk(who).select("SELECT stage FROM challenge WHERE id = :id", id=challenge)
        if rows:
            before = str(rows[0]["stage"])
            command = c.MoveChallenge(challenge_id=challenge, from_stage=before, to_stage=stage, position="V")
            self._do(who, command)

    @rule(member=WHO, on=st.booleans())
    def let_in(self, member: int, on: bool) -> None:
        """Somebody into the closed board, or out of it."""
        scene = self.world.maker.scene
        member_id = self._desk(member).member_id
        self._do(0, c.SetBoardMember(board_id=scene.closed_board, member_id=member_id, on=on))

    @rule(who=WHO)
    def push_one(self, who: int) -> None:
        """One command goes out."""
        hub = self.world.hub(self._desk(who))
        self.world.courier(self._desk(who), hub).push_one()
        hub.close()

    @rule(who=WHO, raced=st.booleans())
    def pull(self, who: int, raced: bool) -> None:
        """What is new comes in; perhaps a command goes out between reading and taking in."""
        hub = self.world.hub(self._desk(who))
        courier = self.world.courier(self._desk(who), hub)

        def push() -> None:
            courier.push_one()

        courier.pull(push if raced else lambda: None)
        hub.close()

    @rule(who=WHO)
    def meet(self, who: int) -> None:
        """A whole meeting."""
        self.world.meet(self._desk(who))

    @rule(who=WHO)
    def restart(self, who: int) -> None:
        """The power goes."""
        self.world.power_cut(self._desk(who))

    @rule()
    def back_up(self) -> None:
        """A copy of the hub."""
        self.world.backups = [self.world.place.back_up()]

    @precondition(lambda self: self.world.backups)
    @rule()
    def set_back(self) -> None:
        """The copy takes the hub's place."""
        self.world.place.set_back(self.world.backups[0])

    @invariant()
    def nothing_flickers(self) -> None:
        """Own creations stay visible at every step."""
        for desk in self.world.desks[:3]:
            check_no_flicker(self.world, desk)
        assert self.world.violations == []

    def teardown(self) -> None:
        """All come to rest, and every promise is kept."""
        try:
            come_to_rest(self.world)
            assert check_all(self.world) == []
        finally:
            self._open.close()


TestSmallDeeds = SmallDeeds.TestCase
TestSmallDeeds.settings = settings(max_examples=EXAMPLES, stateful_step_count=STEPS)
