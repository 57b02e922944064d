"""Success measures: what is measured, in which unit, from where to where."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.line_field import LineField
from colab_app.ui.forms.field_input import FormFacts, text_of
from colab_app.ui.forms.rows_input import EntryRow, RowsInput
from colab_app.ui.theme.theme import Theme

KPI_KEYS = ("name", "unit", "baseline", "target")
_STRETCHES = (5, 2, 2, 2)


class KpiRow(EntryRow):
    """Four short texts; unknown keys of a newer app are kept."""

    def __init__(self, theme: Theme, item: object) -> None:
        super().__init__(theme)
        self._kept = {str(key): value for key, value in item.items()} if isinstance(item, dict) else {}
        self.fields: dict[str, LineField] = {}
        for key, stretch in zip(KPI_KEYS, _STRETCHES, strict=True):
            made = LineField(theme, name=key)
            made.setText(_shown(self._kept.get(key, "")))
            made.textEdited.connect(self.changed)
            self.fields[key] = made
            self.add(made, stretch)
        self.close_row()

    def value(self) -> object | None:
        """The measure, None for an empty row."""
        said = {key: made.text().strip() for key, made in self.fields.items()}
        return {**self._kept, **said} if any(said.values()) else None


class KpiInput(RowsInput):
    """`[{name, unit, baseline, target}]`, all texts: numbers may be "about 40"."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts, lambda item: KpiRow(facts.context.theme, item), parent)
        self.retranslate()

    def add_row(self, item: object) -> EntryRow:
        """The fields are named like the columns."""
        row = super().add_row(item)
        self._name_fields()
        return row

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.add_button.setText(self.tr("Add a measure"))
        self.set_heads(list(zip(self._words(), _STRETCHES, strict=True)))
        self._name_fields()

    def _words(self) -> tuple[str, str, str, str]:
        return self.tr("Measure"), self.tr("Unit"), self.tr("Today"), self.tr("Target")

    def _name_fields(self) -> None:
        for row in self.rows:
            if isinstance(row, KpiRow):
                for made, words in zip(row.fields.values(), self._words(), strict=True):
                    made.setAccessibleName(words)


def _shown(value: object) -> str:
    """Texts as they are, numbers of an import as digits."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else text_of(value)
