"""One of a few choices that are all seen: language, text size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT

_PAD = 14
_CHOSEN_LINE = 2.0


class PickButton(Pressable):
    """Chosen is tinted, outlined and bold; `letter_size` draws its text in pixels that do not scale."""

    def __init__(
        self, theme: Theme, text: str = "", *, letter_size: int = 0, parent: QWidget | None = None
    ) -> None:
        self._letter_size = letter_size
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the bold words."""
        px = self._theme.px
        width = 2 * px(_PAD) + text_width(self.text(), self._font(bold=True))
        return QSize(round(width + 0.5), max(px(CONTROL_HEIGHT), self._letter_size + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Field, words, ring."""
        theme = self._theme
        painter = self.begin_paint()
        is_on = self.isChecked()
        width = max(_CHOSEN_LINE, theme.traits.line_width) if is_on else theme.traits.line_width
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(theme.pen("primary" if is_on else "line", width))
        painter.setBrush(theme.color("primary_tint" if is_on else "surface"))
        radius = theme.corner("control")
        painter.drawRoundedRect(box, radius, radius)
        if not is_on and self.hover.value:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.05 * self.hover.value))
            painter.drawRoundedRect(box, radius, radius)
        color = theme.color("primary_text" if is_on else "text")
        center = Qt.AlignmentFlag.AlignHCenter
        paint_line(painter, QRectF(self.rect()), self.text(), self._font(bold=is_on), color, center)
        self.paint_ring(painter, radius)
        painter.end()

    def _font(self, *, bold: bool) -> QFont:
        if self._letter_size:
            return self._theme.font_of_size(self._letter_size)
        return self._theme.font("ui", bold=bold)
