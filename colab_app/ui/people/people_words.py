"""Names and roles of people and organisations in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import MemberView, OrganisationView
from colab_app.ui.frame.language import Language
from colab_app.ui.words import kind_name, people_text, role_name

_OFFER_BREAK = re.compile(r"[、,，;；/／\n]+")


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation with its people, as a row."""

    organisation: OrganisationView
    members: tuple[MemberView, ...]


class PeopleWords:
    """Words in the present language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def name(self, one: OrganisationView | MemberView) -> str:
        """A name in the reader's script where there is one."""
        return self._language.preferred(one.name, one.name_other)

    def other_name(self, one: OrganisationView | MemberView) -> str:
        """The name that is not shown first, or an empty text."""
        shown = self.name(one)
        return next((name for name in (one.name, one.name_other) if name and name != shown), "")

    def about(self, row: OrganisationRow) -> str:
        """What it is, and how many people."""
        return f"{kind_name(row.organisation.kind)}  ·  {people_text(active_count(row.members))}"

    def offers(self, organisation: OrganisationView) -> list[str]:
        """What it offers, piece by piece."""
        return [part for piece in _OFFER_BREAK.split(organisation.offers) if (part := piece.strip())]

    def role(self, member: MemberView) -> str:
        """Role, whether it is me, whether they rest."""
        translate = QCoreApplication.translate
        parts = [role_name(member.role)]
        if member.is_me:
            parts.append(translate("PeopleWords", "you"))
        if not member.active:
            parts.append(translate("PeopleWords", "not active"))
        return "  ·  ".join(parts)

    def row_sentence(self, row: OrganisationRow) -> str:
        """Everything a row shows, as one sentence."""
        separator = QCoreApplication.translate("PeopleWords", ", ", "between the parts of a spoken sentence")
        parts = (self.name(row.organisation), self.about(row), *self.offers(row.organisation))
        return separator.join(part for part in parts if part)

    def member_sentence(self, member: MemberView) -> str:
        """A person in one sentence."""
        separator = QCoreApplication.translate("PeopleWords", ", ", "between the parts of a spoken sentence")
        return separator.join((self.name(member), self.role(member)))


def active_count(members: Iterable[MemberView]) -> int:
    """How many take part now."""
    return sum(member.active for member in members)
