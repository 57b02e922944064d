"""Who may do what, as one table: a row a command, a column a person in a situation."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.commands import COMMANDS, Command
from colab_app.domain.permits import PERMITS, Facts, permit_code
from colab_app.domain.vocabulary import Role
from tests.domain.command_strategies import any_command

FACILITATOR = Facts(role=Role.FACILITATOR)
OFFICIAL = Facts(role=Role.OFFICIAL)
PARTNER = Facts(role=Role.PARTNER)
OBSERVER = Facts(role=Role.OBSERVER)
SCREEN = Facts(role=Role.SCREEN)

SITUATIONS: Mapping[str, Facts] = {
    "F": FACILITATOR,
    "O": OFFICIAL,
    "P": PARTNER,
    "V": OBSERVER,
    "S": SCREEN,
    "author": dataclasses.replace(PARTNER, is_author=True),
    "owner": dataclasses.replace(OFFICIAL, is_owner=True, is_judge=True),
}
"""F facilitator, O official, P partner, V observer, S screen: of something that is not theirs. The author
is a partner, the owner an official."""

TABLE = """
                         F O P V S author owner
organisation.add.1       x x x . . x      x
organisation.revise.1    x . . . . x      .
member.add.1             x . . . . .      .
member.revise.1          x . . . . x      .
board.add.1              x . . . . .      .
board.revise.1           x . . . . .      .
board.member.1           x . . . . .      .
workshop.add.1           x x x . . x      x
draft.save.1             x x x . . x      x
draft.discard.1          x x x x x x      x
challenge.create.1       x x x . . x      x
challenge.move.1         x . . . . x      x
proposal.create.1        x x x . . x      x
proposal.state.1         x . . . . .      x
idea.add.1               x x x . . x      x
idea.group.1             x x x . . x      x
idea.promote.1           x x x . . x      x
fields.revise.1          x . . . . x      x
text.edit.1              x . . . . x      x
conflict.resolve.1       x . . . . x      x
subject.remove.1         x . . . . x      x
subject.restore.1        x . . . . x      x
comment.add.1            x x x . . x      x
comment.answer.1         x . . . . x      x
support.set.1            x x x . . x      x
reaction.set.1           x x x . . x      x
tag.set.1                x x x . . x      x
follow.set.1             x x x x . x      x
attachment.add.1         x . . . . x      x
attachment.remove.1      x . . . . x      x
import.records.1         x x . . . .      x
import.undone.1          x . . . . x      x
"""

STAGE_STANDS_IN_THE_WAY = """
                         F O P V S author owner
workshop.add.1           x . . . . .      .
challenge.create.1       x . . . . .      .
proposal.create.1        x . . . . .      .
idea.add.1               x . . . . .      .
fields.revise.1          x . . . . .      .
text.edit.1              x . . . . .      .
comment.add.1            x . . . . .      .
support.set.1            x . . . . .      .
reaction.set.1           x . . . . .      .
attachment.add.1         x . . . . .      .
challenge.move.1         x . . . . x      x
subject.remove.1         x . . . . x      x
follow.set.1             x x x x . x      x
"""
"""The same with the stage's switch off: only a facilitator passes it, what is always possible stays so."""

ENTRIES = {"lab.found.1", "lab.join.1"}


def _cells(table: str) -> dict[tuple[str, str], bool]:
    head, *lines = table.strip().splitlines()
    people = head.split()
    assert people == list(SITUATIONS)
    cells: dict[tuple[str, str], bool] = {}
    for line in lines:
        name, *marks = line.split()
        assert set(marks) <= {"x", "."}
        cells |= {(name, who): mark == "x" for who, mark in zip(people, marks, strict=True)}
    return cells


def _a(name: str) -> Command:
    """Some command of that name; permits look at nothing in it."""
    values: dict[str, object] = {"str": "", "bool": True, "int": 0, "JsonList": (), "JsonMap": {}}
    kind = COMMANDS[name]
    return kind(**{field.name: values[str(field.type)] for field in dataclasses.fields(kind)})


