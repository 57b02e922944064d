"""The box Markdown is typed into: pastes tables and pictures, continues lists, knows who is being called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.text_field import TextField
from colab_app.ui.editor.formatting import Replacement, Selection, continue_line, insert_block
from colab_app.ui.editor.highlighter import MarkdownHighlighter
from colab_app.ui.editor.mention_search import MentionToken, token_at
from colab_app.ui.editor.positions import from_qt, to_qt
from colab_app.ui.editor.spreadsheet import table_from_cells
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole

_CHOOSING_KEYS = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
)


class MarkdownField(TextField):
    """Plain text with light colours.

    `mention_changed(MentionToken | None)` follows the @ word at the caret, composed letters included.
    While `choosing` is set, arrows, Enter, Tab and Esc go to `choice_key(key)` instead of the text.
    `files_given(QMimeData)` comes with pasted or dropped pictures and files, `left()` when the focus goes.
    """

    mention_changed = Signal(object)
    choice_key = Signal(int)
    files_given = Signal(object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        placeholder: str = "",
        lines: int = 3,
        max_lines: int = 14,
        font: FontRole = "read",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            name=name,
            placeholder=placeholder,
            lines=lines,
            max_lines=max_lines,
            font=font,
            framed=False,
            parent=parent,
        )
        self.choosing = False
        self._token: MentionToken | None = None
        self._highlighter = MarkdownHighlighter(self.document(), theme)
        self.setAcceptDrops(True)
        self.cursorPositionChanged.connect(self._look_for_mention)
        self.textChanged.connect(self._look_for_mention)

    @property
    def selection(self) -> Selection:
        """The text and what is selected, in Python's positions."""
        text, cursor = self.toPlainText(), self.textCursor()
        return Selection(text, from_qt(text, cursor.selectionStart()), from_qt(text, cursor.selectionEnd()))

    @property
    def shown_text(self) -> str:
        """The text with what is being composed at the caret."""
        text = self.toPlainText()
        caret = from_qt(text, self.textCursor().position())
        return text[:caret] + self._preedit + text[caret:]

    @property
    def token(self) -> MentionToken | None:
        """The mention that is being typed, in positions of the shown text."""
        return self._token

    def know_mentions(self, known: Mapping[str, str]) -> None:
        """Colour these words as mentions."""
        self._highlighter.know(known)

    def replace(self, change: Replacement) -> None:
        """Carry out a change as one step of undo."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(to_qt(text, change.start))
        cursor.setPosition(to_qt(text, change.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
        text = self.toPlainText()
        cursor.setPosition(to_qt(text, change.select_start))
        cursor.setPosition(to_qt(text, change.select_end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def token_rect(self) -> QRect:
        """Where the @ of the mention stands, in this widget's coordinates."""
        if self._token is None:
            return self.cursorRect()
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(to_qt(text, self._token.start), self.document().characterCount() - 1))
        place = self.cursorRect(cursor)
        return place.translated(self.viewport().pos())

    def insert_block(self, block: str) -> None:
        """Put lines of their own at the caret."""
        self.replace(insert_block(self.selection, block))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys for an open list of people, lists that go on, else what every text field does."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.choosing and not self.composing and plain and event.key() in _CHOOSING_KEYS:
            event.accept()
            self.choice_key.emit(event.key())
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and plain and not self.composing and not self.enter_submits:
            change = continue_line(self.selection)
            if change is not None:
                event.accept()
                self.replace(change)
                return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed letters already find people."""
        super().inputMethodEvent(event)
        self._look_for_mention()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab chooses from an open list instead of leaving."""
        return not self.choosing and super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, pictures and files."""
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Spreadsheet cells become a table; pictures and files are offered as attachments."""
        if self.refuses(source):
            return
        table = table_from_cells(source.text(), was_table="<table" in source.html().lower())
        if table:
            self.insert_block(table)
        elif any(url.isLocalFile() for url in source.urls()) or (source.hasImage() and not source.hasText()):
            self.files_given.emit(source)
        else:
            self.insertPlainText(source.text())

    def _look_for_mention(self) -> None:
        text, caret = self.shown_text, self._shown_caret()
        token = token_at(text, caret) if self.textCursor().position() == self.textCursor().anchor() else None
        if token != self._token:
            self._token = token
            self.mention_changed.emit(token)

    def _shown_caret(self) -> int:
        text = self.toPlainText()
        return from_qt(text, self.textCursor().position()) + len(self._preedit)
