"""Who may do what: one small predicate a command, over facts that both replica and hub can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from colab_app.domain import commands as c
from colab_app.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Facts:
    """What a predicate may look at.

    `is_author`: wrote the subject. `is_owner`: owns it (its owner, or an official of the owning
    organisation). `author_only`: words of a person that nobody else may change. `is_judge`: owns the
    challenge a proposal answers. `own_step`: a proposal is withdrawn or handed in again. `allowed_now`:
    the stage's switch for this command is on. `sees`: the subject's board is open to the actor.
    `empty`: the lab has no member yet. `known`: the actor is a member.
    """

    role: Role = Role.OBSERVER
    known: bool = True
    active: bool = True
    empty: bool = False
    sees: bool = True
    is_author: bool = False
    is_owner: bool = False
    author_only: bool = False
    is_judge: bool = False
    own_step: bool = False
    allowed_now: bool = True


Permit = Callable[[Facts], bool]

_WRITERS = frozenset({Role.FACILITATOR, Role.OFFICIAL, Role.PARTNER})


def _facilitator(facts: Facts) -> bool:
    return facts.role is Role.FACILITATOR


def _writer(facts: Facts) -> bool:
    return facts.sees and facts.role in _WRITERS and (facts.allowed_now or _facilitator(facts))


def _reader(facts: Facts) -> bool:
    return facts.sees and facts.role is not Role.SCREEN


def _mine(facts: Facts) -> bool:
    if facts.author_only:
        return _writer(facts) and facts.is_author
    return _writer(facts) and (facts.is_author or facts.is_owner or _facilitator(facts))


def _mine_at_any_time(facts: Facts) -> bool:
    own = facts.is_author or facts.is_owner or _facilitator(facts)
    return facts.sees and facts.role in _WRITERS and own


def _judges(facts: Facts) -> bool:
    if facts.is_judge or _facilitator(facts):
        return facts.role in _WRITERS
    return facts.own_step and _mine_at_any_time(facts)


def _self_or_facilitator(facts: Facts) -> bool:
    return facts.is_author or _facilitator(facts)


PERMITS: Mapping[type[c.Command], Permit] = {
    c.FoundLab: lambda facts: facts.empty,
    c.JoinLab: lambda facts: not facts.known and not facts.empty,
    c.AddOrganisation: _writer,
    c.ReviseOrganisation: _self_or_facilitator,
    c.AddMember: _facilitator,
    c.ReviseMember: _self_or_facilitator,
    c.AddBoard: _facilitator,
    c.ReviseBoard: _facilitator,
    c.SetBoardMember: _facilitator,
    c.AddWorkshop: _writer,
    c.SaveDraft: lambda facts: facts.sees and facts.role in _WRITERS,
    # The handler looks for a draft of one's own, and finds no other.
    c.DiscardDraft: lambda facts: True,
    c.CreateChallenge: _writer,
    c.MoveChallenge: _mine_at_any_time,
    c.CreateProposal: _writer,
    c.SetProposalState: _judges,
    c.AddIdea: _writer,
    c.GroupIdea: _writer,
    c.PromoteIdea: _writer,
    c.ReviseFields: _mine,
    c.EditText: _mine,
    c.ResolveConflict: _mine_at_any_time,
    c.RemoveSubject: _mine_at_any_time,
    c.RestoreSubject: _mine_at_any_time,
    c.AddComment: _writer,
    c.MarkAnswer: _mine_at_any_time,
    c.SetSupport: _writer,
    c.SetReaction: _writer,
    c.SetTag: _writer,
    c.SetFollow: _reader,
    c.AddAttachment: _mine,
    c.RemoveAttachment: _mine_at_any_time,
    c.ImportRecords: lambda facts: facts.sees and facts.role in {Role.FACILITATOR, Role.OFFICIAL},
    c.SetImportUndone: _mine_at_any_time,
}


def permit_code(command: c.Command, facts: Facts) -> str | None:
    """None when the actor may; else the code that says why not."""
    if isinstance(command, c.FoundLab | c.JoinLab):
        return None if PERMITS[type(command)](facts) else "permit.entry"
    if not facts.known or not facts.active:
        return "permit.unknown_member"
    if not facts.sees:
        return "permit.not_on_board"
    if PERMITS[type(command)](facts):
        return None
    return "permit.role" if facts.allowed_now else "permit.stage"
