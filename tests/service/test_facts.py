"""Facts: what a command speaks of, whose it is, and whether its stage lets it through."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain.permits import Facts
from colab_app.domain.vocabulary import Role
from colab_app.service.facts import facts_for, subject_row
from tests.service.workbench import Workbench


def _facts(bench: Workbench, command: c.Command, actor_id: str) -> Facts:
    return facts_for(command, bench.unit(actor_id))


@pytest.fixture
def challenge_id(bench: Workbench) -> str:
    """A challenge of the partner's, owned by the official, in the stage of evaluation."""
    command = bench.lab.challenge(fields={"owner_id": bench.official}, stage="open")
    bench.do(command, bench.partner)
    return command.challenge_id


def test_a_stranger_is_unknown_and_sees_whether_the_lab_is_empty(
    empty_connection: Connection, bench: Workbench
) -> None:
    assert _facts(bench, bench.lab.idea(), "stranger") == Facts(known=False, empty=False)


def test_an_empty_lab_is_empty(empty_connection: Connection) -> None:
    bench = Workbench(empty_connection, founded=False)
    assert _facts(bench, bench.lab.found(), "first") == Facts(known=False, empty=True)


def test_a_member_has_a_role_and_may_be_inactive(bench: Workbench) -> None:
    idea = bench.lab.idea()
    assert _facts(bench, idea, bench.partner).role is Role.PARTNER
    bench.do(c.ReviseMember(member_id=bench.partner, fields={"active": False}))
    assert not _facts(bench, idea, bench.partner).active


def test_authors_and_owners_are_told_apart(bench: Workbench, challenge_id: str) -> None:
    edit = c.ReviseFields(subject_kind="challenge", subject_id=challenge_id, fields={}, before={})
    for actor_id, is_author, is_owner in (
        (bench.partner, True, False),
        (bench.official, False, True),
        (bench.facilitator, False, False),
    ):
        facts = _facts(bench, edit, actor_id)
        assert (facts.is_author, facts.is_owner) == (is_author, is_owner)


def test_a_proposal_belongs_to_its_organisation_and_to_who_owns_the_challenge(
    bench: Workbench, challenge_id: str
) -> None:
    organisation_id = bench.lab.id()
    author = bench.person(organisation_id=organisation_id)
    colleague = bench.person(organisation_id=organisation_id)
    proposal = dataclasses.replace(bench.lab.proposal(challenge_id), organisation_id=organisation_id)
    bench.do(proposal, author)
    step = c.SetProposalState(proposal_id=proposal.proposal_id, from_state="submitted", to_state="withdrawn")
    owned = {
        who: _facts(bench, step, who).is_owner for who in (author, colleague, bench.official, bench.partner)
    }
    assert owned == {author: True, colleague: True, bench.official: True, bench.partner: False}
    judged = {who: _facts(bench, step, who).is_judge for who in (author, colleague, bench.official)}
    assert judged == {author: False, colleague: False, bench.official: True}
    assert _facts(bench, step, author).own_step
    assert not _facts(bench, dataclasses.replace(step, to_state="selected"), author).own_step


def test_words_belong_to_their_author_not_to_the_owner_of_the_challenge(
    bench: Workbench, challenge_id: str
) -> None:
    comment = bench.lab.comment(challenge_id)
    bench.do(comment, bench.partner)
    remove = c.RemoveSubject(subject_kind="comment", subject_id=comment.comment_id)
    assert not _facts(bench, remove, bench.official).is_owner
    assert not _facts(bench, remove, bench.official).author_only
    edit = dataclasses.replace(bench.lab.text(comment.comment_id, "", ""), subject_kind="comment")
    assert _facts(bench, edit, bench.official).author_only


