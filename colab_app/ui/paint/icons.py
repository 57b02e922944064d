"""Line icons in any colour and size, painted from paths; no files, no symbol fonts."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icon_shapes_actions import ACTIONS
from colab_app.ui.paint.icon_shapes_places import PLACES
from colab_app.ui.paint.icon_shapes_states import STATES
from colab_app.ui.paint.path_text import read_path
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

GRID = 24
STROKE = 1.8
_THINNEST_PIXELS = 1.25
"""Thinner strokes turn grey at 16 pixels."""
_SHAPES = PLACES | ACTIONS | STATES


@cache
def icon_paths(icon: Icon) -> tuple[QPainterPath, QPainterPath]:
    """(stroked part, filled part) on the 24 grid; the paths are shared, do not change them."""
    stroked, _, filled = _SHAPES[icon].partition("FILL")
    return read_path(stroked), read_path(filled)


def paint_icon(painter: QPainter, icon: Icon, box: QRectF, color: QColor, stroke: float = STROKE) -> None:
    """Draw an icon into the middle of a box; ``stroke`` is the line width on the 24 grid."""
    stroked, filled = icon_paths(icon)
    scale = min(box.width(), box.height()) / GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - GRID / 2 * scale, box.center().y() - GRID / 2 * scale)
    painter.scale(scale, scale)
    pen = QPen(color, max(stroke, _THINNEST_PIXELS / scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stroked)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(filled)
    painter.restore()


def icon_pixmap(icon: Icon, color: QColor, size: int, pixel_ratio: float = 1.0) -> QPixmap:
    """A square picture of an icon, ``size`` logical pixels wide."""
    pixmap = QPixmap(round(size * pixel_ratio), round(size * pixel_ratio))
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, icon, QRectF(0, 0, size, size), color)
    painter.end()
    return pixmap


def menu_icon(theme: Theme, icon: Icon, role: ColorRole = "text2") -> QIcon:
    """An icon for menus and other stock widgets, sharp on screens of one, two and three pixels per point.

    It is a picture of the current look: make it anew when the theme changes.
    """
    size = theme.px(18)
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(icon_pixmap(icon, theme.color(role), size, ratio))
        faint = icon_pixmap(icon, theme.color("text3"), size, ratio)
        made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def icon_size(theme: Theme) -> QSize:
    """Size of icons beside text in stock widgets."""
    return QSize(theme.px(18), theme.px(18))
