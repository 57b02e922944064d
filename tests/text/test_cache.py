"""The cache remembers, forgets the oldest, and stays within its bounds under threads."""

from __future__ import annotations

import threading

import pytest

from colab_app.text.cache import TextCache


class _Maker:
    """Counts what it was asked to make."""

    def __init__(self, size: int = 10) -> None:
        self.made: list[str] = []
        self._size = size

    def __call__(self, source: str) -> str:
        self.made.append(source)
        return source.ljust(self._size, "-")


def test_a_text_is_made_once() -> None:
    cache, make = TextCache(100), _Maker()
    assert [cache.get("一", make), cache.get("一", make)] == ["一".ljust(10, "-")] * 2
    assert make.made == ["一"]


def test_the_one_unused_longest_is_forgotten_first() -> None:
    cache, make = TextCache(40), _Maker()
    for source in ("一", "二", "三", "四", "一", "五"):
        cache.get(source, make)
    assert len(cache) == 4
    make.made.clear()
    cache.get("一", make)
    cache.get("二", make)
    assert make.made == ["二"]


def test_a_result_too_large_is_not_kept() -> None:
    cache, make = TextCache(40), _Maker(size=11)
    assert len(cache.get("一", make)) == 11
    assert len(cache) == 0


def test_a_failure_is_passed_on_and_nothing_kept() -> None:
    cache = TextCache(40)

    def fail(source: str) -> str:
        raise ValueError(source)

    with pytest.raises(ValueError, match="一"):
        cache.get("一", fail)
    assert len(cache) == 0
    assert cache.get("一", str.upper) == "一"


def test_two_threads_that_make_the_same_text_leave_one_result() -> None:
    cache = TextCache(100)
    both_are_making = threading.Barrier(2, timeout=10)

    def make(source: str) -> str:
        both_are_making.wait()
        return source * 3

    results: list[str] = []
    threads = [threading.Thread(target=lambda: results.append(cache.get("一", make))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert results == ["一一一"] * 2
    assert len(cache) == 1
    for number in range(32):
        cache.get(f"{number:03}", str)
    assert len(cache) == 33  # the 99 characters fit only if the first three were counted once
