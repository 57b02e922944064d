"""What every read needs to know: who asks, and the people of the lab by id."""

from __future__ import annotations

from functools import cached_property

from sqlalchemy import Connection, select

from colab_app.domain.records import Member, Organisation
from colab_app.domain.vocabulary import SECTOR_OF, OrganisationKind, Role, Sector
from colab_app.service.views import MemberView, OrganisationView
from colab_app.service.views.people import NO_ORGANISATION, NOBODY
from colab_app.store.replica import state
from colab_app.store.replica.local_tables import SHADOW
from colab_app.store.tables import TABLES


class ReadContext:
    """One read transaction of one member; people are loaded once, when first asked for."""

    def __init__(self, connection: Connection, me_id: str) -> None:
        self.connection = connection
        self.me_id = me_id

    @cached_property
    def organisations(self) -> dict[str, OrganisationView]:
        """All organisations by id."""
        table = TABLES[Organisation]
        rows = self.connection.execute(select(table).order_by(table.c.reading, table.c.name))
        return {
            row.id: OrganisationView(
                id=row.id,
                name=row.name,
                name_other=row.name_other,
                kind=row.kind,
                sector=_sector(row.kind),
                offers=row.offers,
                code=row.code,
            )
            for row in rows
        }

    @cached_property
    def members(self) -> dict[str, MemberView]:
        """All members by id."""
        table = TABLES[Member]
        rows = self.connection.execute(select(table).order_by(table.c.reading, table.c.name))
        return {
            row.id: MemberView(
                id=row.id,
                name=row.name,
                name_other=row.name_other,
                reading=row.reading,
                role=row.role,
                organisation=self.organisation(row.organisation_id),
                active=row.active,
                is_me=row.id == self.me_id,
            )
            for row in rows
        }

    @cached_property
    def waiting(self) -> frozenset[tuple[str, str]]:
        """(table, id) of rows with changes the hub does not have; empty while no hub is used."""
        if not state.get(self.connection, "hub_id"):
            return frozenset()
        rows = self.connection.execute(select(SHADOW.c.table_name, SHADOW.c.row_id))
        return frozenset((row.table_name, row.row_id) for row in rows)

    def organisation(self, organisation_id: str) -> OrganisationView:
        """An organisation, or a blank one."""
        return self.organisations.get(organisation_id, NO_ORGANISATION)

    def member(self, member_id: str) -> MemberView:
        """A person, or a blank one."""
        return self.members.get(member_id, NOBODY)

    @property
    def me(self) -> MemberView:
        """Who asks."""
        return self.member(self.me_id)

    @property
    def is_facilitator(self) -> bool:
        """True for facilitators."""
        return self.me.role == Role.FACILITATOR


def _sector(kind: str) -> Sector:
    known = {str(item) for item in OrganisationKind}
    return SECTOR_OF[OrganisationKind(kind)] if kind in known else Sector.CIVIC
