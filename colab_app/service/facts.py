"""Gathers the facts a permit looks at, from the rows a command speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from colab_app.domain import commands as c
from colab_app.domain.permits import Facts
from colab_app.domain.records import (
    Attachment,
    Board,
    BoardMember,
    Challenge,
    Comment,
    ConflictCopy,
    Draft,
    Idea,
    ImportBatch,
    Member,
    Proposal,
    Record,
    Workshop,
)
from colab_app.domain.stages import Capability, Stage, rules_for
from colab_app.domain.streams import board_of
from colab_app.domain.vocabulary import OWN_STEPS, CommentKind, Role, SubjectKind
from colab_app.service.unit_of_work import UnitOfWork

SUBJECTS: dict[str, type[Record]] = {
    SubjectKind.CHALLENGE: Challenge,
    SubjectKind.PROPOSAL: Proposal,
    SubjectKind.IDEA: Idea,
    SubjectKind.COMMENT: Comment,
    SubjectKind.WORKSHOP: Workshop,
}


@dataclass(frozen=True, slots=True)
class _Target:
    """The row a command speaks of, its board, and the challenge whose stage decides."""

    row: Record | None = None
    board_id: str = ""
    challenge: Challenge | None = None


def subject_row(unit: UnitOfWork, kind: str, subject_id: str) -> Record | None:
    """The row of a subject, or None when the kind or the id is unknown."""
    record = SUBJECTS.get(kind)
    return unit.get(record, subject_id) if record is not None else None


def facts_for(command: c.Command, unit: UnitOfWork) -> Facts:
    """Facts about the actor and what the command touches; unknown rows give neutral facts."""
    member = unit.get(Member, unit.actor_id)
    if member is None:
        return Facts(known=False, empty=unit.is_empty())
    target = _target(command, unit)
    challenge = target.challenge
    capability = _capability(command)
    allowed = challenge is None or capability is None or rules_for(Stage(challenge.stage)).allows(capability)
    return Facts(
        role=Role(member.role),
        active=member.active,
        sees=_sees(unit, member, target.board_id),
        is_author=_author_id(target.row) == member.id,
        is_owner=_owns(member, target),
        author_only=isinstance(target.row, Comment) and isinstance(command, c.EditText | c.ReviseFields),
        is_judge=challenge is not None and _owns_challenge(member, challenge),
        own_step=isinstance(command, c.SetProposalState) and command.to_state in OWN_STEPS,
        allowed_now=allowed,
    )


def _author_id(row: Record | None) -> str:
    if isinstance(row, Member):
        return row.id
    return str(getattr(row, "author_id", "")) if row is not None else ""


def _owns(member: Member, target: _Target) -> bool:
    row = target.row
    if isinstance(row, Comment | Idea | Attachment) or target.challenge is None:
        return False
    if isinstance(row, Proposal):
        return row.organisation_id == member.organisation_id or _owns_challenge(member, target.challenge)
    return _owns_challenge(member, target.challenge)


def _owns_challenge(member: Member, challenge: Challenge) -> bool:
    same = challenge.owner_organisation_id == member.organisation_id
    return challenge.owner_id == member.id or (same and member.role == Role.OFFICIAL)


def _sees(unit: UnitOfWork, member: Member, board_id: str) -> bool:
    if not board_id or member.role == Role.FACILITATOR:
        return True
    board = unit.get(Board, board_id)
    if board is None or board.open:
        return True
    return unit.get(BoardMember, f"{board_id}:{member.id}") is not None


def _capability(command: c.Command) -> Capability | None:
    if isinstance(command, c.AddComment):
        return Capability.ASK if command.kind == CommentKind.QUESTION else Capability.COMMENT
    if isinstance(command, c.SetSupport):
        return Capability.SUPPORT
    if isinstance(command, c.SetReaction):
        return Capability.COMMENT
    if isinstance(command, c.CreateProposal | c.AddIdea):
        return Capability.POST
    if isinstance(command, c.EditText | c.ReviseFields) and command.subject_kind in (
        SubjectKind.CHALLENGE,
        SubjectKind.PROPOSAL,
    ):
        return Capability.EDIT
    return None


def _target(command: c.Command, unit: UnitOfWork) -> _Target:
    row = _row(command, unit)
    if row is None:
        board_id = str(getattr(command, "board_id", ""))
        challenge = unit.get(Challenge, str(getattr(command, "challenge_id", "")))
        return _Target(None, challenge.board_id if challenge else board_id, challenge)
    return _Target(row, board_of(row.stream), _challenge(row, unit))


def _row(command: c.Command, unit: UnitOfWork) -> Record | None:
    kind = getattr(command, "subject_kind", None)
    if kind is not None:
        return subject_row(unit, str(kind), str(getattr(command, "subject_id", "")))
    for record, key in _KEYS:
        row_id = getattr(command, key, None)
        if row_id is not None and not isinstance(command, _NOT_ABOUT[record]):
            return unit.get(record, str(row_id))
    return None


_KEYS: tuple[tuple[type[Record], str], ...] = (
    (Draft, "draft_id"),
    (Comment, "comment_id"),
    (Idea, "idea_id"),
    (Proposal, "proposal_id"),
    (Attachment, "attachment_id"),
    (ConflictCopy, "conflict_id"),
    (ImportBatch, "batch_id"),
    (Challenge, "challenge_id"),
    (Member, "member_id"),
)
_NOTHING: tuple[type[c.Command], ...] = ()
_NOT_ABOUT: dict[type[Record], tuple[type[c.Command], ...]] = {
    Draft: (c.SaveDraft,),
    Comment: (c.AddComment,),
    Idea: (c.AddIdea,),
    Proposal: (c.CreateProposal,),
    Attachment: (c.AddAttachment,),
    ConflictCopy: _NOTHING,
    ImportBatch: (c.ImportRecords,),
    Challenge: (c.CreateChallenge, c.CreateProposal, c.AddIdea, c.AddWorkshop, c.SaveDraft),
    Member: (c.AddMember, c.SetBoardMember),
}


def _challenge(row: Record, unit: UnitOfWork) -> Challenge | None:
    for candidate in _ancestors(row, unit):
        if isinstance(candidate, Challenge):
            return candidate
    return None


def _ancestors(row: Record, unit: UnitOfWork) -> Iterable[Record]:
    current: Record | None = row
    for _ in range(4):
        if current is None:
            return
        yield current
        if isinstance(current, Comment | ConflictCopy | Attachment):
            current = subject_row(unit, current.subject_kind, current.subject_id)
        elif isinstance(current, Proposal | Idea | Workshop) and current.challenge_id:
            current = unit.get(Challenge, current.challenge_id)
        else:
            return
