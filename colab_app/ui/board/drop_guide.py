"""Says in words where dragged cards will land, below them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme

_BELOW = 8
_HEIGHT = 34
_PAD = 16


class DropGuide(QLabel):
    """A dark sheet inside the board; the mouse goes through it."""

    def __init__(self, theme: Theme, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str, pointer: QPoint) -> None:
        """Show a sentence below a point of the board, never outside it."""
        board = self._board
        self.setText(sentence)
        self.resize(self.sizeHint())
        px = self._theme.px
        left = min(pointer.x() - self.width() // 2, board.width() - self.width() - px(4))
        top = pointer.y() + px(_BELOW)
        if top + self.height() > board.height():
            top = pointer.y() - px(_BELOW) - self.height()
        self.move(max(px(4), left), max(0, top))
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        px = self._theme.px
        width = text_width(self.text(), self._theme.font("ui")) + 2 * px(_PAD)
        return QSize(round(width + 0.5), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Reversed colours, as messages have."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_dark = theme.traits.is_dark
        painter.setPen(theme.pen("line_strong") if is_dark else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface2" if is_dark else "text"))
        radius = theme.corner("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        color = theme.color("text" if is_dark else "canvas")
        center = Qt.AlignmentFlag.AlignHCenter
        paint_line(painter, QRectF(self.rect()), self.text(), theme.font("ui"), color, center)
        painter.end()
