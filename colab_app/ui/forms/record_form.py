"""Several fields of one record below each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.errors import UserProblem
from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.ui.controls.layouts import Column
from colab_app.ui.forms.field_box import FieldBox
from colab_app.ui.forms.field_input import FormFacts


class RecordForm(QWidget):
    """Entries for some fields of a challenge or a proposal, in the order given.

    `changed()` when the person changed anything, `submitted()` with Ctrl+Enter in a field.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        facts: FormFacts,
        kind: str,
        keys: Sequence[str],
        *,
        help_shown: bool = True,
        captions_shown: bool = True,
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts = facts
        self._kind = kind
        self._help_shown, self._captions_shown = help_shown, captions_shown
        self._begun: dict[str, object] = {}
        self.boxes: dict[str, FieldBox] = {}
        self._column = Column(facts.context.theme, self, gap=gap)
        self.add_fields(keys)

    def add_fields(self, keys: Sequence[str]) -> None:
        """Add entries for more fields at the end; known ones are left alone."""
        known = FIELDS_OF[self._kind]
        for key in keys:
            if key in self.boxes or key not in known:
                continue
            box = FieldBox(
                self._facts,
                self._kind,
                known[key],
                help_shown=self._help_shown,
                caption_shown=self._captions_shown,
            )
            box.changed.connect(self.changed)
            box.submitted.connect(self.submitted)
            if key in self._begun:
                box.set_value(self._begun[key])
            self.boxes[key] = box
            self._column.addWidget(box)

    def put_below(self, key: str, widget: QWidget) -> None:
        """Put a widget of one's own below a field."""
        self._column.insertWidget(self._column.indexOf(self.boxes[key]) + 1, widget)

    def begin(self, values: Mapping[str, object]) -> None:
        """Show these values; what is changed is told against them."""
        self._begun = dict(values)
        for key, box in self.boxes.items():
            box.set_value(values.get(key))
            self._begun[key] = values.get(key, box.input.value())
            box.set_problem("")

    def values(self) -> dict[str, object]:
        """All values as they are shown; fields without an entry keep what they began with."""
        return {**self._begun, **{key: box.input.value() for key, box in self.boxes.items()}}

    def filled_values(self) -> dict[str, object]:
        """Only what says something: for a new record, whose other fields keep their defaults."""
        return {key: value for key, value in self.values().items() if value or value is False}

    def changes(self) -> tuple[dict[str, object], dict[str, object]]:
        """(new values, values before) of the fields that differ from what they began with."""
        now = {key: box.input.value() for key, box in self.boxes.items()}
        changed = {key: value for key, value in now.items() if not same_value(value, self._begun.get(key))}
        return changed, {key: self._begun.get(key) for key in changed}

    def show_problem(self, problem: UserProblem, words: str) -> bool:
        """Say a problem beside the field it is about; False when it is about none of these."""
        key = str(problem.params.get("field", "")) or ("title" if problem.code == "title.empty" else "")
        box = self.boxes.get(key)
        if box is None:
            return False
        box.set_problem(words)
        box.input.begin()
        return True

    def begin_at(self, key: str = "") -> None:
        """Give the keyboard to a field, by default the first."""
        box = self.boxes.get(key) or next(iter(self.boxes.values()), None)
        if box is not None:
            box.input.setFocus(Qt.FocusReason.OtherFocusReason)
            box.input.begin()


def same_value(left: object, right: object) -> bool:
    """True when two values say the same: lists by their items, nothing by any empty value."""
    if not left and not right:
        return True
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return list(left) == list(right)
    return left == right


def is_long(kind: str, key: str) -> bool:
    """True for fields that are merged by sentence instead of replaced."""
    field = FIELDS_OF[kind].get(key)
    return field is not None and field.shape is FieldShape.TEXT
