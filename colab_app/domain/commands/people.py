"""Commands about the lab itself: organisations, members, boards and who belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from colab_app.domain.commands.base import Command
from colab_app.domain.records.base import JsonList, JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLab(Command):
    """Begin an empty lab: first organisation, first member (its facilitator) and first board."""

    wire_name: ClassVar[str] = "lab.found.1"
    organisation_id: str
    organisation_name: str
    organisation_kind: str
    member_name: str
    board_id: str
    board_title: str
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinLab(Command):
    """Enter a lab that lets people in; brings one's organisation along when it is new."""

    wire_name: ClassVar[str] = "lab.join.1"
    organisation_id: str
    organisation_name: str
    organisation_kind: str
    member_name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation(Command):
    """Add an organisation; `fields` may set name_other, reading, code, offers, valid_from, valid_until."""

    wire_name: ClassVar[str] = "organisation.add.1"
    organisation_id: str
    name: str
    kind: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseOrganisation(Command):
    """Change fields of an organisation."""

    wire_name: ClassVar[str] = "organisation.revise.1"
    organisation_id: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMember(Command):
    """Add a person."""

    wire_name: ClassVar[str] = "member.add.1"
    member_id: str
    organisation_id: str
    name: str
    role: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseMember(Command):
    """Change a person's name, reading, role, organisation, skills or whether they are active."""

    wire_name: ClassVar[str] = "member.revise.1"
    member_id: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class AddBoard(Command):
    """Add a board after a template."""

    wire_name: ClassVar[str] = "board.add.1"
    board_id: str
    title: str
    template: str
    open: bool = True
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseBoard(Command):
    """Change title, description, stages, openness or archive state of a board."""

    wire_name: ClassVar[str] = "board.revise.1"
    board_id: str
    fields: JsonMap


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBoardMember(Command):
    """Let a member see a closed board, or no longer."""

    wire_name: ClassVar[str] = "board.member.1"
    board_id: str
    member_id: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWorkshop(Command):
    """Plan a workshop."""

    wire_name: ClassVar[str] = "workshop.add.1"
    workshop_id: str
    board_id: str
    challenge_id: str
    title: str
    fields: JsonMap
    agenda: JsonList
