"""The preview beside or instead of the text: follows the writing with a short delay, scrolls by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole

_SOON_MILLISECONDS = 200
_LATER_MILLISECONDS = 900
_LONG_CHARACTERS = 12_000


class EditorPreview(QScrollArea):
    """Shows what the text will look like; long texts are rendered less often."""

    def __init__(
        self, theme: Theme, pictures: PictureStore, font: FontRole = "read", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._waiting = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_now)
        self.view = MarkdownView(theme, pictures, font=font)
        content = QWidget()
        column = Column(theme, content, gap=0, margins=(14, 8, 14, 8))
        column.addWidget(self.view)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.retranslate()

    def follow(self, source: str) -> None:
        """Show this text soon, if it can be seen at all."""
        self._waiting = source
        if self.isVisible():
            self._timer.start(_SOON_MILLISECONDS if len(source) < _LONG_CHARACTERS else _LATER_MILLISECONDS)

    def show_now(self) -> None:
        """Show the latest text at once."""
        self._timer.stop()
        self.view.show_source(self._waiting)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the spoken names."""
        self.setAccessibleName(self.tr("Preview"))
        self.view.setAccessibleName(self.tr("Preview"))
