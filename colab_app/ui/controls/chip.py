"""Chips: small round switches for filters and tags."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import SMALL_CONTROL_HEIGHT, ColorRole

_PAD = 12
_ICON = 16
_GAP = 6


class Chip(Pressable):
    """A pill of 28 pixels at 100 %; on is tinted, outlined and bold, so it is seen without colour.

    With ``checkable=False`` it only acts, for example to open more filters. Its width does not change when it
    is switched, so that the chips beside it stay where they are.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: Icon | None = None,
        checkable: bool = True,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._removable = removable
        super().__init__(theme, text, parent)
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the bold words, whether on or off."""
        px = self._theme.px
        width = 2 * px(_PAD) + text_width(self.text(), self._theme.font("meta", bold=True))
        if self._icon is not None:
            width += px(_ICON + _GAP - 2)
        if self._removable:
            width += px(_ICON + _GAP - 4)
        return QSize(round(width + 0.49), px(SMALL_CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Long words may be shortened."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(64)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pill, icon, words, cross."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        is_on = self.isChecked()
        half = theme.traits.line_width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        quiet: ColorRole = "line_strong" if theme.traits.is_high_contrast else "line"
        painter.setPen(theme.pen("primary") if is_on else theme.pen(quiet))
        painter.setBrush(
            theme.color("primary_tint") if is_on else theme.color("text", 0.05 * self.hover.value)
        )
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        color = theme.color("primary_text" if is_on else "text2")
        left, right = float(px(_PAD)), float(self.width() - px(_PAD))
        if self._icon is not None:
            place = QRectF(left - px(2), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
            paint_icon(painter, self._icon, place, color)
            left += px(_ICON + _GAP - 2)
        if self._removable:
            size = px(_ICON - 3)
            right -= px(_ICON - 4)
            paint_icon(painter, Icon.CLOSE, QRectF(right, (self.height() - size) / 2, size, size), color, 2.2)
            right -= px(_GAP)
        words = QRectF(left, 0, right - left + 1, self.height())
        paint_line(painter, words, self.text(), self._font(), color, Qt.AlignmentFlag.AlignHCenter)
        self.paint_ring(painter, self.height() / 2)
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font("meta", bold=self.isChecked())
