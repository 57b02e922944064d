"""Buttons with words: primary, plain, ghost and danger."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.busy import BusyArc
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.surfaces import key_cap_width, paint_key_cap
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT, SMALL_CONTROL_HEIGHT

_PAD = 12
_ICON = 18
_GAP = 7
_CHEVRON = 12
_PRIMARY_GAP = 1.5
"""Pixels between a filled button and its ring: the ring has the button's own colour in some looks."""


class ButtonKind(Enum):
    """How much a button asks to be pressed; one primary button a view."""

    PRIMARY = "primary"
    PLAIN = "plain"
    GHOST = "ghost"
    DANGER = "danger"


class Button(Pressable):
    """A button with a label and, if wished, an icon, a key cap and a chevron for a menu.

    32 pixels high at 100 %, 28 when ``small``. A label that does not fit ends in ….
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: Icon | None = None,
        key_cap: str = "",
        has_menu: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._kind = kind
        self._icon = icon
        self._key_cap = key_cap
        self._has_menu = has_menu
        self._small = small
        super().__init__(theme, text, parent)
        self._busy = BusyArc(self, theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> ButtonKind:
        """Its kind."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the kind, for example when another button becomes the main one."""
        self._kind = kind
        self.restyle()

    def set_icon(self, icon: Icon | None) -> None:
        """Change or remove the icon."""
        self._icon = icon
        self.restyle()

    def set_key_cap(self, text: str) -> None:
        """Change or remove the key shown at the right end."""
        self._key_cap = text
        self.restyle()

    @property
    def is_busy(self) -> bool:
        """True while what the button started is still running."""
        return self._busy.is_running

    def set_busy(self, busy: bool) -> None:
        """Show that the work goes on and ignore presses meanwhile; the focus stays."""
        self._busy.run(busy)

    def nextCheckState(self) -> None:
        """A busy button does not change."""
        if not self.is_busy:
            super().nextCheckState()

    def hitButton(self, pos: QPoint) -> bool:
        """A busy button is not hit."""
        return not self.is_busy and super().hitButton(pos)

    def click(self) -> None:
        """Press it, unless it is busy."""
        if not self.is_busy:
            super().click()

    def sizeHint(self) -> QSize:
        """What the label, icon, key cap and padding need."""
        px = self._theme.px
        width = float(2 * px(_PAD))
        if self._icon is not None:
            width += px(_ICON)
        if self.text():
            width += (px(_GAP) if self._icon is not None else px(2)) + text_width(self.text(), self._font())
        if self._key_cap:
            width += px(_GAP + 2) + key_cap_width(self._theme, self._key_cap)
        if self._has_menu:
            width += px(_GAP - 1 + _CHEVRON)
        height = px(SMALL_CONTROL_HEIGHT if self._small else CONTROL_HEIGHT)
        return QSize(max(round(width + 0.49), height), height)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than high; labels may be shortened only below their natural width."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(72)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, ring, then what stands on it."""
        painter = self.begin_paint()
        radius = self._theme.corner("control")
        self._paint_panel(painter, radius)
        self.paint_ring(painter, radius)
        self._paint_content(painter, self._foreground())
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font("ui", bold=self._kind is ButtonKind.PRIMARY)

    def _foreground(self) -> QColor:
        theme = self._theme
        if self._kind is ButtonKind.PRIMARY:
            return theme.color("on_primary")
        if self._kind is ButtonKind.DANGER:
            return theme.color("danger")
        if self._kind is ButtonKind.GHOST and not self.isChecked():
            return mix(theme.color("text2"), theme.color("text"), self.hover.value)
        return theme.color("text")

    def _paint_panel(self, painter: QPainter, radius: float) -> None:
        theme, hover = self._theme, 1.0 if self.isDown() else self.hover.value
        traits = theme.traits
        pen: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
        inset = 0.0
        if self._kind is ButtonKind.PRIMARY:
            brush = mix(theme.color("primary"), theme.color("primary_hover"), hover)
            if self.shows_ring:
                inset = traits.ring_width + _PRIMARY_GAP
            elif traits.is_high_contrast:
                pen = theme.pen("text")
        elif self._kind is ButtonKind.GHOST:
            brush = theme.color("text", 0.10 if self.isDown() or self.isChecked() else 0.07 * hover)
        elif self._kind is ButtonKind.DANGER:
            pen = theme.pen("danger")
            brush = mix(theme.color("surface"), theme.color("danger_tint"), 0.6 + 0.4 * hover)
        else:
            pen = theme.pen("line_strong" if traits.is_high_contrast else "line")
            brush = mix(theme.color("surface"), theme.color("sunken" if self.isDown() else "surface2"), hover)
            if self.isChecked():
                pen, brush = theme.pen("primary"), theme.color("primary_tint")
        if isinstance(pen, QPen):
            inset = max(inset, pen.widthF() / 2)
        painter.setPen(pen)
        painter.setBrush(brush)
        corner = max(radius - inset, 1.0)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)

    def _paint_content(self, painter: QPainter, color: QColor) -> None:
        px, font = self._theme.px, self._font()
        left, right = float(px(_PAD)), self.width() - float(px(_PAD))
        middle = self.height() / 2
        if self._has_menu:
            right -= px(_CHEVRON)
            box = QRectF(right + px(2), middle - px(6), px(_CHEVRON), px(_CHEVRON))
            paint_icon(painter, Icon.CHEVRON_DOWN, box, color, 2.6)
            right -= px(_GAP - 1)
        if self._key_cap:
            right -= key_cap_width(self._theme, self._key_cap)
            self._paint_key_cap(painter, QPointF(right, middle - px(20) / 2), color)
            right -= px(_GAP + 2)
        natural = text_width(self.text(), font)
        needed = natural + (px(_ICON) if self._icon else 0) + (px(_GAP) if self._icon and self.text() else 0)
        left = max(left, left + (right - left - needed) / 2) if not self._key_cap else left
        if self._icon is not None or self.is_busy:
            box = QRectF(left if self._icon else left - px(4), middle - px(_ICON) / 2, px(_ICON), px(_ICON))
            if self.is_busy:
                self._busy.paint(painter, box, color)
            elif self._icon is not None:
                paint_icon(painter, self._icon, box, color)
        if self._icon is not None:
            left += px(_ICON) + px(_GAP)
        if not (self.is_busy and self._icon is None):
            paint_line(painter, QRectF(left, 0, right - left + 1, self.height()), self.text(), font, color)

    def _paint_key_cap(self, painter: QPainter, place: QPointF, color: QColor) -> None:
        if self._kind is not ButtonKind.PRIMARY:
            paint_key_cap(painter, self._theme, place, self._key_cap)
            return
        width = key_cap_width(self._theme, self._key_cap)
        box = QRectF(place.x(), place.y(), width, self._theme.px(20))
        outline = QColor(color)
        outline.setAlphaF(0.45)
        painter.setPen(QPen(outline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = self._theme.corner("chip")
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        paint_line(painter, box, self._key_cap, self._theme.font("key"), color, Qt.AlignmentFlag.AlignHCenter)
