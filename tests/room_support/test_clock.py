"""Moments have one text form that sorts by time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.support.clock import moment_text, utc_now_text

MOMENTS = st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.timezones())


def test_other_zones_become_utc_with_milliseconds() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert moment_text(datetime(2026, 11, 25, 19, 0, tzinfo=tokyo)) == "2026-11-25T10:00:00.000Z"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment_text(datetime(2026, 11, 25, 19, 0))


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_the_moments_do(first: datetime, second: datetime) -> None:
    if first.astimezone(UTC) <= second.astimezone(UTC):
        assert moment_text(first) <= moment_text(second)
    else:
        assert moment_text(first) >= moment_text(second)


def test_now_has_the_same_form() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", utc_now_text())
