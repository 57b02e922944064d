"""A sheet that floats over a window beside what opened it; never a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.ui.controls.composing import is_composing
from colab_app.ui.controls.panel import Panel
from colab_app.ui.paint.surfaces import Depth
from colab_app.ui.theme.theme import Theme

_EDGE = 8


class PopOver(Panel):
    """Closes on Esc, on a press outside and when the focus goes elsewhere; the focus then returns.

    `closed()` follows. Lay things out inside; `open_beside` places it below or above a widget.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, width: int) -> None:
        super().__init__(theme, depth=Depth.POP_OVER, parent=window)
        self._window = window
        self._wanted_width = width
        self._opener: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def open_beside(self, opener: QWidget, *, above: bool = False) -> None:
        """Show it below a widget of the window, or above it."""
        self._opener = opener
        self.show()
        self.place(above=above)
        self.raise_()
        self._window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # an application runs

    def dismiss(self) -> None:
        """Close it."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # type: ignore[union-attr]  # see open_beside
        self._window.removeEventFilter(self)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self.hide()
        if had_focus and self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self, *, above: bool) -> None:
        """Take the size of the content and stay inside the window."""
        opener, edge = self._opener, self._theme.px(_EDGE)
        if opener is None:
            return
        margin = self.contentsMargins()
        width = self._theme.px(self._wanted_width) + margin.left() + margin.right()
        width = min(width, self._window.width())
        layout = self.layout()
        height = self.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        height = min(height, self._window.height())
        corner = opener.mapTo(self._window, QPoint(0, 0))
        top = corner.y() + opener.height() + edge - margin.top()
        if above:
            top = corner.y() - edge - height + margin.bottom()
        left = min(corner.x() - margin.left(), self._window.width() - width)
        self.resize(QSize(width, height))
        self.move(max(-margin.left() + edge, left), max(0, min(top, self._window.height() - height)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere in the window closes it; another window size too."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.MouseButtonPress):
            self.dismiss()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys end here, so that no shortcut of the page below fires."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not is_composing(QApplication.focusWidget()):
            self.dismiss()

    def event(self, event: QEvent) -> bool:
        """Single letters typed here are not shortcuts of the page below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses on the sheet stay on it."""
        event.accept()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        outside = new is not None and new is not self and not self.isAncestorOf(new)
        if outside and new is not self._opener:  # a press on the opener is left to the opener
            self.dismiss()
