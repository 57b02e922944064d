"""Code is found where a Markdown reader finds it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.code_spans import LineRange, line_ranges, without_code


@pytest.mark.parametrize(
    ("source", "masked"),
    [
        ("no code", "no code"),
        ("a `b` c", "a     c"),
        ("``a`b`` `c", "        `c"),
        ("`a\n\nb`", "`a\n\nb`"),
        ("`a\nb`", "  \n  "),
        ("``` x\na\n```\nb", "     \n \n   \nb"),
        ("~~~\n`a\n~~~\nb`", "   \n  \n   \nb`"),
        ("````\n```\na\n````\nb", "    \n   \n \n    \nb"),
        ("```\na", "   \n "),
        ("``` a ``` b", "          b"),
    ],
)
def test_code_is_blanked_out(source: str, masked: str) -> None:
    assert without_code(source) == masked


@given(st.text(alphabet="`~a \n", max_size=60))
def test_only_code_changes_and_offsets_stay(source: str) -> None:
    masked = without_code(source)
    assert len(masked) == len(source)
    assert [i for i, c in enumerate(masked) if c == "\n"] == [i for i, c in enumerate(source) if c == "\n"]
    assert all(new in (old, " ") for old, new in zip(source, masked, strict=True))


@given(
    st.lists(
        st.sampled_from(["```", "````", "~~~", "a", "", "   ```", "    ```", "```x", "``` `"]), max_size=12
    )
)
def test_line_ranges_cover_all_lines_in_order(lines: list[str]) -> None:
    ranges = list(line_ranges(lines))
    assert [number for part in ranges for number in range(part.first, part.last)] == list(range(len(lines)))
    assert all(part.first < part.last for part in ranges)


def test_an_open_fence_runs_to_the_end() -> None:
    assert list(line_ranges(["a", "```", "b"])) == [
        LineRange(0, 1, is_code=False),
        LineRange(1, 3, is_code=True, is_closed=False),
    ]


@pytest.mark.parametrize("unit", ["`", "` ", "```\n", "````\n```x\n", "~~~\n\n", "`\n\n"])
def test_looking_for_code_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    without_code(unit * (100_000 // len(unit)))
    without_code("".join("`" * length + " " for length in range(400)))
    assert time.process_time() - started < 1
