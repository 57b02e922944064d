"""A post is cut into passages between blocks, and no text is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.blocks import PASSAGE_CHARACTERS, Passage, passages


def test_code_and_prose_come_apart_in_order() -> None:
    source = "前\n```python\nx = 1\n\n# 題\n```\n後\n~~~\n開いたまま"
    assert list(passages(source)) == [
        Passage("前", is_code=False),
        Passage("x = 1\n\n# 題", is_code=True),
        Passage("後", is_code=False),
        Passage("開いたまま", is_code=True),
    ]


def test_blank_prose_is_left_out() -> None:
    assert list(passages("\n \n```\n```\n\n")) == [Passage("", is_code=True)]
    assert list(passages("")) == []


def test_long_prose_is_cut_before_a_paragraph_not_inside_a_list() -> None:
    items = "\n\n".join(f"- 項目{number}" for number in range(1_000))
    pieces = [
        passage.text
        for passage in passages(f"{items}\n\n段落\n\n" + "あ" * PASSAGE_CHARACTERS + "\n\n終わり")
    ]
    assert [piece.split("\n")[0][:4] for piece in pieces] == ["- 項目", "段落", "終わり"]
    assert pieces[0].rstrip() == items


def test_an_endless_list_is_cut_at_a_blank_line_in_the_end() -> None:
    items = "\n\n".join(f"- 項目{number}" for number in range(8_000))
    pieces = [passage.text for passage in passages(items)]
    assert len(pieces) > 1
    assert all(len(piece) <= 2 * PASSAGE_CHARACTERS + 20 for piece in pieces)


@given(st.text(alphabet="a防-`~>\n #", max_size=80))
def test_no_word_is_lost(source: str) -> None:
    fences = [line for line in source.split("\n") if line.lstrip(" ").startswith(("```", "~~~"))]
    kept = "".join(passage.text for passage in passages(source))
    if not fences:
        assert [c for c in kept if c.isalpha()] == [c for c in source if c.isalpha()]
    assert set(kept) <= set(source) | set("- >\n")
