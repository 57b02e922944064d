"""Settings: every choice there is, with what it does, used at once."""

from __future__ import annotations

from colab_app.ui.settings.page import SettingsScreen

__all__ = ["SettingsScreen"]
