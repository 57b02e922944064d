"""Takes people out of rows to be exported: the same person has the same number, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from colab_app.exchange.names import NameKeeper
from colab_app.exchange.sheets_out import OutRecord
from colab_app.text.mentions import MENTION_PATTERN

PEOPLE_KINDS: Final = frozenset(("member", "board_member", "follow"))
"""Rows that are about people and nothing else."""
_SUBJECT_AND_PERSON: Final = frozenset(("support", "reaction"))
"""Rows whose id holds the id of a person."""
_PERSON_IDS: Final = ("author_id", "member_id", "owner_id")
_LEFT_OUT: Final = ("contact", "team", "mentions", "device_id")
_MENTION: Final = re.compile(MENTION_PATTERN)


class Nameless:
    """Numbers the people of one export: authors, those mentioned, those a decision names.

    What people wrote is else left as it is: a name typed into a text stays there.
    """

    def __init__(self) -> None:
        self._keeper = NameKeeper("participant")
        self._members: set[str] = set()

    def pass_on(self, records: Iterable[OutRecord]) -> Iterator[OutRecord]:
        """The records without people."""
        for kind, fields in records:
            if kind == "member":
                self._members.add(str(fields.get("id", "")))
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
        return {key: self._unnamed(value) for key, value in found.items()}

    def _unnamed(self, value: object) -> object:
        """The value with mentions and ids of members replaced, at any depth."""
        match value:
            case str():
                if value in self._members:
                    return self._keeper.participant(value)
                return _MENTION.sub(lambda found: f"@{self._keeper.participant(found[2])}", value)
            case list() | tuple():
                return [self._unnamed(one) for one in value]
            case Mapping():
                return {key: self._unnamed(one) for key, one in value.items()}
            case _:
                return value
