"""The few time zones imports need, without a zone database: Windows brings none with Python."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

TOKYO: Final = "Asia/Tokyo"
EASTERN: Final = "America/New_York"
UNIVERSAL: Final = "UTC"

_HOUR: Final = timedelta(hours=1)
_JAPAN: Final = timezone(9 * _HOUR, TOKYO)  # no summer time since 1951
_ABBREVIATIONS: Final[dict[str, timezone]] = {
    "Z": UTC,
    "UTC": UTC,
    "GMT": UTC,
    "JST": _JAPAN,
    "EST": timezone(-5 * _HOUR),
    "EDT": timezone(-4 * _HOUR),
    "CST": timezone(-6 * _HOUR),
    "CDT": timezone(-5 * _HOUR),
    "MST": timezone(-7 * _HOUR),
    "MDT": timezone(-6 * _HOUR),
    "PST": timezone(-8 * _HOUR),
    "PDT": timezone(-7 * _HOUR),
}
ZONES: Final = (TOKYO, UNIVERSAL, EASTERN)
"""Zones that may be assumed for times that state none."""


def _nth_sunday(year: int, month: int, nth: int) -> datetime:
    first = datetime(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))


def _eastern(local: datetime) -> tzinfo:
    """Eastern time by the rule in force since 2007: second Sunday of March to first Sunday of November."""
    begins = _nth_sunday(local.year, 3, 2) + 2 * _HOUR
    ends = _nth_sunday(local.year, 11, 1) + 2 * _HOUR
    return _ABBREVIATIONS["EDT" if begins <= local < ends else "EST"]


def zone_for(name: str, local: datetime) -> tzinfo | None:
    """The zone of a local time by its name or abbreviation; None for letters that mean several places."""
    wanted = name.upper().replace(".", "")
    if wanted in ("ET", EASTERN.upper()):
        return _eastern(local)
    if wanted == TOKYO.upper():
        return _JAPAN
    return _ABBREVIATIONS.get(wanted)