CELLS = _cells(TABLE)
CLOSED_CELLS = _cells(STAGE_STANDS_IN_THE_WAY)


@pytest.mark.parametrize(("name", "who"), CELLS, ids="-".join)
def test_a_person_may_do_what_the_table_says(name: str, who: str) -> None:
    code = permit_code(_a(name), SITUATIONS[who])
    assert code == (None if CELLS[name, who] else "permit.role")


@pytest.mark.parametrize(("name", "who"), CLOSED_CELLS, ids="-".join)
def test_a_stage_stands_in_the_way_of_some_things(name: str, who: str) -> None:
    code = permit_code(_a(name), dataclasses.replace(SITUATIONS[who], allowed_now=False))
    assert code == (None if CLOSED_CELLS[name, who] else "permit.stage")


def test_the_table_and_the_permits_know_every_command() -> None:
    assert {name for name, _ in CELLS} | ENTRIES == set(COMMANDS)
    assert set(PERMITS) == set(COMMANDS.values())


@given(any_command(), st.builds(Facts))
def test_nobody_unknown_or_put_aside_does_anything(command: Command, facts: Facts) -> None:
    if command.wire_name in ENTRIES:
        return
    for outside in (dataclasses.replace(facts, known=False), dataclasses.replace(facts, active=False)):
        assert permit_code(command, outside) == "permit.unknown_member"


@given(any_command(), st.sampled_from(Role))
def test_a_closed_board_is_closed_to_every_role(command: Command, role: Role) -> None:
    facts = Facts(role=role, sees=False, is_author=True, is_owner=True, is_judge=True)
    assert permit_code(command, facts) == (
        "permit.entry" if command.wire_name in ENTRIES else "permit.not_on_board"
    )


@pytest.mark.parametrize(
    ("known", "empty", "may_found", "may_join"),
    [(False, True, True, False), (False, False, False, True), (True, False, False, False)],
)
def test_a_lab_is_founded_when_empty_and_joined_once(
    *, known: bool, empty: bool, may_found: bool, may_join: bool
) -> None:
    facts = Facts(known=known, empty=empty)
    assert permit_code(_a("lab.found.1"), facts) == (None if may_found else "permit.entry")
    assert permit_code(_a("lab.join.1"), facts) == (None if may_join else "permit.entry")


@pytest.mark.parametrize("name", ["fields.revise.1", "text.edit.1"])
def test_nobody_puts_words_into_the_mouth_of_another(name: str) -> None:
    for facts in SITUATIONS.values():
        spoken = dataclasses.replace(facts, author_only=True)
        assert (permit_code(_a(name), spoken) is None) == facts.is_author
    gone_silent = dataclasses.replace(OBSERVER, author_only=True, is_author=True)
    assert permit_code(_a(name), gone_silent) == "permit.role"


def test_proposers_withdraw_and_hand_in_again_but_do_not_select_themselves() -> None:
    command = c.SetProposalState(proposal_id="p", from_state="submitted", to_state="selected")
    author = SITUATIONS["author"]
    colleague = dataclasses.replace(PARTNER, is_owner=True)
    for facts in (author, colleague):
        assert permit_code(command, facts) == "permit.role"
        assert permit_code(command, dataclasses.replace(facts, own_step=True)) is None
    assert permit_code(command, dataclasses.replace(PARTNER, own_step=True)) == "permit.role"
    assert permit_code(command, dataclasses.replace(OBSERVER, is_judge=True)) == "permit.role"


@given(any_command())
def test_a_screen_only_shows(command: Command) -> None:
    facts = dataclasses.replace(SCREEN, is_owner=True, is_judge=True)
    allowed = permit_code(command, facts) is None
    assert allowed == (command.wire_name == "draft.discard.1")


def test_permits_look_at_facts_alone() -> None:
    for kind, permit in PERMITS.items():
        assert len(inspect.signature(permit).parameters) == 1, kind.wire_name
