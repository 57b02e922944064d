"""Lists, menus, tabs and bars of Qt in our style."""

from __future__ import annotations

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
    QWidget,
)
from pytestqt.qtbot import QtBot

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
