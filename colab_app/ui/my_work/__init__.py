"""My work: challenges that have to do with me, and my drafts."""

from __future__ import annotations

from colab_app.ui.my_work.page import MyWorkScreen

__all__ = ["MyWorkScreen"]
