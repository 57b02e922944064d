"""The head of a page in the top bar: its name, and how much there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.theme.theme import Theme


class PageTitle(QWidget):
    """Name and count; further widgets (a switch of looks) can be added at the right with `add`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(theme, font="h2")
        self._count = Label(theme, font="meta", color="text3", tabular=True)
        self._row = Row(theme, self, gap=8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        """The name."""
        return self._title.text()

    @property
    def count(self) -> str:
        """How much there is, in words."""
        return self._count.text()

    def set_words(self, title: str, count: str = "") -> None:
        """Say what it is and how much there is."""
        self._title.setText(title)
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addSpacing(self._theme.px(8))
        self._row.addWidget(widget)
