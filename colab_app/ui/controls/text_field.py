"""A field for several lines of plain text that knows when an input method is composing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from colab_app.domain.limits import LONG_CHARACTERS
from colab_app.support.sentences import sentence
from colab_app.ui.controls.composing import belongs_to_input_method, holds_back_shortcuts, is_send
from colab_app.ui.theme.style_fields import PROBLEM_PROPERTY
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole

_SIDE = 8
_TOP = 4
_SLACK = 2
"""Pixels without which Qt thinks that the last line does not fit."""


class TextField(QPlainTextEdit):
    """Plain text that grows from ``lines`` to ``max_lines`` lines, then scrolls (0: the layout decides).

    Tab leaves the field. ``submitted`` comes with Ctrl+Enter, and with Enter too if ``enter_submits`` (then
    Shift+Enter makes a new line); never while composing. ``paste_refused(str)`` brings a sentence for the
    reader when somebody pastes or drops more than any field of the lab takes.
    """

    submitted = Signal()
    paste_refused = Signal(str)
    composing_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        placeholder: str = "",
        lines: int = 3,
        max_lines: int = 0,
        font: FontRole = "read",
        enter_submits: bool = False,
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preedit = ""
        self._line_height = 0.0
        self._lines = max(lines, 1)
        self._max_lines = max_lines
        self._font_role: FontRole = font
        self.enter_submits = enter_submits
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.StyledPanel if framed else QPlainTextEdit.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        vertical = QSizePolicy.Policy.Fixed if max_lines else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        if max_lines:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def composing(self) -> bool:
        """True while uncommitted text is shown; keys then belong to the input method."""
        return bool(self._preedit)

    @property
    def shown_text(self) -> str:
        """The text with what is being composed at the caret."""
        text, caret = self.toPlainText(), self.textCursor().position()
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
        """Take font and margins of the current size."""
        font = self._theme.font(self._font_role)
        self.setFont(font)
        self._line_height = _line_height(font)
        side, top = self._theme.px(_SIDE), self._theme.px(_TOP)
        self.setViewportMargins(side, top, side // 2, top)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the text, within its limits."""
        lines = self._lines
        if self._max_lines:
            lines = min(max(lines, round(self.document().size().height())), self._max_lines)
        return QSize(self._theme.px(320), self._height_of(lines))

    def minimumSizeHint(self) -> QSize:
        """A few words wide, the first lines high."""
        if self._max_lines:
            return QSize(self._theme.px(120), self.sizeHint().height())
        return QSize(self._theme.px(120), self._height_of(min(self._lines, 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need more lines, of which Qt does not tell."""
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """No shortcut of the app fires while composing."""
        if self.composing and holds_back_shortcuts(event):
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether text is being composed."""
        super().inputMethodEvent(event)
        self._set_preedit(event.preeditString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring around the frame appears."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Composing ends with the focus; the ring disappears."""
        super().focusOutEvent(event)
        self._set_preedit("")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Ctrl+Enter; leave keys to the input method while it composes."""
        if self.composing and belongs_to_input_method(event):
            event.accept()
        elif is_send(event, enter_submits=self.enter_submits):
            event.accept()
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop text, but no book: Qt would lay it out for a minute, and it could not be sent."""
        if not self.refuses(source):
            self.insertPlainText(source.text())

    def refuses(self, source: QMimeData) -> bool:
        """True when the text is too long to be taken; it is told then."""
        length = len(source.text())
        if length <= LONG_CHARACTERS:
            return False
        language = "ja" if QLocale().language() == QLocale.Language.Japanese else "en"
        params = {"length": length, "limit": LONG_CHARACTERS}
        self.paste_refused.emit(sentence("paste.long", params, language))
        return True

    def _set_preedit(self, preedit: str) -> None:
        was_composing = self.composing
        self._preedit = preedit
        if self.composing != was_composing:
            self.composing_changed.emit(self.composing)

    def _grow(self) -> None:
        if self._max_lines and self.sizeHint().height() != self.height():
            self.updateGeometry()

    def _height_of(self, lines: int) -> int:
        margins = self.viewportMargins()
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom()
        return round(lines * self._line_height + 2 * self.document().documentMargin() + frame + _SLACK)


def _line_height(font: QFont) -> float:
    """Height of a line with Japanese in it, in pixels; the metrics know only the first family."""
    layout = QTextLayout("あAg", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.height()
