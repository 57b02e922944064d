"""Comments, supports, reactions, tags, follows, attachments and opinions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.records.base import AUTHORED, Record

_SUBJECT = ("subject_id",)
_MINE: Mapping[str, str] = {"member_id": "me", "created_at": "now"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Record):
    """Something said about a subject; `parent_id` nests to any depth; removed ones leave their place."""

    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("subject_id", "created_at"),
        ("parent_id",),
        ("source", "source_id"),
        ("batch_id",),
    )
    board_id: str
    subject_kind: str
    subject_id: str
    parent_id: str = ""
    kind: str
    body: str
    answers: bool = False
    author_id: str = ""
    author_name: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""
    said_at: str = ""
    source: str = ""
    source_id: str = ""
    batch_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Record):
    """One member's support for a subject; id is `subject:member`."""

    trusted: ClassVar[Mapping[str, str]] = _MINE
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (_SUBJECT,)
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("subject_id", "member_id"),)
    subject_kind: str
    subject_id: str
    member_id: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction(Record):
    """One member's mark on a subject; id is `subject:member:mark`."""

    trusted: ClassVar[Mapping[str, str]] = _MINE
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (_SUBJECT,)
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("subject_id", "member_id", "mark"),)
    subject_kind: str
    subject_id: str
    mark: str
    member_id: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging(Record):
    """A tag on a subject; id is `subject:folded label`."""

    trusted: ClassVar[Mapping[str, str]] = _MINE
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (_SUBJECT, ("folded",), ("batch_id",))
    subject_kind: str
    subject_id: str
    label: str
    folded: str
    member_id: str = ""
    created_at: str = ""
    batch_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow(Record):
    """A member wants to hear about a subject."""

    trusted: ClassVar[Mapping[str, str]] = _MINE
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (_SUBJECT, ("member_id",))
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("subject_id", "member_id"),)
    subject_kind: str
    subject_id: str
    member_id: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file beside a subject; its content is stored once under its SHA-256 (lower-case hex)."""

    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (_SUBJECT, ("sha256",))
    subject_kind: str
    subject_id: str
    name: str
    media_type: str = ""
    description: str = ""
    size_bytes: int
    sha256: str
    author_id: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Record):
    """An imported agree (1), unsure (0) or disagree (-1) of a participant; id is `idea:participant`."""

    trusted: ClassVar[Mapping[str, str]] = {"created_at": "now"}
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("idea_id",), ("batch_id",))
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("idea_id", "participant"),)
    idea_id: str
    participant: str
    value: int
    created_at: str = ""
    removed_at: str = ""
    batch_id: str = ""
