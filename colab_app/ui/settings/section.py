"""A page of settings as a panel: its name, its settings, and ways to what is set elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.settings.effective import settings_of
from colab_app.ui.settings.setting_row import SettingRow
from colab_app.ui.settings.setting_words import page_name


class SettingsSection(QWidget):
    """`page` names it; `rows` are its settings. `say` sets a sentence, `add_way` a button below it."""

    def __init__(self, context: UiContext, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.page = page
        self._theme = theme
        self._title = Label(theme, font="h3")
        self._sentence = Label(theme, color="text2", wrap=True)
        self.rows = [SettingRow(context, setting) for setting in settings_of(page)]
        self._panel = Panel(theme)
        self._inside = Column(theme, self._panel, gap=14, margins=(20, 16, 20, 16))
        self._inside.addWidget(self._sentence)
        for number, row in enumerate(self.rows):
            if number:
                self._inside.addWidget(Hairline(theme))
            self._inside.addWidget(row)
        self._ways: FlowLayout | None = None
        column = Column(theme, self, gap=8)
        column.addWidget(self._title)
        column.addWidget(self._panel)
        self._sentence.hide()

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to set and nothing to say."""
        return not self.rows and self._ways is None and self._sentence.isHidden()

    def say(self, sentence: str) -> None:
        """Say something above the settings; an empty sentence takes no room."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_way(self, button: Button, go: Callable[[], object]) -> None:
        """Add a button that leads elsewhere."""
        if self._ways is None:
            ways = QWidget()
            self._ways = FlowLayout(self._theme, ways)
            self._inside.addWidget(ways)
        self._ways.addWidget(button)
        button.clicked.connect(lambda: go())

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(page_name(self.page))
        self._panel.setAccessibleName(self._title.text())
        for row in self.rows:
            row.retranslate()
