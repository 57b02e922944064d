"""Days and moments in a few words: how long ago, how long still.

Counts are given to `translate` as plain names: lupdate leaves out texts whose count is an expression.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

SOON_DAYS = 5
URGENT_DAYS = 2
_MINUTE = 60
_HOUR = 3600


class Urgency(IntEnum):
    """How much a date presses: words carry it first, weight and colour second."""

    CALM = 0
    SOON = 1
    URGENT = 2


@dataclass(frozen=True, slots=True)
class DueWords:
    """A due date in words and how much it presses."""

    text: str
    urgency: Urgency


NOT_DUE = DueWords("", Urgency.CALM)


def due_words(due_on: str, today: str) -> DueWords:
    """Words for a date (both YYYY-MM-DD); empty for no or no real date."""
    days = _days_between(today, due_on)
    if days is None:
        return NOT_DUE
    if days < 0:
        days_late = -days
        late = QCoreApplication.translate("Moments", "%n day(s) late", None, days_late)
        return DueWords(late, Urgency.URGENT)
    if days == 0:
        return DueWords(QCoreApplication.translate("Moments", "Due today"), Urgency.URGENT)
    text = QCoreApplication.translate("Moments", "%n day(s) left", None, days)
    if days <= URGENT_DAYS:
        return DueWords(text, Urgency.URGENT)
    return DueWords(text, Urgency.SOON if days <= SOON_DAYS else Urgency.CALM)


def ago_words(at: str, now: datetime) -> str:
    """How long ago a UTC text (2026-11-25T10:00:00.000Z) was, by the local calendar; empty for none."""
    moment = parse_moment(at)
    if moment is None:
        return ""
    seconds = (now - moment).total_seconds()
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if seconds < _MINUTE:
        return QCoreApplication.translate("Moments", "just now")
    if seconds < _HOUR:
        minutes = int(seconds // _MINUTE)
        return QCoreApplication.translate("Moments", "%n minute(s) ago", None, minutes)
    if days <= 0:
        hours = int(seconds // _HOUR)
        return QCoreApplication.translate("Moments", "%n hour(s) ago", None, hours)
    if days == 1:
        return QCoreApplication.translate("Moments", "yesterday")
    if days < 7:
        return QCoreApplication.translate("Moments", "%n day(s) ago", None, days)
    return day_words(moment.astimezone().date(), now.astimezone().date())


def day_words(day: date, today: date) -> str:
    """A day as people write it: 11月25日(水), Wed 25 Nov; with the year when it is another one."""
    shown = QDate(day.year, day.month, day.day)
    if day.year == today.year:
        pattern = QCoreApplication.translate("Moments", "ddd d MMM", "date pattern of QLocale")
    else:
        pattern = QCoreApplication.translate("Moments", "d MMM yyyy", "date pattern of QLocale")
    return QLocale().toString(shown, pattern)


def parse_moment(at: str) -> datetime | None:
    """The moment of a UTC text, or None when it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _days_between(first: str, second: str) -> int | None:
    try:
        return (date.fromisoformat(second) - date.fromisoformat(first)).days
    except ValueError:
        return None
