"""Says how long a text is, counted as readers count it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from colab_app.text.length import LengthGuide, guide
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme

Words = Callable[[LengthGuide], str]
"""Turns the count into a sentence of the current language."""


class LengthLabel(Label):
    """Follows a field; the sentence is made by ``words`` and turns red and bold beyond the limit.

    Full-width characters count 1, half-width ones a half.
    """

    def __init__(
        self,
        theme: Theme,
        field: LineField | TextField,
        limit: int,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, font="meta", color="text3", tabular=True, parent=parent)
        self._field = field
        self._limit = limit
        self._words = words
        field.textChanged.connect(self.refresh)
        self.refresh()

    @property
    def is_over(self) -> bool:
        """True when the text is longer than the limit."""
        return self._guide().is_over

    def set_words(self, words: Words) -> None:
        """Use the sentences of another language."""
        self._words = words
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        found = self._guide()
        self.setText(self._words(found))
        self.set_color("danger" if found.is_over else "text3")
        self.set_font_role("meta", bold=found.is_over)

    def _guide(self) -> LengthGuide:
        field = self._field
        return guide(field.toPlainText() if isinstance(field, TextField) else field.text(), self._limit)
