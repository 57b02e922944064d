"""Every pair of colours that meets in the app can be told apart in every look."""

from __future__ import annotations

import re

import pytest

from colab_app.ui.theme.tokens import COLOR_ROLES, COLORS, TRAITS, TYPE, ColorRole, Look
from tests.ui.theme.contrast import contrast

SEVEN: tuple[tuple[ColorRole, ColorRole], ...] = (
    ("text", "canvas"),
    ("text", "surface"),
    ("text", "sidebar"),
    ("text", "surface2"),
    ("text", "primary_tint"),
    ("text", "accent_tint"),
    ("text", "success_tint"),
    ("text", "warn_tint"),
    ("text", "danger_tint"),
    ("on_accent", "accent"),
)
FOUR_AND_A_HALF: tuple[tuple[ColorRole, ColorRole], ...] = (
    ("text2", "canvas"),
    ("text2", "surface"),
    ("text2", "surface2"),
    ("text2", "sidebar"),
    ("text2", "sunken"),
    ("text3", "canvas"),
    ("text3", "surface"),
    ("text3", "sidebar"),
    ("text3", "primary_tint"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("primary_text", "canvas"),
    ("primary_text", "surface"),
    ("primary_text", "primary_tint"),
    ("accent_text", "surface"),
    ("accent_text", "accent_tint"),
    ("success", "surface"),
    ("success", "success_tint"),
    ("warn", "surface"),
    ("warn", "warn_tint"),
    ("danger", "surface"),
    ("danger", "danger_tint"),
    ("gov_fg", "gov_bg"),
    ("biz_fg", "biz_bg"),
    ("civ_fg", "civ_bg"),
)
THREE: tuple[tuple[ColorRole, ColorRole], ...] = (
    ("line_strong", "canvas"),
    ("line_strong", "surface"),
    ("focus", "canvas"),
    ("focus", "surface"),
    ("focus", "sidebar"),
    ("focus", "primary_tint"),
    ("primary", "canvas"),
    ("primary", "surface"),
    ("st_open", "canvas"),
    ("st_prop", "canvas"),
    ("st_design", "canvas"),
    ("st_pilot", "canvas"),
    ("st_live", "canvas"),
    ("st_park", "canvas"),
    ("chart_soft", "surface"),
)
NEEDED = (
    [(*pair, 7.0) for pair in SEVEN]
    + [(*pair, 4.5) for pair in FOUR_AND_A_HALF]
    + [(*pair, 3.0) for pair in THREE]
)
ON_THE_WALL = {"text": 12.0, "text2": 9.0, "text3": 7.0}
STAGE_LOOKS = (Look.STAGE_LIGHT, Look.STAGE_DARK)


@pytest.mark.parametrize("look", Look)
def test_pairs_that_meet_can_be_read(look: Look) -> None:
    table = COLORS[look]
    weak = [
        f"{front} on {back}: {contrast(table[front], table[back]):.2f} < {needed}"
        for front, back, needed in NEEDED
        if contrast(table[front], table[back]) < needed
    ]
    assert weak == []


@pytest.mark.parametrize("look", STAGE_LOOKS)
def test_a_bright_room_leaves_the_wall_readable(look: Look) -> None:
    table = COLORS[look]
    for front, needed in ON_THE_WALL.items():
        for back in ("canvas", "surface"):
            assert contrast(table[front], table[back]) >= needed, (front, back)  # type: ignore[index] # roles


@pytest.mark.parametrize("look", [look for look in Look if not TRAITS[look].is_dark])
def test_the_yellow_way_back_is_read_on_a_reversed_sheet(look: Look) -> None:
    table = COLORS[look]
    assert contrast(table["accent"], table["text"]) >= 7
    assert contrast(table["canvas"], table["text"]) >= 7
    assert contrast(table["surface2"], table["text"]) >= 7


@pytest.mark.parametrize("look", [look for look in Look if TRAITS[look].is_dark])
def test_the_yellow_way_back_is_read_on_a_dark_sheet(look: Look) -> None:
    table = COLORS[look]
    assert contrast(table["accent_text"], table["surface2"]) >= 7
    assert contrast(table["text2"], table["surface2"]) >= 4.5


@pytest.mark.parametrize("look", Look)
def test_every_look_has_every_colour(look: Look) -> None:
    assert set(COLORS[look]) == set(COLOR_ROLES)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", color) for color in COLORS[look].values())


def test_darkness_of_a_look_is_that_of_its_canvas() -> None:
    for look, traits in TRAITS.items():
        assert traits.is_dark == (contrast(COLORS[look]["canvas"], "#FFFFFF") > 10)


def test_high_contrast_has_thick_lines_and_no_shadows() -> None:
    for traits in TRAITS.values():
        if traits.is_high_contrast:
            assert traits.line_width == 2.0
            assert traits.ring_width == 3.5
            assert not traits.has_shadows


def test_text_smaller_than_13_is_for_keys_only() -> None:
    assert [role for role, step in TYPE.items() if step.size < 13] == ["key"]


def test_lines_are_high_enough_for_japanese() -> None:
    assert all(step.line >= step.size * 1.3 for step in TYPE.values())
