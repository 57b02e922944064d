"""A turning arc for buttons whose work is still running."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from colab_app.ui.theme.theme import Theme

_STEP_MILLISECONDS = 60
_STEP_DEGREES = 24


class BusyArc:
    """Three quarters of a ring; it turns, or stands still when motion is reduced."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        self._widget = widget
        self._theme = theme
        self._timer: QTimer | None = None
        self._degrees = 0
        self.is_running = False

    def run(self, running: bool) -> None:
        """Start or end it."""
        self.is_running = running
        if running and not self._theme.reduced_motion:
            if self._timer is None:
                self._timer = QTimer(self._widget)
                self._timer.setInterval(_STEP_MILLISECONDS)
                self._timer.timeout.connect(self._turn)
            self._timer.start()
        elif self._timer is not None:
            self._timer.stop()
        self._widget.update()

    def paint(self, painter: QPainter, box: QRectF, color: QColor) -> None:
        """Draw the arc inside a square box."""
        width = box.width() * 0.11
        inset = box.width() * 0.12 + width / 2
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(box.adjusted(inset, inset, -inset, -inset), -self._degrees * 16, 270 * 16)

    def _turn(self) -> None:
        self._degrees = (self._degrees + _STEP_DEGREES) % 360
        if self._widget.isVisible():
            self._widget.update()
