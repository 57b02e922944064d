"""The evaluation rubric: begin with a template, then change rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QSpinBox, QWidget

from colab_app.domain.rubric import RUBRICS, CriterionCategory
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.forms.field_input import FormFacts, text_of
from colab_app.ui.forms.rows_input import EntryRow, RowsInput
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.calm_boxes import CalmComboBox, CalmSpinBox
from colab_app.ui.theme.theme import Theme

HIGHEST = 5
_NUMBER = 64
"""Width of a small box, in pixels at 100 %."""


class CriterionRow(EntryRow):
    """Name in both languages, weight, floor, category."""

    def __init__(self, theme: Theme, item: object, new_id: str) -> None:
        super().__init__(theme)
        self._kept = {str(key): value for key, value in item.items()} if isinstance(item, dict) else {}
        self._id = text_of(self._kept.get("id")) or new_id
        self.name_ja = LineField(theme, name="")
        self.name_en = LineField(theme, name="")
        self.weight = _number(theme, 1, self._kept.get("weight"))
        self.floor = _number(theme, 0, self._kept.get("floor"))
        self.category = CalmComboBox(theme, width=_NUMBER)
        self.category.addItems([str(category) for category in CriterionCategory])
        self.category.setCurrentText(text_of(self._kept.get("category")) or str(CriterionCategory.A))
        for field, key in ((self.name_ja, "name_ja"), (self.name_en, "name_en")):
            field.setText(text_of(self._kept.get(key)))
            field.textEdited.connect(self.changed)
            self.add(field, 1)
        for box in (self.weight, self.floor):
            box.valueChanged.connect(lambda _: self.changed.emit())
            self.add(box)
        self.category.activated.connect(lambda _: self.changed.emit())
        self.add(self.category)
        self.close_row()

    def value(self) -> object | None:
        """The criterion, None without a name."""
        name_ja, name_en = self.name_ja.text().strip(), self.name_en.text().strip()
        if not name_ja and not name_en:
            return None
        said = {
            "id": self._id,
            "name_ja": name_ja,
            "name_en": name_en,
            "weight": self.weight.value(),
            "floor": self.floor.value(),
            "category": self.category.currentText(),
        }
        return {**self._kept, **said}


class CriteriaInput(RowsInput):
    """`[{id, name_ja, name_en, weight, floor, category}]`; a template replaces what is there."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        self._facts = facts
        theme = facts.context.theme
        super().__init__(facts, lambda item: CriterionRow(theme, item, facts.context.desk.new_id()), parent)
        self.template_button = Button(
            theme, kind=ButtonKind.GHOST, icon=Icon.SCALES, has_menu=True, small=True
        )
        self.tools.insertWidget(1, self.template_button)
        self.template_button.clicked.connect(self._open_templates)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def use_template(self, name: str) -> None:
        """Begin with a shipped rubric."""
        self.set_value([criterion.as_json() for criterion in RUBRICS[name]])
        self.changed.emit()

    def add_row(self, item: object) -> EntryRow:
        """The fields are named like the columns."""
        row = super().add_row(item)
        self._name_fields()
        return row

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.add_button.setText(self.tr("Add a criterion"))
        self.template_button.setText(self.tr("Begin with a template"))
        theme = self._facts.context.theme
        self.set_heads(list(zip(self._words(), (1, 1, 0, 0, 0), strict=True)))
        for number in (2, 3, 4):
            self.head(number).setFixedWidth(theme.px(_NUMBER))
        self._name_fields()

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("Name (Japanese)"),
            self.tr("Name (English)"),
            self.tr("Weight"),
            self.tr("Floor"),
            self.tr("Category"),
        )

    def _name_fields(self) -> None:
        for row in self.rows:
            if isinstance(row, CriterionRow):
                parts = (row.name_ja, row.name_en, row.weight, row.floor, row.category)
                for part, words in zip(parts, self._words(), strict=True):
                    part.setAccessibleName(words)

    def _open_templates(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        words = {
            "pilot": self.tr("Pilot (8 criteria)"),
            "innovation": self.tr("Innovation (4 criteria)"),
            "outcome": self.tr("Outcome (3 criteria)"),
            "light": self.tr("Light: effect and ease"),
        }
        for name, text in words.items():
            menu.addAction(text).triggered.connect(partial(self.use_template, name))
        menu.popup(self.template_button.mapToGlobal(QPoint(0, self.template_button.height())))


def _number(theme: Theme, lowest: int, value: object) -> QSpinBox:
    box = CalmSpinBox(theme, width=_NUMBER)
    box.setRange(lowest, HIGHEST)
    box.setValue(value if isinstance(value, int) else lowest)
    return box
