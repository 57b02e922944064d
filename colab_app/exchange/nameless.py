"""Takes people out of rows to be exported: the same person has the same number, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from colab_app.exchange.names import NameKeeper
from colab_app.exchange.sheets_out import OutRecord

PEOPLE_KINDS: Final = frozenset(("member", "board_member", "follow"))
"""Rows that are about people and nothing else."""
_SUBJECT_AND_PERSON: Final = frozenset(("support", "reaction"))
"""Rows whose id holds the id of a person."""
_PERSON_IDS: Final = ("author_id", "member_id", "owner_id")
_LEFT_OUT: Final = ("contact", "team", "mentions", "device_id")


class Nameless:
    """Numbers the people of one export. What people wrote is left as it is."""

    def __init__(self) -> None:
        self._keeper = NameKeeper("participant")

    def pass_on(self, records: Iterable[OutRecord]) -> Iterator[OutRecord]:
        """The records without people."""
        for kind, fields in records:
            if kind not in PEOPLE_KINDS:
                yield kind, self._without(kind, fields)

    def _without(self, kind: str, fields: Mapping[str, object]) -> Mapping[str, object]:
        found = dict(fields)
        for name in _PERSON_IDS:
            if found.get(name):
                found[name] = self._keeper.participant(str(found[name]))
        if found.get("author_name"):  # an imported text: its author is no member
            found["author_name"] = found["author_id"] = self._keeper.participant(
                f"name {found['author_name']}"
            )
        if found.get("author"):
            found["author"] = self._keeper.participant(f"name {found['author']}")
        for name in _LEFT_OUT:
            if name in found:
                found[name] = [] if isinstance(found[name], list | tuple) else ""
        if kind in _SUBJECT_AND_PERSON:
            subject, _, rest = str(found["id"]).partition(":")
            mark = rest.partition(":")[2]
            found["id"] = ":".join(part for part in (subject, str(found.get("member_id", "")), mark) if part)
        return found
