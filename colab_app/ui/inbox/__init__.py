"""The inbox: what others did that concerns me, answered without leaving."""

from __future__ import annotations

from colab_app.ui.inbox.page import InboxScreen

__all__ = ["InboxScreen"]
