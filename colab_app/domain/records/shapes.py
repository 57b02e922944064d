"""Whether values from outside fit the fields of a record: nothing else may become a row."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final

from colab_app.domain import limits
from colab_app.domain.records.base import Record
from colab_app.domain.records.people import Board, Member, Organisation
from colab_app.domain.records.posts import Challenge, Proposal
from colab_app.domain.records.talk import Comment, Opinion
from colab_app.domain.stages import Stage, Template
from colab_app.domain.vocabulary import (
    CommentKind,
    OrganisationKind,
    ProposalState,
    Role,
    SubjectKind,
    Visibility,
)

_SHAPES: Final[Mapping[str, tuple[type, ...]]] = {
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "JsonList": (list, tuple),
    "JsonMap": (Mapping,),
}
_WORDS: Final[Mapping[tuple[type[Record], str], frozenset[object]]] = {
    (Organisation, "kind"): frozenset(OrganisationKind),
    (Member, "role"): frozenset(Role),
    (Board, "template"): frozenset(Template),
    (Challenge, "stage"): frozenset(Stage),
    (Challenge, "visibility"): frozenset(Visibility),
    (Proposal, "state"): frozenset(ProposalState),
    (Comment, "kind"): frozenset(CommentKind),
    (Comment, "subject_kind"): frozenset(SubjectKind),
    (Opinion, "value"): frozenset((-1, 0, 1)),
}
"""Columns that hold one of a closed list; a word from elsewhere would break whoever reads it."""
LARGEST_NUMBER: Final = 2**53
"""Beyond this not every reader of JSON tells numbers apart."""
MOST_ITEMS: Final = 1_000
"""Of a list or map: a file from elsewhere may have several hundred columns we have no field for."""


def unfit_field(record: type[Record], values: Mapping[str, object]) -> str:
    """The first field that is needed but missing, or whose value has a wrong shape, size or word; else "".

    Values the record has no field for are not looked at.
    """
    for field in dataclasses.fields(record):
        if field.name in values:
            if not _fits(record, field.name, str(field.type), values[field.name]):
                return field.name
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            return field.name
    return ""


def _fits(record: type[Record], name: str, shape: str, value: object) -> bool:
    words = _WORDS.get((record, name))
    if not isinstance(value, _SHAPES[shape]) or (shape == "int" and isinstance(value, bool)):
        return False
    if words is not None:
        return value in words
    if isinstance(value, str):
        return len(value) <= limits.LONG_CHARACTERS and "\x00" not in value
    if isinstance(value, int):
        return abs(value) <= LARGEST_NUMBER
    return not isinstance(value, list | tuple | Mapping) or len(value) <= MOST_ITEMS
