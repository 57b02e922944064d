"""The style sheet has a rule for every class and avoids what Qt gets wrong."""

from __future__ import annotations

import re

from colab_app.text.sanitise import CLASSES
from colab_app.text.style import PostColours, style_sheet

COLOURS = PostColours(muted="#555555", line="#bbbbbb", fill="#eeeeee", link="#0b5bd3")


def test_no_selector_is_grouped() -> None:
    selectors = re.findall(r"^([^{}]+)\{", style_sheet(COLOURS), re.MULTILINE)
    assert len(selectors) > 8
    assert not any("," in selector for selector in selectors)


def test_every_class_of_a_table_has_a_rule() -> None:
    sheet = style_sheet(COLOURS)
    for element in ("table", "td"):
        for name in CLASSES[element]:
            assert f"{element}.{name}" in sheet


def test_colours_and_sizes_are_the_given_ones() -> None:
    sheet = style_sheet(COLOURS, 20)
    assert set(re.findall("#[0-9a-f]{6}", sheet)) == {"#555555", "#bbbbbb", "#eeeeee", "#0b5bd3"}
    assert "h4 { font-size: 20px;" in sheet
