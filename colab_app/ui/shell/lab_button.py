"""The head of the side bar: the sign of the app, the lab, where it is kept; opens the menu of the lab."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.logo import paint_logo
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.theme.theme import Theme

_HEIGHT = 44
_LOGO = 32


class LabButton(Pressable):
    """Logo, name, a second line, a chevron."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._below = ""
        self._is_folded = False
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, name: str, below: str) -> None:
        """The name and the line below it."""
        self._below = below
        self.setText(name)
        self.setAccessibleName(f"{name}. {below}")

    def fold(self, folded: bool) -> None:
        """Only the logo is left."""
        self._is_folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Logo, words, chevron."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        radius = theme.corner("control") + 1
        if self.hover.value > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.05 * self.hover.value))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side = px(_LOGO)
        left = (self.width() - side) / 2 if self._is_folded else px(8)
        logo = QRectF(left, (self.height() - side) / 2, side, side)
        paint_logo(painter, theme, logo)
        if not self._is_folded:
            words = logo.right() + px(10)
            right = self.width() - px(26)
            middle = self.height() / 2
            name = QRectF(words, middle - px(19), right - words, px(20))
            paint_line(painter, name, self.text(), theme.font("ui", bold=True), theme.color("text"))
            below = QRectF(words, middle, right - words, px(18))
            paint_line(painter, below, self._below, theme.font("key"), theme.color("text3"))
            chevron = QRectF(self.width() - px(22), middle - px(6), px(12), px(12))
            paint_icon(painter, Icon.CHEVRON_DOWN, chevron, theme.color("text2"), 2.6)
        self.paint_ring(painter, radius)
        painter.end()
