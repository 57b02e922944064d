"""A desk's own copy of the lab: rows, outbox, base images, search index and counts in one SQLite file."""

from __future__ import annotations

from colab_app.store.replica.replica import Replica, Submission

__all__ = ["Replica", "Submission"]
