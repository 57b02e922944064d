"""What the reader may do with a subject: asked of the same permits that commands are asked of."""

from __future__ import annotations

from collections.abc import Mapping

from colab_app.domain import commands as c
from colab_app.domain.permits import permit_code
from colab_app.domain.vocabulary import PROPOSAL_STEPS, ProposalState
from colab_app.service.facts import facts_for
from colab_app.store.reads.context import ReadContext
from colab_app.store.unit_of_work import SqlUnitOfWork, Values


def may(context: ReadContext, wishes: Mapping[str, c.Command]) -> frozenset[str]:
    """The words whose command would be permitted now."""
    unit = SqlUnitOfWork(context.connection, context.me_id, "", _never)
    return frozenset(
        word for word, command in wishes.items() if permit_code(command, facts_for(command, unit)) is None
    )


def subject_wishes(kind: str, subject_id: str) -> dict[str, c.Command]:
    """Commands that any subject can be asked about."""
    about = {"subject_kind": kind, "subject_id": subject_id}
    return {
        "edit": c.ReviseFields(**about, fields={}, before={}),
        "comment": c.AddComment(**about, comment_id="", kind="opinion", body=""),
        "ask": c.AddComment(**about, comment_id="", kind="question", body=""),
        "support": c.SetSupport(**about, on=True),
        "tag": c.SetTag(**about, label="", on=True),
        "remove": c.RemoveSubject(**about),
        "attach": c.AddAttachment(**about, attachment_id="", name="", media_type="", size_bytes=0, sha256=""),
    }


def challenge_wishes(challenge_id: str) -> dict[str, c.Command]:
    """What one can want of a challenge."""
    return {
        **subject_wishes("challenge", challenge_id),
        "move": c.MoveChallenge(challenge_id=challenge_id, from_stage="", to_stage="", position=""),
        "propose": c.CreateProposal(proposal_id="", challenge_id=challenge_id, organisation_id="", fields={}),
    }


def proposal_wishes(proposal_id: str) -> dict[str, c.Command]:
    """What one can want of a proposal, its state aside."""
    return subject_wishes("proposal", proposal_id)


def next_states(context: ReadContext, proposal_id: str, state: str) -> tuple[str, ...]:
    """The states a proposal may be brought into by who reads, in the order of the vocabulary."""
    steps = PROPOSAL_STEPS[ProposalState(state)]
    wishes = {
        str(step): c.SetProposalState(proposal_id=proposal_id, from_state=state, to_state=step)
        for step in ProposalState
        if step in steps
    }
    permitted = may(context, wishes)
    return tuple(step for step in wishes if step in permitted)


def _never(table: str, row_id: str, before: Values | None, after: Values | None) -> None:
    raise AssertionError("a read never writes")
