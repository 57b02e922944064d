"""One place in the side bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme

_HEIGHT = 34
_ICON = 18
_MARK = 3
_COUNTER = 20
_MOST_SHOWN = 99


class SideItem(Pressable):
    """Icon and name; the current place has a panel and a mark; a number says what waits there."""

    def __init__(self, theme: Theme, icon: Icon, keys: str = "", parent: QWidget | None = None) -> None:
        self._icon = icon
        self._keys = keys
        self._count = 0
        self._count_words = ""
        self._is_folded = False
        super().__init__(theme, "", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """The place's name."""
        self.setText(name)
        self._say()

    def set_count(self, count: int, words: str) -> None:
        """How much waits there, also in words for screen readers; 0 shows nothing."""
        self._count, self._count_words = count, words
        self._say()
        self.update()

    def fold(self, folded: bool) -> None:
        """Only the icon is left; the name becomes a tool tip."""
        self._is_folded = folded
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def nextCheckState(self) -> None:
        """A press asks to go there; whether one is there is for the window to say."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, mark, icon, name, number."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        is_here = self.isChecked()
        box = QRectF(self.rect())
        radius = theme.corner("control") + 1
        painter.setPen(Qt.PenStyle.NoPen)
        if is_here:
            if theme.traits.is_high_contrast:
                painter.setPen(theme.pen("primary"))
            painter.setBrush(theme.color("surface2" if theme.traits.is_dark else "surface"))
            half = theme.traits.line_width / 2
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            height = px(16)
            mark = QRectF(0, (self.height() - height) / 2, px(_MARK), height)
            painter.drawRoundedRect(mark, px(_MARK) / 2, px(_MARK) / 2)
        elif self.hover.value > 0:
            painter.setBrush(theme.color("text", 0.06 * self.hover.value))
            painter.drawRoundedRect(box, radius, radius)
        color = theme.color("primary_text" if is_here else "text2")
        size = px(_ICON)
        left = (self.width() - size) / 2 if self._is_folded else px(12)
        paint_icon(painter, self._icon, QRectF(left, (self.height() - size) / 2, size, size), color)
        right = float(self.width() - px(10))
        if self._count:
            right = self._paint_count(painter, right) if not self._is_folded else right
        if not self._is_folded:
            words = QRectF(px(12) + size + px(10), 0, right - px(16) - size - px(12), self.height())
            font = theme.font("ui", bold=is_here)
            paint_line(painter, words, self.text(), font, theme.color("text" if is_here else "text2"))
        elif self._count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(
                QRectF(left + size - px(3), self.height() / 2 - size / 2 - px(2), px(8), px(8))
            )
        self.paint_ring(painter, radius)
        painter.end()

    def _paint_count(self, painter: QPainter, right: float) -> float:
        """Answers the left end of the number."""
        theme, px = self._theme, self._theme.px
        text = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        font = theme.font("key", bold=True, tabular=True)
        height = px(_COUNTER)
        width = max(height, round(text_width(text, font)) + px(12))
        pill = QRectF(right - width, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        paint_line(painter, pill, text, font, theme.color("on_primary"), Qt.AlignmentFlag.AlignHCenter)
        return pill.left()

    def _say(self) -> None:
        parts = [self.text(), self._count_words if self._count else ""]
        self.setAccessibleName(": ".join(part for part in parts if part))
        self.setToolTip(tool_tip(self.text(), self._keys) if self._is_folded or self._keys else "")
