"""Measures and habits of stock widgets."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem

from colab_app.ui.theme.style_bars import SCROLL_BAR_EXTENT
from colab_app.ui.theme.style_menus import menu_item_size
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT, SMALLEST_TARGET

_Metric = QStyle.PixelMetric
_Hint = QStyle.StyleHint
_Size = QStyle.ContentsType

METRICS: dict[QStyle.PixelMetric, int] = {
    _Metric.PM_ScrollBarExtent: SCROLL_BAR_EXTENT,
    _Metric.PM_IndicatorWidth: 18,
    _Metric.PM_IndicatorHeight: 18,
    _Metric.PM_ExclusiveIndicatorWidth: 18,
    _Metric.PM_ExclusiveIndicatorHeight: 18,
    _Metric.PM_CheckBoxLabelSpacing: 8,
    _Metric.PM_RadioButtonLabelSpacing: 8,
    _Metric.PM_SmallIconSize: 18,
    _Metric.PM_FocusFrameHMargin: 8,
    _Metric.PM_ButtonIconSize: 18,
    _Metric.PM_MenuVMargin: 4,
    _Metric.PM_ToolTipLabelFrameWidth: 8,
    _Metric.PM_SliderLength: 18,
    _Metric.PM_SliderThickness: 24,
    _Metric.PM_SliderControlThickness: 18,
    _Metric.PM_LayoutHorizontalSpacing: 8,
    _Metric.PM_LayoutVerticalSpacing: 8,
}
"""Pixels at 100 %."""

FIXED_METRICS: dict[QStyle.PixelMetric, int] = {
    _Metric.PM_MenuPanelWidth: 1,
    _Metric.PM_MenuHMargin: 0,
    _Metric.PM_TabBarTabShiftVertical: 0,
    _Metric.PM_TabBarTabOverlap: 0,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_DefaultFrameWidth: 3,
}

HINTS: dict[QStyle.StyleHint, int] = {
    _Hint.SH_ComboBox_Popup: 0,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_ToolTipLabel_Opacity: 255,
    _Hint.SH_UnderlineShortcut: 0,
    _Hint.SH_ScrollBar_MiddleClickAbsolutePosition: 1,
    _Hint.SH_Menu_FlashTriggeredItem: 0,
}


def metric_of(theme: Theme, metric: QStyle.PixelMetric) -> int | None:
    """A measure in real pixels; None for those left to the base style."""
    if metric in FIXED_METRICS:
        return FIXED_METRICS[metric]
    if metric not in METRICS:
        return None
    pixels = theme.px(METRICS[metric])
    return max(pixels, SMALLEST_TARGET) if metric == _Metric.PM_SliderThickness else pixels


_FIELDS = {_Size.CT_LineEdit: 0, _Size.CT_ComboBox: 22, _Size.CT_SpinBox: 18}
"""Pixels wider than the base style makes them."""


def size_of(
    theme: Theme, kind: QStyle.ContentsType, option: QStyleOption, content: QSize, made: QSize
) -> QSize:
    """Size of a widget around its content; ``made`` is what the base style answers."""
    width, height = made.width(), made.height()
    if kind == _Size.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
        width, height = menu_item_size(theme, option, content.width())
    elif kind in _FIELDS:
        width, height = width + theme.px(_FIELDS[kind]), max(theme.px(CONTROL_HEIGHT), content.height())
    elif kind == _Size.CT_PushButton:
        width, height = max(content.width() + theme.px(28), theme.px(72)), theme.px(CONTROL_HEIGHT)
    elif kind in (_Size.CT_CheckBox, _Size.CT_RadioButton):
        width, height = width + theme.px(4), max(height, theme.px(SMALLEST_TARGET), SMALLEST_TARGET)
    elif kind == _Size.CT_TabBarTab:
        width, height = content.width() + theme.px(24), theme.px(38)
    elif kind == _Size.CT_ItemViewItem:
        height = max(height, theme.px(28))
    return QSize(width, height)
