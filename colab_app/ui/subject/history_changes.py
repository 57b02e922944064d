"""Which deeds of the history changed words, and from what to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from colab_app.service.views import HistoryView
from colab_app.ui.forms.field_input import texts_of

_REVISED, _EDITED = "fields.revise", "text.edit"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as text."""

    key: str
    before: str
    after: str


def has_difference(deed: HistoryView) -> bool:
    """True when there is something to compare."""
    return bool(field_changes(deed))


def field_changes(deed: HistoryView) -> tuple[FieldChange, ...]:
    """The changed fields of a deed; structured values are written as lines."""
    before, after = deed.details.get("before"), deed.details.get("after")
    keys = texts_of(deed.details.get("fields"))
    if deed.command == _EDITED and keys and isinstance(before, str) and isinstance(after, str):
        return (FieldChange(keys[0], before, after),) if before != after else ()
    if deed.command == _REVISED and isinstance(before, Mapping) and isinstance(after, Mapping):
        made = (FieldChange(key, _lines(before.get(key)), _lines(after.get(key))) for key in keys)
        return tuple(change for change in made if change.before != change.after)
    return ()


def _lines(value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, Mapping):
        return "\n".join(f"{key}: {_lines(entry)}" for key, entry in value.items())
    if isinstance(value, list | tuple):
        return "\n".join(
            " · ".join(_lines(entry) for entry in item.values())
            if isinstance(item, Mapping)
            else _lines(item)
            for item in value
        )
    return str(value)
