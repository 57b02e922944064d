"""Looks at what was picked, again after each decision, and shows it in the plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from colab_app.bridge.long_work import LongWork
from colab_app.domain.errors import UserProblem
from colab_app.exchange.columns import ColumnMapping
from colab_app.exchange.preview_facts import Preview
from colab_app.ui.controls.announce import announce
from colab_app.ui.exchange.deep_work import Reading, look
from colab_app.ui.exchange.plan_view import PlanView
from colab_app.ui.exchange.target_form import Treatment
from colab_app.ui.frame.context import UiContext


class Looking(QObject):
    """Keeps what was picked and how to read it; the newest decision wins."""

    def __init__(self, context: UiContext, plan: PlanView) -> None:
        super().__init__(plan)
        self._context = context
        self._plan = plan
        self.work = LongWork("look")
        self.reading: Reading | None = None
        plan.reading.changed.connect(self.read)
        plan.columns.mapping_changed.connect(self._use_mapping)
        plan.target.treatment_changed.connect(self._use_treatment)
        plan.table_asked.connect(self._read_as_table)
        self.work.succeeded.connect(self._show_preview)
        self.work.failed.connect(self._show_problem)

    @property
    def name(self) -> str:
        """What was picked, as people know it."""
        return self.reading.name if self.reading is not None else ""

    def begin(self, picked: tuple[Path, ...]) -> None:
        """Another file or folder; everything about it is guessed at first."""
        reading = Reading(tuple(picked))
        self._plan.begin(reading)
        self.read(reading)

    def read(self, reading: Reading) -> None:
        """Read it like this from now on."""
        self.reading = reading
        self._plan.show_loading(reading)
        self._context.desk.perform_apart(self.work, lambda _, control: look(reading, control))

    def forget(self) -> None:
        """Nothing is picked any more."""
        self.work.stop()
        self.reading = None

    def _use_mapping(self, mapping: ColumnMapping) -> None:
        if self.reading is not None:
            self.read(replace(self.reading, options=replace(self.reading.options, mapping=mapping)))

    def _use_treatment(self, treatment: Treatment) -> None:
        if self.reading is not None:
            options = replace(
                self.reading.options,
                kind=treatment.kind,
                names=treatment.names,
                keep_personal=treatment.keep_personal,
            )
            self.read(replace(self.reading, options=options))

    def _read_as_table(self) -> None:
        if self.reading is not None:
            self.read(replace(self.reading, dialect="table"))

    def _show_preview(self, preview: object) -> None:
        if self.reading is not None and isinstance(preview, Preview):
            self._plan.show_preview(self.reading, preview)

    def _show_problem(self, problem: UserProblem) -> None:
        if self.reading is not None and problem.code != "import.cancelled":
            self._plan.show_problem(self.reading, problem)
            announce(self._plan, self._plan.notice.accessibleName())
