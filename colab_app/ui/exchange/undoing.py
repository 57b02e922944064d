"""Takes whole imports out of the lab and brings them back, from their list or from a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from colab_app.bridge.long_work import LongWork
from colab_app.domain.errors import UserProblem
from colab_app.service.views import ImportBatchView
from colab_app.ui.controls.announce import announce
from colab_app.ui.exchange.batch_panel import BatchPanel
from colab_app.ui.exchange.deep_work import Control, Counted, set_undone
from colab_app.ui.exchange.report_view import ReportView
from colab_app.ui.frame.context import UiContext

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend


class Undoing(QObject):
    """One at a time; `done()` when rows went or came."""

    done = Signal()

    def __init__(self, context: UiContext, batches: BatchPanel, report: ReportView) -> None:
        super().__init__(report)
        self._context = context
        self._batches = batches
        self._report = report
        self._batch: ImportBatchView | None = None
        self.work = LongWork("undo import")
        batches.undone_asked.connect(self._set_batch)
        report.undo_asked.connect(self._undo_reported)
        self.work.progressed.connect(self._show_progress)
        self.work.succeeded.connect(self._show_done)
        self.work.failed.connect(self._show_problem)

    def _set_batch(self, batch: ImportBatchView, undone: bool) -> None:
        if not self.work.is_running:
            self._batch = batch
            self._batches.show_busy(undoing=undone)
            self._begin((batch.id,), undone=undone)

    def _undo_reported(self) -> None:
        result = self._report.result
        if result is not None and not self.work.is_running:
            self._batch = None
            self._report.show_busy(busy=True)
            self._begin(result.batch_ids, undone=True)

    def _begin(self, batch_ids: tuple[str, ...], *, undone: bool) -> None:
        def work(backend: Backend, control: Control) -> int:
            return set_undone(backend, batch_ids, undone, control)

        self._context.desk.perform_apart(self.work, work)

    def _show_progress(self, progress: object) -> None:
        if isinstance(progress, Counted) and self._batch is not None:
            self._batches.show_progress(progress)

    def _show_done(self, rows: object) -> None:
        if self._batch is None:
            self._report.show_undone()
            announce(self._report, self._report.heading())
        elif isinstance(rows, int):
            self._batches.show_done(rows, undone=not self._batch.undone)
        self.done.emit()

    def _show_problem(self, problem: UserProblem) -> None:
        if self._batch is None:
            self._report.show_problem(problem)
        else:
            self._batches.show_problem(problem)
