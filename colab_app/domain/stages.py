"""Stages of a challenge, templates of boards, and what each stage allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The column a challenge stands in; ids are stable, labels are translated."""

    DRAFT = "draft"
    TRIAGE = "triage"
    OPEN = "open"
    SCREENING = "screening"
    CODESIGN = "codesign"
    PILOT = "pilot"
    ADOPTED = "adopted"
    CLOSED = "closed"


class Capability(StrEnum):
    """What people do while a challenge is in a stage."""

    POST = "post"
    EDIT = "edit"
    COMMENT = "comment"
    ASK = "ask"
    SUPPORT = "support"
    VOTE = "vote"
    EVALUATE = "evaluate"


class Switch(StrEnum):
    """How a capability stands in a stage."""

    ON = "on"
    READ_ONLY = "read_only"
    HIDDEN = "hidden"


_TALK = (Capability.COMMENT, Capability.ASK, Capability.SUPPORT)
_ON_BY_STAGE: dict[Stage, tuple[Capability, ...]] = {
    Stage.DRAFT: (Capability.EDIT,),
    Stage.TRIAGE: (Capability.EDIT, *_TALK),
    Stage.OPEN: (Capability.POST, Capability.EDIT, Capability.VOTE, *_TALK),
    Stage.SCREENING: (Capability.EVALUATE, *_TALK),
    Stage.CODESIGN: (
        Capability.POST,
        Capability.EDIT,
        Capability.VOTE,
        Capability.EVALUATE,
        *_TALK,
    ),
    Stage.PILOT: (Capability.EDIT, *_TALK),
    Stage.ADOPTED: _TALK,
    Stage.CLOSED: (),
}


@dataclass(frozen=True, slots=True)
class StageRules:
    """One column of a board: a stage and its switches."""

    stage: Stage
    switches: Mapping[Capability, Switch]

    def allows(self, capability: Capability) -> bool:
        """True when people may do it now."""
        return self.switches.get(capability, Switch.READ_ONLY) is Switch.ON


def rules_for(stage: Stage) -> StageRules:
    """The shipped switches of a stage: everything not on is read-only."""
    on = _ON_BY_STAGE[stage]
    return StageRules(stage, {item: Switch.ON if item in on else Switch.READ_ONLY for item in Capability})


class Template(StrEnum):
    """Shipped kinds of boards."""

    FULL_PILOT = "full_pilot"
    WORKSHOP_ONLY = "workshop_only"
    PITCH = "pitch"
    OPINION_CALL = "opinion_call"
    JOINT_PROCUREMENT = "joint_procurement"
    IDEA_BOX = "idea_box"


TEMPLATE_STAGES: dict[Template, tuple[Stage, ...]] = {
    Template.FULL_PILOT: tuple(Stage),
    Template.WORKSHOP_ONLY: (Stage.DRAFT, Stage.OPEN, Stage.CODESIGN, Stage.CLOSED),
    Template.PITCH: (Stage.DRAFT, Stage.OPEN, Stage.SCREENING, Stage.CLOSED),
    Template.OPINION_CALL: (Stage.DRAFT, Stage.OPEN, Stage.CLOSED),
    Template.JOINT_PROCUREMENT: (
        Stage.DRAFT,
        Stage.TRIAGE,
        Stage.OPEN,
        Stage.CODESIGN,
        Stage.ADOPTED,
        Stage.CLOSED,
    ),
    Template.IDEA_BOX: (Stage.DRAFT, Stage.OPEN, Stage.ADOPTED, Stage.CLOSED),
}


def needs_reason(target: Stage) -> bool:
    """Closing a challenge always names a reason."""
    return target is Stage.CLOSED
