"""The base of everything that is pressed: plain label, visible focus, soft hover."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from colab_app.ui.controls.fade import Fade
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.theme.theme import Theme

FAINT = 0.5
"""Opacity of what cannot be pressed now."""


class Pressable(QAbstractButton):
    """A button that paints its label itself, so that an ``&`` in it stays an ``&``.

    Space and Enter press it. The focus ring shows for the keyboard; after a click it shows only in high
    contrast until the next key, because with a mouse it reads as a selection. What is spoken is the label,
    unless ``setAccessibleName`` said something else.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._came_by_mouse = False
        self.hover = Fade(self, theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(text)
        theme.changed.connect(self.restyle)

    def text(self) -> str:
        """The label as it was given."""
        return self._label

    def setText(self, text: str) -> None:
        """Set the label; its characters are shown as they are."""
        if self.accessibleName() in ("", self._label):
            self.setAccessibleName(text)
        self._label = text
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    @property
    def shows_ring(self) -> bool:
        """True when the focus ring is drawn now."""
        return self.hasFocus() and (not self._came_by_mouse or self._theme.traits.is_high_contrast)

    def begin_paint(self) -> QPainter:
        """A smooth painter, faint when the button cannot be pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(FAINT)
        return painter

    def paint_ring(self, painter: QPainter, radius: float) -> None:
        """The focus ring along the edge of the widget, if it shows now."""
        if self.shows_ring:
            paint_focus_ring(painter, self._theme, QRectF(self.rect()), radius)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Start the hover tint."""
        super().enterEvent(event)
        if self.isEnabled():
            self.hover.go_to(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """End the hover tint."""
        super().leaveEvent(event)
        self.hover.go_to(0.0)

    def changeEvent(self, event: QEvent) -> None:
        """What cannot be pressed is not tinted."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.hover.jump_to(0.0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the mouse brought the focus."""
        reason = event.reason()
        if reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._came_by_mouse = reason == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space does."""
        if self._came_by_mouse:
            self._came_by_mouse = False
            self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.click()
            event.accept()
            return
        super().keyPressEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
