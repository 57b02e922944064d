"""The sign of the app: a ginkgo leaf on a blue square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import COLORS, ColorRole, Look

_CORNER_SHARE = 0.24
_LEAF_INSET_SHARE = 0.16
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def paint_logo(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Draw the sign in the current look; in high contrast the leaf has the text colour of buttons."""
    leaf: ColorRole = "on_primary" if theme.traits.is_high_contrast else "accent"
    _paint(painter, box, theme.color("primary"), theme.color(leaf))


def logo_icon() -> QIcon:
    """The icon of windows and of the program, in the light look, which stands on any task bar."""
    colors = COLORS[Look.LIGHT]
    icon = QIcon()
    for size in _ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _paint(painter, QRectF(0, 0, size, size), QColor(colors["primary"]), QColor(colors["accent"]))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _paint(painter: QPainter, box: QRectF, square: QColor, leaf: QColor) -> None:
    size = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(square)
    painter.drawRoundedRect(box, size * _CORNER_SHARE, size * _CORNER_SHARE)
    painter.restore()
    inset = size * _LEAF_INSET_SHARE
    paint_icon(painter, Icon.LEAF, box.adjusted(inset, inset, -inset, -inset), leaf)
