"""The pages of a challenge and of a proposal: everything on them, and what the reader may do."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.vocabulary import Role
from colab_app.service.queries import OneChallenge, OneProposal
from colab_app.service.views import ChallengePage, ProposalPage, SectorCounts
from tests.store.store_desk import StoreDesk

EVERYTHING = {"edit", "move", "comment", "ask", "support", "propose", "tag", "remove", "attach"}
TALK = {"comment", "ask", "support", "tag", "propose"}


def _page(desk: StoreDesk, challenge_id: str, me: str = "") -> ChallengePage:
    page = desk.ask(OneChallenge(challenge_id), me)
    assert page is not None
    return page


def _proposal(desk: StoreDesk, proposal_id: str, me: str = "") -> ProposalPage:
    page = desk.ask(OneProposal(proposal_id), me)
    assert page is not None
    return page


def _attach(desk: StoreDesk, challenge_id: str, name: str, mark: str) -> c.AddAttachment:
    command = c.AddAttachment(
        attachment_id=desk.lab.id(),
        subject_kind="challenge",
        subject_id=challenge_id,
        name=name,
        media_type="text/plain",
        size_bytes=3,
        sha256=mark * 64,
    )
    desk.do(command)
    return command


def test_a_challenge_page_shows_its_fields_and_what_is_missing(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="困っている。", success=["30分"], owner_id=desk.official)
    page = _page(desk, challenge_id)
    assert set(page.fields) == set(FIELDS_OF["challenge"])
    assert (page.fields["problem"], page.fields["success"]) == ("困っている。", ["30分"])
    assert page.missing == (
        "summary", "affected", "adoption_route", "criteria", "schedule", "owner_organisation_id", "contact",
    )  # fmt: skip
    assert (page.author.id, page.owner.id, page.author_name) == (desk.me, desk.official, "")
    assert page.author.is_me
    assert (page.board_id, page.card.key) == (desk.lab.board_id, "C-1")
    assert page.stages[:3] == ("draft", "triage", "open")


def test_what_is_not_here_or_in_the_bin_has_no_page(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    proposal_id = desk.proposal(challenge_id)
    assert desk.ask(OneChallenge("nowhere")) is None
    assert desk.ask(OneProposal("nowhere")) is None
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert desk.ask(OneChallenge(challenge_id)) is None
    # Its proposals wait with it.
    assert desk.ask(OneProposal(proposal_id)) is None
    desk.do(c.RestoreSubject(subject_kind="challenge", subject_id=challenge_id))
    desk.do(c.RemoveSubject(subject_kind="proposal", subject_id=proposal_id))
    assert desk.ask(OneProposal(proposal_id)) is None
    assert _page(desk, challenge_id).proposals == ()


def test_everything_around_a_challenge_is_on_its_page(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="一。")
    first, second = desk.proposal(challenge_id, desk.partner), desk.proposal(challenge_id)
    comment_id = desk.comment(challenge_id, actor_id=desk.partner)
    here, _ = _attach(desk, challenge_id, "計画.pdf", "a"), _attach(desk, challenge_id, "図.png", "b")
    desk.replica.put_content(here.sha256, b"abc")
    desk.do(c.SetFollow(subject_kind="challenge", subject_id=challenge_id, on=True))
    desk.do(
        c.AddWorkshop(
            workshop_id=desk.lab.id(),
            board_id=desk.lab.board_id,
            challenge_id=challenge_id,
            title="共創の日",
            fields={},
            agenda=({"title": "書く"},),
        )
    )
    desk.do(desk.lab.text(challenge_id, "一。", "先。"))
    desk.do(desk.lab.text(challenge_id, "一。", "後。"))
    page = _page(desk, challenge_id)
    assert [proposal.id for proposal in page.proposals] == [first, second]
    assert [comment.id for comment in page.comments] == [comment_id]
    assert [(file.name, file.here, file.waiting) for file in page.attachments] == [
        ("計画.pdf", True, False),
        ("図.png", False, False),
    ]
    assert page.followed
    assert [(workshop.title, workshop.key, workshop.agenda) for workshop in page.workshops] == [
        ("共創の日", "WS-1", ({"title": "書く"},))
    ]
    assert [conflict.mine for conflict in page.conflicts] == ["後。"]
    assert [mark.command for mark in page.history][:3] == ["text.edit", "text.edit", "attachment.add"]
    assert page.history[0].actor.is_me
    assert page.history[-1].command == "challenge.create"


def test_three_voices_are_counted_by_organisation(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(owner_organisation_id=desk.lab.organisation_id)
    npo = c.AddOrganisation(organisation_id=desk.lab.id(), name="川を守る会", kind="npo", fields={})
    desk.do(npo)
    for organisation_id in (npo.organisation_id, ""):
        command = dataclasses.replace(desk.lab.proposal(challenge_id), organisation_id=organisation_id)
        desk.do(command, desk.partner)
    assert _page(desk, challenge_id).sectors == SectorCounts(public=1, private=0, civic=1)


def test_a_proposal_page_shows_where_it_stands(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    proposal_id = desk.proposal(challenge_id, desk.partner, solution="旗で知らせる", terms=True)
    desk.do(
        c.SetProposalState(
            proposal_id=proposal_id,
            from_state="submitted",
            to_state="declined",
            reason="理由",
            feedback="返事",
        )
    )
    comment = dataclasses.replace(desk.lab.comment(proposal_id), subject_kind="proposal")
    desk.do(comment, desk.partner)
    desk.do(c.SetSupport(subject_kind="proposal", subject_id=proposal_id, on=True))
    page = _proposal(desk, proposal_id)
    assert (page.proposal.key, page.proposal.state, page.challenge.id) == ("P-1", "declined", challenge_id)
    assert (page.state_reason, page.feedback) == ("理由", "返事")
    assert (page.proposal.comments, page.proposal.supports, page.proposal.supported) == (1, 1, True)
    assert page.next_states == ("submitted", "shortlisted")
    assert page.fields["solution"] == "旗で知らせる"
    assert page.missing == ("summary", "value", "pilot_plan", "needs_from_gov", "team")
    assert [comment.body for comment in page.comments] == ["いいと思います。"]
    assert page.proposal.author.id == desk.partner
    assert page.proposal.organisation.id == desk.lab.organisation_id
    assert not page.followed
    assert page.conflicts == ()
    assert page.attachments == ()
    assert [mark.command for mark in page.history] == [
        "support.set",
        "comment.add",
        "proposal.state",
        "proposal.create",
    ]


def test_a_proposal_without_an_organisation_shows_its_authors(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.do(dataclasses.replace(desk.lab.proposal(challenge_id), organisation_id=""), desk.partner)
    (proposal,) = _page(desk, challenge_id).proposals
    assert proposal.organisation.name == "株式会社ひなた工房"


def test_a_proposal_others_touched_is_unread_until_seen(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    proposal_id = desk.proposal(challenge_id, desk.partner)
    assert [proposal.unread for proposal in _page(desk, challenge_id).proposals] == [True]
    assert [proposal.unread for proposal in _page(desk, challenge_id, desk.partner).proposals] == [False]
    desk.replica.remember("joined_at", desk.lab.clock())
    assert [proposal.unread for proposal in _page(desk, challenge_id).proposals] == [False]
    assert not _proposal(desk, proposal_id).proposal.waiting


def test_rows_the_hub_does_not_have_are_marked(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.proposal(challenge_id)
    desk.comment(challenge_id)
    _attach(desk, challenge_id, "x.txt", "a")
    desk.replica.remember("hub_id", "hub")
    page = _page(desk, challenge_id)
    assert page.card.waiting
    assert [each.waiting for each in page.proposals] == [True]
    assert [each.waiting for each in page.comments] == [True]
    assert [each.waiting for each in page.attachments] == [True]


# -- rights -------------------------------------------------------------------------------------------


def test_the_facilitator_may_do_everything(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    desk.move(challenge_id, "open", "closed")
    assert _page(desk, challenge_id).may == EVERYTHING


@pytest.mark.parametrize(
    ("stage", "author_may", "others_may"),
    [
        ("open", EVERYTHING, TALK),
        ("screening", EVERYTHING - {"edit", "propose", "attach"} | {"attach"}, TALK - {"propose"}),
        ("closed", {"move", "tag", "remove", "attach"}, {"tag"}),
    ],
)
def test_authors_and_others_may_what_the_stage_allows(
    desk: StoreDesk, stage: str, author_may: set[str], others_may: set[str]
) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    if stage != "open":
        desk.move(challenge_id, "open", stage)
    assert _page(desk, challenge_id, desk.partner).may == author_may
    assert _page(desk, challenge_id, desk.official).may == others_may
    observer = desk.person(Role.OBSERVER, "見る人")
    assert _page(desk, challenge_id, observer).may == set()
    assert _page(desk, challenge_id, "stranger").may == set()


def test_who_decides_on_a_proposal_sees_the_steps(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(owner_id=desk.official)
    proposal_id = desk.proposal(challenge_id, desk.partner)
    judged = ("shortlisted", "declined", "withdrawn", "merged")
    for judge in (desk.me, desk.official):
        page = _proposal(desk, proposal_id, judge)
        assert "state" in page.may
        assert page.next_states == judged
    own = _proposal(desk, proposal_id, desk.partner)
    assert ("state" in own.may, own.next_states) == (True, ("withdrawn",))
    other = _proposal(desk, proposal_id, desk.person(Role.PARTNER, "別の人"))
    assert ("state" in other.may, other.next_states) == (False, ())
    assert {"edit", "remove"} <= own.may
    assert not {"edit", "remove"} & other.may
