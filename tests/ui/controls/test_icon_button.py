"""Buttons without words have a name, a tool tip and a state that is seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import spoken
from tests.ui.theme.dressing import has_color, picture, show


def test_an_icon_button_needs_a_name(theme: Theme) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        IconButton(theme, Icon.MORE, " ")


@pytest.mark.parametrize(("small", "side"), [(False, 32), (True, 28)])
def test_an_icon_button_says_what_it_does(qtbot: QtBot, theme: Theme, small: bool, side: int) -> None:
    button = IconButton(theme, Icon.PIN, "Pin <here>", key="P", small=small)
    qtbot.addWidget(button)
    assert spoken(button) == (QAccessible.Role.Button, "Pin <here>")
    assert "Pin &lt;here&gt;" in button.toolTip()
    assert button.sizeHint().toTuple() == (side, side)
    button.set_name("外す")
    assert spoken(button)[1] == "外す"


@pytest.mark.parametrize("outlined", [False, True])
def test_a_checked_icon_button_is_tinted(qtbot: QtBot, theme: Theme, outlined: bool) -> None:
    button = IconButton(theme, Icon.PIN, "Pin", outlined=outlined)
    button.setCheckable(True)
    show(qtbot, button)
    calm = picture(button)
    button.set_icon(Icon.STAR)
    assert picture(button) != calm
    button.click()
    assert has_color(picture(button), theme.color("primary_tint"))
    assert spoken(button)[0] == QAccessible.Role.CheckBox


def test_a_disabled_icon_button_is_faint(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, Icon.PIN, "Pin")
    show(qtbot, button)
    calm = picture(button)
    button.setEnabled(False)
    assert picture(button) != calm


def test_tool_tips_never_become_markup() -> None:
    assert tool_tip("") == ""
    assert tool_tip("<img src=x>") == "<qt>&lt;img src=x&gt;</qt>"
    assert tool_tip("a\nb", "Ctrl+K") == "<qt>a<br>b&nbsp;&nbsp;<b>Ctrl+K</b></qt>"
