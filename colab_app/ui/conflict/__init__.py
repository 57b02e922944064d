"""Two texts of one place: compare them and decide."""

from __future__ import annotations

from colab_app.ui.conflict.conflict_screen import ConflictScreen

__all__ = ["ConflictScreen"]
