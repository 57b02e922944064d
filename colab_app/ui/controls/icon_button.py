"""Buttons with only an icon; each has a tool tip and a spoken name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.mixing import mix
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT, SMALL_CONTROL_HEIGHT, ColorRole

_ICON = 18
_SMALL_ICON = 16


class IconButton(Pressable):
    """A square button, 32 pixels at 100 %, 28 when ``small``; ``name`` says in words what it does.

    ``outlined`` gives it the panel of a plain button. Checked ones are tinted.
    """

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        name: str,
        *,
        key: str = "",
        small: bool = False,
        outlined: bool = False,
        color: ColorRole = "text2",
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._small = small
        self._outlined = outlined
        self._color = color
        super().__init__(theme, "", parent)
        self.set_name(name, key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, key: str = "") -> None:
        """Set the spoken name and the tool tip, which also shows the key. An empty name is a ValueError."""
        if not name.strip():
            raise ValueError("a button without words needs a name")
        self.setAccessibleName(name)
        self.setToolTip(tool_tip(name, key))

    def set_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._theme.px(SMALL_CONTROL_HEIGHT if self._small else CONTROL_HEIGHT)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel if any, hover tint, icon, ring."""
        theme = self._theme
        painter = self.begin_paint()
        radius = theme.corner("control")
        is_strong = self.isDown() or self.isChecked()
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._outlined:
            painter.setPen(theme.pen("line_strong" if theme.traits.is_high_contrast else "line"))
            inset = theme.traits.line_width / 2
            box = box.adjusted(inset, inset, -inset, -inset)
            painter.setBrush(mix(theme.color("surface"), theme.color("surface2"), self.hover.value))
        else:
            painter.setBrush(theme.color("text", 0.07 * self.hover.value))
        if is_strong:
            painter.setBrush(theme.color("primary_tint" if self.isChecked() else "sunken"))
        painter.drawRoundedRect(box, radius, radius)
        size = theme.px(_SMALL_ICON if self._small else _ICON)
        place = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        color = theme.color("primary_text" if self.isChecked() else self._color)
        if self.isEnabled():
            color = mix(color, theme.color("primary_text" if self.isChecked() else "text"), self.hover.value)
        paint_icon(painter, self._icon, place, color)
        self.paint_ring(painter, radius)
        painter.end()
