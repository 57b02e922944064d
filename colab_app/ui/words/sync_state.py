"""The sync state in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import SyncState, SyncView
from colab_app.ui.words.days import clock_text, local_moment
from colab_app.ui.words.filling import filled


def sync_text(view: SyncView) -> str:
    """The state in a few words, as the bottom of the side bar says it."""
    pending = view.pending  # a plain name, else lupdate leaves the texts out
    if view.state is SyncState.SENDING:
        return QCoreApplication.translate("Sync", "Sending %n", None, pending)
    if view.state is SyncState.WAITING:
        return QCoreApplication.translate("Sync", "%n waiting to send", None, pending)
    if view.state is SyncState.ATTENTION:
        count = view.refused + view.conflicts
        return QCoreApplication.translate("Sync", "Needs a look (%n)", None, count)
    if view.state is SyncState.OFFLINE:
        return _offline_text(view)
    names = {
        SyncState.ALONE: QCoreApplication.translate("Sync", "Saved on this computer"),
        SyncState.SYNCED: QCoreApplication.translate("Sync", "Synced"),
        SyncState.STOPPED: QCoreApplication.translate("Sync", "Stopped"),
    }
    return names[view.state]


def _offline_text(view: SyncView) -> str:
    since = local_moment(view.offline_since_at)
    if since is None:
        return QCoreApplication.translate("Sync", "Offline")
    return filled(QCoreApplication.translate("Sync", "Offline since %1"), clock_text(since))
