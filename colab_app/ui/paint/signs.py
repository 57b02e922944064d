"""Who speaks: the shape tells the sector, the same size for all three."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from colab_app.domain.vocabulary import Sector
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

SIGN_COLORS: dict[Sector, tuple[ColorRole, ColorRole]] = {
    Sector.PUBLIC: ("gov_bg", "gov_fg"),
    Sector.PRIVATE: ("biz_bg", "biz_fg"),
    Sector.CIVIC: ("civ_bg", "civ_fg"),
}
"""(background, letter) of the sign of a sector."""

_LETTER_SHARE = 0.53
_OUTLINE = 1.6


def sector_path(sector: Sector, box: QRectF) -> QPainterPath:
    """Square for public, circle for private, hexagon for civic, of about the same area in the same box."""
    path = QPainterPath()
    size = min(box.width(), box.height())
    center = box.center()
    if sector is Sector.PUBLIC:
        side = size * 0.94
        path.addRoundedRect(
            QRectF(center.x() - side / 2, center.y() - side / 2, side, side), side * 0.22, side * 0.22
        )
    elif sector is Sector.PRIVATE:
        path.addEllipse(center, size / 2, size / 2)
    else:
        radius = size * 0.525
        for angle in range(-90, 270, 60):
            turn = math.radians(angle)
            corner = QPointF(center.x() + radius * math.cos(turn), center.y() + radius * math.sin(turn))
            path.lineTo(corner) if angle > -90 else path.moveTo(corner)
        path.closeSubpath()
    return path


def paint_sector_mark(painter: QPainter, box: QRectF, sector: Sector, color: QColor) -> None:
    """A filled sign without a letter, for legends and headings."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(sector_path(sector, box), color)
    painter.restore()


def paint_avatar(
    painter: QPainter, theme: Theme, box: QRectF, sector: Sector, letter: str, ring: ColorRole | None = None
) -> None:
    """The sign of a person or organisation with one letter in it.

    ``ring`` is the colour of what lies below; it keeps overlapping signs apart.
    """
    background, foreground = SIGN_COLORS[sector]
    path = sector_path(sector, box)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ring is not None:
        pen = QPen(theme.color(ring), 3 * theme.text_scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.fillPath(path, theme.color(background))
    if theme.traits.is_high_contrast:
        painter.strokePath(path, theme.pen(foreground, _OUTLINE))
    painter.setFont(theme.font_of_size(round(min(box.width(), box.height()) * _LETTER_SHARE), bold=True))
    painter.setPen(theme.color(foreground))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
