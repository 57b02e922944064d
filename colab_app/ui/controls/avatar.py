"""The sign of a person or organisation as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.theme.theme import Theme


class Avatar(QWidget):
    """Sector shape and one letter, usually 20, 30 or 40 pixels at 100 %; ``name`` is what is spoken."""

    def __init__(
        self,
        theme: Theme,
        sector: Sector,
        letter: str,
        name: str,
        *,
        size: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sector = sector
        self._letter = letter
        self._size = size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    def show_who(self, sector: Sector, letter: str, name: str) -> None:
        """Stand for somebody else."""
        self._sector = sector
        self._letter = letter
        self.setAccessibleName(name)
        self.update()

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square with a hair of room for the corners of the hexagon."""
        side = self._theme.px(self._size) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign."""
        painter = QPainter(self)
        side = self._theme.px(self._size)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_avatar(painter, self._theme, box, self._sector, self._letter)
        painter.end()
