"""The bin: nothing is deleted, everything comes back, and what lies in it is gone for commands."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain.records import Challenge, Comment, Record
from colab_app.service.facts import SUBJECTS
from tests.service.workbench import Workbench


def _post(bench: Workbench, kind: str, actor_id: str) -> str:
    """A subject of a kind, written by somebody."""
    challenge = bench.lab.challenge()
    bench.do(challenge, actor_id)
    match kind:
        case "challenge":
            return challenge.challenge_id
        case "proposal":
            proposal = bench.lab.proposal(challenge.challenge_id)
            bench.do(proposal, actor_id)
            return proposal.proposal_id
        case "idea":
            idea = bench.lab.idea()
            bench.do(idea, actor_id)
            return idea.idea_id
        case "comment":
            comment = bench.lab.comment(challenge.challenge_id)
            bench.do(comment, actor_id)
            return comment.comment_id
        case _:
            workshop = c.AddWorkshop(
                workshop_id=bench.lab.id(),
                board_id=bench.lab.board_id,
                challenge_id="",
                title="回",
                fields={},
                agenda=(),
            )
            bench.do(workshop, actor_id)
            return workshop.workshop_id


def _removed_at(bench: Workbench, record: type[Record], row_id: str) -> str:
    return str(getattr(bench.row(record, row_id), "removed_at", ""))


@pytest.mark.parametrize("kind", sorted(SUBJECTS))
def test_a_subject_goes_into_the_bin_and_comes_back(bench: Workbench, kind: str) -> None:
    row_id = _post(bench, kind, bench.partner)
    remove = c.RemoveSubject(subject_kind=kind, subject_id=row_id, reason="重複")
    restore = c.RestoreSubject(subject_kind=kind, subject_id=row_id)
    before = bench.seen()
    outcome = bench.do(remove, bench.partner)
    assert _removed_at(bench, SUBJECTS[kind], row_id) == bench.lab.clock()
    assert bench.last_history().details["reason"] == "重複"
    assert outcome.inverse == restore
    assert bench.refused(remove, bench.partner) == "gone"
    back = bench.do(restore, bench.partner)
    assert back.inverse == dataclasses.replace(remove, reason="")
    assert bench.seen() == before
    assert bench.do(restore, bench.partner).inverse is None


@pytest.mark.parametrize("kind", sorted(SUBJECTS))
def test_only_those_it_belongs_to_remove_it(bench: Workbench, kind: str) -> None:
    row_id = _post(bench, kind, bench.partner)
    remove = c.RemoveSubject(subject_kind=kind, subject_id=row_id)
    for actor_id in (bench.official, bench.observer):
        assert bench.refused(remove, actor_id) == "permit.role"
    bench.do(remove)
    restore = c.RestoreSubject(subject_kind=kind, subject_id=row_id)
    assert bench.refused(restore, bench.official) == "permit.role"


@pytest.mark.parametrize("kind", [*sorted(SUBJECTS), "poem", ""])
def test_what_is_not_there_is_gone(bench: Workbench, kind: str) -> None:
    assert bench.refused(c.RemoveSubject(subject_kind=kind, subject_id="x")) == "gone"
    assert bench.refused(c.RestoreSubject(subject_kind=kind, subject_id="x")) == "gone"


def test_a_reason_has_a_limit(bench: Workbench) -> None:
    challenge_id = _post(bench, "challenge", bench.partner)
    remove = c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id, reason="あ" * 2_001)
    assert bench.refused(remove) == "field.long"


def test_what_was_said_stays_when_its_subject_goes(bench: Workbench) -> None:
    challenge_id = _post(bench, "challenge", bench.partner)
    comment = bench.lab.comment(challenge_id)
    bench.do(comment)
    bench.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert bench.row(Comment, comment.comment_id).removed_at == ""
    assert bench.refused(bench.lab.comment(challenge_id)) == "gone"
    bench.do(c.RestoreSubject(subject_kind="challenge", subject_id=challenge_id))
    assert bench.row(Challenge, challenge_id).removed_at == ""


def test_a_closed_stage_does_not_keep_one_from_taking_back_ones_words(bench: Workbench) -> None:
    comment_id = _post(bench, "comment", bench.partner)
    challenge_id = bench.row(Comment, comment_id).subject_id
    bench.do(
        c.MoveChallenge(
            challenge_id=challenge_id, from_stage="open", to_stage="closed", position="m", reason="終了"
        )
    )
    bench.do(c.RemoveSubject(subject_kind="comment", subject_id=comment_id), bench.partner)
