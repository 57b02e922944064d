"""Combo and spin boxes that leave the wheel to the page: scrolling by must not change a value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from colab_app.ui.theme.theme import Theme


class CalmComboBox(QComboBox):
    """A combo box; with a `width` (pixels at 100 %) it keeps that width at every text size."""

    def __init__(self, theme: Theme, *, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._width = theme, width
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Scale the width."""
        if self._width:
            self.setFixedWidth(self._theme.px(self._width))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()


class CalmSpinBox(QSpinBox):
    """A spin box of a fixed width, in pixels at 100 %."""

    def __init__(self, theme: Theme, *, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._width = theme, width
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Scale the width."""
        self.setFixedWidth(self._theme.px(self._width))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()
