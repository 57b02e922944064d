"""The first start: on my own, the sample, or a hub; nothing is asked that can be guessed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.first_run.beginning import beginning_of
from colab_app.ui.first_run.join_form import JoinForm
from colab_app.ui.first_run.join_wish import JoinWish
from colab_app.ui.first_run.ways import Ways
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.words import filled

_WIDTH = 1080
_FORM_WIDTH = 680
_CENTER = Qt.AlignmentFlag.AlignHCenter


class FirstRunScreen(Page):
    """Signals carry the way chosen; whoever hears them does it and tells how it goes.

    `found(Beginning)`, `open_sample()`, `join(address, password, name, organisation, its kind, role)`.
    While it goes on call `show_progress`; if it fails `show_problem`, which leaves everything typed in place.
    """

    found = Signal(object)
    open_sample = Signal()
    join = Signal(str, str, str, str, str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._tried = ""
        self._problem_told: UserProblem | None = None
        self._progress_told = (0, 0)
        self.ways = Ways(context)
        self.form = JoinForm(context)
        self.problem = InlineNotice(theme, tone=NoticeTone.WARN)
        self.alone_instead = Button(theme)
        self.problem.add_action(self.alone_instead)
        self.progress = Label(theme, color="text2", align=_CENTER, wrap=True)
        self._where = Label(theme, font="meta", color="text3", align=_CENTER, wrap=True)
        self._data_place = ""
        self._widths: dict[QWidget, int] = {
            self.problem: _FORM_WIDTH,
            self.ways: _WIDTH,
            self.form: _FORM_WIDTH,
            self.progress: _FORM_WIDTH,
        }
        self._lay_out()
        self._restyle()
        self._connect()
        self._show_form(is_shown=False)
        self.problem.hide()
        self.progress.hide()
        self.retranslate()

    # -- for the wiring --------------------------------------------------------------------------

    def show_data_place(self, place: str) -> None:
        """Say in which folder everything is kept."""
        self._data_place = place
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is; a total of 0 is not known."""
        self._progress_told = (done, total)
        self._set_busy(True)
        self.retranslate()

    def show_problem(self, problem: UserProblem) -> None:
        """Say what was tried, what happened, and what can be done; everything typed stays."""
        self._problem_told = problem
        self._set_busy(False)
        self.problem.show()
        self.retranslate()
        self._scroll.ensureWidgetVisible(self.problem)
        self.alone_instead.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what a page does ------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Enter starts."""
        if self.form.isHidden():
            self.ways.own.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all words; everything typed stays."""
        self.setAccessibleName(self.tr("Welcome"))
        self.ways.retranslate()
        self.form.retranslate()
        self.alone_instead.setText(self.tr("Work alone for now"))
        self._where.setText(
            filled(self.tr("Your data stays on this computer, in %1"), self._data_place)
            if self._data_place
            else self.tr("Your data stays on this computer.")
        )
        self._tell_progress()
        problem = self._problem_told
        if problem is not None:
            title = filled(self.tr("Tried: %1"), self._tried) if self._tried else self.tr("That did not work")
            self.problem.set_texts(title, sentence(problem.code, problem.params, self.context.language.code))

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        content = QWidget()
        column = Column(theme, content, gap=16, margins=(40, 24, 40, 24))
        column.addStretch(2)
        for widget in self._widths:
            column.addLayout(self._centred(widget))
        column.addStretch(3)
        column.addWidget(self._where)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        Column(theme, self, gap=0).addWidget(self._scroll)

    def _restyle(self) -> None:
        for widget, width in self._widths.items():
            widget.setMaximumWidth(self.context.theme.px(width))

    def _centred(self, widget: QWidget) -> Row:
        row = Row(self.context.theme, gap=0)
        row.addStretch(1)
        row.addWidget(widget, 1000)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.ways.alone.connect(self._begin_alone)
        self.ways.sample.connect(self._begin_sample)
        self.ways.hub.connect(self._open_form)
        self.form.asked.connect(self._begin_join)
        self.form.back.connect(self._close_form)
        self.alone_instead.clicked.connect(self._begin_alone)
        self.context.theme.changed.connect(self._restyle)
        letters = LetterKeys(self.context, self)
        letters.add("S", self._press_sample)
        letters.add("J", self._open_form)

    def _press_sample(self) -> None:
        if self.form.isHidden() and self.ways.example.button.isEnabled():
            self._begin_sample()

    def _open_form(self) -> None:
        if not self.form.isHidden() or focus_is_composing():
            return
        self._forget_problem()
        self._show_form(is_shown=True)
        self.form.begin(self.ways.name.text().strip())

    def _close_form(self) -> None:
        self._forget_problem()
        self._show_form(is_shown=False)
        self.ways.shared.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, *, is_shown: bool) -> None:
        self.ways.setVisible(not is_shown)
        self.form.setVisible(is_shown)

    def _begin_alone(self) -> None:
        self._start("")
        self.found.emit(beginning_of(self.ways.name.text()))

    def _begin_sample(self) -> None:
        self._start("")
        self.open_sample.emit()

    def _begin_join(self, wish: JoinWish) -> None:
        self._start(wish.address)
        self.join.emit(
            wish.address,
            wish.password,
            wish.member_name,
            wish.organisation_name,
            wish.organisation_kind,
            wish.role,
        )

    def _start(self, tried: str) -> None:
        self._forget_problem()
        self._tried = tried
        self._progress_told = (0, 0)
        self._set_busy(True)

    def _forget_problem(self) -> None:
        self._problem_told = None
        self.problem.hide()

    def _set_busy(self, busy: bool) -> None:
        self.ways.set_busy(busy)
        self.form.set_busy(busy)
        self.alone_instead.set_busy(busy)
        self.progress.setVisible(busy)
        self._tell_progress()

    def _tell_progress(self) -> None:
        done, total = self._progress_told
        if total:
            locale = self.context.language.locale
            words = filled(self.tr("%1 of %2"), locale.toString(done), locale.toString(total))
        elif self._tried:
            words = self.tr("Meeting the hub…")
        else:
            words = self.tr("One moment…")
        self.progress.setText(words)
