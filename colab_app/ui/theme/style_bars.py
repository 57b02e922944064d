"""Scroll bars, tabs, sliders and progress bars."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QWidget,
)

from colab_app.ui.theme.style_marks import State, begin, ring
from colab_app.ui.theme.theme import Theme

_Sub = QStyle.SubControl
SCROLL_BAR_EXTENT = 12
_HANDLE_WIDTH = 6
_SHORTEST_HANDLE = 32


def scroll_bar_rect(theme: Theme, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect | None:
    """Parts of a scroll bar without arrow buttons; None for parts that do not exist here."""
    whole = option.rect
    if part in (_Sub.SC_ScrollBarAddLine, _Sub.SC_ScrollBarSubLine):
        return QRect()
    if part == _Sub.SC_ScrollBarGroove:
        return whole
    is_horizontal = option.orientation == Qt.Orientation.Horizontal
    length = whole.width() if is_horizontal else whole.height()
    span = option.maximum - option.minimum
    handle = length
    if span > 0:
        handle = max(round(length * option.pageStep / (span + option.pageStep)), theme.px(_SHORTEST_HANDLE))
        handle = min(handle, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    first, last = {
        _Sub.SC_ScrollBarSlider: (start, start + handle),
        _Sub.SC_ScrollBarSubPage: (0, start),
        _Sub.SC_ScrollBarAddPage: (start + handle, length),
    }.get(part, (0, 0))
    if is_horizontal:
        return QRect(whole.left() + first, whole.top(), last - first, whole.height())
    return QRect(whole.left(), whole.top() + first, whole.width(), last - first)


def draw_scroll_bar(theme: Theme, option: QStyleOptionSlider, painter: QPainter) -> None:
    """Only a rounded handle; nothing where everything is in sight."""
    if option.maximum <= option.minimum:
        return
    begin(painter, option)
    handle = QRectF(scroll_bar_rect(theme, option, _Sub.SC_ScrollBarSlider) or option.rect)
    is_horizontal = option.orientation == Qt.Orientation.Horizontal
    is_active = bool(option.state & (State.State_MouseOver | State.State_Sunken))
    width = theme.px(_HANDLE_WIDTH + 2 if is_active else _HANDLE_WIDTH)
    trim = (handle.height() if is_horizontal else handle.width()) - width
    along, across = 2.0, trim / 2
    box = (
        handle.adjusted(along, across, -along, -across)
        if is_horizontal
        else handle.adjusted(across, along, -across, -along)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.traits.is_high_contrast:
        painter.setBrush(theme.color("text"))
    else:
        painter.setBrush(theme.color("line_strong", 0.9 if is_active else 0.45))
    painter.drawRoundedRect(box, width / 2, width / 2)
    painter.restore()


def draw_tab(theme: Theme, option: QStyleOptionTab, painter: QPainter, widget: QWidget | None) -> None:
    """A word with a thick line below the current one."""
    begin(painter, option)
    box = QRectF(option.rect)
    is_current = bool(option.state & State.State_Selected)
    if option.state & State.State_MouseOver and not is_current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text", 0.06))
        painter.drawRoundedRect(box.adjusted(1, 3, -1, -5), theme.corner("control"), theme.corner("control"))
    if is_current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        inset = theme.px(10)
        painter.drawRoundedRect(
            QRectF(box.left() + inset, box.bottom() - 3, box.width() - 2 * inset, 3), 1.5, 1.5
        )
    painter.setFont(theme.font("ui", bold=is_current))
    painter.setPen(theme.color("text" if is_current else "text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic, option.text)
    if option.state & State.State_HasFocus and is_current:
        ring(painter, theme, box.adjusted(1, 2, -1, -4), theme.corner("control"))
    painter.restore()


def draw_progress(theme: Theme, option: QStyleOptionProgressBar, painter: QPainter) -> None:
    """A thin bar; without a known end it is filled faintly over its whole length."""
    begin(painter, option)
    thickness = theme.px(6)
    groove = QRectF(option.rect)
    groove.setTop(groove.top() + (groove.height() - thickness) // 2)
    groove.setHeight(thickness)
    is_outlined = theme.traits.is_high_contrast
    inset = theme.traits.line_width / 2 if is_outlined else 0.0
    painter.setPen(theme.pen("line") if is_outlined else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface" if is_outlined else "line"))
    painter.drawRoundedRect(groove.adjusted(inset, inset, -inset, -inset), thickness / 2, thickness / 2)
    span = option.maximum - option.minimum
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary", 1.0 if span > 0 else 0.4))
    share = (option.progress - option.minimum) / span if span > 0 else 1.0
    if share > 0:
        groove.setWidth(max(groove.width() * min(share, 1.0), thickness))
        painter.drawRoundedRect(groove, thickness / 2, thickness / 2)
    painter.restore()


def draw_slider(theme: Theme, option: QStyleOptionSlider, painter: QPainter, handle: QRect) -> None:
    """A thin groove, filled up to a round handle."""
    begin(painter, option)
    whole, center = QRectF(option.rect), QRectF(handle).center()
    size = theme.px(18)
    if option.orientation == Qt.Orientation.Horizontal:
        groove = QRectF(whole.left(), center.y() - 2, whole.width(), 4)
        filled = QRectF(whole.left(), center.y() - 2, center.x() - whole.left(), 4)
    else:
        groove = QRectF(center.x() - 2, whole.top(), 4, whole.height())
        filled = QRectF(center.x() - 2, center.y(), 4, whole.bottom() - center.y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line_strong", 1.0 if theme.traits.is_high_contrast else 0.5))
    painter.drawRoundedRect(groove, 2, 2)
    painter.setBrush(theme.color("primary"))
    painter.drawRoundedRect(filled, 2, 2)
    painter.setPen(theme.pen("primary", 2))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(center, size / 2 - 2, size / 2 - 2)
    if option.state & State.State_HasFocus:
        around = QRectF(center.x() - size / 2 - 2, center.y() - size / 2 - 2, size + 4, size + 4)
        ring(painter, theme, around, size)
    painter.restore()


def draw_frame(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """Outline of lists and trees."""
    begin(painter, option)
    half = theme.traits.line_width / 2
    painter.setPen(theme.pen("line"))
    painter.setBrush(theme.color("surface"))
    radius = theme.corner("control")
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), radius, radius)
    if option.state & State.State_HasFocus:
        ring(painter, theme, QRectF(option.rect), radius)
    painter.restore()
