"""The pie that fills up as a challenge moves on: readable without its colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from colab_app.domain.stages import Stage
from colab_app.ui.theme.tokens import ColorRole

STAGE_COLORS: dict[Stage, ColorRole] = {
    Stage.DRAFT: "st_park",
    Stage.TRIAGE: "st_park",
    Stage.OPEN: "st_open",
    Stage.SCREENING: "st_prop",
    Stage.CODESIGN: "st_design",
    Stage.PILOT: "st_pilot",
    Stage.ADOPTED: "st_live",
    Stage.CLOSED: "st_park",
}

_FILLED_SHARE = {Stage.SCREENING: 0.25, Stage.CODESIGN: 0.5, Stage.PILOT: 0.75}
_STROKES_ACROSS = 9
"""The ring is a ninth of the glyph wide, so its middle line is 8 pi strokes long."""
_RING_STROKES = math.pi * (_STROKES_ACROSS - 1)
_DASHES = {Stage.OPEN: (8, 0.62), Stage.DRAFT: (8, 0.02), Stage.TRIAGE: (8, 0.02)}
"""(count, drawn share): dashes where proposals may come in, dots before that."""


def paint_stage_glyph(
    painter: QPainter, box: QRectF, stage: Stage, color: QColor, background: QColor
) -> None:
    """Draw the glyph of a stage into the middle of a box; ``background`` is what the tick is cut out in."""
    size = min(box.width(), box.height())
    stroke = size / _STROKES_ACROSS
    center = box.center()
    ring = QRectF(
        center.x() - (size - stroke) / 2, center.y() - (size - stroke) / 2, size - stroke, size - stroke
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_ring_pen(stage, color, stroke))
    painter.setBrush(color if stage is Stage.ADOPTED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if stage is Stage.ADOPTED:
        _paint_tick(painter, center, size, background)
    elif stage is Stage.CLOSED:
        _paint_pause(painter, center, size, color)
    elif stage is Stage.TRIAGE:
        _fill(painter, color)
        painter.drawEllipse(center, size * 0.15, size * 0.15)
    elif stage in _FILLED_SHARE:
        _fill(painter, color)
        gap = stroke * 1.15
        painter.drawPie(ring.adjusted(gap, gap, -gap, -gap), 90 * 16, round(-_FILLED_SHARE[stage] * 360 * 16))
    painter.restore()


def _ring_pen(stage: Stage, color: QColor, stroke: float) -> QPen:
    pen = QPen(color, stroke)
    if stage in _DASHES:
        count, drawn = _DASHES[stage]
        period = _RING_STROKES / count
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if drawn > 0.1 else Qt.PenCapStyle.RoundCap)
        pen.setWidthF(stroke if drawn > 0.1 else stroke * 1.15)
        scale = stroke / pen.widthF()
        pen.setDashPattern([period * drawn * scale, period * (1 - drawn) * scale])
    return pen


def _fill(painter: QPainter, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)


def _paint_tick(painter: QPainter, center: QPointF, size: float, background: QColor) -> None:
    pen = QPen(background, size / _STROKES_ACROSS * 1.15)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = ((-0.20, 0.02), (-0.05, 0.17), (0.22, -0.15))
    painter.drawPolyline([QPointF(center.x() + size * x, center.y() + size * y) for x, y in corners])


def _paint_pause(painter: QPainter, center: QPointF, size: float, color: QColor) -> None:
    _fill(painter, color)
    for left in (-0.17, 0.06):
        bar = QRectF(center.x() + size * left, center.y() - size * 0.18, size * 0.11, size * 0.36)
        painter.drawRoundedRect(bar, size * 0.04, size * 0.04)
