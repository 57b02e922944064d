"""A dialog that submits one wish: it stays open, with the reason, until the lab has taken it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import Command
from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.frame.context import UiContext


class SubmitDialog(Dialog):
    """Subclasses fill `body` and give the wish in `command`; None means that something is still missing.

    `submitted_wish()` when the lab has taken it. Nothing typed is lost when it is refused.
    """

    submitted_wish = Signal()

    def __init__(self, context: UiContext, window: QWidget, *, width: int = 560) -> None:
        super().__init__(context.theme, window, width=width)
        self.context = context
        theme = context.theme
        self.problem = InlineNotice(theme, tone=NoticeTone.WARN)
        self.problem.hide()
        self.cancel_button = Button(theme)
        self.save_button = Button(theme, kind=ButtonKind.PRIMARY)
        self.add_action(self.cancel_button)
        self.add_action(self.save_button, main=True)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.submit)
        self.finished.connect(self.deleteLater)

    def command(self) -> Command | None:
        """The wish as the fields say it now, or None after showing what is missing."""
        raise NotImplementedError

    def set_words(self, title: str, sentence_: str, cancel: str, save: str) -> None:
        """Set the words of head and foot."""
        self.set_texts(title, sentence_)
        self.cancel_button.setText(cancel)
        self.save_button.setText(save)

    def submit(self) -> None:
        """Submit the wish, once."""
        if self.save_button.is_busy:
            return
        command = self.command()
        if command is None:
            return
        self.problem.hide()
        self.save_button.set_busy(True)
        self.context.desk.submit(command, self._taken, self._refused)

    def _taken(self) -> None:
        self.submitted_wish.emit()
        self.accept()

    def _refused(self, problem: UserProblem) -> None:
        self.save_button.set_busy(False)
        self.problem.set_texts(sentence(problem.code, problem.params, self.context.language.code))
        self.problem.show()
