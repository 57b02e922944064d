"""Stock widgets have our measures, show their focus, and paint in all looks."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from colab_app.ui.theme.style_fields import PROBLEM_PROPERTY
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.theme.dressing import DESK_LOOKS, Lay, has_color, picture

FOCUSABLE: list[type[QWidget]] = [
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QSpinBox,
    QDateEdit,
    QCheckBox,
    QRadioButton,
    QPushButton,
    QSlider,
]


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox, QDateEdit, QPushButton])
def test_controls_are_32_high(dressed: Theme, qtbot: QtBot, kind: type[QWidget], scale: float) -> None:
    dressed.set_text_scale(scale)
    widget = kind()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == dressed.px(32)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_small_marks_are_targets_of_24(dressed: Theme, qtbot: QtBot, kind: type[QWidget]) -> None:
    dressed.set_text_scale(0.9)
    widget = kind()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() >= 24


@pytest.mark.parametrize("look", DESK_LOOKS)
@pytest.mark.parametrize("kind", FOCUSABLE)
def test_what_has_the_keyboard_wears_a_ring(
    dressed: Theme, lay: Lay, kind: type[QWidget], look: Look
) -> None:
    dressed.choose_look(look)
    widget = kind()
    page = lay(widget)
    page.findChildren(QLineEdit)[-1].setFocus()
    calm = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(widget) != calm
    assert has_color(picture(widget), dressed.color("focus"))


def test_a_field_with_a_problem_is_outlined_in_red(dressed: Theme, lay: Lay) -> None:
    field = QLineEdit()
    lay(field)
    assert not has_color(picture(field), dressed.color("danger"))
    field.setProperty(PROBLEM_PROPERTY, True)
    assert has_color(picture(field), dressed.color("danger"))


def test_text_keeps_away_from_the_corner(dressed: Theme, lay: Lay) -> None:
    field = QLineEdit("i")
    lay(field)
    field.setCursorPosition(0)
    assert field.cursorRect().left() >= 4


def test_an_editable_combo_box_looks_like_a_field(dressed: Theme, lay: Lay) -> None:
    box = QComboBox()
    box.setEditable(True)
    box.addItems(["ja", "en"])
    lay(box)
    assert has_color(picture(box), dressed.color("surface"))
    inner = box.lineEdit()
    assert inner is not None
    assert inner.geometry().left() >= 8


def test_the_main_button_of_a_system_dialog_is_filled(dressed: Theme, lay: Lay) -> None:
    main, other = QPushButton("OK"), QPushButton("Back")
    main.setDefault(True)
    lay(main, other)
    assert has_color(picture(main), dressed.color("primary"))
    assert not has_color(picture(other), dressed.color("primary"))


def test_animations_of_stock_widgets_rest_when_motion_is_reduced(dressed: Theme, qapp: QApplication) -> None:
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert qapp.style().styleHint(hint) == 0
    dressed.choose_reduced_motion(False)
    assert qapp.style().styleHint(hint) == 120


def test_the_whole_program_follows_a_change(dressed: Theme, qapp: QApplication) -> None:
    dressed.choose_look(Look.DARK)
    dressed.set_text_scale(1.5)
    assert qapp.palette().window().color() == dressed.color("canvas")
    assert qapp.font().pixelSize() == 21


def test_a_program_in_this_style_ends_cleanly() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication, QLineEdit\n"
        "from colab_app.ui.theme.dress import dress\n"
        "from colab_app.ui.theme.theme import Theme\n"
        "app = QApplication([])\n"
        "theme = Theme()\n"
        "dress(app, theme)\n"
        "field = QLineEdit()\n"
        "field.grab()\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
