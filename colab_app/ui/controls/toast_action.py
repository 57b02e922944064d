"""The way back inside a toast."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT, ColorRole

_PAD = 10
_GAP = 8


class ToastAction(Pressable):
    """Bold yellow words and a key on the sheet of a toast."""

    focus_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._key = ""
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str, key: str = "") -> None:
        """Set the words and the key that does the same."""
        self._key = key
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Words and key."""
        px = self._theme.px
        width = text_width(self.text(), self._theme.font("ui", bold=True)) + 2 * px(_PAD)
        if self._key:
            width += px(_GAP) + text_width(self._key, self._theme.font("meta"))
        return QSize(round(width + 0.49), px(CONTROL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, then the key, fainter."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        is_dark = theme.traits.is_dark
        role: ColorRole = "accent_text" if is_dark else "accent"
        radius = theme.corner("control")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role, 0.14 * self.hover.value))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        font = theme.font("ui", bold=True)
        words = QRectF(px(_PAD), 0, self.width() - px(_PAD), self.height())
        paint_line(painter, words, self.text(), font, theme.color(role))
        if self._key:
            words.setLeft(words.left() + text_width(self.text(), font) + px(_GAP))
            color = theme.color("text2" if is_dark else "surface2")
            paint_line(painter, words, self._key, theme.font("meta"), color)
        if self.shows_ring:
            # The ring of the page would vanish on a reversed sheet.
            half = theme.traits.ring_width / 2
            painter.setPen(theme.pen(role, theme.traits.ring_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the toast, which then stays."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the toast, which may then leave."""
        super().focusOutEvent(event)
        self.focus_changed.emit()
