"""Heading and list of the proposals to a challenge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QWidget

from colab_app.service.views import ProposalView
from colab_app.ui.challenge.proposal_list import ProposalList
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route


class ProposalsPanel(QWidget):
    """Opens the page of a proposal; without any it says how to begin."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._title = Label(theme, font="h3")
        self._count = Label(theme, font="ui", color="text3", tabular=True)
        self._nothing = Label(theme, font="ui", color="text2", wrap=True)
        self.list = ProposalList(context)
        self._may_propose = False
        column = Column(theme, self, gap=10)
        row = Row(theme, gap=8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.list.opened.connect(lambda found: context.go(Route(Place.PROPOSAL, found)))
        self.retranslate()

    def show_proposals(self, proposals: Sequence[ProposalView], *, may_propose: bool) -> None:
        """Show the proposals in order."""
        self._may_propose = may_propose
        self.list.proposals.show_proposals(proposals)
        self._count.setText(QLocale().toString(len(proposals)) if proposals else "")
        self.list.setVisible(bool(proposals))
        self._nothing.setVisible(not proposals)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self._title.setText(self.tr("Proposals"))
        self.list.setAccessibleName(self.tr("Proposals"))
        self.list.proposals.retell()
        self._name()

    def _name(self) -> None:
        self._nothing.setText(
            self.tr("Nobody has proposed anything yet. Four lines are enough to begin.")
            if self._may_propose
            else self.tr("There are no proposals. They come in while the call is open.")
        )
