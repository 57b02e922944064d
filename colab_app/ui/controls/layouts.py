"""Rows and columns whose gaps grow with the text size."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from colab_app.ui.theme.theme import Theme

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels at 100 %."""
_NO_MARGINS: Margins = (0, 0, 0, 0)


class Row(QHBoxLayout):
    """Widgets beside each other; gap and margins are pixels at 100 %."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, gap: int = 8, margins: Margins = _NO_MARGINS
    ) -> None:
        super().__init__()
        self._theme, self._gap, self._margins = theme, gap, margins
        if parent is not None:
            parent.setLayout(self)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(self._theme.px(self._gap))
        self.setContentsMargins(*(self._theme.px(margin) for margin in self._margins))


class Column(QVBoxLayout):
    """Widgets below each other; gap and margins are pixels at 100 %."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, gap: int = 8, margins: Margins = _NO_MARGINS
    ) -> None:
        super().__init__()
        self._theme, self._gap, self._margins = theme, gap, margins
        if parent is not None:
            parent.setLayout(self)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(self._theme.px(self._gap))
        self.setContentsMargins(*(self._theme.px(margin) for margin in self._margins))
