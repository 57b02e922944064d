"""Handlers for the lab itself: founding, joining, organisations, members, boards."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.records import Board, BoardMember, Member, Organisation, Record
from colab_app.domain.records.shapes import unfit_field
from colab_app.domain.stages import TEMPLATE_STAGES, Stage, Template
from colab_app.domain.streams import LAB, board_stream
from colab_app.domain.vocabulary import Role
from colab_app.service.handlers.checks import check_text, checked_id, needed
from colab_app.service.operations import ADD, DROP, REVISE
from colab_app.service.outcome import NOTHING, Outcome
from colab_app.service.unit_of_work import UnitOfWork
from colab_app.text.normal import single_line

_SELF_SERVICE = frozenset({"name", "name_other", "reading", "skills", "organisation_id"})
_NAMES = frozenset({"name", "title"})
_JOINING_ROLES = frozenset({Role.OFFICIAL, Role.PARTNER, Role.OBSERVER})


def found_lab(command: c.FoundLab, unit: UnitOfWork) -> Outcome:
    """First rows of an empty lab; cannot be undone."""
    _add_organisation(unit, command.organisation_id, command.organisation_name, command.organisation_kind, {})
    _add_member(unit, unit.actor_id, command.organisation_id, command.member_name, Role.FACILITATOR, {})
    _add_board(unit, command.board_id, command.board_title, command.template, True, {})
    return Outcome(stream=LAB, subject_kind="board", subject_id=command.board_id)


def join_lab(command: c.JoinLab, unit: UnitOfWork) -> Outcome:
    """A new member enters, with a known or a new organisation."""
    if command.role not in _JOINING_ROLES:
        raise Refused("permit.role")
    if unit.get(Organisation, command.organisation_id) is None:
        _add_organisation(
            unit, command.organisation_id, command.organisation_name, command.organisation_kind, {}
        )
    _add_member(unit, unit.actor_id, command.organisation_id, command.member_name, command.role, {})
    return Outcome(
        stream=LAB,
        subject_kind="member",
        subject_id=unit.actor_id,
        details={"title": command.member_name},
    )


def add_organisation(command: c.AddOrganisation, unit: UnitOfWork) -> Outcome:
    """One more organisation."""
    _add_organisation(unit, command.organisation_id, command.name, command.kind, command.fields)
    return Outcome(stream=LAB, subject_kind="organisation", subject_id=command.organisation_id)


def revise_organisation(command: c.ReviseOrganisation, unit: UnitOfWork) -> Outcome:
    """Changed fields of an organisation."""
    row = needed(unit, Organisation, command.organisation_id)
    before = _revise(unit, row, command.fields)
    return Outcome(
        inverse=c.ReviseOrganisation(organisation_id=row.id, fields=before),
        stream=LAB,
        subject_kind="organisation",
        subject_id=row.id,
    )


def add_member(command: c.AddMember, unit: UnitOfWork) -> Outcome:
    """One more person; undone by deactivating them."""
    needed(unit, Organisation, command.organisation_id)
    _add_member(unit, command.member_id, command.organisation_id, command.name, command.role, command.fields)
    return Outcome(
        inverse=c.ReviseMember(member_id=command.member_id, fields={"active": False}),
        stream=LAB,
        subject_kind="member",
        subject_id=command.member_id,
    )


def revise_member(command: c.ReviseMember, unit: UnitOfWork) -> Outcome:
    """Changed fields of a person; role and activity are a facilitator's business."""
    row = needed(unit, Member, command.member_id)
    actor = needed(unit, Member, unit.actor_id)
    if actor.role != Role.FACILITATOR and not set(command.fields) <= _SELF_SERVICE:
        raise Refused("permit.role")
    if "organisation_id" in command.fields:
        needed(unit, Organisation, str(command.fields["organisation_id"]))
    before = _revise(unit, row, command.fields)
    return Outcome(
        inverse=c.ReviseMember(member_id=row.id, fields=before),
        stream=LAB,
        subject_kind="member",
        subject_id=row.id,
    )


def add_board(command: c.AddBoard, unit: UnitOfWork) -> Outcome:
    """One more board; undone by archiving it."""
    _add_board(unit, command.board_id, command.title, command.template, command.open, command.fields)
    return Outcome(
        inverse=c.ReviseBoard(board_id=command.board_id, fields={"archived": True}),
        stream=board_stream(command.board_id),
        subject_kind="board",
        subject_id=command.board_id,
    )


