"""Tells what was done, with a way back, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject

from colab_app.domain.errors import UserProblem
from colab_app.service.undo import Step
from colab_app.support.sentences import sentence
from colab_app.ui.controls.toast import Toast
from colab_app.ui.frame.context import UiContext
from colab_app.ui.shell.deed_words import deed_words, together_words


class Deeds(QObject):
    """Listens to the desk and shows one message at a time."""

    def __init__(self, context: UiContext, toast: Toast, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._toast = toast
        self._expected = 0
        self._done = 0
        self._shown: Step | None = None
        context.desk.did.connect(self._on_did)
        context.desk.problem.connect(self.tell_problem)
        context.notice.connect(toast.show_message)
        context.doing_together.connect(self._expect)
        context.desk.undo_changed.connect(self._on_undo_changed)

    def tell_problem(self, problem: UserProblem) -> None:
        """Say what happened, what was kept and what to do."""
        self._toast.show_message(sentence(problem.code, problem.params, self._context.language.code))

    def undo(self) -> None:
        """Take back the last deed and say which."""
        step = self._context.desk.next_undo()
        if step is None:
            self._toast.show_message(self.tr("There is nothing to undo"))
            return
        self._shown = None  # what was just done is no longer what the message is about
        self._context.desk.undo()
        words = deed_words(step.command, self._context.names)
        if words:
            self._toast.show_message(self.tr("Taken back: {deed}").format(deed=words))

    def redo(self) -> None:
        """Do the last undone deed again."""
        if self._context.desk.next_redo() is None:
            self._toast.show_message(self.tr("There is nothing to do again"))
            return
        self._shown = None
        self._context.desk.redo()
        self._toast.show_message(self.tr("Done again"))

    def _expect(self, count: int) -> None:
        self._expected, self._done = count, 0

    def _on_did(self, step: Step) -> None:
        if self._expected:
            self._expected -= 1
            self._done += 1
        else:
            self._done = 1
        count = self._done
        words = (
            together_words(step.command, count)
            if count > 1
            else deed_words(step.command, self._context.names)
        )
        if not words:
            return
        self._shown = step
        self._toast.show_message(words, action=self.tr("Undo"), key="Ctrl Z", undo=lambda: self._undo(count))

    def _undo(self, count: int) -> None:
        for _ in range(count):
            self._context.desk.undo()

    def _on_undo_changed(self) -> None:
        """A message offers Undo only while its deed is the one Undo would take back."""
        if self._shown is None or self._toast.isHidden():
            return
        if self._context.desk.next_undo() != self._shown and self._expected == 0:
            self._shown = None
            self._toast.dismiss()
