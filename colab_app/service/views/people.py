"""Views of organisations and members."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.domain.vocabulary import Sector


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation as a mark beside a name: `sector` gives the shape, `initial` the character in it."""

    id: str
    name: str
    name_other: str
    kind: str
    sector: Sector
    offers: str = ""
    code: str = ""

    @property
    def initial(self) -> str:
        """The character drawn in the organisation's sign."""
        return self.name.strip()[:1]


NO_ORGANISATION = OrganisationView("", "", "", "npo", Sector.CIVIC)


@dataclass(frozen=True, slots=True)
class MemberView:
    """A person; `is_me` marks the one who sits here."""

    id: str
    name: str
    name_other: str
    reading: str
    role: str
    organisation: OrganisationView
    active: bool = True
    is_me: bool = False


NOBODY = MemberView("", "", "", "", "observer", NO_ORGANISATION)


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Everybody, by organisation."""

    organisations: tuple[OrganisationView, ...]
    members: tuple[MemberView, ...]
