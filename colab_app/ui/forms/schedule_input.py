"""The dates of a challenge: one day for each stage, the day it is planned to end."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QGridLayout, QWidget

from colab_app.domain.stages import Stage
from colab_app.ui.controls.label import Label
from colab_app.ui.forms.field_input import FieldInput, FormFacts, text_of
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.theme.theme import Theme

_NONE = QDate(2000, 1, 1)
_LAST = QDate(2199, 12, 31)
_UNDATED = (Stage.DRAFT, Stage.CLOSED, Stage.ADOPTED)


class DateInput(QDateEdit):
    """A day or none: the lowest day stands for none, Delete goes back to it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDateRange(_NONE, _LAST)
        self.setSpecialValueText("–")
        self.setDisplayFormat("yyyy-MM-dd")
        self.setDate(_NONE)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Scale the width."""
        self.setFixedWidth(self._theme.px(160))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    @property
    def iso(self) -> str:
        """YYYY-MM-DD or an empty text."""
        shown = self.date()
        return "" if shown == _NONE else shown.toString(Qt.DateFormat.ISODate)

    def set_iso(self, text: str) -> None:
        """Show a day; anything that is none shows none."""
        shown = QDate.fromString(text, Qt.DateFormat.ISODate)
        self.setDate(shown if shown.isValid() and shown > _NONE else _NONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete with nothing left means no day; the first step from none is today's month."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.iso:
            event.accept()
            self.setDate(_NONE)
            return
        super().keyPressEvent(event)

    def stepBy(self, steps: int) -> None:
        """From none the first step is today."""
        if not self.iso:
            today = date.today()
            self.setDate(QDate(today.year, today.month, today.day))
            return
        super().stepBy(steps)


class ScheduleInput(FieldInput):
    """`{stage: YYYY-MM-DD}` for the stages of the board; dates of other stages are kept."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = facts.context.theme
        self._kept: dict[str, object] = {}
        stages = facts.stages or tuple(Stage)
        self._stages = [stage for stage in stages if stage not in _UNDATED]
        self.dates: dict[str, DateInput] = {}
        self._labels: dict[str, Label] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        for number, stage in enumerate(self._stages):
            label, made = Label(theme, font="ui", color="text2"), DateInput(theme)
            self._labels[stage], self.dates[stage] = label, made
            grid.addWidget(label, number, 0)
            grid.addWidget(made, number, 1)
            made.userDateChanged.connect(lambda _: self.changed.emit())
        grid.setColumnStretch(2, 1)
        if self.dates:
            self.setFocusProxy(next(iter(self.dates.values())))
        self.retranslate()

    def value(self) -> object:
        """The days that are set, and those of stages this board does not have."""
        others = {key: day for key, day in self._kept.items() if key not in self.dates}
        return {**others, **{stage: made.iso for stage, made in self.dates.items() if made.iso}}

    def set_value(self, value: object) -> None:
        """Show other days."""
        self._kept = {str(key): day for key, day in value.items()} if isinstance(value, dict) else {}
        for stage, made in self.dates.items():
            made.blockSignals(True)
            made.set_iso(text_of(self._kept.get(stage)))
            made.blockSignals(False)

    def retranslate(self) -> None:
        """Set all words."""
        for stage, label in self._labels.items():
            label.setText(stage_name(stage))
            self.dates[stage].setAccessibleName(stage_name(stage))
