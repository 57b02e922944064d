"""Caption, entry, and below it help, length or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.fields import Field
from colab_app.text.length import LengthGuide, guide
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.forms.field_input import FormFacts
from colab_app.ui.forms.inputs import make_input
from colab_app.ui.forms.simple_inputs import FlagInput
from colab_app.ui.words import field_help, field_label

GUIDES = {
    ("challenge", "title"): 80,
    ("challenge", "summary"): 140,
    ("proposal", "title"): 80,
    ("proposal", "summary"): 200,
}
"""Full-width characters that still read well on cards and on the projector; longer is possible."""


class FieldBox(QWidget):
    """One field of a form. `changed()` follows its entry; a problem is said until then."""

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        facts: FormFacts,
        kind: str,
        field: Field,
        *,
        help_shown: bool = True,
        caption_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = facts.context.theme
        self.field = field
        self._kind = kind
        self._help_shown = help_shown
        self._problem = ""
        self._limit = GUIDES.get((kind, field.key), 0)
        self.input = make_input(facts, field)
        self._caption = Label(theme, font="meta", bold=True, color="text2", wrap=True)
        self._caption.setBuddy(self.input)
        self._below = Label(theme, font="meta", color="text3", wrap=True)
        self._length = Label(theme, font="meta", color="text3", tabular=True)
        column = Column(theme, self, gap=4)
        column.addWidget(self._caption)
        column.addWidget(self.input)
        below = Row(theme, gap=12)
        below.addWidget(self._below, 1)
        below.addWidget(self._length)
        column.addLayout(below)
        # Not before: what has no parent yet would open as a window of its own.
        self._caption.setVisible(caption_shown and not isinstance(self.input, FlagInput))
        self._length.setVisible(bool(self._limit))
        self.input.changed.connect(self._on_change)
        self.input.submitted.connect(self.submitted)
        self.retranslate()

    @property
    def has_problem(self) -> bool:
        """True while something is said to be wrong."""
        return bool(self._problem)

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong and what to do; an empty sentence means it is solved."""
        self._problem = sentence
        self.input.set_problem(bool(sentence))
        self._show_below()

    def set_value(self, value: object) -> None:
        """Show a value of the record."""
        self.input.set_value(value)
        self._show_length()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        label = field_label(self._kind, self.field.key)
        needed = self.tr("{field} (needed to open)").format(field=label) if self.field.needed else label
        self._caption.setText(needed)
        self.input.set_name(label, self._below.text())
        self._show_below()
        self._show_length()

    def _on_change(self) -> None:
        if self._problem:
            self.set_problem("")
        self._show_length()
        self.changed.emit()

    def _show_below(self) -> None:
        words = self._problem or (field_help(self._kind, self.field.key) if self._help_shown else "")
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._below.set_color("danger" if self._problem else "text3")
        self.input.set_name(field_label(self._kind, self.field.key), words)

    def _show_length(self) -> None:
        if not self._limit:
            return
        found = guide(str(self.input.value()), self._limit)
        self._length.setText(self._length_words(found))
        self._length.set_color("warn" if found.is_over else "text3")
        self._length.set_font_role("meta", bold=found.is_over)

    def _length_words(self, found: LengthGuide) -> str:
        number = QLocale().toString
        used, limit = number(round(found.length)), number(found.limit)
        return self.tr("{used} of about {limit}").format(used=used, limit=limit)
