"""Workshops: what is planned, and what came out of those that are over."""

from __future__ import annotations

from colab_app.ui.workshops.page import WorkshopsScreen

__all__ = ["WorkshopsScreen"]
