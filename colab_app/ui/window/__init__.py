"""The main window of a desk: side bar, top bar, pages, and the message with Undo."""

from __future__ import annotations

from colab_app.ui.window.desk_window import DeskWindow

__all__ = ["DeskWindow"]
