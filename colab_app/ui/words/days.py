"""Days and moments: absolute ones in a given language, due dates in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from colab_app.ui.frame.moments import due_words, parse_moment

_PATTERNS = {"ja": ("M月d日(ddd)", "yyyy年M月d日"), "en": ("ddd d MMM", "d MMM yyyy")}
"""(within the present year, with the year); patterns of QLocale"""
_LOCALES = {"ja": QLocale.Language.Japanese, "en": QLocale.Language.English}


def day_text(day: date, language: str, today: date | None = None) -> str:
    """11月25日(水) or Wed 25 Nov; with the year when `today` is given and lies in another one."""
    code = language if language in _PATTERNS else "en"
    with_year = today is not None and today.year != day.year
    pattern = _PATTERNS[code][with_year]
    return QLocale(_LOCALES[code]).toString(QDate(day.year, day.month, day.day), pattern)


def moment_text(at: str, language: str, today: date | None = None) -> str:
    """A UTC text (2026-11-25T10:00:00.000Z) as local day and time; empty for no or no real moment."""
    moment = local_moment(at)
    return f"{day_text(moment.date(), language, today)} {clock_text(moment)}" if moment else ""


def span_text(starts_at: str, ends_at: str, language: str, today: date | None = None) -> str:
    """From when to when, local: the day once when both ends share it; empty without a beginning."""
    begin, end = local_moment(starts_at), local_moment(ends_at)
    if begin is None:
        return ""
    first = moment_text(starts_at, language, today)
    if end is None:
        return first
    if end.date() == begin.date():
        return f"{first}–{clock_text(end)}"
    return f"{first} – {moment_text(ends_at, language, today)}"


def clock_text(moment: datetime) -> str:
    """10:05, as clocks in both countries show it."""
    return f"{moment.hour}:{moment.minute:02}"


def due_text(due_on: str, today: str) -> str:
    """あと2日 or 2 days left, from two dates (YYYY-MM-DD); empty for no date."""
    return due_words(due_on, today).text


def local_moment(at: str) -> datetime | None:
    """A UTC text in local time, or None."""
    moment = parse_moment(at)
    return moment.astimezone() if moment else None
