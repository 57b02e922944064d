"""Supports, reactions, tags and follows are there or not, however often one says so."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.commands import Command
from colab_app.domain.records import Follow, History, Reaction, Record, Support, Tagging
from colab_app.domain.vocabulary import ReactionMark
from tests.service.workbench import Workbench


@pytest.fixture
def challenge_id(bench: Workbench) -> str:
    """An open challenge."""
    command = bench.lab.challenge()
    bench.do(command)
    return command.challenge_id


def _sets(challenge_id: str, *, on: bool) -> dict[type[Record], Command]:
    about = {"subject_kind": "challenge", "subject_id": challenge_id}
    return {
        Support: c.SetSupport(**about, on=on),
        Reaction: c.SetReaction(**about, mark="thanks", on=on),
        Tagging: c.SetTag(**about, label="防災", on=on),
        Follow: c.SetFollow(**about, on=on),
    }


@pytest.mark.parametrize("record", [Support, Reaction, Tagging, Follow])
def test_a_set_is_the_same_however_often_one_says_so(
    bench: Workbench, challenge_id: str, record: type[Record]
) -> None:
    on, off = _sets(challenge_id, on=True)[record], _sets(challenge_id, on=False)[record]
    empty = bench.seen()
    assert bench.do(off, bench.partner).inverse is None
    outcome = bench.do(on, bench.partner)
    full = bench.everything()
    assert outcome.inverse == off
    assert bench.do(on, bench.partner).inverse is None
    assert bench.everything() == full
    assert len(bench.rows(record)) == 1
    assert bench.do(off, bench.partner).inverse == on
    assert bench.seen() == empty


@pytest.mark.parametrize("record", [Support, Reaction, Follow])
def test_everybody_has_one_of_their_own(bench: Workbench, challenge_id: str, record: type[Record]) -> None:
    on, off = _sets(challenge_id, on=True)[record], _sets(challenge_id, on=False)[record]
    for actor_id in (bench.partner, bench.official):
        bench.do(on, actor_id)
    bench.do(off, bench.partner)
    assert [getattr(row, "member_id", "") for row in bench.rows(record)] == [bench.official]


@pytest.mark.parametrize("record", [Support, Reaction, Tagging, Follow])
def test_what_is_not_there_cannot_be_marked(bench: Workbench, record: type[Record]) -> None:
    assert bench.refused(_sets("nowhere", on=True)[record]) == "gone"


def test_follows_are_nobodys_business(bench: Workbench, challenge_id: str) -> None:
    mark = bench.last_history()
    follow = _sets(challenge_id, on=True)[Follow]
    bench.do(follow, bench.observer)
    assert bench.last_history() == mark
    assert bench.refused(_sets(challenge_id, on=True)[Support], bench.observer) == "permit.role"


def test_supports_are_told_in_the_history(bench: Workbench, challenge_id: str) -> None:
    bench.do(_sets(challenge_id, on=True)[Support], bench.partner)
    mark = bench.last_history()
    assert (mark.command, mark.details) == ("support.set.1", {"title": "通学路の見守り", "on": True})


@pytest.mark.parametrize("mark", list(ReactionMark))
def test_one_may_react_in_several_ways(bench: Workbench, challenge_id: str, mark: ReactionMark) -> None:
    reaction = c.SetReaction(subject_kind="challenge", subject_id=challenge_id, mark="thanks", on=True)
    bench.do(reaction)
    bench.do(dataclasses.replace(reaction, mark=mark))
    assert {row.mark for row in bench.rows(Reaction)} == {"thanks", str(mark)}


def test_a_mark_nobody_knows_is_refused(bench: Workbench, challenge_id: str) -> None:
    reaction = c.SetReaction(subject_kind="challenge", subject_id=challenge_id, mark="rage", on=True)
    assert bench.refused(reaction) == "field.shape"


def test_one_may_support_a_comment(bench: Workbench, challenge_id: str) -> None:
    comment = bench.lab.comment(challenge_id)
    bench.do(comment)
    support = c.SetSupport(subject_kind="comment", subject_id=comment.comment_id, on=True)
    bench.do(support, bench.partner)
    assert [row.id for row in bench.rows(Support)] == [f"{comment.comment_id}:{bench.partner}"]


def test_spellings_of_one_label_are_one_tag(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.tag(challenge_id, " ＡＩ  活用 "))
    bench.do(bench.lab.tag(challenge_id, "ai 活用"))
    assert [(row.label, row.folded) for row in bench.rows(Tagging)] == [("ＡＩ 活用", "ai 活用")]
    outcome = bench.do(bench.lab.tag(challenge_id, "ai 活用", on=False))
    assert bench.rows(Tagging) == ()
    # It comes back as it was spelled.
    assert outcome.inverse == bench.lab.tag(challenge_id, "ＡＩ 活用")


@pytest.mark.parametrize(
    ("label", "code"), [(" ", "title.empty"), ("あ" * 41, "field.long"), ("a\x00", "field.shape")]
)
def test_a_label_must_fit(bench: Workbench, challenge_id: str, label: str, code: str) -> None:
    assert bench.refused(bench.lab.tag(challenge_id, label)) == code


def test_a_subject_has_so_many_tags(bench: Workbench, challenge_id: str) -> None:
    for number in range(limits.TAGS_PER_SUBJECT):
        bench.do(bench.lab.tag(challenge_id, f"札{number}"))
    refusal = bench.refusal(bench.lab.tag(challenge_id, "もう一つ"))
    assert (refusal.code, refusal.params) == ("tags.many", {"limit": limits.TAGS_PER_SUBJECT})
    # What is there already is no further tag.
    assert bench.do(bench.lab.tag(challenge_id, "札0")).inverse is None
    bench.do(bench.lab.tag(challenge_id, "札0", on=False))
    bench.do(bench.lab.tag(challenge_id, "もう一つ"))


def test_only_what_changed_is_remembered(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.tag(challenge_id))
    marks = len(bench.rows(History))
    bench.do(bench.lab.tag(challenge_id), bench.partner)
    assert len(bench.rows(History)) == marks
