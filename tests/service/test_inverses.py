"""Undo: whatever was done can be taken back and done again, step by step and in any company."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain.commands import COMMANDS, Command
from colab_app.domain.errors import Refused
from tests.service.deeds import DEEDS, Deed
from tests.service.workbench import Seen, Workbench

REVERSIBLE = [deed for deed in DEEDS if not deed.is_final]


def _inverse(command: Command | None) -> Command:
    assert command is not None
    return command


@pytest.mark.parametrize("deed", REVERSIBLE, ids=lambda deed: deed.name)
def test_a_deed_is_taken_back_and_done_again(bench: Workbench, deed: Deed) -> None:
    command, actor_id = deed.make(bench), deed.actor(bench)
    before = bench.seen()
    undo = _inverse(bench.do(command, actor_id).inverse)
    after = bench.seen()
    assert after != before
    redo = _inverse(bench.do(undo, actor_id).inverse)
    assert bench.seen() == before
    again = _inverse(bench.do(redo, actor_id).inverse)
    assert bench.seen() == after
    bench.do(again, actor_id)
    assert bench.seen() == before


@pytest.mark.parametrize("deed", [deed for deed in DEEDS if deed.is_final], ids=lambda deed: deed.name)
def test_some_deeds_cannot_be_taken_back_and_say_so(bench: Workbench, deed: Deed) -> None:
    assert bench.do(deed.make(bench), deed.actor(bench)).inverse is None


def test_every_command_is_among_the_deeds_or_their_inverses(empty_connection: Connection) -> None:
    names = {"lab.found.1"}
    for deed in DEEDS:
        savepoint = empty_connection.begin_nested()
        bench = Workbench(empty_connection)
        command = deed.make(bench)
        outcome = bench.do(command, deed.actor(bench))
        names |= {command.wire_name} | ({outcome.inverse.wire_name} if outcome.inverse else set())
        savepoint.rollback()
    assert names == set(COMMANDS)


TEXTS = ("一。二。三。", "一。弐。三。", "一。二。三。四。", "壱。二。", "")
STAGES = ("open", "codesign", "closed")
Maker = Callable[[Workbench, str, int], Command]
MAKERS: tuple[Maker, ...] = (
    lambda bench, subject, pick: bench.lab.support(subject, on=pick % 5 > 0),
    lambda bench, subject, pick: bench.lab.tag(subject, ("防災", "移動")[pick % 2], on=pick % 3 > 0),
    lambda bench, subject, pick: bench.lab.comment(subject),
    lambda bench, subject, pick: bench.lab.text(subject, TEXTS[pick % 5], TEXTS[(pick // 5) % 5]),
    lambda bench, subject, pick: c.MoveChallenge(
        challenge_id=subject,
        from_stage=STAGES[pick % 3],
        to_stage=STAGES[(pick // 3) % 3],
        position="pqr"[pick % 3],
        reason=f"理由{pick}",
    ),
    lambda bench, subject, pick: bench.lab.idea(f"案{pick}"),
    lambda bench, subject, pick: c.ReviseFields(
        subject_kind="challenge", subject_id=subject, fields={"summary": f"要約{pick % 3}"}, before={}
    ),
    lambda bench, subject, pick: c.RemoveSubject(subject_kind="challenge", subject_id=subject),
    lambda bench, subject, pick: c.RestoreSubject(subject_kind="challenge", subject_id=subject),
    lambda bench, subject, pick: bench.lab.proposal(subject),
    lambda bench, subject, pick: bench.lab.place_on(bench.lab.board_id, bench.partner, on=pick % 3 > 0),
)
PICKS = st.lists(st.tuples(st.sampled_from(MAKERS), st.integers(0, 30), st.integers(0, 1)), max_size=14)


def _lab_of_people(bench: Workbench) -> Seen:
    """What people see; copies of a clash aside, which stay until somebody has looked at them."""
    return {**bench.seen(), "conflict_copy": {}}


@given(picks=PICKS)
@settings(max_examples=60)
def test_a_whole_session_is_taken_back_and_done_again(
    empty_connection: Connection, picks: list[tuple[Maker, int, int]]
) -> None:
    savepoint = empty_connection.begin_nested()
    bench = Workbench(empty_connection)
    people = [bench.facilitator, bench.official, bench.partner]
    subjects = [bench.lab.challenge(fields={"problem": TEXTS[0]}) for _ in range(2)]
    for subject in subjects:
        bench.do(subject, bench.partner)
    steps: list[tuple[Command, str]] = []
    states = [_lab_of_people(bench)]
    for make, pick, which in picks:
        actor_id = people[pick % 3]
        with contextlib.suppress(Refused):
            outcome = bench.do(make(bench, subjects[which].challenge_id, pick), actor_id)
            if outcome.inverse is not None:
                steps.append((outcome.inverse, actor_id))
                states.append(_lab_of_people(bench))
    again: list[tuple[Command, str]] = []
    for number, (undo, actor_id) in enumerate(reversed(steps), 2):
        again.append((_inverse(bench.do(undo, actor_id).inverse), actor_id))
        assert _lab_of_people(bench) == states[-number]
    for number, (redo, actor_id) in enumerate(reversed(again), 1):
        bench.do(redo, actor_id)
        assert _lab_of_people(bench) == states[number]
    savepoint.rollback()
