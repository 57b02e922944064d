"""What stands where a picture is not (yet) on this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 320, 96


def picture_place(theme: Theme, *, is_coming: bool) -> QImage:
    """A quiet field with an icon and a few words."""
    px = theme.px
    image = QImage(px(_WIDTH), px(_HEIGHT), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.pen("line_strong" if theme.traits.is_high_contrast else "line"))
    painter.setBrush(theme.color("sunken"))
    corner = theme.corner("card")
    box = QRectF(image.rect()).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(box, corner, corner)
    size = px(24)
    middle = image.height() / 2
    paint_icon(painter, Icon.PICTURE, QRectF(px(16), middle - size / 2, size, size), theme.color("text3"))
    words = (
        QCoreApplication.translate("Pictures", "The picture is being fetched")
        if is_coming
        else QCoreApplication.translate("Pictures", "The picture is not on this computer")
    )
    place = QRectF(px(52), 0, image.width() - px(64), image.height())
    paint_line(painter, place, words, theme.font("meta"), theme.color("text2"))
    painter.end()
    return image
