"""The foot of the editor: what was kept, how long it is, what is wrong, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.key_cap import KeyCap
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.theme.theme import Theme

_NEAR = 0.8
"""Share of the limit from which on the length is shown."""


class EditorFoot(QWidget):
    """One line of words at the left, buttons at the right; a problem is said in red until the next change."""

    sent = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._length = 0
        self._problem = ""
        self._kept_at: QTime | None = None
        self._send_words = ""
        self.words = Label(theme, font="meta", color="text3", wrap=True)
        self.key_cap = KeyCap(theme, "Ctrl Enter")
        self.cancel_button = Button(theme, kind=ButtonKind.GHOST)
        self.send_button = Button(theme, kind=ButtonKind.PRIMARY)
        row = Row(theme, self, gap=10, margins=(14, 8, 10, 10))
        row.addWidget(self.words, 1)
        row.addWidget(self.key_cap, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel_button)
        row.addWidget(self.send_button)
        self.cancel_button.clicked.connect(self.cancelled)
        self.send_button.clicked.connect(self.sent)
        self.cancel_button.hide()
        self.retranslate()

    @property
    def is_over(self) -> bool:
        """True when the text is longer than it may be."""
        return self._length > self._limit

    def set_send_words(self, words: str) -> None:
        """What the main button says."""
        self._send_words = words
        self.retranslate()

    def show_length(self, text: str) -> None:
        """Follow the text; a problem is over when the text changes."""
        self._length = len(text)
        self._problem = ""
        self._show()

    def show_kept(self, at: QTime | None) -> None:
        """Say when the text was kept; None says nothing."""
        self._kept_at = at
        self._show()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong and what to do."""
        self._problem = sentence
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.cancel_button.setText(self.tr("Cancel"))
        self.send_button.setText(self._send_words or self.tr("Post"))
        self._show()

    def _show(self) -> None:
        self.words.set_color("danger" if self._problem or self.is_over else "text3")
        self.words.setText(self._problem or self._guide() or self._kept())

    def _guide(self) -> str:
        if self._length < self._limit * _NEAR:
            return ""
        number = QLocale().toString
        if self.is_over:
            over = self.tr("{count} characters too long")
            return over.format(count=number(self._length - self._limit))
        left = self.tr("{count} characters left")
        return left.format(count=number(self._limit - self._length))

    def _kept(self) -> str:
        if self._kept_at is None:
            return ""
        return self.tr("Draft kept {time}").format(time=self._kept_at.toString("HH:mm:ss"))
