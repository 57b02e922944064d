"""Shows what a challenge still needs before it can open, each a step away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import field_label


class OpeningGuide(Panel):
    """One chip a missing field; `field_asked(key)` when one is pressed. Hidden when nothing is missing."""

    field_asked = Signal(str)

    def __init__(self, theme: Theme, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="accent_tint", line=None, corner="card", parent=parent)
        self._kind = kind
        self._missing: tuple[str, ...] = ()
        self._title = Label(theme, font="ui", bold=True, wrap=True)
        self._sentence = Label(theme, font="ui", wrap=True)
        self._chips_holder = QWidget()
        self._flow = FlowLayout(theme, self._chips_holder)
        self.chips: list[Chip] = []
        column = Column(theme, self, gap=8, margins=(16, 12, 16, 14))
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addWidget(self._chips_holder)
        self.hide()
        self.retranslate()

    def show_missing(self, missing: Sequence[str], *, is_wanted: bool) -> None:
        """The keys of the missing fields, and whether this is the moment to tell."""
        if tuple(missing) != self._missing:
            self._missing = tuple(missing)
            self._renew_chips()
        self.setVisible(bool(missing) and is_wanted)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        count = len(self._missing)
        if self._kind == "proposal":
            title = QCoreApplication.translate("OpeningGuide", "%n part(s) are still empty", None, count)
            sentence = self.tr("Evaluators look for these. You can fill them in one by one.")
        else:
            title = QCoreApplication.translate("OpeningGuide", "%n step(s) until it can open", None, count)
            sentence = self.tr("Those who propose look for these. “None” is an answer, too.")
        self._title.setText(title)
        self._sentence.setText(sentence)
        for chip, key in zip(self.chips, self._missing, strict=True):
            chip.setText(field_label(self._kind, key))

    def _renew_chips(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for key in self._missing:
            chip = Chip(self._theme, icon=Icon.PLUS, checkable=False)
            chip.clicked.connect(lambda _=False, asked=key: self.field_asked.emit(asked))
            self.chips.append(chip)
            self._flow.addWidget(chip)
