"""Who is meant by @ and a few letters: kana, kanji or Latin, also while they are being composed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from colab_app.service.views import MemberView
from colab_app.text.normal import fold

MOST_SHOWN: Final = 6
LONGEST_WORD: Final = 24
_TOKEN: Final = re.compile(rf"(?<![A-Za-z0-9._%+\-@＠/])[@＠]([^\s@＠]{{0,{LONGEST_WORD}}})$")
_HALF_TYPED: Final = re.compile(r"(?<=[ぁ-ゖ])[a-z]{1,3}$")
"""Latin letters behind kana: a syllable the input method is still waiting for."""


@dataclass(frozen=True, slots=True)
class MentionToken:
    """`text[start:end]` is an @ and the letters typed so far."""

    start: int
    end: int
    word: str


def token_at(text: str, caret: int) -> MentionToken | None:
    """The mention that is being typed just before the caret, or None. Mail addresses are none."""
    reach = max(0, caret - LONGEST_WORD - 2)
    found = _TOKEN.search(text[reach:caret])
    return MentionToken(reach + found.start(), caret, found.group(1)) if found else None


def matching(members: Iterable[MemberView], word: str, most: int = MOST_SHOWN) -> tuple[MemberView, ...]:
    """Active members other than me whose name, reading or organisation begins with or holds the word.

    Beginnings of names come first, then parts of names, then organisations; each by reading.
    """
    wanted = _HALF_TYPED.sub("", fold(word))
    ranked = [
        (rank, fold(member.reading or member.name), member.id, member)
        for member in members
        if member.active and not member.is_me and (rank := _rank(member, wanted)) is not None
    ]
    ranked.sort(key=lambda entry: entry[:3])
    return tuple(entry[3] for entry in ranked[:most])


def _rank(member: MemberView, wanted: str) -> int | None:
    names = [fold(name) for name in (member.name, member.reading, member.name_other) if name]
    if not wanted or any(name.replace(" ", "").startswith(wanted) for name in names):
        return 0
    if any(part.startswith(wanted) for name in names for part in name.split()):
        return 1
    if any(wanted in name.replace(" ", "") for name in names):
        return 2
    organisation = member.organisation
    if wanted in fold(organisation.name) or wanted in fold(organisation.name_other):
        return 3
    return None
