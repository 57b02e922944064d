"""Where a new comment begins: one quiet line that opens into the editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.frame.context import UiContext
from colab_app.ui.talk.kind_chips import WRITTEN_KINDS, KindChips
from colab_app.ui.theme.theme import Theme


class ComposeBox(QWidget):
    """`said(text, kind)` when a comment is sent; `finish` or the editor's `give_back` say how it ended.

    `closed()` when the box is one line again.
    """

    said = Signal(str, str)
    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.line = _ClosedLine(theme)
        self.kinds = KindChips(theme)
        self.editor = MarkdownEditor(context, can_cancel=True, lines=3)
        column = Column(theme, self, gap=8)
        column.addWidget(self.line)
        column.addWidget(self.kinds)
        column.addWidget(self.editor)
        self.line.entered.connect(self.open)
        self.editor.submitted.connect(lambda text: self.said.emit(text, self.kinds.kind))
        self.editor.cancelled.connect(self.close_editor)
        self.editor.text_changed.connect(self._on_text)
        self._show(is_open=False)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """True while the editor is shown."""
        return not self.editor.isHidden()

    def show_place(self, place: str) -> None:
        """Write at another place; a draft kept there opens the editor."""
        self._show(is_open=False)
        self.editor.begin("", place)

    def open(self) -> None:
        """Begin to write."""
        self._show(is_open=True)
        self.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Back to one line; what was typed is given up."""
        self.finish()

    def finish(self) -> None:
        """The comment arrived; the keyboard goes back to the page."""
        self.editor.finish()
        self.editor.field.clearFocus()  # else hiding it gives the focus to the line, which opens again
        self._show(is_open=False)
        self.kinds.set_kind(WRITTEN_KINDS[0])
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        name = self.tr("Write a comment")
        hint = self.tr("Write a comment… @ calls somebody")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.editor.set_words(name=name, placeholder=hint, send=self.tr("Post"))

    def _show(self, *, is_open: bool) -> None:
        self.line.setVisible(not is_open)
        self.kinds.setVisible(is_open)
        self.editor.setVisible(is_open)

    def _on_text(self) -> None:
        if not self.is_open and self.editor.text.strip():
            self._show(is_open=True)


class _ClosedLine(LineField):
    """Looks like a field; taking the keyboard opens the editor."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="", tall=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open, unless the window only became active again."""
        super().focusInEvent(event)
        self.entered.emit()
