"""Reads organisations and members."""

from __future__ import annotations

from colab_app.service.queries import Me, People
from colab_app.service.views import MemberView, PeopleView
from colab_app.store.reads.context import ReadContext


def people(context: ReadContext, query: People) -> PeopleView:
    """Everybody, by reading."""
    return PeopleView(tuple(context.organisations.values()), tuple(context.members.values()))


def me(context: ReadContext, query: Me) -> MemberView | None:
    """Who sits here."""
    return context.members.get(context.me_id)
