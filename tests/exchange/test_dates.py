"""Times in all spellings the sources use come out as UTC text; what is no time stays None."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.exchange.cells import Cell
from colab_app.exchange.dates import epoch_moment, iso_text, read_moment
from colab_app.exchange.zones import EASTERN, ZONES, zone_for

TOKYO_NOON = "2024-07-06T03:00:00.000Z"


@pytest.mark.parametrize(
    "text",
    [
        "2024-07-06 12:00",
        "2024/07/06 12:00:00",
        "2024/7/6 12:00",
        "２０２４／７／６　１２：００",
        "2024年7月6日 12時",
        "2024年7月6日（土）12時00分",
        "2024年7月6日 午後0時",
        "令和6年7月6日 12:00",
        "令和６年７月６日（土曜日） 午後12時",
        "R6.7.6 12:00",
        "R6/7/6 12:00:00",
        "7/6/2024 12:00:00",
        "2024-07-06T12:00:00+09:00",
        "2024-07-06T03:00:00Z",
        "2024-07-06T03:00:00.000Z",
        "2024-07-06 03:00:00 UTC",
        "2024-07-06 12:00 JST",
        "2024-07-06 12:00:00 +0900",
        "20240706T120000+09",
        "20240706120000",
        "2024/07/06 12:00 PM",
        "2024/07/06 12 p.m.",
        "1720234800",
        "1720234800000",
    ],
)
def test_many_spellings_of_one_time(text: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert moment.iso == TOKYO_NOON


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020/03/19 12 p.m.", "2020-03-19T16:00:00.000Z"),
        ("2021/01/29 2:00 PM", "2021-01-29T19:00:00.000Z"),
        ("2021/12/03 11:59 p.m.", "2021-12-04T04:59:00.000Z"),
        ("2021/03/25 1:00 PM ", "2021-03-25T17:00:00.000Z"),
        ("2021/08/31", "2021-08-31T04:00:00.000Z"),
        ("2021/9/16 8:00 AM", "2021-09-16T12:00:00.000Z"),
        ("2021/10/14 11:00 AM ET", "2021-10-14T15:00:00.000Z"),
        ("2020/08/18 08:00 AM", "2020-08-18T12:00:00.000Z"),
        ("2021/04/08 12:00 AM", "2021-04-08T04:00:00.000Z"),
    ],
)
def test_the_spellings_of_the_challenge_feed_in_eastern_time(text: str, iso: str) -> None:
    moment = read_moment(text, EASTERN)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("令和元年5月1日", "2019-04-30T15:00:00.000Z"),
        ("平成31年4月30日", "2019-04-29T15:00:00.000Z"),
        ("昭和64年1月7日", "1989-01-06T15:00:00.000Z"),
        ("H31.4.30", "2019-04-29T15:00:00.000Z"),
        ("31/12/2024", "2024-12-30T15:00:00.000Z"),
        ("12/31/2024", "2024-12-30T15:00:00.000Z"),
        ("2024-07-06 24:00", "2024-07-06T15:00:00.000Z"),
        ("2024-07-06 23:59:60", "2024-07-06T14:59:59.000Z"),
        ("2024-07-06 01:02:03.4567 UTC", "2024-07-06T01:02:03.456Z"),
    ],
)
def test_eras_and_odd_corners(text: str, iso: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2024-13-01",
        "2024-02-30",
        "令和6年13月1日",
        "Wed Jul 27 22:09:49 WIB 2022",
        "2022-07-27 22:09 WIB",
        "2024-07-06 25:00",
        "2024-07-06 12:00 +9900",
        "0001-01-01 00:00",
        "9" * 81,
        "42",
        "99999999",
        "99999999999999",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read_moment(text) is None


def test_whether_zone_and_hour_were_given_is_told() -> None:
    stated, assumed, day = (
        read_moment(text) for text in ("2024-07-06 12:00Z", "2024-07-06 12:00", "2024-07-06")
    )
    assert stated is not None
    assert assumed is not None
    assert day is not None
    assert [one.zone_assumed for one in (stated, assumed, day)] == [False, True, True]
    assert [one.day_only for one in (stated, assumed, day)] == [False, False, True]


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        (datetime(2024, 7, 6, 12), TOKYO_NOON),
        (datetime(2024, 7, 6, 3, tzinfo=UTC), TOKYO_NOON),
        (date(2024, 7, 6), "2024-07-05T15:00:00.000Z"),
        (45479.5, TOKYO_NOON),
        ("45479.5", TOKYO_NOON),
        (45479, "2024-07-05T15:00:00.000Z"),
        (1720234800, TOKYO_NOON),
        (1720234800000.0, TOKYO_NOON),
        (True, None),
        (None, None),
        (time(12, 0), None),
        (timedelta(days=1), None),
        (float("nan"), None),
        (float("inf"), None),
        (-5, None),
        (datetime(1, 1, 1), None),
        (datetime(9999, 12, 31, 23, 59, 59, 999999), "9999-12-31T14:59:59.999Z"),
    ],
)
def test_cells_that_hold_times(cell: Cell, iso: str | None) -> None:
    moment = read_moment(cell)
    assert (moment.iso if moment else None) == iso


def test_seconds_and_milliseconds_meet_at_ten_to_the_eleventh() -> None:
    assert epoch_moment(99_999_999) is None
    below, above = epoch_moment(99_999_999_999), epoch_moment(100_000_000_000)
    assert below is not None
    assert above is not None
    assert (below.iso[:4], above.iso) == ("5138", "1973-03-03T09:46:40.000Z")


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2100, 1, 1)))
def test_our_own_text_comes_back(moment: datetime) -> None:
    text = iso_text(moment.replace(tzinfo=UTC))
    again = read_moment(text)
    assert again is not None
    assert again.iso == text


@given(st.text(max_size=90) | st.text("0123456789-/.:年月日時令和午後元APM TZ+", max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    moment = read_moment(text)
    assert moment is None or moment.iso.endswith("Z")


@pytest.mark.parametrize(
    ("local", "hours"),
    [
        (datetime(2021, 3, 14, 1, 59), -5),
        (datetime(2021, 3, 14, 2, 0), -4),
        (datetime(2021, 11, 7, 1, 59), -4),
        (datetime(2021, 11, 7, 2, 0), -5),
        (datetime(2021, 7, 1), -4),
    ],
)
def test_summer_time_in_the_east(local: datetime, hours: int) -> None:
    zone = zone_for("ET", local)
    assert zone is not None
    assert zone.utcoffset(local) == timedelta(hours=hours)


def test_every_zone_offered_is_known_and_others_are_not() -> None:
    assert all(zone_for(name, datetime(2024, 1, 1)) is not None for name in ZONES)
    assert zone_for("WIB", datetime(2024, 1, 1)) is None
