"""Days and moments in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.ui.frame.moments import NOT_DUE, Urgency, ago_words, day_words, due_words, parse_moment
from tests.ui.frame.desk_room import DeskRoom

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due_on", "text", "urgency"),
    [
        ("2026-12-07", "12 days left", Urgency.CALM),
        ("2026-11-30", "5 days left", Urgency.SOON),
        ("2026-11-28", "3 days left", Urgency.SOON),
        ("2026-11-27", "2 days left", Urgency.URGENT),
        ("2026-11-26", "1 day left", Urgency.URGENT),
        ("2026-11-25", "Due today", Urgency.URGENT),
        ("2026-11-24", "1 day late", Urgency.URGENT),
    ],
)
def test_due_dates_press_more_the_nearer_they_are(
    room: DeskRoom, due_on: str, text: str, urgency: Urgency
) -> None:
    words = due_words(due_on, "2026-11-25")
    assert (words.text, words.urgency) == (text, urgency)


def test_due_dates_in_japanese(room: DeskRoom) -> None:
    room.language.use("ja")
    assert due_words("2026-11-27", "2026-11-25").text == "あと2日"


@pytest.mark.parametrize("due_on", ["", "soon", "2026-13-01"])
def test_what_is_no_date_is_not_due(due_on: str) -> None:
    assert due_words(due_on, "2026-11-25") == NOT_DUE


@given(st.dates(), st.dates())
def test_urgency_never_falls_as_a_date_comes_nearer(first: date, second: date) -> None:
    near, far = sorted((first, second))
    today = date(2026, 11, 25).isoformat()
    assert due_words(near.isoformat(), today).urgency >= due_words(far.isoformat(), today).urgency


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=6), "6 days ago"),
    ],
)
def test_how_long_ago(room: DeskRoom, before: timedelta, text: str) -> None:
    assert ago_words((NOW - before).isoformat(), NOW) == text


def test_longer_ago_is_a_day(room: DeskRoom) -> None:
    assert ago_words("2026-11-02T12:00:00.000Z", NOW) == "Mon 2 Nov"
    assert ago_words("2025-11-02T12:00:00.000Z", NOW) == "2 Nov 2025"
    room.language.use("ja")
    assert day_words(date(2026, 11, 25), date(2026, 11, 1)) == "11月25日(水)"


def test_what_is_no_moment_is_left_out() -> None:
    assert ago_words("", NOW) == ""
    assert parse_moment("yesterday") is None
    assert parse_moment("2026-11-25T10:00:00") == datetime(2026, 11, 25, 10, tzinfo=UTC)
