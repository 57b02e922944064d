"""What the tools do to a text, by example and by law."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.ui.editor.formatting import (
    Replacement,
    Selection,
    continue_line,
    insert_block,
    make_link,
    toggle_bold,
    toggle_bullets,
    toggle_quote,
)


def mark(text: str) -> Selection:
    """A text in which [ and ] stand for the selection."""
    start, end = text.index("["), text.index("]") - 1
    return Selection(text.replace("[", "").replace("]", ""), start, end)


def shown(selection: Selection, change: Replacement | None) -> str:
    """The text after a change, with [ and ] for the selection."""
    assert change is not None
    text = change.apply(selection.text)
    start, end = change.select_start, change.select_end
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a [word] b", "a **[word]** b"),
        ("a **[word]** b", "a [word] b"),
        ("a [**word**] b", "a [word] b"),
        ("a [ word ] b", "a  **[word]**  b"),
        ("a []b", "a **[]**b"),
        ("[防災]の日", "**[防災]**の日"),
    ],
)
def test_bold(before: str, after: str) -> None:
    selection = mark(before)
    assert shown(selection, toggle_bold(selection)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\nt[w]o\nthree", "one\n[- two]\nthree"),
        ("[one\ntwo]", "[- one\n- two]"),
        ("[- one\n- two]", "[one\ntwo]"),
        ("[one\n- two]", "[- one\n- two]"),
        ("[one\n\ntwo]", "[- one\n\n- two]"),
        ("[one\n]two", "[- one]\ntwo"),
        ("on[]e", "- on[]e"),
        ("[]", "- []"),
        ("- on[]e", "on[]e"),
    ],
)
def test_bullets(before: str, after: str) -> None:
    selection = mark(before)
    assert shown(selection, toggle_bullets(selection)) == after


def test_quotes() -> None:
    selection = mark("[one\ntwo]")
    assert shown(selection, toggle_quote(selection)) == "[> one\n> two]"
    quoted = mark("[> one\n> two]")
    assert shown(quoted, toggle_quote(quoted)) == "[one\ntwo]"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see []", "see [here](https://[])"),
        ("see [this] now", "see [this](https://[]) now"),
        ("see [https://a.example/x]", "see [[here]](https://a.example/x)"),
    ],
)
def test_links(before: str, after: str) -> None:
    start, end = before.index("["), before.index("]") - 1
    selection = Selection(before.replace("[", "").replace("]", ""), start, end)
    assert shown(selection, make_link(selection, "here")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one[]", "- one\n- []"),
        ("  * one[]", "  * one\n  * []"),
        ("9. one[]", "9. one\n10. []"),
        ("> one[]", "> one\n> []"),
        ("a\n- one\n- []", "a\n- one\n[]"),
        ("> []", "[]"),
    ],
)
def test_enter_goes_on_with_lists_and_quotes(before: str, after: str) -> None:
    selection = mark(before)
    assert shown(selection, continue_line(selection)) == after


def test_enter_goes_on_with_tasks_as_open_ones() -> None:
    change = continue_line(Selection("- [x] done", 10, 10))
    assert change is not None
    assert change.text == "\n- [ ] "


@pytest.mark.parametrize("before", ["one[]", "- o[n]e", "1.one[]", "-[]", "- []rest"])
def test_enter_is_only_enter_elsewhere(before: str) -> None:
    assert continue_line(mark(before)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [("[]", "B\n[]"), ("a[]", "a\n\nB\n[]"), ("a\n[]", "a\n\nB\n[]"), ("a\n\n[]\nb", "a\n\nB[]\nb")],
)
def test_blocks_stand_apart(before: str, after: str) -> None:
    selection = mark(before)
    assert shown(selection, insert_block(selection, "B")) == after


TEXTS = st.text(alphabet="ab あ*-> \n1.", max_size=40)


@given(TEXTS, st.data())
def test_bold_twice_is_as_before(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if "*" in text or not text[start:end].strip():
        return
    once = toggle_bold(Selection(text, start, end))
    made = Selection(once.apply(text), once.select_start, once.select_end)
    assert toggle_bold(made).apply(made.text) == text


@given(TEXTS, st.data())
def test_every_tool_keeps_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    selection = Selection(text, start, end)
    for tool in (toggle_bold, toggle_bullets, toggle_quote):
        change = tool(selection)
        made = change.apply(text)
        assert 0 <= change.select_start <= change.select_end <= len(made)
        assert [sign for sign in made if sign in "abあ"] == [sign for sign in text if sign in "abあ"]
