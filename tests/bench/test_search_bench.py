"""The bench of the search index itself, with two thousand posts: it runs, and the counts are equal."""

from __future__ import annotations

import pytest

from colab_app.store.replica.search_index import searched_keys
from tests.bench import search
from tests.bench.scan import finds


def test_the_index_finds_what_a_scan_finds_in_two_thousand_posts(capsys: pytest.CaptureFixture[str]) -> None:
    assert search.main(["2000"]) == 0
    printed = capsys.readouterr().out
    assert "2,000 posts" in printed
    assert "DIFFERENT" not in printed
    assert all(query in printed for query in search.QUERIES)


def test_the_bench_tells_when_they_differ() -> None:
    figures = search.Figures(1, queries=[("蛍", 1.0, 1.0, 2, 3)])
    assert not figures.all_equal
    assert any("DIFFERENT" in line for line in figures.lines())


def test_the_scan_reads_what_the_index_indexes() -> None:
    assert set(searched_keys("idea")) == {"title", "body"}


def test_the_scan_knows_words() -> None:
    assert finds("がた", "すがた")
    assert finds("dat", "open database")
    assert not finds("ata", "open database")
    assert finds("ＡＰＩ 道", "api の道")
    assert not finds("api 橋", "api の道")
