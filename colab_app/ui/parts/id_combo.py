"""A combo box of ids with words: the choice stays when words or choices change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.parts.calm_boxes import CalmComboBox
from colab_app.ui.theme.theme import Theme


class IdCombo(CalmComboBox):
    """`id_chosen(str)` when a person chooses; `show_choices` and `choose` stay silent."""

    id_chosen = Signal(str)

    def __init__(self, theme: Theme, *, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, width=width, parent=parent)
        self.activated.connect(lambda _: self.id_chosen.emit(self.chosen_id))

    @property
    def chosen_id(self) -> str:
        """The id of the choice, or an empty text."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (id, words); the present choice stays when it is among them, else the first."""
        chosen = self.chosen_id
        if [choice for choice, _ in choices] != [str(self.itemData(row)) for row in range(self.count())]:
            self.clear()
            for choice, words in choices:
                self.addItem(words, choice)
            self.choose(chosen)
        for row, (_, words) in enumerate(choices):
            self.setItemText(row, words)

    def choose(self, choice: str) -> None:
        """Choose by id; an id that is not offered chooses the first."""
        self.setCurrentIndex(max(0, self.findData(choice)))
