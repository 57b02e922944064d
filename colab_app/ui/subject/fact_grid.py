"""Short facts as two columns: what it is, what it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from colab_app.ui.controls.label import Label
from colab_app.ui.theme.theme import Theme

Fact = tuple[str, str]
"""(what it is, what it says)"""
_LABEL_SHARE, _VALUE_SHARE = 2, 5


class FactGrid(QWidget):
    """A bounded number of plain texts; empty values are not passed in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self._labels: list[tuple[Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, _LABEL_SHARE)
        self._grid.setColumnStretch(1, _VALUE_SHARE)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        self._facts = tuple(facts)
        while len(self._labels) < len(facts):
            row = len(self._labels)
            pair = (
                Label(self._theme, font="ui", color="text3", wrap=True),
                Label(self._theme, font="ui", wrap=True),
            )
            self._labels.append(pair)
            self._grid.addWidget(pair[0], row, 0)
            self._grid.addWidget(pair[1], row, 1)
        for number, pair in enumerate(self._labels):
            for label, text in zip(pair, facts[number] if number < len(facts) else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(number < len(facts))
        self.setAccessibleDescription(" ".join(f"{name} {value}" for name, value in facts))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def restyle(self) -> None:
        """Scale the gaps."""
        self._grid.setHorizontalSpacing(self._theme.px(16))
        self._grid.setVerticalSpacing(self._theme.px(8))
