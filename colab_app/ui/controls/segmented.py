"""A switch between a few looks at the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT, SMALLEST_TARGET

_PAD = 11
_ICON = 16
_GAP = 7
_MARGIN = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of a segmented switch."""

    text: str
    icon: Icon | None = None


class Segmented(QWidget):
    """Exactly one of a few choices; Tab reaches the current one, the arrow keys go to its neighbours.

    ``current_changed`` carries the new index, also when it is set by the program.
    """

    current_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        segments: Sequence[Segment],
        *,
        current: int = 0,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: list[_SegmentButton] = []
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        for index, segment in enumerate(segments):
            button = _SegmentButton(theme, segment, self)
            self._group.addButton(button, index)
            self._buttons.append(button)
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons[current].setChecked(True)
        self._group.idToggled.connect(self._tell)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def current(self) -> int:
        """Index of the chosen segment."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Choose a segment."""
        self._buttons[index].setChecked(True)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Rename all segments, for another language."""
        for button, text in zip(self._buttons, texts, strict=True):
            button.setText(text)

    def button(self, index: int) -> Pressable:
        """The button of a segment, for tool tips or to switch it off."""
        return self._buttons[index]

    def restyle(self) -> None:
        """Measure again after the theme changed."""
        spare = (self._theme.px(CONTROL_HEIGHT) - SMALLEST_TARGET) // 2
        margin = min(self._theme.px(_MARGIN), spare)
        self.setContentsMargins(margin, margin, margin, margin)
        self.setFixedHeight(self._theme.px(CONTROL_HEIGHT))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove the segments lie in."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.traits.line_width / 2
        painter.setPen(theme.pen("line_strong" if theme.traits.is_high_contrast else "line"))
        painter.setBrush(theme.color("sunken"))
        radius = theme.corner("control") + 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def _tell(self, index: int, checked: bool) -> None:
        if checked:
            self.current_changed.emit(index)


class _SegmentButton(Pressable):
    def __init__(self, theme: Theme, segment: Segment, parent: QWidget) -> None:
        self._icon = segment.icon
        super().__init__(theme, segment.text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # screen readers then call it a radio button
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = text_width(self.text(), self._theme.font("ui", bold=True)) + 2 * px(_PAD)
        if self._icon is not None:
            width += px(_ICON) + (px(_GAP) if self.text() else 0)
        return QSize(round(width + 0.49), px(CONTROL_HEIGHT - 2 * _MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        is_on = self.isChecked()
        radius = theme.corner("control") - 1
        half = theme.traits.line_width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        if is_on:
            painter.setPen(theme.pen("primary" if theme.traits.is_high_contrast else "line"))
            painter.setBrush(theme.color("surface2" if theme.traits.is_dark else "surface"))
            painter.drawRoundedRect(box, radius, radius)
        elif self.hover.value > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.05 * self.hover.value))
            painter.drawRoundedRect(box, radius, radius)
        font = theme.font("ui", bold=is_on)
        color = (
            theme.color("text") if is_on else mix(theme.color("text2"), theme.color("text"), self.hover.value)
        )
        icon_room = px(_ICON) + (px(_GAP) if self.text() else 0) if self._icon else 0
        left = max((self.width() - text_width(self.text(), font) - icon_room) / 2, 0.0)
        if self._icon is not None:
            place = QRectF(left, (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
            paint_icon(painter, self._icon, place, color)
            left += icon_room
        paint_line(painter, QRectF(left, 0, self.width() - left, self.height()), self.text(), font, color)
        self.paint_ring(painter, radius)
        painter.end()
