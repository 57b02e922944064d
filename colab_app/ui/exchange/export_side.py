"""The way of an export: what, a word about personal data, where to, and what was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.bridge.long_work import LongWork
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards
from colab_app.support.sentences import sentence
from colab_app.ui.controls.announce import announce
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.exchange import paths
from colab_app.ui.exchange.deep_work import Control, Counted, Exported, ExportWish, find_personal, write_out
from colab_app.ui.exchange.export_form import ExportForm
from colab_app.ui.exchange.export_words import export_labels
from colab_app.ui.exchange.open_outside import ask_to_open, ask_to_show
from colab_app.ui.exchange.personal_notice import PersonalNotice
from colab_app.ui.exchange.running_view import RunningView
from colab_app.ui.exchange.scrolling import scrolling
from colab_app.ui.exchange.words import number_text, rows_text
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import filled

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend

_WIDTH = 720
_PLACES = {"challenge": Place.CHALLENGE, "proposal": Place.PROPOSAL}


class ExportSide(QStackedWidget):
    """A form, and while it is written how far it is. Work goes on when somebody looks elsewhere."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._progress = Counted(0, 0)
        self._target: Path | None = None
        self._written: Exported | None = None
        self._problem: UserProblem | None = None
        self.checking = LongWork("look for personal data")
        self.writing = LongWork("export")
        self.form = ExportForm(context)
        self.personal = PersonalNotice(context)
        self.outcome = InlineNotice(theme, tone=NoticeTone.SUCCESS)
        self.open = Button(theme, icon=Icon.OPEN_OUTSIDE, small=True)
        self.show_folder = Button(theme, icon=Icon.FOLDER, small=True)
        self.outcome.add_action(self.open)
        self.outcome.add_action(self.show_folder)
        self.outcome.hide()
        self.start = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.EXPORT)
        self.running = RunningView(context)
        self.addWidget(self._laid_out())
        self.addWidget(self.running)
        self._connect()
        theme.changed.connect(self.restyle)
        self.restyle()

    # -- for the page ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the boards again, and look for personal data in what would be written."""
        self._context.desk.ask(Boards(), self.form.offer_boards, self)
        self._check()

    def focus_first(self) -> None:
        """The keyboard goes to the formats, or to Stop."""
        (self.running.stop if self.writing.is_running else self.form.formats).setFocus()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.form.retranslate()
        self.personal.say()
        self.start.setText(self.tr("Choose where to …"))
        self.open.setText(self.tr("Open"))
        self.show_folder.setText(self.tr("Show in folder"))
        self._say_outcome()
        self._say_progress()

    def restyle(self) -> None:
        """Scale the width."""
        self._middle.setMaximumWidth(self._context.theme.px(_WIDTH))

    # -- doing -----------------------------------------------------------------------------------

    def write_to(self, target: Path) -> None:
        """Write what the form says to this file or new folder."""
        if self.writing.is_running:
            return
        form = self.form
        wish = ExportWish(
            target=target,
            format_name=form.format.name,
            board_id=form.board_id,
            everything=form.everything.isChecked() and form.format.name != "markdown",
            with_names=form.names.isChecked(),
            labels=export_labels(),
        )
        self._target, self._progress = target, Counted(0, 0)
        self._written = self._problem = None
        self._say_progress()
        self.setCurrentWidget(self.running)
        self.running.stop.setFocus()

        def work(backend: Backend, control: Control) -> Exported:
            return write_out(backend, wish, control)

        self._context.desk.perform_apart(self.writing, work)

    def _ask_where_to(self) -> None:
        form = self.form
        title = "".join(
            letter for letter in form.board_title if letter.isalnum() or letter in " -_ー"
        ).strip()
        name = f"{title or 'colab-lab'} {self._context.today_text()}"
        if form.format.suffix:
            paths.ask_where_to(self.window(), name, form.format.suffix, lambda found: self.write_to(found[0]))
        else:
            paths.ask_for_parent(self.window(), lambda found: self.write_to(paths.free_name(found[0], name)))

    def _check(self) -> None:
        board_id = self.form.board_id
        self.personal.show_finds(None)

        def work(backend: Backend, control: Control) -> object:
            return find_personal(backend, board_id, control)

        self._context.desk.perform_apart(self.checking, work)

    def _show_first(self) -> None:
        finds = self.personal.finds
        for kind, subject_id in finds.examples if finds is not None else ():
            if kind in _PLACES:
                self._context.go(Route(_PLACES[kind], subject_id))
                return
        self._context.go(Route(Place.BOARD, self.form.board_id))

    # -- telling ---------------------------------------------------------------------------------

    def _show_progress(self, progress: object) -> None:
        if isinstance(progress, Counted):
            self._progress = progress
            self._say_progress()

    def _say_progress(self) -> None:
        progress, target = self._progress, self._target
        title = filled(self.tr("Writing “%1”"), target.name if target is not None else "")
        words = filled(self.tr("%1 of %2"), number_text(progress.done), rows_text(progress.total))
        hint = self.tr("You can go on working meanwhile. Stop leaves no file behind.")
        self.running.set_words(title, words if progress.total else "", hint, self.tr("Stop"))
        self.running.stop.setEnabled(not self.writing.is_stopping)
        self.running.show_share(progress.done, progress.total)

    def _stop(self) -> None:
        self.writing.stop()
        self._say_progress()

    def _show_written(self, exported: object) -> None:
        if isinstance(exported, Exported):
            self._written = exported
            self._end()

    def _show_failure(self, problem: UserProblem) -> None:
        self._problem = problem
        self._end()

    def _end(self) -> None:
        self.setCurrentIndex(0)
        self._say_outcome()
        announce(self, self.outcome.accessibleName())
        if not self.isVisible():
            self._context.notice.emit(self.outcome.accessibleName())
        elif self._written is not None:
            self.open.setFocus()

    def _say_outcome(self) -> None:
        written, problem = self._written, self._problem
        self.outcome.setVisible(written is not None or problem is not None)
        self.open.setVisible(written is not None)
        self.show_folder.setVisible(written is not None)
        if written is not None:
            self.outcome.set_tone(NoticeTone.SUCCESS)
            words = filled(self.tr("“%1” was written: %2"), written.target.name, rows_text(written.rows))
            self.outcome.set_texts(words, str(written.target.parent))
        elif problem is not None:
            self.outcome.set_tone(NoticeTone.WARN)
            self.outcome.set_texts(sentence(problem.code, problem.params, self._context.language.code))

    def _open_written(self) -> None:
        if self._written is not None:
            ask_to_open(self._context.theme, self.window(), self._written.target)

    def _show_in_folder(self) -> None:
        if self._written is not None:
            ask_to_show(self._context.theme, self.window(), self._written.target)

    # -- building --------------------------------------------------------------------------------

    def _laid_out(self) -> QWidget:
        theme = self._context.theme
        self._middle = QWidget()
        column = Column(theme, self._middle, gap=14)
        column.addWidget(self.outcome)
        column.addWidget(self.form)
        column.addWidget(self.personal)
        foot = Row(theme, gap=8)
        foot.addStretch(1)
        foot.addWidget(self.start)
        column.addLayout(foot)
        column.addStretch(1)
        whole = QWidget()
        row = Row(theme, whole, gap=0)
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        return scrolling(whole)

    def _connect(self) -> None:
        self.start.clicked.connect(self._ask_where_to)
        self.form.changed.connect(
            lambda: self.personal.set_with_names(with_names=self.form.names.isChecked())
        )
        self.form.board_changed.connect(lambda _: self._check())
        self.personal.show_asked.connect(self._show_first)
        self.running.stop_asked.connect(self._stop)
        self.open.clicked.connect(self._open_written)
        self.show_folder.clicked.connect(self._show_in_folder)
        self.checking.succeeded.connect(self.personal.show_finds)
        self.writing.progressed.connect(self._show_progress)
        self.writing.succeeded.connect(self._show_written)
        self.writing.failed.connect(self._show_failure)
