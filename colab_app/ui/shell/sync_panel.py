"""More about the sync state: since when, what waits to be sent, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from colab_app.service.queries import Outbox
from colab_app.service.views import OutboxItem, SyncState, SyncView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.popover import Popover
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.shell.side_bar import hub_label
from colab_app.ui.shell.waiting_row import WaitingRow
from colab_app.ui.words import changes_text, filled, moment_text, sync_text

MOST_WAITING = 5
_WIDTH = 400


class SyncPanel(Popover):
    """Made when it is opened; follows the state while it is open. `details_asked()`, `conflicts_asked()`."""

    details_asked = Signal()
    conflicts_asked = Signal()

    def __init__(self, context: UiContext, window: QWidget, view: SyncView) -> None:
        super().__init__(context.theme, window, "", width=_WIDTH)
        theme = context.theme
        self._context = context
        self._view = view
        self._title = Label(theme, font="h3", wrap=True)
        self._since = Label(theme, font="meta", color="text2", wrap=True)
        self._waiting = Label(theme, font="meta", bold=True, color="text2")
        self._rows = [WaitingRow(theme) for _ in range(MOST_WAITING)]
        self._more = Label(theme, font="meta", color="text3")
        self._reason = Label(theme, font="meta", color="text2", wrap=True)
        self.try_now = Button(theme)
        self.details = Button(theme, kind=ButtonKind.GHOST)
        self.conflicts = Button(theme)
        self._build()
        self.try_now.clicked.connect(self._try)
        self.details.clicked.connect(lambda: self._leave(self.details_asked))
        self.conflicts.clicked.connect(lambda: self._leave(self.conflicts_asked))
        self.finished.connect(self.deleteLater)
        context.desk.sync_changed.connect(self.show_view)
        self.show_view(view)

    def show_view(self, view: SyncView) -> None:
        """Show this state, and ask for what waits."""
        self._view = view
        self._title.setText(sync_text(view))
        self.setAccessibleName(self._title.text())
        self._since.setText(self._since_words(view))
        self._reason.setText(self._reason_words(view))
        self._reason.setVisible(bool(self._reason.text()))
        self.try_now.setText(self.tr("Try now"))
        self.try_now.setVisible(bool(view.hub_name))
        self.details.setText(self.tr("Details"))
        self.conflicts.setText(self.tr("Look at the two versions"))
        self.conflicts.setVisible(view.conflicts > 0)
        self._context.desk.ask(Outbox(), self._show_waiting, self)

    def _build(self) -> None:
        theme = self._context.theme
        column = self.body
        head = Column(theme, gap=2)
        head.addWidget(self._title)
        head.addWidget(self._since)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._waiting)
        for row in self._rows:
            column.addWidget(row)
            row.hide()
        column.addWidget(self._more)
        column.addWidget(self._reason)
        foot = FlowLayout(theme)
        for button in (self.try_now, self.conflicts, self.details):
            foot.addWidget(button)
        column.addLayout(foot)
        self._waiting.hide()
        self._more.hide()

    def _show_waiting(self, items: tuple[OutboxItem, ...]) -> None:
        # Without a hub nothing waits: the queue is only kept for a day when there is one.
        items = items if self._view.hub_name else tuple(item for item in items if item.state != "pending")
        count = len(items)
        self._waiting.setVisible(count > 0)
        self._waiting.setText(filled(self.tr("Waiting to be sent: %1"), changes_text(count)))
        for index, row in enumerate(self._rows):
            row.setVisible(index < count)
            if index < count:
                row.show_item(items[index])
        rest = count - MOST_WAITING
        self._more.setVisible(rest > 0)
        self._more.setText(filled(self.tr("and %1 more"), str(rest)))

    def _since_words(self, view: SyncView) -> str:
        language = self._context.language.code
        if not view.hub_name:
            return self.tr("Everything is kept on this computer. Nothing is shared yet.")
        if view.state is SyncState.SYNCED:
            contact = moment_text(view.last_contact_at, language)
            return filled(self.tr("Last met the hub: %1"), contact) if contact else ""
        return self.tr("Everything is kept on this computer.")

    def _reason_words(self, view: SyncView) -> str:
        if view.code:
            return sentence(view.code, view.params or {}, self._context.language.code)
        if view.state is SyncState.OFFLINE:
            name = hub_label(view.hub_name)
            return filled(self.tr("The hub %1 cannot be reached. It is tried again by itself."), name)
        if view.refused:
            return self.tr("Some changes were refused. Their text is kept; see the details.")
        return ""

    def _try(self) -> None:
        self._context.desk.perform(lambda backend: backend.sync_now())

    def _leave(self, signal: SignalInstance) -> None:
        self.accept()
        signal.emit()