def revise_board(command: c.ReviseBoard, unit: UnitOfWork) -> Outcome:
    """Changed fields of a board."""
    row = needed(unit, Board, command.board_id)
    before = _revise(unit, row, command.fields)
    return Outcome(
        inverse=c.ReviseBoard(board_id=row.id, fields=before),
        stream=row.stream,
        subject_kind="board",
        subject_id=row.id,
    )


def set_board_member(command: c.SetBoardMember, unit: UnitOfWork) -> Outcome:
    """Someone enters or leaves a closed board."""
    board = needed(unit, Board, command.board_id)
    if command.on:
        needed(unit, Member, command.member_id)
    row_id = f"{command.board_id}:{command.member_id}"
    present = unit.get(BoardMember, row_id)
    if (present is not None) == command.on:
        return NOTHING
    row = BoardMember(id=row_id, stream=board.stream, board_id=command.board_id, member_id=command.member_id)
    if present is None:
        unit.add(ADD[BoardMember], row)
    else:
        unit.drop(DROP[BoardMember], present)
    return Outcome(
        inverse=c.SetBoardMember(board_id=command.board_id, member_id=command.member_id, on=not command.on),
        stream=board.stream,
        subject_kind="board",
        subject_id=board.id,
        details={"member_id": command.member_id, "on": command.on},
    )


def _add_organisation(
    unit: UnitOfWork, row_id: str, name: str, kind: str, fields: Mapping[str, object]
) -> None:
    values: dict[str, object] = {"name": name, "kind": kind, **fields}
    _check(Organisation, values, values)
    values |= {"id": checked_id(row_id), "stream": LAB}
    unit.add(ADD[Organisation], Organisation(**values))  # type: ignore[arg-type]  # keys checked above


def _add_member(
    unit: UnitOfWork,
    row_id: str,
    organisation_id: str,
    name: str,
    role: str,
    fields: Mapping[str, object],
) -> None:
    values: dict[str, object] = {
        "organisation_id": organisation_id,
        "name": name,
        "role": str(role),
        **fields,
    }
    _check(Member, values, values)
    values |= {"id": checked_id(row_id), "stream": LAB}
    unit.add(ADD[Member], Member(**values))  # type: ignore[arg-type]  # keys checked above


def _add_board(
    unit: UnitOfWork,
    row_id: str,
    title: str,
    template: str,
    is_open: bool,
    fields: Mapping[str, object],
) -> None:
    if template not in {str(item) for item in Template}:
        raise Refused("field.shape", field="template")
    values: dict[str, object] = {
        "title": title,
        "stages": [str(stage) for stage in TEMPLATE_STAGES[Template(template)]],
        "open": is_open,
        **fields,
    }
    _check(Board, values, values)
    values |= {"id": checked_id(row_id), "stream": board_stream(row_id), "template": template}
    unit.add(ADD[Board], Board(**values))  # type: ignore[arg-type]  # keys checked above


def _revise(unit: UnitOfWork, row: Record, fields: Mapping[str, object]) -> dict[str, object]:
    _check(type(row), fields, {**_values(row), **fields})
    before = {key: getattr(row, key) for key in fields}
    unit.revise(REVISE[type(row)], row, fields)
    return before


def _check(record: type[Record], fields: Mapping[str, object], whole: Mapping[str, object]) -> None:
    """Raises Refused when a field may not be set, or the row would not be one; `whole` is what it becomes."""
    allowed = set(REVISE[record].columns)
    for key, value in fields.items():
        if key not in allowed:
            raise Refused("field.unknown", field=key)
        if key in _NAMES and isinstance(value, str):
            check_text(key, value, limits.TITLE_CHARACTERS)
            if not single_line(value):
                raise Refused("title.empty")
        elif isinstance(value, str):
            check_text(key, value, limits.COMMENT_CHARACTERS)
    unfit = unfit_field(record, {"id": "", "stream": "", "template": Template.PITCH, **whole})
    if unfit:
        raise Refused("field.shape", field=unfit)
    if record is Board:
        _check_stages(whole["stages"])


def _check_stages(stages: object) -> None:
    known = {str(stage) for stage in Stage}
    words = [str(stage) for stage in stages] if isinstance(stages, list | tuple) else []
    if not words or len(set(words)) < len(words) or not set(words) <= known:
        raise Refused("field.shape", field="stages")


def _values(row: Record) -> dict[str, object]:
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}
