"""The app's icon is drawn once as a picture of lines; the picture of dots shows the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from colab_app.support.assets import resource


def test_the_png_is_the_svg(qtbot: QtBot) -> None:
    png = QImage(str(resource("icons", "app.png"))).convertToFormat(QImage.Format.Format_ARGB32)
    drawn = QImage(png.size(), QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(resource("icons", "app.svg"))).render(painter)
    painter.end()
    assert png.width() == png.height() == 256
    points = [(x, y) for x in range(4, 256, 8) for y in range(4, 256, 8)]
    different = [point for point in points if png.pixelColor(*point) != drawn.pixelColor(*point)]
    assert len(different) < len(points) // 100
