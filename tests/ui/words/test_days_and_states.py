"""Days, moments, counts and the sync state read as people write them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date

import pytest

from colab_app.service.views import SyncState, SyncView
from colab_app.ui.frame.language import Language
from colab_app.ui.words import (
    challenges_text,
    day_text,
    due_text,
    moment_text,
    people_text,
    span_text,
    sync_text,
    unread_text,
)

DAY = date(2026, 11, 25)


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is Tokyo's for one test."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    os.environ.pop("TZ", None)
    monkeypatch.undo()
    time.tzset()


def test_a_day_has_its_weekday_and_the_year_only_when_it_is_another() -> None:
    assert day_text(DAY, "ja") == "11月25日(水)"
    assert day_text(DAY, "en") == "Wed 25 Nov"
    assert day_text(DAY, "ja", date(2027, 1, 4)) == "2026年11月25日"
    assert day_text(DAY, "en", date(2027, 1, 4)) == "25 Nov 2026"
    assert day_text(DAY, "fr") == "Wed 25 Nov"


def test_a_moment_is_local(in_tokyo: None) -> None:
    assert moment_text("2026-11-25T10:05:00.000Z", "ja") == "11月25日(水) 19:05"
    assert moment_text("2026-11-25T16:00:00.000Z", "en") == "Thu 26 Nov 1:00"
    assert moment_text("", "ja") == ""
    assert moment_text("soon", "ja") == ""


def test_a_span_names_the_day_once(in_tokyo: None) -> None:
    start = "2026-11-25T01:00:00.000Z"
    assert span_text(start, "2026-11-25T03:30:00.000Z", "ja") == "11月25日(水) 10:00–12:30"
    assert span_text(start, "2026-11-26T03:30:00.000Z", "en") == "Wed 25 Nov 10:00 – Thu 26 Nov 12:30"
    assert span_text(start, "", "ja") == "11月25日(水) 10:00"
    assert span_text("", "", "ja") == ""


def test_due_dates_count_days(language: Language) -> None:
    assert due_text("2026-11-27", "2026-11-25") == "あと2日"
    assert due_text("", "2026-11-25") == ""


def test_counts_know_one_and_many(language: Language) -> None:
    language.use("en")
    assert [challenges_text(count) for count in (0, 1, 2)] == ["0 challenges", "1 challenge", "2 challenges"]
    assert (people_text(1), people_text(3)) == ("1 person", "3 people")
    assert unread_text(3) == "3 unread"


def test_each_sync_state_is_said_in_words(language: Language) -> None:
    views = [SyncView(state, pending=3, refused=2, conflicts=1) for state in SyncState]
    said = {view.state: sync_text(view) for view in views}
    assert len(set(said.values())) == len(SyncState)
    assert "3" in said[SyncState.WAITING]
    assert "3" in said[SyncState.ATTENTION]
    language.use("en")
    assert sync_text(SyncView(SyncState.SENDING, pending=1)) == "Sending 1"


def test_offline_says_since_when(language: Language, in_tokyo: None) -> None:
    view = SyncView(SyncState.OFFLINE, offline_since_at="2026-11-25T01:21:00.000Z")
    assert "10:21" in sync_text(view)
