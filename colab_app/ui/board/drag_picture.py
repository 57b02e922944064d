"""The picture of cards in flight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from colab_app.ui.paint.surfaces import Depth, paint_surface
from colab_app.ui.theme.theme import Theme

_TILT_DEGREES = 3.0
_ROOM = 44
_COUNTER = 26


def drag_picture(theme: Theme, card: QPixmap, margin: int, count: int, ratio: float) -> QPixmap:
    """A card lifted off the board, tilted a little, with how many fly when there are several.

    `margin` is the free room around the card in its picture. The room around the result is `drag_room()`.
    """
    size = card.deviceIndependentSize()
    whole = QSize(round(size.width()) + 2 * _ROOM, round(size.height()) + 2 * _ROOM)
    picture = QPixmap(whole * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    middle = QPointF(whole.width() / 2, whole.height() / 2)
    painter.translate(middle)
    if not theme.reduced_motion:
        painter.rotate(_TILT_DEGREES)
    painter.translate(-middle)
    place = QRectF(QPointF(_ROOM, _ROOM), size)
    sheet = place.adjusted(margin, margin, -margin, -margin)
    radius = theme.corner("card")
    if count > 1:
        paint_surface(painter, theme, sheet.translated(7, 7), radius=radius, depth=Depth.POP_OVER)
    paint_surface(painter, theme, sheet, radius=radius, depth=Depth.DIALOG)
    painter.drawPixmap(place.topLeft(), card)
    if count > 1:
        _paint_counter(painter, theme, sheet, count)
    painter.end()
    return picture


def drag_room() -> QPoint:
    """Where the card begins inside its drag picture, in logical pixels."""
    return QPoint(_ROOM, _ROOM)


def _paint_counter(painter: QPainter, theme: Theme, sheet: QRectF, count: int) -> None:
    side = theme.px(_COUNTER)
    box = QRectF(sheet.right() - side / 2, sheet.top() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary"))
    painter.drawEllipse(box)
    painter.setPen(theme.color("on_primary"))
    painter.setFont(theme.font("key", bold=True, tabular=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
