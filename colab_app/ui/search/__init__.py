"""Search: everything that was written, with the found words marked."""

from __future__ import annotations

from colab_app.ui.search.page import SearchScreen

__all__ = ["SearchScreen"]
