"""A large table is read in memory that does not grow with it."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

from colab_app.exchange.importing import open_reading
from colab_app.exchange.records import ImportedPost


def peak_bytes(path: Path) -> tuple[int, int]:
    """The peak of memory while reading, and the number of posts."""
    gc.collect()
    tracemalloc.start()
    try:
        with open_reading(path) as reading:
            posts = sum(isinstance(record, ImportedPost) for record in reading)
        return tracemalloc.get_traced_memory()[1], posts
    finally:
        tracemalloc.stop()


def list_of(path: Path, rows: int) -> Path:
    """An invented list without ids, every row different."""
    with path.open("w", encoding="utf-8") as out:
        out.write("件名,内容,氏名,受付日\n")
        for number in range(rows):
            words = f'{number}番目の声,"坂が急で、\n冬は滑る。{number * 7}"'
            out.write(f"{words},人{number % 50},2024/7/{number % 28 + 1} 9:30\n")
    return path


def test_more_rows_take_no_more_memory(tmp_path: Path) -> None:
    small_peak, small_posts = peak_bytes(list_of(tmp_path / "small.csv", 5_000))
    large_peak, large_posts = peak_bytes(list_of(tmp_path / "large.csv", 12_000))
    assert (small_posts, large_posts) == (5_000, 12_000)
    assert large_peak < small_peak * 1.1
