"""Surfaces, shadows, rings and key caps keep inside their boxes and follow the look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.surfaces import (
    Depth,
    key_cap_width,
    paint_card_shadow,
    paint_focus_ring,
    paint_key_cap,
    paint_surface,
    shadow_margin,
)
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.theme.dressing import DESK_LOOKS, canvas, colors, has_color

BOX = QRectF(50, 50, 60, 40)


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_a_surface_is_filled_and_outlined_inside_its_box(theme: Theme, look: Look) -> None:
    theme.choose_look(look)
    image, painter = canvas(160, 140, QColor("#ff00ff"))
    paint_surface(painter, theme, BOX, radius=8)
    painter.end()
    assert image.pixelColor(80, 70) == theme.color("surface")
    assert image.pixelColor(80, 50) == theme.color("line")
    assert image.pixelColor(80, 49) == QColor("#ff00ff")


def test_a_surface_without_a_line_reaches_its_edge(theme: Theme) -> None:
    image, painter = canvas(160, 140, QColor("#ff00ff"))
    paint_surface(painter, theme, BOX, fill="sunken", line=None)
    painter.end()
    assert image.pixelColor(50, 50) == theme.color("sunken")


@pytest.mark.parametrize("depth", [Depth.POP_OVER, Depth.DIALOG])
@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_a_shadow_fades_and_stays_in_its_margin(theme: Theme, look: Look, depth: Depth) -> None:
    theme.choose_look(look)
    image, painter = canvas(160, 140, QColor("#ffffff"))
    paint_surface(painter, theme, BOX, radius=8, depth=depth)
    painter.end()
    below = [image.pixelColor(80, 90 + step).lightness() for step in range(2, shadow_margin(theme, depth))]
    assert below == sorted(below)
    assert below[0] < 250
    assert image.pixelColor(80, 90 + shadow_margin(theme, depth) + 2).name() == "#ffffff"


def test_high_contrast_and_the_page_have_no_shadow(theme: Theme) -> None:
    assert shadow_margin(theme, Depth.PAGE) == 0
    theme.choose_look(Look.HIGH_CONTRAST_LIGHT)
    assert shadow_margin(theme, Depth.DIALOG) == 0
    image, painter = canvas(160, 140, QColor("#ffffff"))
    paint_card_shadow(painter, theme, BOX, 10)
    painter.end()
    assert set(colors(image)) == {"#ffffff"}


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_cards_cast_a_faint_shadow_below(theme: Theme, look: Look) -> None:
    theme.choose_look(look)
    image, painter = canvas(160, 140, QColor("#ffffff"))
    paint_card_shadow(painter, theme, BOX, 10)
    painter.end()
    assert image.pixelColor(80, 91).lightness() < 255
    assert image.pixelColor(80, 48).name() == "#ffffff"


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_the_focus_ring_lies_inside_its_box(theme: Theme, look: Look) -> None:
    theme.choose_look(look)
    image, painter = canvas(160, 140, QColor("#808080"))
    paint_focus_ring(painter, theme, BOX, 8)
    painter.end()
    assert has_color(image, theme.color("focus"))
    assert image.pixelColor(80, 49).name() == "#808080"
    assert image.pixelColor(80, 56).name() == "#808080"


def test_a_key_cap_is_as_wide_as_its_name(theme: Theme) -> None:
    image, painter = canvas(160, 40, QColor("#ff00ff"))
    width = paint_key_cap(painter, theme, QPointF(10, 10), "Ctrl K")
    painter.end()
    assert width == key_cap_width(theme, "Ctrl K")
    assert key_cap_width(theme, "K") == 20
    assert key_cap_width(theme, "PageDown") > width
    assert has_color(image, theme.color("text2"))
    assert image.pixelColor(round(10 + width) + 1, 20).name() == "#ff00ff"


@pytest.mark.parametrize(
    ("share", "name"), [(-1, "#000000"), (0, "#000000"), (0.5, "#808080"), (1, "#ffffff"), (2, "#ffffff")]
)
def test_mixed_colours_lie_between(share: float, name: str) -> None:
    assert mix(QColor("#000000"), QColor("#ffffff"), share).name() == name
