"""The box at the bottom of the pane where a comment is written without leaving the board."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.editor.draft_keeper import DraftKeeper, Kept
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon

_MOST_LINES = 8


class CommentBox(QWidget):
    """`sent(challenge id, text)`: Ctrl+Enter or the button sends, never while an input method composes.

    What is written stays with its challenge until it is sent, also when another one is shown meanwhile.
    """

    sent = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._keeper = DraftKeeper(context.desk, "", self._to_keep, self)
        self._files: object = []
        self._subject = ""
        self._is_filling = False
        self.field = TextField(theme, name=" ", lines=1, max_lines=_MOST_LINES, font="ui")
        self.send = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.SEND, key_cap="Ctrl Enter")
        column = Column(theme, self, gap=8, margins=(24, 14, 24, 16))
        column.addWidget(self.field)
        self._buttons = QWidget()
        row = Row(theme, self._buttons, gap=8)
        row.addStretch(1)
        row.addWidget(self.send)
        column.addWidget(self._buttons)
        self._buttons.hide()
        self.field.submitted.connect(self._send)
        self.field.paste_refused.connect(context.notice)
        self.send.clicked.connect(self._send)
        self.field.textChanged.connect(self._note)
        self.retranslate()

    def show_subject(self, challenge_id: str) -> None:
        """Write about this challenge from now on; what was written about it before is there again."""
        if challenge_id == self._subject:
            return
        self._keeper.move_to(f"comment/challenge/{challenge_id}" if challenge_id else "")
        self._subject = challenge_id
        self._fill("")
        self._keeper.restore(self._restore)

    def give_back(self, challenge_id: str, text: str) -> None:
        """Sending failed: the text comes back to where it was."""
        if challenge_id == self._subject and not self.field.toPlainText():
            self.field.setPlainText(text)

    def allow(self, allowed: bool) -> None:
        """Show the box only where the reader may comment."""
        self.setVisible(allowed)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.field.setAccessibleName(self.tr("Write a comment"))
        self.field.setPlaceholderText(self.tr("Write a comment…  @ calls somebody"))
        self.send.setText(self.tr("Send"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing written is lost when pane or window go."""
        self._keeper.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, text: str) -> None:
        self._is_filling = True
        self.field.setPlainText(text)
        self._is_filling = False
        self._buttons.setVisible(bool(text))

    def _to_keep(self) -> Kept | None:
        """The same shape as the editor of the challenge's page keeps: the text waits there too."""
        text = self.field.toPlainText()
        return {"text": text, "base": "", "files": self._files} if text.strip() else None

    def _restore(self, kept: Kept) -> None:
        self._files = kept.get("files", [])
        text = kept.get("text")
        if isinstance(text, str) and not self.field.toPlainText():
            self._fill(text)

    def _note(self) -> None:
        if self._is_filling:
            return
        text = self.field.toPlainText()
        self._buttons.setVisible(bool(text))
        self._keeper.touch()

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if not text or not self._subject:
            return
        subject = self._subject
        self._fill("")
        self._keeper.forget()
        self.sent.emit(subject, text)
