"""A caption, a field, and below it help or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.length_label import LengthLabel
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme


class LabelledField(QWidget):
    """One entry of a form: the caption above is also the spoken name of the field.

    A problem is said in words below the field, with a red outline; the help comes back when it is solved.
    """

    def __init__(
        self,
        theme: Theme,
        caption: str,
        field: LineField | TextField,
        *,
        help_text: str = "",
        length_label: LengthLabel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._help_text = help_text
        self._problem = ""
        self._caption = Label(theme, font="meta", bold=True, color="text2", wrap=True)
        self._caption.setBuddy(field)
        self._below = Label(theme, font="meta", color="text3", wrap=True)
        column = Column(theme, self, gap=4)
        column.addWidget(self._caption)
        column.addWidget(field)
        below = Row(theme, gap=12)
        below.addWidget(self._below, 1)
        if length_label is not None:
            below.addWidget(length_label)
        column.addLayout(below)
        self.set_texts(caption, help_text)
        if isinstance(field, TextField):
            field.paste_refused.connect(self.set_problem)

    def set_texts(self, caption: str, help_text: str = "") -> None:
        """Use the words of another language."""
        self._caption.setText(caption)
        self.field.setAccessibleName(caption)
        self._help_text = help_text
        self._show_below()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong and what to do; an empty sentence means it is solved."""
        self._problem = sentence
        self.field.set_problem(bool(sentence))
        self._show_below()

    def _show_below(self) -> None:
        sentence = self._problem or self._help_text
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
        self._below.set_color("danger" if self._problem else "text3")
        self.field.setAccessibleDescription(sentence)
