"""Turns what the replica and the sync thread know into one state in words."""

from __future__ import annotations

from colab_app.service.views import SyncState, SyncView
from colab_app.store.reads.sync import outbox_counts, unsettled_conflicts
from colab_app.store.replica import Replica
from colab_app.sync.driver import SyncReport


def sync_view(replica: Replica, report: SyncReport, connected: bool) -> SyncView:
    """The state shown at the bottom of the side bar.

    Stopped outranks attention (something was refused or clashes), which outranks offline, which
    outranks sending and waiting. Without a hub a desk is alone, and nothing of it is a fault.
    """
    with replica.reading() as connection:
        pending, refused = outbox_counts(connection)
        conflicts = unsettled_conflicts(connection)
    state = _state(report, connected, pending, refused + conflicts)
    return SyncView(
        state=state,
        hub_name=replica.remembered("hub_address"),
        pending=pending,
        refused=refused,
        conflicts=conflicts,
        last_contact_at=replica.remembered("last_contact_at"),
        offline_since_at=replica.remembered("offline_since_at"),
        code=report.code,
        params=report.params,
        doorbell=report.doorbell,
    )


def _state(report: SyncReport, connected: bool, pending: int, questions: int) -> SyncState:
    if not connected:
        return SyncState.ATTENTION if questions else SyncState.ALONE
    if report.phase == "stopped":
        return SyncState.STOPPED
    if questions:
        return SyncState.ATTENTION
    if report.phase == "offline":
        return SyncState.OFFLINE
    if pending:
        return SyncState.SENDING if report.phase == "meeting" else SyncState.WAITING
    return SyncState.SYNCED
