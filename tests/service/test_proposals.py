"""Proposals: handed in while the challenge is open, judged by its owners, withdrawn by its authors."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain.records import Draft, Proposal
from colab_app.domain.vocabulary import PROPOSAL_STEPS, ProposalState
from tests.service.workbench import Workbench


@dataclasses.dataclass(frozen=True)
class Case:
    """A challenge with an owner, and a partner's proposal to it."""

    bench: Workbench
    challenge_id: str
    proposal_id: str

    def step(self, start: str, target: str, reason: str = "", feedback: str = "") -> c.SetProposalState:
        """A step of the proposal."""
        return c.SetProposalState(
            proposal_id=self.proposal_id, from_state=start, to_state=target, reason=reason, feedback=feedback
        )

    @property
    def row(self) -> Proposal:
        """The proposal as it is."""
        return self.bench.row(Proposal, self.proposal_id)


@pytest.fixture
def case(bench: Workbench) -> Case:
    challenge = bench.lab.challenge(fields={"owner_id": bench.official})
    bench.do(challenge)
    proposal = bench.lab.proposal(challenge.challenge_id, fields={"terms": True, "maturity": "idea"})
    bench.do(proposal, bench.partner)
    return Case(bench, challenge.challenge_id, proposal.proposal_id)


def test_a_proposal_stands_on_the_board_of_its_challenge(case: Case) -> None:
    bench, row = case.bench, case.row
    assert (row.board_id, row.challenge_id, row.state) == (bench.lab.board_id, case.challenge_id, "submitted")
    assert (row.author_id, row.number, row.organisation_id) == (bench.partner, 1, bench.lab.organisation_id)
    assert bench.last_history().command == "proposal.create.1"


def test_a_proposal_needs_a_title_and_a_living_challenge(case: Case) -> None:
    bench = case.bench
    assert bench.refused(bench.lab.proposal(case.challenge_id, " ")) == "title.empty"
    assert bench.refused(bench.lab.proposal("nowhere")) == "gone"
    bench.do(c.RemoveSubject(subject_kind="challenge", subject_id=case.challenge_id))
    assert bench.refused(bench.lab.proposal(case.challenge_id)) == "gone"


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("terms", "yes", "field.shape"),
        ("maturity", "ripe", "field.shape"),
        ("links", {}, "field.shape"),
        ("state", "selected", "field.unknown"),
    ],
)
def test_fields_must_fit(case: Case, key: str, value: object, code: str) -> None:
    assert case.bench.refused(case.bench.lab.proposal(case.challenge_id, fields={key: value})) == code


def test_proposals_come_in_while_the_stage_takes_them(case: Case) -> None:
    bench = case.bench
    bench.do(
        c.MoveChallenge(challenge_id=case.challenge_id, from_stage="open", to_stage="screening", position="m")
    )
    assert bench.refused(bench.lab.proposal(case.challenge_id), bench.partner) == "permit.stage"
    bench.do(bench.lab.proposal(case.challenge_id))


def test_a_draft_becomes_a_proposal(case: Case) -> None:
    bench = case.bench
    draft = dataclasses.replace(bench.lab.draft(), kind="proposal", challenge_id=case.challenge_id)
    bench.do(draft, bench.partner)
    bench.do(
        dataclasses.replace(bench.lab.proposal(case.challenge_id), proposal_id=draft.draft_id), bench.partner
    )
    assert bench.rows(Draft) == ()
    assert bench.row(Proposal, draft.draft_id).state == "submitted"


STEPS = [(start, target) for start, targets in PROPOSAL_STEPS.items() for target in sorted(targets)]
WAY_TO = {
    ProposalState.SUBMITTED: (),
    ProposalState.SHORTLISTED: (ProposalState.SHORTLISTED,),
    ProposalState.SELECTED: (ProposalState.SHORTLISTED, ProposalState.SELECTED),
    ProposalState.RESERVE: (ProposalState.SHORTLISTED, ProposalState.RESERVE),
    ProposalState.DECLINED: (ProposalState.DECLINED,),
    ProposalState.WITHDRAWN: (ProposalState.WITHDRAWN,),
    ProposalState.MERGED: (ProposalState.MERGED,),
}


