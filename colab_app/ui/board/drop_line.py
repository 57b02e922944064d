"""The line that shows where dragged cards will land."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.ui.theme.theme import Theme

_WIDTH = 3
_DOT = 10


def paint_drop_line(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """A thick line along the top of the box with a dot at its left end, seen without colour too."""
    dot = theme.px(_DOT)
    middle = max(box.top(), dot / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = theme.pen("primary", theme.px(_WIDTH))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left() + dot, middle), QPointF(box.right() - theme.px(4), middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary"))
    painter.drawEllipse(QRectF(box.left(), middle - dot / 2, dot, dot))
    painter.restore()
