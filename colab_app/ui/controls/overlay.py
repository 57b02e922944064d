"""What lies over a window and keeps the keyboard: the base of dialogs and pop-overs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from colab_app.ui.controls.composing import is_composing
from colab_app.ui.controls.focus_loop import move_focus
from colab_app.ui.theme.theme import Theme

_ALWAYS_ALLOWED = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Equal, Qt.Key.Key_L})
"""With Ctrl these change text size and language, also while something lies over the page."""


class Overlay(QDialog):
    """Covers its window and holds one panel.

    It is a child of the window, not a window: it cannot open on the projector and needs no help of the
    window system. Shortcuts of the pages below rest while the keyboard is in it, Tab stays in it, and the
    focus returns where it was. Esc rejects, but not while an input method is composing. Subclasses place
    ``panel`` with ``panel_rect`` and paint.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._theme = theme
        self._window = window
        self._return_to: QWidget | None = None
        self.panel = QWidget(self)
        self.hide()
        theme.changed.connect(self.restyle)
        window.installEventFilter(self)

    def panel_rect(self) -> QRect:
        """Where the panel belongs now, in the coordinates of the window."""
        return self.rect()

    def first_focus(self) -> QWidget:
        """What gets the keyboard at first."""
        return self

    def open(self) -> None:
        """Show it over its window; ``accepted`` or ``rejected`` tells how it ended."""
        self._return_to = QApplication.focusWidget()
        self.restyle()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def done(self, result: int) -> None:
        """Close it and give the focus back."""
        super().done(result)
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None

    def restyle(self) -> None:
        """Cover the window and place the panel."""
        self.setGeometry(self._window.rect())
        self.panel.setGeometry(self.panel_rect())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.restyle()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Pages below do not hear keys meant for the panel; changed contents are laid out again."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if not (with_control and event.key() in _ALWAYS_ALLOWED):
                event.accept()
                return True
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self.restyle()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc rejects; every other key ends here."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not is_composing(QApplication.focusWidget()):
            self.reject()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks beside the panel do not reach the page."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        move_focus(self, forward)
        return True
