"""Which kind of comment one writes: exactly one of a few chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from colab_app.domain.vocabulary import CommentKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.layouts import Row
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import comment_kind_name

WRITTEN_KINDS = (CommentKind.OPINION, CommentKind.QUESTION, CommentKind.CONCERN, CommentKind.ADVICE)


class KindChips(QWidget):
    """`changed(kind)` when another kind is chosen."""

    changed = Signal(str)

    def __init__(
        self, theme: Theme, kinds: Sequence[str] = WRITTEN_KINDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._group = QButtonGroup(self)
        row = Row(theme, self, gap=6)
        self.chips: list[Chip] = []
        for number, _ in enumerate(self._kinds):
            chip = Chip(theme)
            self._group.addButton(chip, number)
            self.chips.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips[0].setChecked(True)
        self._group.idToggled.connect(self._tell)
        self.retranslate()

    @property
    def kind(self) -> str:
        """The chosen kind."""
        return self._kinds[self._group.checkedId()]

    def set_kind(self, kind: str) -> None:
        """Choose a kind, if it is offered."""
        if kind in self._kinds:
            self.chips[self._kinds.index(kind)].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(self.tr("Kind of comment"))
        for chip, kind in zip(self.chips, self._kinds, strict=True):
            chip.setText(comment_kind_name(kind))

    def _tell(self, number: int, checked: bool) -> None:
        if checked:
            self.changed.emit(self._kinds[number])
