"""The one room that knows every other: builds them, connects them, starts the window."""

from __future__ import annotations

from colab_app.wiring.desktop import DesktopFacts, look_at_desktop
from colab_app.wiring.screenshots import take_screenshots
from colab_app.wiring.window import open_window

__all__ = ["DesktopFacts", "look_at_desktop", "open_window", "take_screenshots"]
