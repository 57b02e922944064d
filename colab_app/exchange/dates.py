"""Times as people and spreadsheets write them, turned into UTC ISO text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from colab_app.exchange.cells import Cell
from colab_app.exchange.zones import TOKYO, zone_for

_ERA_NAMES: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911}
_ERAS: Final = _ERA_NAMES | {"R": 2018, "H": 1988, "S": 1925, "T": 1911}
_CLOCK: Final = (
    r"(?:[\sT]*(?P<half>午前|午後|AM|PM)?\s*(?P<hour>\d{1,2})(?:\s*[:時]\s*(?P<minute>\d{1,2}))?"
    r"(?:\s*[:分]\s*(?P<second>\d{1,2})(?:[.,](?P<fraction>\d{1,9}))?)?\s*[時分秒]?"
    r"\s*(?P<after>A\.?M\.?|P\.?M\.?)?)?"
)
_ZONE: Final = r"\s*(?P<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{1,4}|[A-Z][A-Za-z]+/[A-Za-z_]+)?"
_WEEKDAY: Final = r"\s*(?:\([^()]{1,9}\)|[月火水木金土日]曜日)?"
_YEAR_FIRST: Final = re.compile(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    + _WEEKDAY + _CLOCK + _ZONE,
    re.IGNORECASE,
)  # fmt: skip
_ERA_FIRST: Final = re.compile(
    r"(?P<era>令和|平成|昭和|大正|[RHST])\.?\s*(?P<year>元|\d{1,2})\s*[-/.年]\s*(?P<month>\d{1,2})"
    r"\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?" + _WEEKDAY + _CLOCK + _ZONE,
    re.IGNORECASE,
)
_YEAR_LAST: Final = re.compile(
    r"(?P<month>\d{1,2})[-/.](?P<day>\d{1,2})[-/.](?P<year>\d{4}),?" + _CLOCK + _ZONE, re.IGNORECASE
)
_COMPACT: Final = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})(?:\.(?P<fraction>\d{1,9}))?)?" + _ZONE,
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d{1,16}(?:\.\d{1,12})?")

_SERIAL: Final = (20_000, 80_000)  # 1954 to 2119 as Excel counts days
_SERIAL_ZERO: Final = datetime(1899, 12, 30)
_SECONDS: Final = (100_000_000, 100_000_000_000)  # 1973 to 5138
_MILLISECONDS_TO: Final = 10_000_000_000_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in UTC ISO text; says whether its zone was assumed and whether only the day was given."""

    iso: str
    zone_assumed: bool
    day_only: bool = False


def iso_text(moment: datetime) -> str:
    """An aware time as the lab writes it: `2026-11-25T10:00:00.000Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def epoch_moment(number: float) -> Moment | None:
    """A count since 1970: milliseconds from 10^11 on, seconds below (Pol.is writes both)."""
    if number >= _SECONDS[1]:
        if number >= _MILLISECONDS_TO:
            return None
        number /= 1000
    elif not number >= _SECONDS[0]:  # "not a number" is neither
        return None
    return Moment(iso_text(_EPOCH + timedelta(milliseconds=round(number * 1000))), False)


def read_moment(cell: Cell, zone: str = TOKYO) -> Moment | None:
    """Read a time, or None when it is none we know.

    Knows ISO, 2021/9/16 8:00 AM, 12 p.m., 2024年7月6日(土) 午後3時, 令和6年7月6日, R6.7.6, 7/31/2024,
    20240706, full-width digits, Excel serials, seconds and milliseconds since 1970. A time without a zone is
    taken to be in `zone`. A day alone is its midnight there. d/m/y is read only when m/d/y cannot be.
    """
    match cell:
        case datetime():
            return _placed(cell, None, zone)
        case date():
            return _placed(datetime(cell.year, cell.month, cell.day), None, zone, day_only=True)
        case bool() | None:
            return None
        case int() | float():
            return _from_number(float(cell), zone)
        case str():
            return _from_text(cell, zone)
        case _:
            return None


def _from_number(number: float, zone: str) -> Moment | None:
    if _SERIAL[0] <= number < _SERIAL[1]:
        local = _SERIAL_ZERO + timedelta(seconds=round(number * 86_400))
        return _placed(local, None, zone, day_only=float(number).is_integer())
    return epoch_moment(number)


def _from_text(raw: str, zone: str) -> Moment | None:
    if len(raw) > 80:
        return None
    text = unicodedata.normalize("NFKC", raw).strip().rstrip(".").strip()
    for pattern in (_YEAR_FIRST, _ERA_FIRST, _YEAR_LAST, _COMPACT):
        found = pattern.fullmatch(text)
        if found is not None:
            moment = _from_parts(found.groupdict(), zone, pattern is _YEAR_LAST)
            if moment is not None or pattern is not _COMPACT:
                return moment
    return _from_number(float(text), zone) if _NUMBER.fullmatch(text) else None


def _from_parts(parts: dict[str, str | None], zone: str, day_may_come_first: bool = False) -> Moment | None:
    year = 1 if parts["year"] == "元" else int(parts["year"] or 0)
    year += _ERAS.get((parts.get("era") or "").upper(), 0)
    month, day = int(parts["month"] or 0), int(parts["day"] or 0)
    if day_may_come_first and month > 12 >= day:
        month, day = day, month
    hour = _hour(int(parts["hour"] or 0), parts.get("half") or parts.get("after") or "")
    try:
        local = datetime(
            year, month, day, 0, int(parts["minute"] or 0), min(59, int(parts["second"] or 0)),
            int((parts["fraction"] or "0")[:6].ljust(6, "0")),
        )  # fmt: skip
        local += timedelta(hours=hour)
    except (ValueError, OverflowError):
        return None
    if hour > 24:
        return None
    return _placed(local, parts["zone"], zone, day_only=parts["hour"] is None)


def _hour(hour: int, half: str) -> int:
    """Hour of the day; 12 a.m. is midnight, 12 p.m. noon, 午後3時 is 15, and 13 PM stays 13."""
    half = half.upper().replace(".", "")
    if half in ("AM", "午前"):
        return 0 if hour == 12 else hour
    if half in ("PM", "午後"):
        return hour + 12 if hour < 12 else hour
    return hour


def _placed(local: datetime, stated: str | None, assumed: str, day_only: bool = False) -> Moment | None:
    """Give a local time its zone: stated, its own, or assumed."""
    if stated and stated[0] in "+-":
        digits = stated[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        if offset > timedelta(hours=14):
            return None
        where = timezone(-offset if stated[0] == "-" else offset)
        return _moment(local.replace(tzinfo=where), False, day_only)
    if stated:
        named = zone_for(stated, local)
        return None if named is None else _moment(local.replace(tzinfo=named), False, day_only)
    if local.tzinfo is not None:
        return _moment(local, False, day_only)
    return _moment(local.replace(tzinfo=zone_for(assumed, local) or UTC), True, day_only)


def _moment(aware: datetime, zone_assumed: bool, day_only: bool) -> Moment | None:
    try:
        return Moment(iso_text(aware), zone_assumed, day_only)
    except OverflowError:
        return None
