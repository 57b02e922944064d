"""The dispatcher: one permit, one handler, one mark in the history, and the same result every time."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain.commands import COMMANDS
from colab_app.domain.errors import Stale
from colab_app.domain.records import History, Idea, Record
from colab_app.service.dispatcher import apply
from colab_app.service.handlers import HANDLERS
from colab_app.service.operations import Operation
from colab_app.store.unit_of_work import SqlUnitOfWork, Values
from tests.service.deeds import DEEDS, Deed
from tests.service.workbench import Workbench


def _nested(depth: int) -> object:
    value: object = ""
    for _ in range(depth):
        value = [value]
    return value


def test_every_command_has_a_handler() -> None:
    assert set(HANDLERS) == set(COMMANDS.values())


def test_the_mark_in_the_history_says_who_what_and_where(bench: Workbench) -> None:
    envelope = bench.lab.envelope(bench.lab.idea(), bench.partner, device_id="desk-9")
    apply(envelope, bench.unit(bench.partner))
    mark = bench.row(History, envelope.id)
    assert (mark.command, mark.device_id, mark.issued_at) == ("idea.add.1", "desk-9", envelope.issued_at)
    assert (mark.author_id, mark.created_at) == (bench.partner, bench.lab.clock())
    assert mark.stream == f"board:{bench.lab.board_id}"


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_deed_leaves_one_mark_or_says_that_it_leaves_none(bench: Workbench, deed: Deed) -> None:
    command, actor_id = deed.make(bench), deed.actor(bench)
    before = {row.id for row in bench.rows(History)}
    outcome = bench.do(command, actor_id)
    marks = [row for row in bench.rows(History) if row.id not in before]
    if not outcome.stream:
        assert marks == []
        assert deed.is_quiet
        return
    assert not deed.is_quiet
    (mark,) = marks
    assert mark.command == command.wire_name
    assert (mark.subject_kind, mark.subject_id, mark.stream) == (
        outcome.subject_kind,
        outcome.subject_id,
        outcome.stream,
    )
    assert mark.subject_kind
    assert mark.subject_id
    assert mark.author_id == actor_id


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_the_same_commands_make_the_same_rows(empty_connection: Connection, deed: Deed) -> None:
    made = []
    for _ in range(2):
        savepoint = empty_connection.begin_nested()
        bench = Workbench(empty_connection)
        bench.do(deed.make(bench), deed.actor(bench))
        made.append(bench.everything())
        savepoint.rollback()
    assert made[0] == made[1]


class _StaleUnit(SqlUnitOfWork):
    """A unit of work in which somebody else is always faster."""

    def revise(self, operation: Operation, row: Record, values: Values) -> None:
        """Never in time."""
        raise Stale


def test_a_stale_row_is_for_the_caller_to_try_again(bench: Workbench, empty_connection: Connection) -> None:
    idea = bench.lab.idea()
    bench.do(idea)
    unit = _StaleUnit(empty_connection, bench.facilitator, bench.lab.clock(), lambda *_: None)
    with pytest.raises(Stale):
        apply(bench.lab.envelope(c.GroupIdea(idea_id=idea.idea_id, grouping="x")), unit)
    assert bench.row(Idea, idea.idea_id).grouping == ""


@pytest.mark.parametrize("text", ["\ud83d", "a\udfffb"])
def test_half_a_character_is_refused_wherever_it_stands(bench: Workbench, text: str) -> None:
    about = {"subject_kind": "challenge", "subject_id": text}
    for command in (
        bench.lab.idea(text),
        c.SetSupport(**about, on=True),
        c.SaveDraft(draft_id="d", kind="challenge", board_id="", title="", fields={"success": [{text: 1}]}),
    ):
        refusal = bench.refusal(command)
        assert (refusal.code, refusal.params) == ("field.shape", {"field": "text"})


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"success": [{"target": float("nan")}]}, "field.shape", "target"),
        ({"success": [float("inf")]}, "field.shape", "success"),
        ({"success": [[[[[]]]] * 2]}, "", ""),
        ({"schedule": {"open": _nested(40)}}, "field.shape", "fields"),
        ({"success": [{"name": "あ" * 100_001}]}, "field.long", "success"),
    ],
)
def test_what_no_field_can_hold_is_refused(
    bench: Workbench, fields: dict[str, object], code: str, field: str
) -> None:
    command = bench.lab.challenge(fields=fields)
    if not code:
        bench.do(command)
        return
    refusal = bench.refusal(command)
    assert (refusal.code, refusal.params["field"]) == (code, field)


def test_a_text_that_was_seen_is_no_longer_than_one_that_is_written(bench: Workbench) -> None:
    challenge = bench.lab.challenge(fields={"problem": "一。"})
    bench.do(challenge)
    edit = bench.lab.text(challenge.challenge_id, "あ" * 100_001, "一。二。")
    assert bench.refused(edit) == "field.long"


def test_an_unknown_member_is_refused_before_anything_is_read(bench: Workbench) -> None:
    assert bench.refused(bench.lab.idea(), "stranger") == "permit.unknown_member"
