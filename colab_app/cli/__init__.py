"""Subcommands for people without a window: import, export, sync, hub, backup, verify, search and more."""

from __future__ import annotations

from colab_app.cli.program import run

__all__ = ["run"]
