"""A question before something that nobody can undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.theme.theme import Theme


class Question(Dialog):
    """`agreed()` with the red button; the other one, and Esc, change nothing."""

    agreed = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, title: str, sentence: str, *, keep: str, go_on: str
    ) -> None:
        super().__init__(theme, window, title, sentence)
        self.keep_button = Button(theme, keep)
        self.go_on_button = Button(theme, go_on, kind=ButtonKind.DANGER)
        self.add_action(self.keep_button)
        self.add_action(self.go_on_button)
        self.keep_button.clicked.connect(self.reject)
        self.go_on_button.clicked.connect(self._agree)
        self.finished.connect(self.deleteLater)

    def first_focus(self) -> QWidget:
        """Enter changes nothing."""
        return self.keep_button

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
