"""Joins a hub: a fresh desk enters its lab, a lab begun here is carried to an empty hub."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import JoinLab
from colab_app.hub.address import open_hub
from colab_app.service.queries import People
from colab_app.sync.courier import Courier, Meeting


@dataclass(frozen=True, slots=True)
class Joining:
    """What joining needs; the organisation is found by its name or added."""

    address: str
    member_name: str
    organisation_name: str
    organisation_kind: str
    role: str
    password: str | None = None


def join_hub(backend: Backend, joining: Joining) -> Meeting:
    """Meet the hub for the first time, and enter its lab when this desk has none.

    Raises HubUnreachable, HubRejected, UserProblem; this desk is unchanged then, but for rows pulled.
    """
    hub = open_hub(joining.address, joining.password)
    try:
        is_fresh = not backend.member_id
        member_id = backend.member_id or backend.future_member_id()
        courier = Courier(backend.replica, hub, member_id)
        meeting = courier.meet()
        if is_fresh:
            backend.enter(_enter(backend, joining), member_id)
        backend.replica.remember("hub_address", joining.address)
        if is_fresh:
            meeting = _both(meeting, courier.meet())
    finally:
        hub.close()
    backend.everything_changed()
    return meeting


def _both(first: Meeting, second: Meeting) -> Meeting:
    return Meeting(
        sent=first.sent + second.sent,
        refused=first.refused + second.refused,
        rows=first.rows + second.rows,
        went_back=first.went_back or second.went_back,
        complete=second.complete,
    )


def _enter(backend: Backend, joining: Joining) -> JoinLab:
    known = {organisation.name: organisation.id for organisation in backend.answer(People()).organisations}
    return JoinLab(
        organisation_id=known.get(joining.organisation_name) or backend.new_id(),
        organisation_name=joining.organisation_name,
        organisation_kind=joining.organisation_kind,
        member_name=joining.member_name,
        role=joining.role,
    )
