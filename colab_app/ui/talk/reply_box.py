"""The editor of a reply, or of one's own comment, within the conversation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import CommentView
from colab_app.ui.controls.layouts import Column
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language
from colab_app.ui.talk.talk_words import author_words


class ReplyBox(QWidget):
    """`sent(text)` and `given_up()`; `edits` tells whether it changes the comment instead of answering it."""

    sent = Signal(str)
    given_up = Signal()

    def __init__(
        self, context: UiContext, comment: CommentView, *, edits: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.comment = comment
        self.edits = edits
        self._language: Language = context.language
        self.editor = MarkdownEditor(context, can_cancel=True, lines=2)
        Column(context.theme, self, gap=0, margins=(86, 2, 1, 12)).addWidget(self.editor)
        self.editor.begin(comment.body if edits else "", f"{'edit' if edits else 'reply'}/{comment.id}")
        self.editor.submitted.connect(self.sent)
        self.editor.cancelled.connect(self._give_up)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        if self.edits:
            self.editor.set_words(name=self.tr("Edit your comment"), send=self.tr("Save"))
            return
        name = self.tr("Reply to {name}").format(name=author_words(self.comment, self._language))
        self.editor.set_words(name=name, placeholder=name, send=self.tr("Reply"))

    def _give_up(self) -> None:
        self.editor.finish()
        self.given_up.emit()
