"""Only as much of a post as is read at a glance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.length import length
from colab_app.ui.peek.beginning import ENOUGH_LETTERS, MOST_LETTERS, beginning


@pytest.mark.parametrize("source", ["", "一行だけ", "# 見出し\n\n- ひとつ\n- ふたつ"])
def test_short_posts_stay_as_they_are(source: str) -> None:
    assert beginning(source) == source


def test_paragraphs_stay_whole() -> None:
    source = "\n\n".join(["あ" * 100] * 5)
    assert beginning(source) == "\n\n".join(["あ" * 100, "あ" * 100, "…"])


def test_a_very_long_paragraph_is_cut() -> None:
    shown = beginning("あ" * 1000)
    assert shown.endswith("…")
    assert length(shown) <= MOST_LETTERS + 1


@given(st.lists(st.text("あいu \n", max_size=400), max_size=8))
def test_it_is_never_much_longer_than_a_glance(paragraphs: list[str]) -> None:
    source = "\n\n".join(paragraphs)
    shown = beginning(source)
    assert length(shown.replace("\n", "")) <= ENOUGH_LETTERS + MOST_LETTERS + 2
    assert bool(shown) == bool(source.strip())
