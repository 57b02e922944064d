"""A field for one line that knows when an input method is composing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from colab_app.ui.controls.composing import belongs_to_input_method, holds_back_shortcuts, is_send
from colab_app.ui.theme.style_fields import PROBLEM_PROPERTY
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole

_TALL = 46


class LineField(QLineEdit):
    """One line of text, 32 pixels high at 100 %, 46 when ``tall``.

    ``submitted`` comes with Ctrl+Enter, and with Enter too if ``enter_submits``; never while composing.
    ``shown_text_changed`` follows what is seen, uncommitted text included, so that lists can filter early.
    """

    submitted = Signal()
    composing_changed = Signal(bool)
    shown_text_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        placeholder: str = "",
        enter_submits: bool = False,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preedit = ""
        self._tall = tall
        self.enter_submits = enter_submits
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._tell_shown_text)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def composing(self) -> bool:
        """True while uncommitted text is shown; keys then belong to the input method."""
        return bool(self._preedit)

    @property
    def shown_text(self) -> str:
        """The text with what is being composed at the caret."""
        text, caret = self.text(), self.cursorPosition()
        return text[:caret] + self._preedit + text[caret:]

    @property
    def has_problem(self) -> bool:
        """True when the field is outlined in red."""
        return bool(self.property(PROBLEM_PROPERTY))

    def set_problem(self, problem: bool) -> None:
        """Outline the field in red; say beside it in words what is wrong."""
        self.setProperty(PROBLEM_PROPERTY, problem)
        self.update()

    def restyle(self) -> None:
        """Take the font of the current size."""
        role: FontRole = "read" if self._tall else "ui"
        self.setFont(self._theme.font(role))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Height of a control."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._theme.px(_TALL)) if self._tall else hint

    def minimumSizeHint(self) -> QSize:
        """Never lower than its size hint."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """No shortcut of the app fires while composing."""
        if self.composing and holds_back_shortcuts(event):
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether text is being composed."""
        super().inputMethodEvent(event)
        self._set_preedit(event.preeditString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Composing ends with the focus."""
        super().focusOutEvent(event)
        self._set_preedit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Ctrl+Enter; leave keys to the input method while it composes."""
        if self.composing and belongs_to_input_method(event):
            event.accept()
        elif is_send(event, enter_submits=self.enter_submits):
            event.accept()
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _set_preedit(self, preedit: str) -> None:
        if preedit == self._preedit:
            return
        was_composing = self.composing
        self._preedit = preedit
        if self.composing != was_composing:
            self.composing_changed.emit(self.composing)
        self._tell_shown_text()

    def _tell_shown_text(self) -> None:
        self.shown_text_changed.emit(self.shown_text)
