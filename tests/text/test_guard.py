"""The guard lets ordinary posts pass and refuses what would be slow or deep."""

from __future__ import annotations

import pytest

from colab_app.text.guard import (
    MAXIMUM_CELLS,
    MAXIMUM_CHARACTERS,
    MAXIMUM_LINES,
    MAXIMUM_PIPES_PER_LINE,
    is_bounded,
)


@pytest.mark.parametrize(
    "passage",
    [
        "",
        "ふつうの文。" * 1_000,
        "[リンク](https://lab.example) " * 200,
        "`code` " * 300,
        "|a|b|c|d|\n|-|-|-|-|\n" + "|1|2|3|4|\n" * 1_000,
        "\n".join(" " * 4 * level + "- 項目" for level in range(8)),
        "a" * MAXIMUM_CHARACTERS,
        "\n" * MAXIMUM_LINES,
        "> " * 9 + "引用",
    ],
    ids=range(9),
)
def test_ordinary_passages_pass(passage: str) -> None:
    assert is_bounded(passage)


@pytest.mark.parametrize(
    "passage",
    [
        "a" * (MAXIMUM_CHARACTERS + 1),
        "\n" * (MAXIMUM_LINES + 1),
        "文\n" + " " * 61 + "- 深い",
        "- " * 10 + "深い",
        "> - 1. * + > > > > > 深い",
        "a" + " " * 200 + "b",
        "|" * (MAXIMUM_PIPES_PER_LINE + 1),
        "|" * 61 + "\n|" * (MAXIMUM_CELLS // 60),
        "` `` " * 2_000,
    ],
    ids=range(9),
)
def test_slow_or_deep_passages_are_refused(passage: str) -> None:
    assert not is_bounded(passage)


def test_costs_are_counted_block_by_block() -> None:
    table = "|a|b|\n|-|-|\n" + "|1|2|\n" * 100
    assert is_bounded("\n\n".join([table] * 9))
    assert is_bounded("\n\n".join(["`a` と `b` " * 10] * 100))
