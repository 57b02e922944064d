"""Frames of things people type into or choose from: line edits, text boxes, combo boxes, spin boxes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QWidget,
)

from colab_app.ui.theme.style_marks import State, begin, chevron, ring
from colab_app.ui.theme.theme import Theme

PROBLEM_PROPERTY = "problem"
"""A dynamic property: true where what was typed cannot be used."""

_Sub = QStyle.SubControl
_Arrow = QStyle.PrimitiveElement


def draw_field(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A rounded well with a strong outline; the outline becomes the focus ring."""
    begin(painter, option)
    box = QRectF(option.rect)
    radius = theme.corner("control")
    has_problem = widget is not None and bool(widget.property(PROBLEM_PROPERTY))
    half = theme.traits.line_width / 2
    painter.setPen(theme.pen("danger" if has_problem else "line_strong", 2.0 if has_problem else None))
    half = painter.pen().widthF() / 2
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)
    if option.state & State.State_HasFocus:
        ring(painter, theme, box, radius)
        if has_problem:
            inner = theme.traits.ring_width + 1
            painter.setPen(theme.pen("danger", 2.0))
            painter.drawRoundedRect(
                box.adjusted(inner, inner, -inner, -inner), radius - inner, radius - inner
            )
    painter.restore()


def draw_combo_box(
    theme: Theme, option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None
) -> None:
    """A field with a chevron at its right end; lighter where it is not typed into."""
    if option.editable:
        draw_field(theme, option, painter, widget)
    else:
        begin(painter, option)
        box = QRectF(option.rect)
        radius = theme.corner("control")
        half = theme.traits.line_width / 2
        painter.setPen(theme.pen("line_strong"))
        hovered = option.state & State.State_MouseOver
        painter.setBrush(theme.color("surface2" if hovered else "surface"))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)
        if option.state & State.State_HasFocus:
            ring(painter, theme, box, radius)
        painter.restore()
    begin(painter, option)
    place = QPointF(option.rect.right() - theme.px(15), QRectF(option.rect).center().y())
    chevron(painter, place, theme.px(9), theme.color("text3"), _Arrow.PE_IndicatorArrowDown)
    painter.restore()


def combo_box_rect(theme: Theme, option: QStyleOptionComboBox, part: QStyle.SubControl) -> QRect | None:
    """Where the parts of a combo box are; None leaves a part to the base style."""
    whole = option.rect
    arrow = theme.px(30)
    if part == _Sub.SC_ComboBoxArrow:
        return QRect(whole.right() - arrow + 1, whole.top(), arrow, whole.height())
    if part == _Sub.SC_ComboBoxEditField:
        return whole.adjusted(theme.px(10), 1, -arrow, -1)
    return None


def draw_spin_box(
    theme: Theme, option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None
) -> None:
    """A field with two chevrons; the one that can go no further is faint."""
    draw_field(theme, option, painter, widget)
    steps = (
        (_Sub.SC_SpinBoxUp, _Arrow.PE_IndicatorArrowUp, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled),
        (
            _Sub.SC_SpinBoxDown,
            _Arrow.PE_IndicatorArrowDown,
            QAbstractSpinBox.StepEnabledFlag.StepDownEnabled,
        ),
    )
    begin(painter, option)
    for part, arrow, flag in steps:
        box = spin_box_rect(theme, option, part)
        is_active = bool(option.activeSubControls & part) and bool(option.state & State.State_MouseOver)
        color = theme.color("text" if is_active else "text3", 1.0 if option.stepEnabled & flag else 0.4)
        chevron(painter, QRectF(box).center(), theme.px(8), color, arrow)
    painter.restore()


def spin_box_rect(theme: Theme, option: QStyleOptionSpinBox, part: QStyle.SubControl) -> QRect:
    """Where the parts of a spin box are: the number at the left, the two steps above each other."""
    whole = option.rect
    buttons = theme.px(26)
    half = whole.height() // 2
    left = whole.right() - buttons + 1
    if part == _Sub.SC_SpinBoxUp:
        return QRect(left, whole.top() + 2, buttons - 2, half - 2)
    if part == _Sub.SC_SpinBoxDown:
        return QRect(left, whole.top() + half, buttons - 2, half - 2)
    if part == _Sub.SC_SpinBoxEditField:
        return whole.adjusted(theme.px(8), 1, -buttons, -1)
    return whole
