"""The sync page: where the hub is, what waits, what was refused and why."""

from __future__ import annotations

from colab_app.ui.sync.page import SyncScreen

__all__ = ["SyncScreen"]
