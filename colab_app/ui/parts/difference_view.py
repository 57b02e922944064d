"""Two versions of a text with what differs marked by tint and weight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from colab_app.text.difference import Change, Span
from colab_app.ui.parts.measured_text import text_height
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_TINTS: dict[Change, ColorRole] = {Change.ADDED: "primary_tint", Change.REMOVED: "accent_tint"}


class DifferenceView(QTextEdit):
    """Plain text, as high as it is; nothing in it is ever read as markup.

    Shows spans of `colab_app.text.difference`. `strikes_removed` draws a line through what is gone, for
    views that show both versions in one text.
    """

    def __init__(
        self, theme: Theme, *, name: str = "", strikes_removed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strikes = strikes_removed
        self._spans: tuple[Span, ...] = ()
        self._heights: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is shown."""
        return self._spans

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show these pieces in order."""
        self._spans = tuple(spans)
        self.restyle()

    def restyle(self) -> None:
        """Write the text in the current look and size."""
        self._heights.clear()
        self.document().setDefaultFont(self._theme.font("read"))
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(self._theme.line_height("read"), _AT_LEAST)
        cursor.setBlockFormat(block)
        for span in self._spans:
            cursor.insertText(span.text, self._look(span.change))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Longer lines need fewer of them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the text at a width, in pixels."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = text_height(self.document(), width)
        return height

    def sizeHint(self) -> QSize:
        """As high as the text at a comfortable width."""
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow places are fine."""
        return QSize(self._theme.px(120), self._theme.line_height("read"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def _look(self, change: Change) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color("text"))
        tint = _TINTS.get(change)
        if tint is not None:
            look.setBackground(self._theme.color(tint))
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontStrikeOut(self._strikes and change is Change.REMOVED)
            look.setFontUnderline(self._theme.traits.is_high_contrast and change is Change.ADDED)
        return look
