"""Small marks of stock widgets: focus ring, check box, radio button, arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption

from colab_app.ui.theme.theme import Theme

State = QStyle.StateFlag
FAINT = 0.5
"""Opacity of what cannot be used now."""

_CHEVRONS: dict[QStyle.PrimitiveElement, tuple[tuple[float, float], ...]] = {
    QStyle.PrimitiveElement.PE_IndicatorArrowDown: ((-0.5, -0.25), (0.0, 0.25), (0.5, -0.25)),
    QStyle.PrimitiveElement.PE_IndicatorArrowUp: ((-0.5, 0.25), (0.0, -0.25), (0.5, 0.25)),
    QStyle.PrimitiveElement.PE_IndicatorArrowLeft: ((0.25, -0.5), (-0.25, 0.0), (0.25, 0.5)),
    QStyle.PrimitiveElement.PE_IndicatorArrowRight: ((-0.25, -0.5), (0.25, 0.0), (-0.25, 0.5)),
}
ARROWS = tuple(_CHEVRONS)


def begin(painter: QPainter, option: QStyleOption, *, can_be_faint: bool = True) -> None:
    """Save the painter and make it smooth, faint for disabled widgets; ``painter.restore()`` ends it.

    Sheets of menus and tool tips carry no enabled flag and are never faint.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if can_be_faint and not option.state & State.State_Enabled:
        painter.setOpacity(FAINT)


def ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """The ring around what has the keyboard, inside the box."""
    width = theme.traits.ring_width
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.pen("focus", width))
    half = width / 2
    painter.drawRoundedRect(
        box.adjusted(half, half, -half, -half), max(radius - half, 0), max(radius - half, 0)
    )


def draw_focus(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """Focus of check boxes, list rows and tabs."""
    begin(painter, option)
    ring(painter, theme, QRectF(option.rect), theme.corner("control"))
    painter.restore()


def draw_check_box(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """A rounded box, filled with a tick when on, with a bar when partly on."""
    begin(painter, option)
    box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    is_marked = bool(option.state & (State.State_On | State.State_NoChange))
    _mark_brush(painter, theme, option, is_marked)
    painter.drawRoundedRect(box, theme.corner("chip"), theme.corner("chip"))
    if option.state & State.State_NoChange:
        _line(painter, theme.color("on_primary"), box, ((0.27, 0.5), (0.73, 0.5)))
    elif option.state & State.State_On:
        _line(painter, theme.color("on_primary"), box, ((0.24, 0.53), (0.42, 0.71), (0.76, 0.31)))
    painter.restore()


def draw_radio_button(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """A ring, with a dot when on."""
    begin(painter, option)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    is_on = bool(option.state & State.State_On)
    painter.setPen(
        theme.pen("primary" if is_on else "line_strong", 2.0 if is_on else theme.traits.line_width)
    )
    hovered = option.state & State.State_MouseOver
    painter.setBrush(theme.color("surface2" if hovered else "surface"))
    painter.drawEllipse(box)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        inset = box.width() * 0.26
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def draw_arrow(
    theme: Theme, option: QStyleOption, painter: QPainter, element: QStyle.PrimitiveElement, size: float = 9.0
) -> None:
    """A chevron in the middle of the option's rectangle, ``size`` pixels wide at 100 %."""
    begin(painter, option)
    chevron(painter, QRectF(option.rect).center(), size * theme.text_scale, theme.color("text3"), element)
    painter.restore()


def chevron(
    painter: QPainter, center: QPointF, size: float, color: QColor, element: QStyle.PrimitiveElement
) -> None:
    """Two strokes that point where the element's name says."""
    pen = QPen(color, max(1.6, size * 0.17))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([center + QPointF(x * size, y * size) for x, y in _CHEVRONS[element]])


def _mark_brush(painter: QPainter, theme: Theme, option: QStyleOption, is_marked: bool) -> None:
    if is_marked:
        painter.setPen(theme.pen("primary", 1))
        painter.setBrush(theme.color("primary"))
        return
    painter.setPen(theme.pen("line_strong"))
    painter.setBrush(theme.color("surface2" if option.state & State.State_MouseOver else "surface"))


def _line(painter: QPainter, color: QColor, box: QRectF, corners: tuple[tuple[float, float], ...]) -> None:
    pen = QPen(color, max(1.8, box.width() * 0.12))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners])
