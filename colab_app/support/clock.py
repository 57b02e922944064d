"""The one place that reads the machine's clock, and the one text form of a moment."""

from __future__ import annotations

from datetime import UTC, datetime


def moment_text(moment: datetime) -> str:
    """A moment as the records keep it: UTC, milliseconds, "2026-11-25T10:00:00.000Z".

    The text sorts in the order of time. ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def utc_now_text() -> str:
    """This moment in the form of `moment_text`."""
    return moment_text(datetime.now(UTC))
