"""One of two versions: who wrote it, when, what differs, and a button that takes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import MemberView
from colab_app.text.difference import Span
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.difference_view import DifferenceView
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.theme.tokens import ColorRole


class VersionCard(Panel):
    """`taken()` when this version is to be used as it is."""

    taken = Signal()

    def __init__(self, context: UiContext, line: ColorRole = "line", parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, line=line, corner="card", parent=parent)
        self._context = context
        self.sign = Avatar(theme, Sector.PUBLIC, "", "")
        self.who = Label(theme, font="ui", bold=True)
        self.when = Label(theme, font="meta", color="text3")
        self.view = DifferenceView(theme)
        self.take_button = Button(theme)
        column = Column(theme, self, gap=12, margins=(18, 14, 18, 14))
        head = Row(theme, gap=10)
        head.addWidget(self.sign)
        names = Column(theme, gap=0)
        names.addWidget(self.who)
        names.addWidget(self.when)
        head.addLayout(names, 1)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self.view)
        column.addStretch(1)
        foot = Row(theme, gap=8)
        foot.addWidget(self.take_button)
        foot.addStretch(1)
        column.addLayout(foot)
        self.take_button.clicked.connect(self.taken)

    def show_version(self, member: MemberView, name: str, when: str, spans: Sequence[Span]) -> None:
        """Show a version."""
        organisation = member.organisation
        self.sign.show_who(organisation.sector, organisation.initial or name[:1], name)
        self.who.setText(name)
        self.when.setText(when)
        self.view.setAccessibleName(f"{name} {when}")
        self.view.show_spans(spans)
