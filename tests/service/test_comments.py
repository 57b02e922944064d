"""Conversation: kinds, replies to any depth, answers, and who is told."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Comment
from colab_app.domain.vocabulary import CommentKind
from colab_app.text.mentions import mention
from tests.service.workbench import Workbench


@pytest.fixture
def challenge_id(bench: Workbench) -> str:
    """An open challenge of the official's."""
    command = bench.lab.challenge()
    bench.do(command, bench.official)
    return command.challenge_id


@pytest.mark.parametrize("kind", list(CommentKind))
def test_each_kind_of_comment_can_be_said(bench: Workbench, challenge_id: str, kind: CommentKind) -> None:
    command = bench.lab.comment(challenge_id, "夜間はどうしますか。", kind=kind)
    outcome = bench.do(command, bench.partner)
    row = bench.row(Comment, command.comment_id)
    assert (row.kind, row.body, row.author_id) == (kind, "夜間はどうしますか。", bench.partner)
    assert (row.board_id, row.answers) == (bench.lab.board_id, False)
    assert outcome.inverse == c.RemoveSubject(subject_kind="comment", subject_id=row.id)
    mark = bench.last_history()
    assert (mark.subject_kind, mark.subject_id) == ("challenge", challenge_id)
    assert mark.details == {
        "title": "通学路の見守り",
        "comment_id": row.id,
        "kind": str(kind),
        "excerpt": "夜間はどうしますか。",
        "replies_to": "",
    }


def test_a_reply_tells_whom_it_answers(bench: Workbench, challenge_id: str) -> None:
    first = bench.lab.comment(challenge_id, kind="question")
    bench.do(first, bench.partner)
    reply = bench.lab.comment(challenge_id, "はい。", kind="answer", parent_id=first.comment_id)
    bench.do(reply, bench.official)
    assert bench.last_history().details["replies_to"] == bench.partner
    deeper = bench.lab.comment(challenge_id, "なるほど。", parent_id=reply.comment_id)
    bench.do(deeper, bench.partner)
    assert bench.row(Comment, deeper.comment_id).parent_id == reply.comment_id


def test_a_removed_comment_can_still_be_answered(bench: Workbench, challenge_id: str) -> None:
    first = bench.lab.comment(challenge_id)
    bench.do(first, bench.partner)
    bench.do(c.RemoveSubject(subject_kind="comment", subject_id=first.comment_id), bench.partner)
    bench.do(bench.lab.comment(challenge_id, parent_id=first.comment_id))


def test_mentioned_people_are_told_once(bench: Workbench, challenge_id: str) -> None:
    names = f"{mention('森', bench.partner)}さん、{mention('司会', bench.facilitator)}"
    bench.do(bench.lab.comment(challenge_id, f"{names} {names}"))
    assert bench.last_history().mentions == sorted([bench.partner, bench.facilitator])


def test_the_excerpt_is_short_and_on_one_line(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.comment(challenge_id, "一行目\n\n" + "あ" * 500))
    excerpt = str(bench.last_history().details["excerpt"])
    assert excerpt.startswith("一行目 あ")
    assert len(excerpt) == 140


@pytest.mark.parametrize(
    ("body", "code"),
    [("", "body.empty"), (" \n ", "body.empty"), ("a\x00", "field.shape"), ("あ" * 20_001, "field.long")],
)
def test_a_comment_says_something_that_fits(
    bench: Workbench, challenge_id: str, body: str, code: str
) -> None:
    assert limits.COMMENT_CHARACTERS == 20_000
    assert bench.refused(bench.lab.comment(challenge_id, body)) == code


def test_a_comment_is_about_something_and_of_a_known_kind(bench: Workbench, challenge_id: str) -> None:
    comment = bench.lab.comment(challenge_id)
    bench.do(comment)
    other = bench.lab.challenge()
    bench.do(other)
    again = dataclasses.replace(comment, comment_id=bench.lab.id())
    assert bench.refused(dataclasses.replace(again, kind="shout")) == "field.shape"
    assert bench.refused(dataclasses.replace(again, subject_id="nowhere")) == "gone"
    assert bench.refused(dataclasses.replace(again, parent_id="nowhere")) == "gone"
    elsewhere = dataclasses.replace(again, subject_id=other.challenge_id, parent_id=comment.comment_id)
    assert bench.refused(elsewhere) == "gone"
    of_a_comment = dataclasses.replace(again, subject_kind="comment", subject_id=comment.comment_id)
    assert bench.refused(of_a_comment) == "field.shape"
    assert bench.refused(comment) == "exists"


def test_comments_on_proposals_and_ideas_are_judged_by_their_challenge(
    bench: Workbench, challenge_id: str
) -> None:
    proposal, idea = bench.lab.proposal(challenge_id), bench.lab.idea()
    bench.do(proposal)
    bench.do(idea)
    about_idea = dataclasses.replace(bench.lab.comment(idea.idea_id), subject_kind="idea")
    bench.do(about_idea, bench.partner)
    bench.do(
        c.MoveChallenge(
            challenge_id=challenge_id, from_stage="open", to_stage="closed", position="m", reason="終了"
        )
    )
    about = dataclasses.replace(bench.lab.comment(proposal.proposal_id), subject_kind="proposal")
    assert bench.refused(about, bench.partner) == "permit.stage"
    bench.do(dataclasses.replace(about_idea, comment_id=bench.lab.id()), bench.partner)


def test_an_answer_is_marked_by_its_author_or_the_facilitator(bench: Workbench, challenge_id: str) -> None:
    comment = bench.lab.comment(challenge_id, kind="answer")
    bench.do(comment, bench.partner)
    mark = c.MarkAnswer(comment_id=comment.comment_id, on=True)
    assert bench.refused(mark, bench.official) == "permit.role"
    outcome = bench.do(mark, bench.partner)
    assert bench.row(Comment, comment.comment_id).answers
    assert outcome.inverse == c.MarkAnswer(comment_id=comment.comment_id, on=False)
    assert bench.do(mark).inverse is None
    bench.do(outcome.inverse)
    assert not bench.row(Comment, comment.comment_id).answers
    assert bench.refused(c.MarkAnswer(comment_id="nowhere", on=True)) == "gone"
