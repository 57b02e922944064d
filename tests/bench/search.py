"""Measures the search index on many posts: python -m tests.bench.search [posts].

Prints how long the index takes to build, how long each search takes, and that it finds exactly what
a scan over the folded texts finds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from colab_app.service.queries import Query, Search, SearchCount
from colab_app.store.reads import answer
from colab_app.store.replica import Replica, search_index
from colab_app.store.rows import put_rows
from tests.bench.posts import posts
from tests.bench.scan import count

POSTS = 100_000
REPEATS = 7
QUERIES = (
    *("蛍", "川", "混雑", "防災", "避難所", "バリアフリー", "避難所の混雑を知らせてほしい"),
    *("holo", "data", "gtfs", "ai", "駅前広場 予約"),
)


@dataclass
class Figures:
    """What was measured: seconds, and for each query milliseconds, matches and what a scan finds."""

    posts: int
    build_seconds: float = 0.0
    file_bytes: int = 0
    queries: list[tuple[str, float, float, int, int]] = field(default_factory=list)

    @property
    def all_equal(self) -> bool:
        """True when the index and the scan agree on every query."""
        return all(found == scanned for _, _, _, found, scanned in self.queries)

    def lines(self) -> Iterator[str]:
        """The figures as a small table."""
        built, size = f"{self.build_seconds:.1f} s", f"{self.file_bytes / 1e6:.0f} MB"
        yield f"{self.posts:,} posts: index built in {built}, file {size}"
        yield f"{'query':<24}{'50 best ms':>12}{'count ms':>10}{'found':>9}{'scanned':>9}"
        for query, best, counting, found, scanned in self.queries:
            equal = "" if found == scanned else "  DIFFERENT"
            yield f"{query:<24}{best:>12.2f}{counting:>10.2f}{found:>9,}{scanned:>9,}{equal}"


@contextmanager
def filled_replica(folder: Path, number: int, figures: Figures) -> Iterator[Replica]:
    """A replica with that many posts; the time of indexing them goes into the figures."""
    replica = Replica(folder / "bench.db")
    try:
        rows = list(posts(number))
        with replica.writing() as connection:
            put_rows(connection, "idea", rows)
            started = time.perf_counter()
            search_index.refresh(connection, [("idea", str(row["id"])) for row in rows])
            figures.build_seconds = time.perf_counter() - started
        figures.file_bytes = (folder / "bench.db").stat().st_size
        yield replica
    finally:
        replica.close()


def measure(number: int, queries: tuple[str, ...] = QUERIES) -> Figures:
    """Builds an index of that many posts and asks it everything."""
    figures = Figures(number)
    with tempfile.TemporaryDirectory() as name, filled_replica(Path(name), number, figures) as replica:
        for query in queries:
            best = _milliseconds(replica, Search(query))
            counting = _milliseconds(replica, SearchCount(query))
            with replica.reading() as connection:
                found = answer(connection, SearchCount(query), "somebody")
            scanned = count(query, posts(number), ("title", "body"))
            figures.queries.append((query, best, counting, found, scanned))
    return figures


def _milliseconds(replica: Replica, query: Query[Any]) -> float:
    """The median of some tries."""
    tries = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        with replica.reading() as connection:
            answer(connection, query, "somebody")
        tries.append((time.perf_counter() - started) * 1000)
    return statistics.median(tries)


def main(arguments: list[str]) -> int:
    """Prints the figures; exit status 1 when the index and the scan do not agree."""
    figures = measure(int(arguments[0]) if arguments else POSTS)
    for line in figures.lines():
        sys.stdout.write(f"{line}\n")
    return 0 if figures.all_equal else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
