"""Looks for personal data in the texts of a lab, to warn before they are handed on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from colab_app.bridge.backend import Backend
from colab_app.domain.errors import UserProblem
from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.store.reads.export import export_rows
from colab_app.text.personal_data import PersonalDataKind, personal_data

KINDS_LOOKED_AT = ("challenge", "proposal", "idea", "comment", "workshop")
EXAMPLES = 5
_ROWS_PER_STEP = 50


@dataclass(frozen=True, slots=True)
class PersonalFinds:
    """How many texts seem to hold personal data, of which kinds, and the first of them.

    `examples` are (kind, id) of challenges, proposals and ideas; a comment names what it is about.
    """

    texts: int = 0
    kinds: Mapping[PersonalDataKind, int] = field(default_factory=dict)
    examples: tuple[tuple[str, str], ...] = ()


def find_personal_data(
    backend: Backend, board_id: str = "", is_cancelled: Callable[[], bool] = lambda: False
) -> PersonalFinds:
    """Look through all texts that an export of the lab (or one board) would hold.

    Raises UserProblem `export.cancelled` when it is stopped.
    """
    kinds: Counter[PersonalDataKind] = Counter()
    places: dict[tuple[str, str], None] = {}
    texts = 0
    with backend.replica.reading_apart() as connection:
        for number, (kind, fields) in enumerate(export_rows(connection, board_id)):
            if number % _ROWS_PER_STEP == 0 and is_cancelled():
                raise UserProblem("export.cancelled")
            found = {find.kind for find in personal_data(_words(kind, fields))}
            if found:
                texts += 1
                kinds.update(found)
                if len(places) < EXAMPLES:
                    places.setdefault(_place(kind, fields))
    return PersonalFinds(texts, dict(kinds), tuple(places))


def _words(kind: str, fields: Mapping[str, object]) -> str:
    if kind not in KINDS_LOOKED_AT:
        return ""
    keys = [one.key for one in FIELDS_OF[kind].values() if one.shape in (FieldShape.LINE, FieldShape.TEXT)]
    return "\n".join(str(fields.get(key, "")) for key in keys)


def _place(kind: str, fields: Mapping[str, object]) -> tuple[str, str]:
    if kind == "comment":
        return str(fields["subject_kind"]), str(fields["subject_id"])
    return kind, str(fields["id"])
