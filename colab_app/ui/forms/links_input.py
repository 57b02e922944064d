"""Web addresses, one a row."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.line_field import LineField
from colab_app.ui.forms.field_input import FormFacts, text_of
from colab_app.ui.forms.rows_input import EntryRow, RowsInput
from colab_app.ui.theme.theme import Theme


class LinkRow(EntryRow):
    """One address."""

    def __init__(self, theme: Theme, item: object) -> None:
        super().__init__(theme)
        self.field = LineField(theme, name="https://", placeholder="https://")
        self.field.setText(text_of(item))
        self.field.textEdited.connect(self.changed)
        self.add(self.field, 1)
        self.close_row()

    def value(self) -> object | None:
        """The address, None when empty."""
        return self.field.text().strip() or None


class LinksInput(RowsInput):
    """A list of texts."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts, lambda item: LinkRow(facts.context.theme, item), parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.add_button.setText(self.tr("Add a link"))
