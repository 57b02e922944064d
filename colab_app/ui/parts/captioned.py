"""A caption above any widget, and a line of help below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.theme.theme import Theme


class Captioned(QWidget):
    """The caption is also the spoken name of the widget, the help its spoken description."""

    def __init__(self, theme: Theme, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self._caption = Label(theme, font="meta", bold=True, color="text2")
        self._help = Label(theme, font="meta", color="text3", wrap=True)
        column = Column(theme, self, gap=5)
        column.addWidget(self._caption)
        column.addWidget(widget)
        column.addWidget(self._help)
        self._help.hide()

    def set_words(self, caption: str, help_text: str = "") -> None:
        """Use the words of another language."""
        self._caption.setText(caption)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self.widget.setAccessibleName(caption)
        self.widget.setAccessibleDescription(help_text)
