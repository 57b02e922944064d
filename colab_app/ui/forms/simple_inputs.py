"""Entries for one line, one choice, yes or no, and long text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.forms.field_input import FieldInput, FormFacts, text_of
from colab_app.ui.parts.calm_boxes import CalmComboBox
from colab_app.ui.theme.theme import Theme


class LineInput(FieldInput):
    """One line of text."""

    def __init__(self, theme: Theme, *, tall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(theme, name="", tall=tall)
        Column(theme, self, gap=0).addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self.changed)
        self.field.submitted.connect(self.submitted)

    def value(self) -> object:
        """The text without blanks around it."""
        return self.field.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text; the caret stays where it is when nothing changes."""
        if self.field.text().strip() != text_of(value):
            self.field.setText(text_of(value))

    def set_name(self, name: str, description: str = "") -> None:
        """The name is the field's."""
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(description)

    def set_problem(self, problem: bool) -> None:
        """Red outline."""
        self.field.set_problem(problem)


class TextInput(FieldInput):
    """Long Markdown text."""

    def __init__(self, facts: FormFacts, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = MarkdownEditor(
            facts.context, lines=lines, has_foot=False, takes_files=False, max_lines=16
        )
        Column(facts.context.theme, self, gap=0).addWidget(self.editor)
        self.setFocusProxy(self.editor.field)
        self.editor.text_changed.connect(self.changed)
        self.editor.submitted.connect(lambda _: self.submitted.emit())
        self.editor.field.submitted.connect(self.submitted)

    def value(self) -> object:
        """The Markdown."""
        return self.editor.text.strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        if self.editor.text.strip() != text_of(value):
            self.editor.begin(text_of(value))

    def set_name(self, name: str, description: str = "") -> None:
        """The name is the field's."""
        self.editor.set_words(name=name)
        self.editor.field.setAccessibleDescription(description)

    def set_problem(self, problem: bool) -> None:
        """Red outline."""
        self.editor.frame.set_problem(problem)


class ChoiceInput(FieldInput):
    """One of a few values; the first entry means that nobody decided yet."""

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[str],
        words: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = ("", *choices)
        self._words = words
        self.box = CalmComboBox(theme)
        for choice in self._choices:
            self.box.addItem("", choice)
        Column(theme, self, gap=0).addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.changed.emit())
        self.retranslate()

    def value(self) -> object:
        """The chosen value, empty for none."""
        return str(self.box.currentData() or "")

    def set_value(self, value: object) -> None:
        """Choose; a value of a newer app stays what it is."""
        text = text_of(value)
        if self.box.findData(text) < 0:
            self.box.addItem(self._words(text), text)
        self.box.setCurrentIndex(self.box.findData(text))

    def set_name(self, name: str, description: str = "") -> None:
        """The name is the box's."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Set all words."""
        for index in range(self.box.count()):
            self.box.setItemText(index, self._words(str(self.box.itemData(index))))


class FlagInput(FieldInput):
    """Yes or no; the caption is the words of the tick box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        Column(theme, self, gap=0).addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(lambda _: self.changed.emit())

    def value(self) -> object:
        """True when ticked."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or not."""
        self.box.setChecked(value is True)

    def set_name(self, name: str, description: str = "") -> None:
        """The words beside the box."""
        self.box.setText(name.replace("&", "&&"))
        self.box.setAccessibleDescription(description)
