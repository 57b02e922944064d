"""Shows all keys and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.key_cap import KeyCap
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.shell.key_table import KeyGroup, key_groups
from colab_app.ui.theme.theme import Theme

_WIDTH = 980


class KeyOverview(Dialog):
    """Groups of keys beside each other; closed with Esc or the button."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=_WIDTH)
        self.set_texts(
            self.tr("Keys"),
            self.tr("Single letters work while no text is written; the settings can switch them off."),
        )
        columns = Row(theme, gap=32)
        for group in key_groups():
            columns.addLayout(self._group(group), 1)
        self.body.addLayout(columns)
        close = Button(theme, self.tr("Close"), kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.add_action(close, main=True)
        self.finished.connect(self.deleteLater)

    def _group(self, group: KeyGroup) -> Column:
        theme = self._theme
        column = Column(theme, gap=8)
        column.addWidget(Label(theme, group.title, font="ui", bold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(group.rows):
            caps = Row(theme, gap=4)
            for keys in row.keys.split(" / "):
                caps.addWidget(KeyCap(theme, keys))
            caps.addStretch(1)
            grid.addLayout(caps, number, 0)
            words = Label(theme, row.words, font="meta", wrap=True)
            words.setAccessibleName(f"{row.keys}: {row.words}")
            grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(grid)
        column.addStretch(1)
        return column
