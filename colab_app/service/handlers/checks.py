"""Checks that several handlers share: fields fit their shapes, subjects are there and alive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from colab_app.domain import limits
from colab_app.domain.errors import Refused
from colab_app.domain.fields import FIELDS_OF, Field, FieldShape
from colab_app.domain.ids import is_id
from colab_app.domain.json_leaves import leaves
from colab_app.domain.records import Record
from colab_app.service.facts import subject_row
from colab_app.service.unit_of_work import UnitOfWork
from colab_app.text.normal import single_line

R = TypeVar("R", bound=Record)


def needed(unit: UnitOfWork, record: type[R], row_id: str) -> R:
    """The row, which must exist and not be in the bin; raises Refused `gone`."""
    row = unit.get(record, row_id)
    if row is None or in_bin(row):
        raise Refused("gone")
    return row


def needed_subject(unit: UnitOfWork, kind: str, subject_id: str) -> Record:
    """The subject, alive; raises Refused `gone`."""
    row = subject_row(unit, kind, subject_id)
    if row is None or in_bin(row):
        raise Refused("gone")
    return row


def checked_id(row_id: str) -> str:
    """The id of a new row; raises Refused `field.shape` for what is none."""
    if not is_id(row_id):
        raise Refused("field.shape", field="id")
    return row_id


def in_bin(row: Record) -> bool:
    """True when the row was removed."""
    removed_at: object = getattr(row, "removed_at", "")
    return bool(removed_at)


def title_of(row: Record) -> str:
    """A short name of a row for the history."""
    text = str(getattr(row, "title", "") or getattr(row, "body", "") or getattr(row, "name", ""))
    return " ".join(text.split())[:120]


def checked_fields(kind: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields, when each is known and fits.

    Raises Refused `field.unknown`, `field.shape`, `field.long`.
    """
    known = FIELDS_OF[kind]
    for key, value in fields.items():
        field = known.get(key)
        if field is None:
            raise Refused("field.unknown", field=key)
        _check(field, value)
    return dict(fields)


def checked_title(fields: Mapping[str, object]) -> str:
    """The title, which must show something; raises Refused `title.empty`."""
    title = fields.get("title", "")
    # Whoever pastes a book here is told that it is too long by those who look at each field.
    if not isinstance(title, str) or not single_line(title[: limits.LONG_CHARACTERS]):
        raise Refused("title.empty")
    return title


def check_text(key: str, text: str, limit: int) -> None:
    """Raises Refused `field.long` when the text has more than `limit` characters or holds NUL."""
    if len(text) > limit:
        raise Refused("field.long", field=key, limit=limit, length=len(text))
    if "\x00" in text:
        raise Refused("field.shape", field=key)


_NEVER_EMPTY = {"title": "title.empty", "body": "body.empty"}
"""Needed fields that cannot wait for being filled in later."""


def _check(field: Field, value: object) -> None:
    if field.shape in (FieldShape.LINE, FieldShape.TEXT):
        if not isinstance(value, str):
            raise Refused("field.shape", field=field.key)
        check_text(field.key, value, field.limit)
        if field.needed and field.key in _NEVER_EMPTY and not single_line(value):
            raise Refused(_NEVER_EMPTY[field.key])
    elif field.shape is FieldShape.CHOICE:
        if value not in ("", *field.choices):
            raise Refused("field.shape", field=field.key)
    elif field.shape is FieldShape.FLAG:
        if not isinstance(value, bool):
            raise Refused("field.shape", field=field.key)
    else:
        _check_collection(field, value)


def _check_collection(field: Field, value: object) -> None:
    shape: tuple[type, ...] = (list, tuple) if field.shape is FieldShape.LIST else (dict,)
    if not isinstance(value, shape):
        raise Refused("field.shape", field=field.key)
    if len(value) > field.limit:  # type: ignore[arg-type]  # list, tuple and dict all have a length
        raise Refused("field.long", field=field.key, limit=field.limit, length=len(value))  # type: ignore[arg-type]  # as above
    length = sum(len(leaf) for _, leaf in leaves(value) if isinstance(leaf, str))
    if length > limits.LONG_CHARACTERS:
        raise Refused("field.long", field=field.key, limit=limits.LONG_CHARACTERS, length=length)
