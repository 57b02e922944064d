"""Organisations, members, boards and who belongs to a board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.records.base import JsonList, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A bureau, municipality, company, university, NPO or group.

    `code` is the six-digit code of a municipality (text). `valid_from` / `valid_until` are dates:
    bureaus change, and rows are never deleted.
    """

    unique: ClassVar[tuple[tuple[str, ...], ...]] = ()
    name: str
    name_other: str = ""
    reading: str = ""
    kind: str
    code: str = ""
    offers: str = ""
    valid_from: str = ""
    valid_until: str = ""
    merged_into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Record):
    """A person of the lab; `login` is the server's name for them, empty where there is no server."""

    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("login",), ("organisation_id",))
    organisation_id: str
    name: str
    name_other: str = ""
    reading: str = ""
    role: str
    login: str = ""
    skills: str = ""
    active: bool = True
    joined_at: str = ""
    trusted: ClassVar[Mapping[str, str]] = {"joined_at": "now"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Record):
    """A board of challenges; `stages` are stage ids in column order; open boards are seen by all members."""

    title: str
    title_other: str = ""
    description: str = ""
    template: str
    stages: JsonList
    open: bool = True
    archived: bool = False
    created_at: str = ""
    trusted: ClassVar[Mapping[str, str]] = {"created_at": "now"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardMember(Record):
    """A member's place on a board that is not open to everybody; id is `board:member`."""

    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("board_id",), ("member_id",))
    board_id: str
    member_id: str
