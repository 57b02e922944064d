"""People and organisations: three equal voices beside each other."""

from __future__ import annotations

from colab_app.ui.people.page import PeopleScreen

__all__ = ["PeopleScreen"]
