"""A number that moves softly between 0 and 1: hover tints, sliding knobs."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QWidget

from colab_app.ui.theme.theme import Theme


class Fade:
    """Goes to 1 or 0 in the time of a hover, at once when motion is reduced; repaints its widget."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        self._widget = widget
        self._theme = theme
        self._animation: QVariantAnimation | None = None  # most buttons of a page are never hovered
        self.value = 0.0

    def jump_to(self, target: float) -> None:
        """Set the number without a motion."""
        if self._animation is not None:
            self._animation.stop()
        self._take(target)

    def go_to(self, target: float) -> None:
        """Move to the number."""
        duration = self._theme.duration("hover")
        if duration == 0 or not self._widget.isVisible():
            self.jump_to(target)
            return
        if self._animation is None:
            self._animation = QVariantAnimation(self._widget)
            self._animation.valueChanged.connect(self._take)
        self._animation.stop()
        self._animation.setDuration(duration)
        self._animation.setStartValue(self.value)
        self._animation.setEndValue(target)
        self._animation.start()

    def _take(self, value: float) -> None:
        self.value = float(value)
        self._widget.update()
