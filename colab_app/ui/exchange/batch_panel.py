"""The panel of former imports: choose one, take it out of the lab or bring it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.errors import UserProblem
from colab_app.service.views import ImportBatchView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.announce import announce
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.exchange.batch_list import BatchList, BatchWords
from colab_app.ui.exchange.deep_work import Counted
from colab_app.ui.exchange.words import number_text
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.words import filled


class BatchPanel(Panel):
    """`undone_asked(batch, undone)` for the chosen one, `board_asked(board id)`."""

    undone_asked = Signal(object, bool)
    board_asked = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._is_busy = False
        self._title = Label(theme, font="h3", bold=True)
        self._empty = Label(theme, color="text2", wrap=True)
        self.list = BatchList(theme, BatchWords(context.language, context.today_text))
        self.undo = Button(theme, icon=Icon.UNDO, small=True)
        self.board = Button(theme, icon=Icon.BOARD, small=True)
        self.state = Label(theme, font="meta", color="text2", wrap=True)
        self._foot = QWidget()
        column = Column(theme, self, gap=8, margins=(12, 16, 12, 14))
        head = Column(theme, gap=4, margins=(10, 0, 10, 0))
        head.addWidget(self._title)
        head.addWidget(self._empty)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = FlowLayout(theme, self._foot, gap=8)
        foot.addWidget(self.undo)
        foot.addWidget(self.board)
        column.addWidget(self._foot)
        column.addWidget(self.state)
        column.addStretch(0)
        self.list.chosen.connect(lambda _: self._follow())
        self.list.opened.connect(lambda _: self._show_board())
        self.undo.clicked.connect(self._turn)
        self.board.clicked.connect(self._show_board)
        self.state.hide()
        self.show_batches(())

    def show_batches(self, batches: Sequence[ImportBatchView]) -> None:
        """Show these; the choice stays with its batch."""
        self.list.show_batches(batches)
        self.list.setVisible(bool(batches))
        self._empty.setVisible(not batches)
        self._follow()

    def show_busy(self, *, undoing: bool) -> None:
        """Rows are on their way out or back."""
        self._is_busy = True
        self.undo.set_busy(True)
        self._say(self.tr("Taking it out …") if undoing else self.tr("Bringing it back …"))

    def show_progress(self, progress: Counted) -> None:
        """How far it is."""
        self._say(filled(self.tr("%1 of %2"), number_text(progress.done), number_text(progress.total)))

    def show_done(self, rows: int, *, undone: bool) -> None:
        """It came to its end."""
        self._rest()
        words = self.tr("Taken out: %1 entries") if undone else self.tr("Brought back: %1 entries")
        self._say(filled(words, number_text(rows)))
        announce(self, self.state.text())

    def show_problem(self, problem: UserProblem) -> None:
        """It could not be done."""
        self._rest()
        self._say(sentence(problem.code, problem.params, self._context.language.code), is_problem=True)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Former imports"))
        self._empty.setText(
            self.tr("Nothing was imported yet. Each import can be undone here as a whole, and brought back.")
        )
        self.list.setAccessibleName(self.tr("Former imports"))
        self.list.rows.tell_words_changed()
        self.list.remeasure()
        self.board.setText(self.tr("Show the board"))
        self._follow()

    def _rest(self) -> None:
        self._is_busy = False
        self.undo.set_busy(False)
        self._follow()

    def _say(self, words: str, *, is_problem: bool = False) -> None:
        self.state.setText(words)
        self.state.set_color("danger" if is_problem else "text2")
        self.state.setVisible(bool(words))

    def _follow(self) -> None:
        batch = self.list.batch
        self._foot.setVisible(batch is not None)
        undone = batch is not None and batch.undone
        self.undo.set_icon(Icon.REDO if undone else Icon.UNDO)
        self.undo.setText(self.tr("Bring it back") if undone else self.tr("Undo this import"))
        self.undo.setEnabled(batch is not None and batch.may_undo)
        self.board.setEnabled(batch is not None and bool(batch.board_title))

    def _turn(self) -> None:
        batch = self.list.batch
        if batch is not None and batch.may_undo and not self._is_busy:
            self.undone_asked.emit(batch, not batch.undone)

    def _show_board(self) -> None:
        batch = self.list.batch
        if batch is not None:
            self.board_asked.emit(batch.board_id)