def test_a_question_and_a_comment_are_switched_apart(bench: Workbench, challenge_id: str) -> None:
    bench.do(
        c.MoveChallenge(
            challenge_id=challenge_id, from_stage="open", to_stage="closed", position="m", reason="済"
        )
    )
    about = {"subject_kind": "challenge", "subject_id": challenge_id}
    waiting = [
        bench.lab.comment(challenge_id),
        bench.lab.comment(challenge_id, kind="question"),
        bench.lab.support(challenge_id),
        c.SetReaction(**about, mark="thanks", on=True),
        bench.lab.proposal(challenge_id),
        dataclasses.replace(bench.lab.idea(), challenge_id=challenge_id),
        c.ReviseFields(**about, fields={}, before={}),
        bench.lab.text(challenge_id, "", ""),
    ]
    free = [
        bench.lab.tag(challenge_id),
        c.SetFollow(**about, on=True),
        c.RemoveSubject(**about),
        bench.lab.idea(),
    ]
    assert [_facts(bench, command, bench.partner).allowed_now for command in waiting] == [False] * len(
        waiting
    )
    assert [_facts(bench, command, bench.partner).allowed_now for command in free] == [True] * len(free)


def test_the_deepest_thing_is_judged_by_the_stage_of_its_challenge(
    bench: Workbench, challenge_id: str
) -> None:
    proposal = bench.lab.proposal(challenge_id)
    bench.do(proposal, bench.partner)
    comment = dataclasses.replace(bench.lab.comment(proposal.proposal_id), subject_kind="proposal")
    bench.do(comment, bench.partner)
    bench.do(
        c.MoveChallenge(
            challenge_id=challenge_id, from_stage="open", to_stage="closed", position="m", reason="済"
        )
    )
    support = c.SetSupport(subject_kind="comment", subject_id=comment.comment_id, on=True)
    assert not _facts(bench, support, bench.partner).allowed_now


def test_a_closed_board_is_seen_by_its_people_and_facilitators(bench: Workbench) -> None:
    board = bench.lab.board(is_open=False)
    bench.do(board)
    bench.do(bench.lab.place_on(board.board_id, bench.partner))
    idea = bench.lab.idea(board_id=board.board_id)
    seen = {who: _facts(bench, idea, who).sees for who in (bench.facilitator, bench.partner, bench.official)}
    assert seen == {bench.facilitator: True, bench.partner: True, bench.official: False}


def test_unknown_rows_give_neutral_facts(bench: Workbench) -> None:
    for command in (
        c.GroupIdea(idea_id="x", grouping=""),
        c.ResolveConflict(conflict_id="x", resolved=True),
        c.RemoveSubject(subject_kind="poem", subject_id="x"),
        c.RemoveSubject(subject_kind="comment", subject_id="x"),
    ):
        assert _facts(bench, command, bench.partner) == Facts(role=Role.PARTNER)


def test_a_comment_without_its_subject_has_no_stage(bench: Workbench, challenge_id: str) -> None:
    # Rows of a stream one sees only in part: an orphan must not break who may remove it.
    records = [
        {
            "kind": "comment",
            "id": "m",
            "subject_kind": "proposal",
            "subject_id": "elsewhere",
            "comment_kind": "opinion",
            "body": "b",
        }
    ]
    bench.do(
        c.ImportRecords(batch_id="b", board_id=bench.lab.board_id, source="s", file_name="f", records=records)
    )
    support = c.SetSupport(subject_kind="comment", subject_id="m", on=True)
    assert _facts(bench, support, bench.partner).allowed_now


def test_comments_that_speak_of_each_other_are_followed_only_so_far(bench: Workbench) -> None:
    def comment(row_id: str, subject_id: str) -> dict[str, object]:
        about = {"subject_kind": "comment", "subject_id": subject_id}
        return {"kind": "comment", "id": row_id, **about, "comment_kind": "opinion", "body": "b"}

    records = [comment("m1", "m2"), comment("m2", "m1")]
    bench.do(
        c.ImportRecords(batch_id="b", board_id=bench.lab.board_id, source="s", file_name="f", records=records)
    )
    support = c.SetSupport(subject_kind="comment", subject_id="m1", on=True)
    assert _facts(bench, support, bench.partner).allowed_now


def test_kinds_nobody_knows_have_no_rows(bench: Workbench, challenge_id: str) -> None:
    unit = bench.unit()
    assert subject_row(unit, "challenge", challenge_id) is not None
    assert subject_row(unit, "challenge", "x") is None
    assert subject_row(unit, "member", bench.partner) is None
    assert subject_row(unit, "", "") is None
