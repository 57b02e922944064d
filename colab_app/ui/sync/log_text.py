"""The latest lines of the app's log, which holds codes and counts, never what people wrote."""

from __future__ import annotations

import logging
from logging import FileHandler
from pathlib import Path

from colab_app.service.views import SyncView
from colab_app.support.log import LOGGER_NAME

LINES = 200
_BYTES = 64 * 1024


def log_file() -> Path | None:
    """The file the app logs to now, or None while it logs to none."""
    for handler in logging.getLogger(LOGGER_NAME).handlers:
        if isinstance(handler, FileHandler):
            return Path(handler.baseFilename)
    return None


def latest_lines(path: Path | None) -> str:
    """The last lines of a file; empty when there is none or it cannot be read."""
    if path is None:
        return ""
    try:
        with path.open("rb") as stream:
            stream.seek(0, 2)
            stream.seek(max(0, stream.tell() - _BYTES))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-LINES:])


def state_lines(view: SyncView) -> str:
    """The state in codes, for somebody who helps from afar; no address, no words."""
    kind = "server" if "://" in view.hub_name else "file" if view.hub_name else "none"
    facts = {
        "state": str(view.state),
        "hub": kind,
        "code": view.code or "-",
        "pending": view.pending,
        "refused": view.refused,
        "conflicts": view.conflicts,
        "last_contact_at": view.last_contact_at or "-",
        "offline_since_at": view.offline_since_at or "-",
        "doorbell": view.doorbell,
        "clock_difference_seconds": view.clock_difference_seconds,
    }
    return "\n".join(f"{key}: {value}" for key, value in facts.items())
