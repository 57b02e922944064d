"""A rounded surface that holds other widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from colab_app.ui.paint.surfaces import Depth, paint_surface, shadow_margin
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole, CornerRole


class Panel(QFrame):
    """A surface with an outline; above the page it keeps room for its shadow inside its own rectangle.

    Lay things out inside ``contentsRect()``: a layout set on the panel does so by itself.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        fill: ColorRole = "surface",
        line: ColorRole | None = "line",
        corner: CornerRole = "panel",
        depth: Depth = Depth.PAGE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill: ColorRole = fill
        self._line: ColorRole | None = line
        self._corner: CornerRole = corner
        self._depth = depth
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_fill(self, fill: ColorRole, line: ColorRole | None = "line") -> None:
        """Use other colours."""
        self._fill, self._line = fill, line
        self.update()

    def restyle(self) -> None:
        """Make room for the shadow of the current look."""
        margin = shadow_margin(self._theme, self._depth)
        self.setContentsMargins(margin, margin, margin, margin)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface."""
        painter = QPainter(self)
        paint_surface(
            painter,
            self._theme,
            QRectF(self.contentsRect()),
            fill=self._fill,
            line=self._line,
            radius=self._theme.corner(self._corner),
            depth=self._depth,
        )
        painter.end()
