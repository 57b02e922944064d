"""The style of stock widgets, drawn over Fusion; colours come from the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from colab_app.ui.theme import style_bars, style_buttons, style_fields, style_marks, style_menus, style_sizes
from colab_app.ui.theme.theme import Theme

_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Metric = QStyle.PixelMetric
_Hint = QStyle.StyleHint
_Size = QStyle.ContentsType

_DRAW: dict[QStyle.PrimitiveElement, Callable[[Theme, Any, QPainter], None]] = {
    _Primitive.PE_Frame: style_bars.draw_frame,
    _Primitive.PE_IndicatorCheckBox: style_marks.draw_check_box,
    _Primitive.PE_IndicatorItemViewItemCheck: style_marks.draw_check_box,
    _Primitive.PE_IndicatorRadioButton: style_marks.draw_radio_button,
    _Primitive.PE_FrameFocusRect: style_marks.draw_focus,
    _Primitive.PE_PanelMenu: style_menus.draw_menu_panel,
    _Primitive.PE_PanelTipLabel: style_menus.draw_tool_tip,
    _Primitive.PE_PanelItemViewItem: style_menus.draw_row_panel,
    _Primitive.PE_PanelButtonCommand: style_buttons.draw_button_panel,
}
"""Qt gives each element its own kind of option."""
_LEFT_OUT = (
    _Primitive.PE_PanelLineEdit,  # only the line edits inside combo and spin boxes come this far
    _Primitive.PE_FrameLineEdit,
    _Primitive.PE_FrameMenu,
    _Primitive.PE_PanelItemViewRow,
)


class LabStyle(QProxyStyle):
    """Fusion with our measures and marks: corners 6, controls 32 high, focus rings that are seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def polish(self, target: Any) -> None:  # noqa: ANN401 - a widget, the application or a palette
        """Prepare a widget; sheets with round corners need a see-through window."""
        super().polish(target)
        if isinstance(target, QMenu) or (isinstance(target, QWidget) and _is_tool_tip(target)):
            target.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if isinstance(target, QComboBox | QAbstractSpinBox):
            target.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Sizes of parts; ours grow with the text."""
        ours = style_sizes.metric_of(self._theme, metric)
        return super().pixelMetric(metric, option, widget) if ours is None else ours

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        """How widgets behave: no animation when motion is reduced."""
        if hint in style_sizes.HINTS:
            return style_sizes.HINTS[hint]
        if hint == _Hint.SH_Widget_Animation_Duration:
            return self._theme.duration("hover")
        return super().styleHint(hint, option, widget, answer)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Controls are 32 pixels high at 100 %, targets never under 24."""
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type] # may be None
        return style_sizes.size_of(self._theme, kind, option, size, made)

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Where contents are: text in framed line edits keeps away from the rounded outline."""
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type] # may be None
        if element == QStyle.SubElement.SE_LineEditContents and _has_frame(option):
            side = self._theme.px(8)
            return rect.adjusted(side, 0, -side, 0)
        if element in (QStyle.SubElement.SE_CheckBoxFocusRect, QStyle.SubElement.SE_RadioButtonFocusRect):
            return option.rect
        return rect

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of scroll bars, combo boxes and spin boxes are."""
        rect: QRect | None = None
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            rect = style_bars.scroll_bar_rect(self._theme, option, part)
        elif control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            rect = style_fields.combo_box_rect(self._theme, option, part)
        elif control == _Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            rect = style_fields.spin_box_rect(self._theme, option, part)
        if rect is None:
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type] # may be None
        return QStyle.visualRect(option.direction, option.rect, rect)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Panels, frames and marks."""
        is_text_box = element == _Primitive.PE_Frame and isinstance(widget, QPlainTextEdit | QTextEdit)
        if is_text_box or (element == _Primitive.PE_PanelLineEdit and _has_frame(option)):
            style_fields.draw_field(self._theme, option, painter, widget)
        elif element in _DRAW:
            _DRAW[element](self._theme, option, painter)
        elif element in style_marks.ARROWS:
            style_marks.draw_arrow(self._theme, option, painter, element)
        elif element not in _LEFT_OUT:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Rows, tabs, labels and progress bars."""
        theme = self._theme
        if element == _Control.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            style_menus.draw_menu_item(theme, option, painter)
        elif element == _Control.CE_ItemViewItem and isinstance(option, QStyleOptionViewItem):
            super().drawControl(element, style_menus.row_option(theme, option), painter, widget)
        elif element == _Control.CE_TabBarTab and isinstance(option, QStyleOptionTab):
            style_bars.draw_tab(theme, option, painter, widget)
        elif element == _Control.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            style_bars.draw_progress(theme, option, painter)
        elif element == _Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            super().drawControl(element, style_buttons.label_option(theme, option), painter, widget)
        elif element not in (_Control.CE_MenuEmptyArea, _Control.CE_MenuVMargin, _Control.CE_MenuHMargin):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Combo boxes, spin boxes, scroll bars and sliders."""
        theme = self._theme
        if control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            style_fields.draw_combo_box(theme, option, painter, widget)
        elif control == _Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            style_fields.draw_spin_box(theme, option, painter, widget)
        elif control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            style_bars.draw_scroll_bar(theme, option, painter)
        elif control == _Complex.CC_Slider and isinstance(option, QStyleOptionSlider):
            handle = self.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, widget)
            style_bars.draw_slider(theme, option, painter, handle)
        else:
            super().drawComplexControl(control, option, painter, widget)


def _is_tool_tip(widget: QWidget) -> bool:
    """Qt's tool tip is a private class; only its name can be asked for."""
    return widget.metaObject().className() == "QTipLabel"


def _has_frame(option: QStyleOption) -> bool:
    """False for the line edits inside combo and spin boxes, which have no frame of their own."""
    return getattr(option, "lineWidth", 0) > 0
