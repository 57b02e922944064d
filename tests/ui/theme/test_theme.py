"""A theme follows the system until a look is chosen, scales lengths, and tells of each change once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QPalette

from colab_app.ui.theme.theme import SystemLook, Theme
from colab_app.ui.theme.tokens import COLORS, Look


class Changes:
    """Counts how often a theme told of a change."""

    def __init__(self, theme: Theme) -> None:
        self.count = 0
        theme.changed.connect(self._add)

    def _add(self) -> None:
        self.count += 1


@pytest.mark.parametrize(
    ("system", "look"),
    [
        (SystemLook(), Look.LIGHT),
        (SystemLook(is_dark=True), Look.DARK),
        (SystemLook(is_high_contrast=True), Look.HIGH_CONTRAST_LIGHT),
        (SystemLook(is_dark=True, is_high_contrast=True), Look.HIGH_CONTRAST_DARK),
    ],
)
def test_the_system_is_followed(theme: Theme, system: SystemLook, look: Look) -> None:
    theme.follow_system(system)
    assert theme.look is look
    assert theme.chosen_look is None


def test_a_chosen_look_stays_when_the_system_changes(theme: Theme) -> None:
    theme.choose_look(Look.LIGHT)
    changes = Changes(theme)
    theme.follow_system(SystemLook(is_dark=True))
    assert theme.look.value == "light"
    assert changes.count == 0
    theme.choose_look(None)
    assert theme.look.value == "dark"
    assert changes.count == 1


def test_a_change_is_told_once_and_no_change_not_at_all(theme: Theme) -> None:
    changes = Changes(theme)
    theme.choose_look(Look.LIGHT)
    theme.set_text_scale(1.0)
    assert changes.count == 0
    theme.choose_look(Look.DARK)
    theme.set_text_scale(1.5)
    assert changes.count == 2


def test_colours_come_from_the_look(theme: Theme) -> None:
    assert theme.color("primary") == QColor(COLORS[Look.LIGHT]["primary"])
    theme.choose_look(Look.DARK)
    assert theme.color("primary") == QColor(COLORS[Look.DARK]["primary"])


def test_a_colour_can_be_changed_by_its_user_without_harm(theme: Theme) -> None:
    theme.color("text").setAlphaF(0.1)
    assert theme.color("text").alphaF() == 1.0
    assert theme.color("text", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)


def test_a_font_can_be_changed_by_its_user_without_harm(theme: Theme) -> None:
    theme.font("ui").setPixelSize(99)
    assert theme.font("ui").pixelSize() == 14


@pytest.mark.parametrize(("wanted", "scale"), [(0.1, 0.9), (1.25, 1.25), (9.0, 2.0)])
def test_text_scale_stays_in_its_bounds(theme: Theme, wanted: float, scale: float) -> None:
    theme.set_text_scale(wanted)
    assert theme.text_scale == scale


def test_text_scale_multiplies_type_and_space(theme: Theme) -> None:
    theme.set_text_scale(2.0)
    assert theme.font("card").pixelSize() == 30
    assert theme.line_height("read") == 56
    assert theme.space(24) == 48
    assert theme.px(7) == 14
    assert theme.corner("card") == 20.0


def test_a_length_never_vanishes(theme: Theme) -> None:
    theme.set_text_scale(0.9)
    assert theme.px(0.4) == 1
    assert theme.px(0) == 0


def test_fonts_have_two_weights_and_equal_digits_when_asked(theme: Theme) -> None:
    assert theme.font("ui").weight() == QFont.Weight.Normal
    assert theme.font("ui", bold=True).weight() == QFont.Weight.Bold
    assert theme.font("h1").bold()
    tag = QFont.Tag("tnum")
    assert theme.font("ui", tabular=True).isFeatureSet(tag)
    assert not theme.font("ui").isFeatureSet(tag)
    assert theme.font("ui").hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_motion_can_be_switched_off(theme: Theme) -> None:
    theme.choose_reduced_motion(False)
    assert theme.duration("panel") == 180
    theme.choose_reduced_motion(True)
    assert theme.duration("panel") == 0
    theme.choose_reduced_motion(None)
    assert theme.duration("hover") == 120
    theme.follow_system(SystemLook(reduces_motion=True))
    assert theme.duration("hover") == 0


def test_the_palette_of_stock_widgets_is_made_of_tokens(theme: Theme) -> None:
    theme.choose_look(Look.HIGH_CONTRAST_DARK)
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.color("canvas")
    assert palette.color(QPalette.ColorRole.Highlight) == theme.color("primary")
    group = QPalette.ColorGroup.Disabled
    assert palette.color(group, QPalette.ColorRole.Text) == theme.color("text3")


def test_outlines_follow_the_look(theme: Theme) -> None:
    assert theme.pen("line").widthF() == 1.0
    theme.choose_look(Look.HIGH_CONTRAST_LIGHT)
    assert theme.pen("line").widthF() == 2.0
    assert theme.pen("focus", 5).widthF() == 5.0
