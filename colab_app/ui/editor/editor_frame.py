"""The frame around the editor: one outline that shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from colab_app.ui.paint.surfaces import paint_focus_ring, paint_surface
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole


class EditorFrame(QFrame):
    """A surface with a strong outline, which becomes the focus ring while anything in it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_problem = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        theme.changed.connect(self.update)

    def set_problem(self, problem: bool) -> None:
        """Outline in red."""
        self._has_problem = problem
        self.update()

    @property
    def is_active(self) -> bool:
        """True while the keyboard is inside."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, outline, ring."""
        painter = QPainter(self)
        radius = self._theme.corner("card")
        line: ColorRole = "danger" if self._has_problem else "line_strong"
        paint_surface(painter, self._theme, QRectF(self.rect()), line=line, radius=radius)
        if self.is_active:
            paint_focus_ring(painter, self._theme, QRectF(self.rect()), radius)
        painter.end()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if any(widget is not None and self.isAncestorOf(widget) for widget in (before, now)):
            self.update()
