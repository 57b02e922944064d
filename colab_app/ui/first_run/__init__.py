"""The first start: three ways into a lab."""

from __future__ import annotations

from colab_app.ui.first_run.beginning import Beginning
from colab_app.ui.first_run.screen import FirstRunScreen

__all__ = ["Beginning", "FirstRunScreen"]
