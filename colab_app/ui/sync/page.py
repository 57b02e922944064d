"""The sync page: state, hub, tray and log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.service.queries import Outbox, SyncSummary
from colab_app.service.views import OutboxItem, SyncState, SyncView
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.sync.hub_panel import HubPanel
from colab_app.ui.sync.log_panel import LogPanel
from colab_app.ui.sync.question import Question
from colab_app.ui.sync.state_panel import StatePanel
from colab_app.ui.sync.taking_up import TakingUp
from colab_app.ui.sync.tray_panel import TrayPanel
from colab_app.ui.words import changes_text, filled

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend

_WIDEST = 780


class SyncScreen(Page):
    """Nothing on it is needed for work: everything is safe on this computer in every state."""

    watched = ("outbox", "conflict_copy")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.view = SyncView(SyncState.ALONE)
        self.head = PageTitle(context.theme)
        self.bar_left = self.head
        self.state, self.hub = StatePanel(context), HubPanel(context)
        self.tray, self.log = TrayPanel(context), LogPanel(context)
        self._taking_up = TakingUp(context, self)
        self._content = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show the state as it is now."""
        self.refresh()

    def refresh(self) -> None:
        """Ask for state and tray."""
        self.context.desk.ask(SyncSummary(), self._show, self)
        self.context.desk.ask(Outbox(), self._show_tray, self)

    def focus_first(self) -> None:
        """The keyboard goes to what can be done first."""
        for widget in (self.tray.list, self.state.try_now, self.hub.address):
            if widget.isVisible():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def retranslate(self) -> None:
        """Say everything in the present language; what was typed stays."""
        self.setAccessibleName(self.tr("Sync"))
        self.head.set_words(self.tr("Sync"))
        for part in (self.state, self.hub, self.tray, self.log):
            part.retranslate()

    # -- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._column = QWidget()
        column = Column(theme, self._column, gap=24)
        for widget in (self.state, self.tray, self.hub, self.log):
            column.addWidget(widget)
        column.addStretch(1)
        row = Row(theme, self._content, gap=0, margins=(24, 4, 24, 32))
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(self._content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        Column(theme, self, gap=0).addWidget(scroll)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._column.setMaximumWidth(self.context.theme.px(_WIDEST))

    def _connect(self) -> None:
        desk = self.context.desk
        desk.sync_changed.connect(self._on_sync_changed)
        self.state.try_asked.connect(lambda: desk.perform(lambda backend: backend.sync_now()))
        self.state.accept_asked.connect(lambda: desk.perform(lambda backend: backend.accept_mass_delete()))
        self.state.conflicts_asked.connect(lambda: self.context.go(Route(Place.CONFLICTS)))
        self.hub.connect_asked.connect(self._meet)
        self.hub.leave_asked.connect(self._ask_to_leave)
        self.tray.retry_asked.connect(lambda one: desk.perform(lambda backend: backend.retry(one)))
        self.tray.edit_asked.connect(self._taking_up.take_up)
        self.tray.discard_asked.connect(self._ask_to_discard)

    # -- showing ---------------------------------------------------------------------------------

    def _on_sync_changed(self, view: SyncView) -> None:
        if self.isVisible():
            self._show(view)
            self.context.desk.ask(Outbox(), self._show_tray, self)

    def _show(self, view: SyncView) -> None:
        self.view = view
        for part in (self.state, self.hub, self.log):
            part.show_view(view)

    def _show_tray(self, items: tuple[OutboxItem, ...]) -> None:
        self.tray.show_items(items, has_hub=bool(self.view.hub_name))

    # -- doing -----------------------------------------------------------------------------------

    def _meet(self, address: str, password: str) -> None:
        def work(backend: Backend) -> None:
            backend.connect(address, password or None)

        self.context.desk.perform(
            work, lambda _: self.hub.show_problem(None), self.hub.show_problem, owner=self.hub
        )

    def _ask_to_leave(self) -> None:
        waiting = self.view.pending + self.view.refused
        if not waiting:
            self._leave()
            return
        count = changes_text(waiting)
        question = Question(
            self.context.theme,
            self.window(),
            self.tr("Leave the hub with unsent changes?"),
            filled(
                self.tr("%1 are not in the hub yet. They stay on this computer; others do not see them."),
                count,
            ),
            keep=self.tr("Stay"),
            go_on=self.tr("Work alone"),
        )
        question.agreed.connect(self._leave)
        question.open()

    def _leave(self) -> None:
        self.context.desk.perform(lambda backend: backend.work_alone(), owner=self)

    def _ask_to_discard(self, command_id: str) -> None:
        question = Question(
            self.context.theme,
            self.window(),
            self.tr("Give this change up?"),
            self.tr("It is taken back on this computer too. Copy its text first if you want to keep it."),
            keep=self.tr("Keep it"),
            go_on=self.tr("Give up"),
        )
        question.agreed.connect(
            lambda: self.context.desk.perform(lambda backend: backend.discard(command_id))
        )
        question.open()
