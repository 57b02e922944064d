"""Ids sort by time, also within a burst, after a clock that went back, and from several threads."""

from __future__ import annotations

import threading
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.ids import IdSource, is_id

MILLISECONDS = st.integers(0, 2**48 - 1)
COUNTER_VALUES = 1 << 12


def _stamp(text: str) -> int:
    """The milliseconds in a UUIDv7."""
    return uuid.UUID(text).int >> 80


def _source(moments: list[int], noise: bytes = b"\xff" * 16) -> IdSource:
    """A source whose clock shows these moments, one an id, and the last for ever."""
    left = list(moments)
    return IdSource(lambda: left.pop(0) if len(left) > 1 else left[0], lambda size: noise[:size])


def test_an_id_is_a_uuid_of_version_7() -> None:
    text = IdSource().new()
    value = uuid.UUID(text)
    assert (value.version, value.variant) == (7, uuid.RFC_4122)
    assert str(value) == text == text.lower()


@given(MILLISECONDS)
def test_the_time_stands_in_front(moment: int) -> None:
    assert _stamp(_source([moment]).new()) == moment


@given(
    st.lists(st.integers(0, 2**47), min_size=2, max_size=40),
    st.binary(min_size=16),
)
def test_ids_of_one_source_rise_whatever_the_clock_does(moments: list[int], noise: bytes) -> None:
    source = _source(moments, noise)
    ids = [source.new() for _ in moments]
    assert ids == sorted(set(ids))


def test_a_burst_that_fills_the_counter_goes_on_into_the_next_millisecond() -> None:
    source = _source([1_000], noise=b"\x00" * 16)
    ids = [source.new() for _ in range(2 * COUNTER_VALUES + 1)]
    assert ids == sorted(set(ids))
    assert [_stamp(ids[place]) for place in (0, COUNTER_VALUES - 1, COUNTER_VALUES, -1)] == [
        1_000,
        1_000,
        1_001,
        1_002,
    ]


def test_a_clock_that_went_back_keeps_the_last_moment() -> None:
    source = _source([5_000, 10])
    first, second = source.new(), source.new()
    assert (_stamp(first), _stamp(second)) == (5_000, 5_000)
    assert first < second


def test_a_counter_begins_with_room_for_two_thousand_ids_a_millisecond() -> None:
    text = _source([1]).new()
    assert (uuid.UUID(text).int >> 64) & 0xFFF == 0x7FF


def test_threads_share_one_source_without_equal_ids() -> None:
    source = IdSource()
    found: list[list[str]] = [[] for _ in range(4)]

    def make(mine: list[str]) -> None:
        mine.extend(source.new() for _ in range(500))

    threads = [threading.Thread(target=make, args=(mine,)) for mine in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(mine == sorted(mine) for mine in found)
    assert len({each for mine in found for each in mine}) == 2_000


def test_a_sealed_id_tells_nothing_about_time() -> None:
    value = uuid.UUID(IdSource(lambda: 1, lambda size: b"\x00" * size).sealed())
    assert (value.version, value.variant) == (4, uuid.RFC_4122)
    assert value.int & ~(0xF << 76 | 0b11 << 62) == 0
    assert IdSource().sealed() != IdSource().sealed()


def test_ids_we_make_may_name_rows() -> None:
    source = IdSource()
    assert is_id(source.new())
    assert is_id(source.sealed())
    assert is_id("idea-of-a")


@pytest.mark.parametrize("text", ["", " ", "a b", "a:b", "-a", "a/b", "..", "あ", "a\n", "a\x00", "a" * 129])
def test_what_could_be_taken_for_something_else_may_not(text: str) -> None:
    assert not is_id(text)
