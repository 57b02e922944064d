"""The way of an import: pick, look and correct, run, report; former imports are undone from here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from colab_app.bridge.import_facts import ImportProgress, ImportResult, ImportTarget
from colab_app.bridge.long_work import LongWork
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import BoardCards, Boards, ImportBatches, Me
from colab_app.service.views import BoardChoice, BoardView, MemberView
from colab_app.support.sentences import size_text
from colab_app.ui.controls.announce import announce
from colab_app.ui.exchange import paths
from colab_app.ui.exchange.deep_work import Control, bring
from colab_app.ui.exchange.drop_zone import dropped_paths
from colab_app.ui.exchange.looking import Looking
from colab_app.ui.exchange.plan_view import PlanView
from colab_app.ui.exchange.report_view import ReportView
from colab_app.ui.exchange.running_view import RunningView
from colab_app.ui.exchange.start_view import StartView
from colab_app.ui.exchange.undoing import Undoing
from colab_app.ui.exchange.words import number_text, rows_text
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.words import filled

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend

_IMPORTERS = ("facilitator", "official")


class ImportSide(QStackedWidget):
    """Four views, one after the other. Work goes on when somebody looks elsewhere."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._target = ImportTarget("")
        self._progress = ImportProgress()
        self.importing = LongWork("import")
        self.start = StartView(context)
        self.plan = PlanView(context)
        self.running = RunningView(context)
        self.report = ReportView(context)
        self.looking = Looking(context, self.plan)
        self.undoing = Undoing(context, self.start.batches, self.report)
        for view in (self.start, self.plan, self.running, self.report):
            self.addWidget(view)
        self.setAcceptDrops(True)
        self._connect()

    # -- for the page ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for boards and former imports again; while one is under way, only at its end."""
        if self.importing.is_running:
            return
        desk = self._context.desk
        desk.ask(Me(), self._met, self)
        desk.ask(Boards(), self._offer_boards, self)
        desk.ask(ImportBatches(), self.start.batches.show_batches, self)

    def use_board(self, board_id: str) -> None:
        """Import onto this board unless a person says otherwise."""
        if board_id:
            self.plan.target.choose_board(board_id)

    def pick(self, picked: tuple[Path, ...]) -> None:
        """Look at what was picked; while something is imported nothing else is."""
        if not picked or self.importing.is_running:
            return
        self.start.tell(None)
        self.looking.begin(picked)
        self._turn_to(self.plan)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for view in (self.start, self.plan, self.report):
            view.retranslate()
        self._say_progress()

    def focus_first(self) -> None:
        """The keyboard goes to what comes next."""
        if self.currentWidget() is self.start:
            self.start.zone.files.setFocus()
        elif self.currentWidget() is self.plan:
            self.plan.target.kind.setFocus()
        elif self.currentWidget() is self.running:
            self.running.stop.setFocus()
        else:
            self.report.board.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere, but not while something is imported."""
        if not self.importing.is_running and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        event.acceptProposedAction()
        self.pick(dropped_paths(event.mimeData()))

    # -- asking ----------------------------------------------------------------------------------

    def _met(self, me: MemberView | None) -> None:
        self.plan.set_allowed(allowed=me is not None and me.role in _IMPORTERS)

    def _offer_boards(self, boards: tuple[BoardChoice, ...]) -> None:
        self.plan.target.offer_boards(boards)
        self._ask_board(self.plan.target.board_id)

    def _ask_board(self, board_id: str) -> None:
        query = BoardCards(board_id, self._context.today_text())
        self._context.desk.ask(query, self._offer_board, self)

    def _offer_board(self, view: BoardView | None) -> None:
        if view is not None and view.id == self.plan.target.board_id:
            self.plan.target.offer_board(view)

    # -- importing -------------------------------------------------------------------------------

    def _import(self) -> None:
        reading = self.looking.reading
        if reading is None or self.importing.is_running or self.looking.work.is_running:
            return
        target = self._target = self.plan.target.target
        self._progress = ImportProgress()
        self._say_progress()
        self._turn_to(self.running)

        def work(backend: Backend, control: Control) -> ImportResult:
            return bring(backend, reading, target, control)

        self._context.desk.perform_apart(self.importing, work)

    def _stop(self) -> None:
        self.importing.stop()
        self._say_progress()

    def _show_progress(self, progress: object) -> None:
        if isinstance(progress, ImportProgress):
            self._progress = progress
            self._say_progress()

    def _say_progress(self) -> None:
        progress = self._progress
        stopping = self.importing.is_stopping or progress.taking_back
        share = filled(self.tr("%1 of %2"), size_text(progress.bytes_read), size_text(progress.bytes_total))
        rows = filled(self.tr("%1 read"), rows_text(progress.rows_read))
        new = filled(self.tr("%1 new"), number_text(progress.added))
        words = " · ".join((share, rows, new)) if progress.bytes_total else self.tr("Reading …")
        hint = self.tr("You can go on working meanwhile. Stop takes out again what came in.")
        if stopping:
            hint = self.tr("Stopping … what came in is taken out again.")
            back = filled(self.tr("%1 of %2"), number_text(progress.taken_back), number_text(progress.added))
            words = back if progress.taking_back and progress.added else ""
        title = filled(self.tr("Importing “%1”"), self.looking.name)
        self.running.set_words(title, words, hint, self.tr("Stop"))
        self.running.stop.setEnabled(not stopping)
        if stopping:
            self.running.show_share(progress.taken_back, progress.added if progress.taking_back else 0)
        else:
            self.running.show_share(progress.bytes_read, progress.bytes_total)

    def _show_report(self, result: object) -> None:
        if not isinstance(result, ImportResult):
            return
        self.report.show_result(result)
        self._turn_to(self.report)
        self._tell(self.report.heading())

    def _show_failure(self, problem: UserProblem) -> None:
        self.start.tell(problem)
        self._turn_to(self.start)
        self._tell(self.start.notice.accessibleName())

    def _turn_to(self, view: QWidget) -> None:
        """Show a view. The keyboard goes along when it is here, without a stop at whatever comes next."""
        focus = QApplication.focusWidget()
        is_here = self.isAncestorOf(focus) if focus is not None else self.isVisible()
        if is_here:
            self.setFocus()
        self.setCurrentWidget(view)
        if is_here or view is self.plan:
            self.focus_first()

    def _tell(self, words: str) -> None:
        """Once: to the screen reader here, as a short message when somebody looks elsewhere."""
        announce(self, words)
        if not self.isVisible():
            self._context.notice.emit(words)

    # -- connecting ------------------------------------------------------------------------------

    def _show_board(self, board_id: str) -> None:
        self._context.go(Route(Place.BOARD, board_id))

    def _show_reported_board(self) -> None:
        """Where it was meant to go; lines of our own export may have gone to other boards only."""
        result, board_id = self.report.result, self._target.board_id
        others = result.board_ids if result is not None else ()
        self._show_board(board_id if board_id in others or not others else others[0])

    def _begin_again(self) -> None:
        self.looking.forget()
        self._turn_to(self.start)

    def _connect(self) -> None:
        zone, batches, plan, report = self.start.zone, self.start.batches, self.plan, self.report
        self.start.dropped.connect(self.pick)
        zone.files_asked.connect(lambda: paths.ask_for_files(self.window(), self.pick))
        zone.folder_asked.connect(lambda: paths.ask_for_folder(self.window(), self.pick))
        batches.board_asked.connect(self._show_board)
        plan.target.board_chosen.connect(self._ask_board)
        plan.import_asked.connect(self._import)
        plan.cancelled.connect(self._begin_again)
        self.running.stop_asked.connect(self._stop)
        report.board_asked.connect(self._show_reported_board)
        report.again_asked.connect(self._begin_again)
        self.importing.progressed.connect(self._show_progress)
        self.importing.succeeded.connect(self._show_report)
        self.importing.failed.connect(self._show_failure)
        self.importing.ended.connect(self.refresh)
        self.undoing.done.connect(self.refresh)
