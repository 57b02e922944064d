"""Stock widgets have our measures, show their focus, and paint in all looks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QStyle,
    QTabBar,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from colab_app.ui.theme.style_fields import PROBLEM_PROPERTY
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show

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


Lay = Callable[..., QWidget]


@pytest.fixture
def lay(qtbot: QtBot) -> Iterator[Lay]:
    """Lays widgets on a page, shows it, and keeps it until the test ends."""
    pages: list[QWidget] = []

    def make(*widgets: QWidget) -> QWidget:
        page = QWidget()
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        column.addWidget(QLineEdit())  # somewhere else for the focus
        pages.append(page)
        show(qtbot, page)
        return page

    yield make
    pages.clear()


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


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_a_selected_row_is_tinted_and_stays_readable(dressed: Theme, lay: Lay, look: Look) -> None:
    dressed.choose_look(look)
    rows = QListWidget()
    rows.addItems(["課題", "Proposal"])
    rows.setCurrentRow(0)
    lay(rows)
    image = picture(rows)
    assert has_color(image, dressed.color("primary_tint"))
    assert has_color(image, dressed.color("text"))


def test_ticks_and_partial_ticks_in_lists_are_drawn(dressed: Theme, lay: Lay) -> None:
    model = QStandardItemModel()
    for state in (Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked):
        item = QStandardItem("x")
        item.setCheckable(True)
        item.setCheckState(state)
        model.appendRow(item)
    view = QListView()
    view.setModel(model)
    lay(view)
    assert has_color(picture(view), dressed.color("primary"))


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_menus_have_marks_keys_and_chevrons(dressed: Theme, qtbot: QtBot, look: Look) -> None:
    dressed.choose_look(look)
    menu = QMenu()
    qtbot.addWidget(menu)
    pixmap = QPixmap(18, 18)
    pixmap.fill(Qt.GlobalColor.transparent)
    menu.addAction(QIcon(pixmap), "提案する\tP")
    menu.addSeparator()
    menu.addMenu("動かす")
    ticked = menu.addAction("映す")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.addAction("削除").setEnabled(False)
    menu.setActiveAction(menu.actions()[0])
    image = picture(menu)
    assert has_color(image, dressed.color("surface"))
    assert has_color(image, dressed.color("primary_tint"))
    assert menu.actionGeometry(menu.actions()[0]).height() == 32
    assert menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def test_the_current_tab_is_bold_and_underlined(dressed: Theme, lay: Lay) -> None:
    tabs = QTabBar()
    tabs.addTab("書く")
    tabs.addTab("仕上がり")
    lay(tabs)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    image = picture(tabs)
    assert has_color(image, dressed.color("primary"))
    assert tabs.tabRect(0).height() == 38


@pytest.mark.parametrize("orientation", Qt.Orientation)
def test_scroll_bars_are_a_handle_without_arrows(
    dressed: Theme, lay: Lay, orientation: Qt.Orientation
) -> None:
    bar = QScrollBar(orientation)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    bar.setValue(450)
    lay(bar)
    bar.resize(200, 12) if orientation == Qt.Orientation.Horizontal else bar.resize(12, 200)
    with_handle = picture(bar)
    bar.setRange(0, 0)
    assert picture(bar) != with_handle
    assert dressed.px(12) == bar.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)


@pytest.mark.parametrize("value", [0, 60, 100])
def test_progress_is_a_bar_that_grows(dressed: Theme, lay: Lay, value: int) -> None:
    bar = QProgressBar()
    bar.setValue(value)
    lay(bar)
    assert has_color(picture(bar), dressed.color("primary")) == (value > 0)


def test_progress_without_an_end_is_drawn_too(dressed: Theme, lay: Lay) -> None:
    bar = QProgressBar()
    bar.setRange(0, 0)
    lay(bar)
    assert not picture(bar).isNull()


def test_sliders_stand_upright_too(dressed: Theme, lay: Lay) -> None:
    slider = QSlider(Qt.Orientation.Vertical)
    slider.setValue(30)
    lay(slider)
    assert has_color(picture(slider), dressed.color("primary"))


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


def test_tool_tips_have_reversed_colours(dressed: Theme, qtbot: QtBot, lay: Lay) -> None:
    label = QLabel("x")
    lay(label)
    QToolTip.showText(label.mapToGlobal(label.rect().center()), "Pin", label)
    tips = [
        window for window in QApplication.topLevelWidgets() if window.metaObject().className() == "QTipLabel"
    ]
    assert has_color(picture(tips[0]), dressed.color("text"))
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


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