@pytest.mark.parametrize(("start", "target"), STEPS)
def test_a_judge_takes_every_step_and_takes_it_back(
    case: Case, start: ProposalState, target: ProposalState
) -> None:
    bench, state = case.bench, ProposalState.SUBMITTED
    for step in WAY_TO[start]:
        bench.do(case.step(state, step, "理由", "返事"), bench.official)
        state = step
    before = case.row
    outcome = bench.do(case.step(start, target, "次の理由", "次の返事"), bench.official)
    assert (case.row.state, case.row.state_reason, case.row.feedback) == (target, "次の理由", "次の返事")
    assert bench.last_history().details["to"] == target
    assert outcome.inverse is not None
    bench.do(outcome.inverse, bench.official)
    after = case.row
    assert (after.state, after.state_reason, after.feedback) == (start, before.state_reason, before.feedback)


ALL_PAIRS = [(start, target) for start in ProposalState for target in ProposalState if start != target]


@pytest.mark.parametrize(("start", "target"), [pair for pair in ALL_PAIRS if pair not in STEPS])
def test_other_steps_are_refused(case: Case, start: ProposalState, target: ProposalState) -> None:
    state = ProposalState.SUBMITTED
    for step in WAY_TO[start]:
        case.bench.do(case.step(state, step, "理由", "返事"))
        state = step
    refusal = case.bench.refusal(case.step(start, target, "理由", "返事"))
    assert (refusal.code, refusal.params) == ("state.step", {"state": start})


def test_a_state_nobody_knows_is_no_step(case: Case) -> None:
    assert case.bench.refused(case.step("submitted", "loved")) == "state.step"


def test_declining_needs_a_reason_and_an_answer_to_the_proposer(case: Case) -> None:
    bench = case.bench
    assert bench.refused(case.step("submitted", "declined", "", "返事")) == "state.reason"
    assert bench.refused(case.step("submitted", "declined", "理由", " ")) == "state.reason"
    assert bench.refused(case.step("submitted", "declined", "あ" * 2_001, "返事")) == "field.long"
    bench.do(case.step("submitted", "declined", "理由", "返事"))


def test_who_comes_second_has_nothing_to_do_unless_they_have_words(case: Case) -> None:
    bench = case.bench
    bench.do(case.step("submitted", "shortlisted", "良い"))
    assert bench.do(case.step("submitted", "shortlisted")).inverse is None
    assert bench.do(case.step("submitted", "shortlisted", "良い")).inverse is None
    refusal = bench.refusal(case.step("submitted", "shortlisted", "別の理由"))
    assert (refusal.code, refusal.params) == ("state.stale", {"state": "shortlisted"})


def test_proposers_withdraw_and_return_but_do_not_judge_themselves(case: Case) -> None:
    bench = case.bench
    assert bench.refused(case.step("submitted", "shortlisted"), bench.partner) == "permit.role"
    bench.do(case.step("submitted", "withdrawn", "都合により"), bench.partner)
    bench.do(case.step("withdrawn", "submitted"), bench.partner)
    stranger = bench.person("partner")
    assert bench.refused(case.step("submitted", "withdrawn"), stranger) == "permit.role"
    colleague = bench.person("partner", organisation_id=bench.lab.organisation_id)
    bench.do(case.step("submitted", "withdrawn"), colleague)
    assert bench.refused(case.step("withdrawn", "shortlisted"), colleague) == "permit.role"


def test_a_proposal_in_the_bin_is_gone(case: Case) -> None:
    bench = case.bench
    bench.do(c.RemoveSubject(subject_kind="proposal", subject_id=case.proposal_id))
    assert bench.refused(case.step("submitted", "shortlisted")) == "gone"
