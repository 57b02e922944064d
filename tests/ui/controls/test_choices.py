"""Chips, segments and switches: on and off are seen, spoken and reached by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.controls.switch import Switch
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.test_buttons import hover
from tests.ui.controls.typing_events import click, press, spoken
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show

LOOKS = [Segment("ボード", Icon.BOARD), Segment("一覧", Icon.LIST), Segment("時間軸")]


@pytest.fixture
def segmented(theme: Theme) -> Segmented:
    """Three looks at one thing."""
    return Segmented(theme, LOOKS, name="見方")


def test_a_chip_that_is_on_is_seen_without_colour(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "今週うごいた")
    show(qtbot, chip)
    off, width = picture(chip), chip.sizeHint().width()
    chip.click()
    on = picture(chip)
    greys = [image.convertToFormat(image.Format.Format_Grayscale8) for image in (off, on)]
    assert greys[0] != greys[1]
    assert chip.sizeHint().width() == width
    assert spoken(chip) == (QAccessible.Role.CheckBox, "今週うごいた")


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_chips_wear_a_ring(qtbot: QtBot, theme: Theme, look: Look) -> None:
    theme.choose_look(look)
    chip = Chip(theme, "締切", icon=Icon.FILTER, removable=True)
    show(qtbot, chip)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    assert has_color(picture(chip), theme.color("focus"))


def test_a_chip_can_only_act(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "絞り込み", icon=Icon.FILTER, checkable=False)
    show(qtbot, chip)
    chip.click()
    assert not chip.isChecked()
    assert chip.sizeHint().height() == 28
    assert chip.minimumSizeHint().width() <= chip.sizeHint().width()


def test_exactly_one_segment_is_chosen(qtbot: QtBot, segmented: Segmented) -> None:
    qtbot.addWidget(segmented)
    with qtbot.waitSignal(segmented.current_changed) as heard:
        segmented.set_current(2)
    assert heard.args == [2]
    assert [segmented.button(index).isChecked() for index in range(3)] == [False, False, True]
    assert segmented.current == 2


def test_choosing_the_chosen_one_says_nothing(qtbot: QtBot, segmented: Segmented) -> None:
    qtbot.addWidget(segmented)
    with qtbot.assertNotEmitted(segmented.current_changed):
        segmented.set_current(0)


def test_arrow_keys_go_to_the_neighbour(qtbot: QtBot, segmented: Segmented) -> None:
    show(qtbot, segmented)
    segmented.button(0).setFocus(Qt.FocusReason.TabFocusReason)
    press(segmented.button(0), Qt.Key.Key_Right)
    assert segmented.current == 1
    assert segmented.button(1).hasFocus()
    press(segmented.button(1), Qt.Key.Key_Left)
    assert segmented.current == 0


def test_segments_are_radio_buttons_for_screen_readers(qtbot: QtBot, segmented: Segmented) -> None:
    qtbot.addWidget(segmented)
    assert spoken(segmented.button(1)) == (QAccessible.Role.RadioButton, "一覧")
    assert segmented.accessibleName() == "見方"


def test_segments_change_language_in_place(qtbot: QtBot, segmented: Segmented) -> None:
    qtbot.addWidget(segmented)
    segmented.set_current(1)
    segmented.set_texts(["Board", "List", "Timeline"])
    assert segmented.button(1).text() == "List"
    assert segmented.current == 1
    with pytest.raises(ValueError, match="argument"):
        segmented.set_texts(["Board"])


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_the_chosen_segment_is_raised(qtbot: QtBot, theme: Theme, segmented: Segmented, look: Look) -> None:
    theme.choose_look(look)
    show(qtbot, segmented)
    segmented.button(0).setFocus(Qt.FocusReason.TabFocusReason)
    assert has_color(picture(segmented), theme.color("focus"))
    calm = picture(segmented)
    hover(segmented.button(1), inside=True)
    assert picture(segmented) != calm
    assert segmented.height() == theme.px(32)


def test_segments_grow_with_the_text(qtbot: QtBot, theme: Theme, segmented: Segmented) -> None:
    show(qtbot, segmented)
    width = segmented.sizeHint().width()
    theme.set_text_scale(2.0)
    qtbot.waitUntil(lambda: segmented.height() == 64)
    assert segmented.sizeHint().width() == pytest.approx(2 * width, rel=0.03)
    assert segmented.button(0).height() >= 48


@pytest.mark.parametrize("words_shown", [True, False])
def test_a_switch_is_pressed_anywhere(qtbot: QtBot, theme: Theme, words_shown: bool) -> None:
    switch = Switch(theme, "締め切るまで数を隠す", words_shown=words_shown)
    show(qtbot, switch)
    off = picture(switch)
    with qtbot.waitSignal(switch.toggled):
        click(switch)
    assert switch.isChecked()
    assert picture(switch) != off
    assert has_color(picture(switch), theme.color("primary"))
    assert spoken(switch) == (QAccessible.Role.CheckBox, "締め切るまで数を隠す")


def test_a_switch_slides_unless_motion_is_reduced(qtbot: QtBot, theme: Theme) -> None:
    theme.choose_reduced_motion(False)
    switch = Switch(theme, "数を隠す")
    show(qtbot, switch)
    switch.click()
    first = picture(switch)
    qtbot.waitUntil(lambda: picture(switch) != first)
    theme.choose_reduced_motion(True)
    switch.click()
    still = picture(switch)
    assert picture(switch) == still


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_a_switch_wears_a_ring_around_its_track(qtbot: QtBot, theme: Theme, look: Look) -> None:
    theme.choose_look(look)
    switch = Switch(theme, "数を隠す")
    show(qtbot, switch)
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    assert has_color(picture(switch), theme.color("focus"))
    assert switch.minimumSizeHint().width() <= switch.sizeHint().width()
