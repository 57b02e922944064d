"""Handlers that create and move challenges, proposals, ideas and workshops."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.records import Board, Challenge, Idea, Proposal, Record, Workshop
from colab_app.domain.stages import Stage, needs_reason
from colab_app.domain.streams import board_stream
from colab_app.domain.vocabulary import PROPOSAL_STEPS, ProposalState, SubjectKind
from colab_app.service.handlers.checks import check_text, checked_fields, checked_id, checked_title, needed
from colab_app.service.handlers.drafts import consume_draft
from colab_app.service.operations import (
    ADD,
    GROUP_IDEA,
    MOVE_CHALLENGE,
    PROMOTE_IDEA,
    SET_PROPOSAL_STATE,
    STAMP_NOW,
    Operation,
)
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork


def create_challenge(command: c.CreateChallenge, unit: UnitOfWork) -> Outcome:
    """Publish a challenge; undone by putting it into the bin."""
    board = needed(unit, Board, command.board_id)
    _check_stage(board, command.stage)
    checked_title(command.fields)
    values: dict[str, object] = {
        "id": checked_id(command.challenge_id),
        "stream": board.stream,
        "board_id": board.id,
        "stage": command.stage,
        "position": command.position,
        "stage_since_at": STAMP_NOW,
        **checked_fields("challenge", command.fields),
    }
    consume_draft(command.challenge_id, unit)
    unit.add(ADD[Challenge], Challenge(**values))  # type: ignore[arg-type]  # keys and shapes checked above
    return _created(SubjectKind.CHALLENGE, command.challenge_id, board.stream, command.fields)


def move_challenge(command: c.MoveChallenge, unit: UnitOfWork) -> Outcome:
    """Compare and set the stage; within one stage only the place changes.

    Somebody who comes second with words of their own is refused, so that the words are kept.
    """
    row = needed(unit, Challenge, command.challenge_id)
    board = needed(unit, Board, row.board_id)
    if row.stage == command.to_stage != command.from_stage and command.reason in ("", row.stage_reason):
        return NOTHING
    if row.stage != command.from_stage:
        raise Refused("stage.stale", stage=row.stage)
    _check_stage(board, command.to_stage)
    check_text("reason", command.reason, limits.REASON_CHARACTERS)
    moved = command.to_stage != command.from_stage
    if moved and needs_reason(Stage(command.to_stage)) and not command.reason.strip():
        raise Refused("stage.reason")
    values: dict[str, object] = {"position": command.position}
    if moved:
        values |= {
            "stage": command.to_stage,
            "stage_reason": command.reason,
            "stage_since_at": STAMP_NOW,
        }
    unit.revise(MOVE_CHALLENGE, row, values)
    inverse = _move_back(row, command)
    if not moved:
        return Outcome(inverse=inverse)
    return Outcome(
        inverse=inverse,
        stream=row.stream,
        subject_kind=SubjectKind.CHALLENGE,
        subject_id=row.id,
        details={
            "title": row.title,
            "from": command.from_stage,
            "to": command.to_stage,
            "reason": command.reason,
        },
    )


def _move_back(row: Challenge, command: c.MoveChallenge) -> c.MoveChallenge | None:
    """The move that undoes one; None into a stage that wants a reason where none was given (imported)."""
    moved = command.to_stage != row.stage
    if moved and needs_reason(Stage(row.stage)) and not row.stage_reason.strip():
        return None
    return c.MoveChallenge(
        challenge_id=row.id,
        from_stage=command.to_stage,
        to_stage=row.stage,
        position=row.position,
        reason=row.stage_reason,
    )


def create_proposal(command: c.CreateProposal, unit: UnitOfWork) -> Outcome:
    """Submit a proposal; undone by putting it into the bin."""
    challenge = needed(unit, Challenge, command.challenge_id)
    checked_title(command.fields)
    values: dict[str, object] = {
        "id": checked_id(command.proposal_id),
        "stream": challenge.stream,
        "board_id": challenge.board_id,
        "challenge_id": challenge.id,
        "organisation_id": command.organisation_id,
        **checked_fields("proposal", command.fields),
    }
    consume_draft(command.proposal_id, unit)
    unit.add(ADD[Proposal], Proposal(**values))  # type: ignore[arg-type]  # keys and shapes checked above
    return _created(SubjectKind.PROPOSAL, command.proposal_id, challenge.stream, command.fields)


def set_proposal_state(command: c.SetProposalState, unit: UnitOfWork) -> Outcome:
    """Compare and set a proposal's state along the allowed steps.

    Somebody who comes second with words of their own is refused, so that the words are kept.
    """
    row = needed(unit, Proposal, command.proposal_id)
    said = command.reason in ("", row.state_reason) and command.feedback in ("", row.feedback)
    if row.state == command.to_state and said:
        return NOTHING
    if row.state != command.from_state:
        raise Refused("state.stale", state=row.state)
    states = {str(state) for state in ProposalState}
    if command.to_state not in states or command.to_state not in PROPOSAL_STEPS[ProposalState(row.state)]:
        raise Refused("state.step", state=row.state)
    for key, text in (("reason", command.reason), ("feedback", command.feedback)):
        check_text(key, text, limits.REASON_CHARACTERS)
        if command.to_state == ProposalState.DECLINED and not text.strip():
            raise Refused("state.reason")
    unit.revise(
        SET_PROPOSAL_STATE,
        row,
        {"state": command.to_state, "state_reason": command.reason, "feedback": command.feedback},
    )
    return Outcome(
        inverse=c.SetProposalState(
            proposal_id=row.id,
            from_state=command.to_state,
            to_state=row.state,
            reason=row.state_reason,
            feedback=row.feedback,
        ),
        stream=row.stream,
        subject_kind=SubjectKind.PROPOSAL,
        subject_id=row.id,
        details={
            "title": row.title,
            "from": row.state,
            "to": command.to_state,
            "reason": command.reason,
            "feedback": command.feedback,
        },
    )


def add_idea(command: c.AddIdea, unit: UnitOfWork) -> Outcome:
    """Write down a note; undone by putting it into the bin."""
    board = needed(unit, Board, command.board_id)
    _check_challenge(unit, command.challenge_id, board)
    fields = {"title": command.title, "body": command.body}
    checked_title(checked_fields("idea", fields))
    row = Idea(
        id=checked_id(command.idea_id),
        stream=board.stream,
        board_id=board.id,
        challenge_id=command.challenge_id,
        workshop_id=command.workshop_id,
        title=command.title,
        body=command.body,
    )
    unit.add(ADD[Idea], row)
    return _created(SubjectKind.IDEA, row.id, board.stream, fields)


def group_idea(command: c.GroupIdea, unit: UnitOfWork) -> Outcome:
    """Put an idea into a group; the last grouping counts."""
    row = needed(unit, Idea, command.idea_id)
    check_text("grouping", command.grouping, limits.TITLE_CHARACTERS)
    if row.grouping == command.grouping:
        return NOTHING
    inverse = c.GroupIdea(idea_id=row.id, grouping=row.grouping)
    return _idea_outcome(unit, GROUP_IDEA, row, {"grouping": command.grouping}, inverse)


def promote_idea(command: c.PromoteIdea, unit: UnitOfWork) -> Outcome:
    """Remember what an idea grew into."""
    row = needed(unit, Idea, command.idea_id)
    if row.promoted_to == command.promoted_to:
        return NOTHING
    inverse = c.PromoteIdea(idea_id=row.id, promoted_to=row.promoted_to)
    return _idea_outcome(unit, PROMOTE_IDEA, row, {"promoted_to": command.promoted_to}, inverse)


def add_workshop(command: c.AddWorkshop, unit: UnitOfWork) -> Outcome:
    """Plan a workshop; undone by putting it into the bin."""
    board = needed(unit, Board, command.board_id)
    _check_challenge(unit, command.challenge_id, board)
    fields = {**command.fields, "title": command.title, "agenda": command.agenda}
    checked_title(checked_fields("workshop", fields))
    values: dict[str, object] = {
        "id": checked_id(command.workshop_id),
        "stream": board_stream(board.id),
        "board_id": board.id,
        "challenge_id": command.challenge_id,
        **fields,
    }
    unit.add(ADD[Workshop], Workshop(**values))  # type: ignore[arg-type]  # keys and shapes checked above
    return _created(SubjectKind.WORKSHOP, command.workshop_id, board.stream, fields)


def _idea_outcome(
    unit: UnitOfWork, operation: Operation, row: Idea, values: dict[str, object], inverse: c.Command
) -> Outcome:
    unit.revise(operation, row, values)
    return Outcome(
        inverse=inverse,
        stream=row.stream,
        subject_kind=SubjectKind.IDEA,
        subject_id=row.id,
        details={"title": row.title, **values},
    )


def _created(kind: SubjectKind, row_id: str, stream: str, fields: object) -> Outcome:
    title = str(fields.get("title", "")) if isinstance(fields, dict) else ""
    return Outcome(
        inverse=c.RemoveSubject(subject_kind=kind, subject_id=row_id),
        stream=stream,
        subject_kind=kind,
        subject_id=row_id,
        details={"title": title},
    )


def _check_challenge(unit: UnitOfWork, challenge_id: str, board: Board) -> None:
    """A challenge that is named stands on the same board: who may write there was asked of that board."""
    challenge = unit.get(Challenge, challenge_id) if challenge_id else None
    if challenge_id and (challenge is None or challenge.board_id != board.id):
        raise Refused("gone")


def _check_stage(board: Record, stage: str) -> None:
    stages = board.stages if isinstance(board, Board) else ()
    if stage not in stages or stage == Stage.DRAFT:
        raise Refused("stage.unknown", stage=stage)
