"""Commands of conversation: comments, supports, reactions, tags, follows, attachments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.commands.base import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AddComment(Command):
    """Say something about a subject, or reply to a comment on it."""

    wire_name: ClassVar[str] = "comment.add.1"
    comment_id: str
    subject_kind: str
    subject_id: str
    parent_id: str = ""
    kind: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAnswer(Command):
    """Mark a reply as the answer, or no longer."""

    wire_name: ClassVar[str] = "comment.answer.1"
    comment_id: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSupport(Command):
    """Support a subject, or no longer."""

    wire_name: ClassVar[str] = "support.set.1"
    subject_kind: str
    subject_id: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReaction(Command):
    """Put a mark on a subject, or take it off."""

    wire_name: ClassVar[str] = "reaction.set.1"
    subject_kind: str
    subject_id: str
    mark: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTag(Command):
    """Tag a subject, or remove the tag; labels that fold to the same text are one tag."""

    wire_name: ClassVar[str] = "tag.set.1"
    subject_kind: str
    subject_id: str
    label: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFollow(Command):
    """Hear about a subject, or no longer."""

    wire_name: ClassVar[str] = "follow.set.1"
    subject_kind: str
    subject_id: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAttachment(Command):
    """Lay a file beside a subject; its bytes are stored under the SHA-256 before."""

    wire_name: ClassVar[str] = "attachment.add.1"
    attachment_id: str
    subject_kind: str
    subject_id: str
    name: str
    media_type: str
    description: str = ""
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveAttachment(Command):
    """Take a file away, or bring it back with `on`."""

    wire_name: ClassVar[str] = "attachment.remove.1"
    attachment_id: str
    on: bool = False
