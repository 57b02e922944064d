"""Commands that write and move challenges, proposals, ideas and drafts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.commands.base import Command
from colab_app.domain.records.base import JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft(Command):
    """Keep an unpublished challenge or proposal; only its author sees it."""

    wire_name: ClassVar[str] = "draft.save.1"
    draft_id: str
    kind: str
    board_id: str
    challenge_id: str = ""
    title: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardDraft(Command):
    """Throw an unpublished draft away."""

    wire_name: ClassVar[str] = "draft.discard.1"
    draft_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateChallenge(Command):
    """Publish a challenge into a stage (never `draft`); a draft of the same id is consumed."""

    wire_name: ClassVar[str] = "challenge.create.1"
    challenge_id: str
    board_id: str
    stage: str
    position: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveChallenge(Command):
    """Compare and set: from one stage (and place) to another; `position` is the new fractional place."""

    wire_name: ClassVar[str] = "challenge.move.1"
    challenge_id: str
    from_stage: str
    to_stage: str
    position: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateProposal(Command):
    """Submit a proposal to a challenge; a draft of the same id is consumed."""

    wire_name: ClassVar[str] = "proposal.create.1"
    proposal_id: str
    challenge_id: str
    organisation_id: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProposalState(Command):
    """Compare and set a proposal's state; declining needs a reason and a feedback text."""

    wire_name: ClassVar[str] = "proposal.state.1"
    proposal_id: str
    from_state: str
    to_state: str
    reason: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIdea(Command):
    """Write down a one-line note."""

    wire_name: ClassVar[str] = "idea.add.1"
    idea_id: str
    board_id: str
    challenge_id: str = ""
    workshop_id: str = ""
    title: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupIdea(Command):
    """Put an idea into a named group; an empty name takes it out."""

    wire_name: ClassVar[str] = "idea.group.1"
    idea_id: str
    grouping: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoteIdea(Command):
    """Remember which challenge or proposal an idea grew into; an empty id takes it back."""

    wire_name: ClassVar[str] = "idea.promote.1"
    idea_id: str
    promoted_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseFields(Command):
    """Change short fields of a subject: the last arrival counts, `before` keeps what was seen."""

    wire_name: ClassVar[str] = "fields.revise.1"
    subject_kind: str
    subject_id: str
    fields: JsonMap
    before: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class EditText(Command):
    """Change a long text from `base` to `text`; joined by sentence, a clash keeps both texts."""

    wire_name: ClassVar[str] = "text.edit.1"
    subject_kind: str
    subject_id: str
    field_key: str
    base: str
    text: str
    conflict_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveConflict(Command):
    """Say that both texts of a clash were looked at, or bring the question back."""

    wire_name: ClassVar[str] = "conflict.resolve.1"
    conflict_id: str
    resolved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSubject(Command):
    """Put a challenge, proposal, idea, comment or workshop into the bin."""

    wire_name: ClassVar[str] = "subject.remove.1"
    subject_kind: str
    subject_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreSubject(Command):
    """Take it out of the bin again."""

    wire_name: ClassVar[str] = "subject.restore.1"
    subject_kind: str
    subject_id: str
