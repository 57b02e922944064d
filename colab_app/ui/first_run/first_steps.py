"""The first start: on my own, the sample, or a hub; nothing is asked that can be guessed."""

from __future__ import annotations

import getpass
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page

_WIDTH = 920


class FirstSteps(Page):
    """`alone(name)`, `sample()`, `join(address, name, organisation)`: one of three ways in."""

    alone = Signal(str)
    sample = Signal()
    join = Signal(str, str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        center = Qt.AlignmentFlag.AlignHCenter
        self._welcome = Label(theme, font="hero", wrap=True, balance=True, align=center)
        self._promise = Label(theme, font="ui", color="text2", wrap=True, balance=True, align=center)
        self.name = LineField(theme, name="…")
        self.name.setText(getpass.getuser())
        self._name = LabelledField(theme, "…", self.name)
        self.address = LineField(theme, name="…", enter_submits=True)
        self._address = LabelledField(theme, "…", self.address)
        self.organisation = LineField(theme, name="…", enter_submits=True)
        self._organisation = LabelledField(theme, "…", self.organisation)
        self._start = Button(theme, kind=ButtonKind.PRIMARY)
        self._open = Button(theme)
        self._join = Button(theme)
        self._cards = [Label(theme, font="h3", wrap=True) for _ in range(3)]
        self._says = [Label(theme, font="ui", color="text2", wrap=True) for _ in range(3)]
        self._problem = Label(theme, font="ui", color="danger", wrap=True)
        self._problem.hide()
        self.languages = Segmented(theme, [Segment("日本語"), Segment("English")], name="日本語 / English")
        self.languages.set_current(0 if context.language.code == "ja" else 1)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.setAccessibleName(self.tr("Welcome"))
        self._welcome.setText(self.tr("Welcome to the Co-creation Lab"))
        self._promise.setText(self.tr("Everything is kept on this computer and works without a network."))
        for caption, field, words in (
            (self._name, self.name, self.tr("Your name")),
            (self._address, self.address, self.tr("Path of the hub file, or postgresql://…")),
            (self._organisation, self.organisation, self.tr("Your organisation")),
        ):
            caption.set_texts(words)
            field.setAccessibleName(words)
        for label, text in zip(
            self._cards,
            (self.tr("Start on my own"), self.tr("Open the sample"), self.tr("Join a hub")),
            strict=True,
        ):
            label.setText(text)
        for label, text in zip(
            self._says,
            (
                self.tr("An empty board, ready for the first challenge. You can share it later."),
                self.tr("An invented lab to look around in. It never mixes with your own data."),
                self.tr("Others work already: enter their lab."),
            ),
            strict=True,
        ):
            label.setText(text)
        self._start.setText(self.tr("Start"))
        self._open.setText(self.tr("Open"))
        self._join.setText(self.tr("Join"))

    def focus_first(self) -> None:
        """Enter starts."""
        self._start.setFocus()

    def show_problem(self, problem: UserProblem) -> None:
        """Say what went wrong; everything typed stays."""
        self._set_busy(False)
        self._problem.setText(sentence(problem.code, problem.params, self.context.language.code))
        self._problem.show()

    def _set_busy(self, busy: bool) -> None:
        for button in (self._start, self._open, self._join):
            button.set_busy(busy)
        self._problem.setVisible(not busy and self._problem.isVisible())

    def _lay_out(self) -> None:
        theme = self.context.theme
        outer = Column(theme, self, gap=0, margins=(24, 24, 24, 24))
        outer.addStretch(2)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH))
        column = Column(theme, middle, gap=16)
        column.addWidget(self._welcome)
        column.addWidget(self._promise)
        column.addSpacing(theme.px(8))
        cards = Row(theme, gap=16)
        bodies: tuple[tuple[QWidget, ...], ...] = (
            (self._name, self._start),
            (self._open,),
            (self._address, self._organisation, self._join),
        )
        for head, says, widgets in zip(self._cards, self._says, bodies, strict=True):
            panel = Panel(theme)
            inside = Column(theme, panel, gap=10, margins=(20, 20, 20, 20))
            inside.addWidget(head)
            inside.addWidget(says)
            for widget in widgets[:-1]:
                inside.addWidget(widget)
            inside.addStretch(1)
            inside.addWidget(widgets[-1], 0, Qt.AlignmentFlag.AlignLeft)
            cards.addWidget(panel, 1)
        column.addLayout(cards)
        column.addWidget(self._problem)
        column.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignHCenter)
        row = Row(theme, gap=0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def _connect(self) -> None:
        self._start.clicked.connect(lambda: self._begin(lambda: self.alone.emit(self.name.text())))
        self._open.clicked.connect(lambda: self._begin(self.sample.emit))
        self._join.clicked.connect(self._ask_join)
        self.languages.current_changed.connect(
            lambda index: self.context.language.use("ja" if index == 0 else "en")
        )

    def _ask_join(self) -> None:
        self._begin(
            lambda: self.join.emit(
                self.address.text().strip(), self.name.text(), self.organisation.text().strip()
            )
        )

    def _begin(self, tell: Callable[[], object]) -> None:
        self._problem.hide()
        self._set_busy(True)
        tell()
