"""The state in large words, what it means, and what can be done at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import SyncState, SyncView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.shell.sync_button import SYNC_LOOKS
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import filled, moment_text, sync_text

MASS_DELETE = "pull.mass_delete"
CLOCK_SECONDS = 120
"""Clocks that differ less than this are left alone: times are labels, nothing is decided by them."""
_ICON = 28


class StatePanel(Panel):
    """`try_asked()`, `conflicts_asked()`, `accept_asked()`: what the buttons wish."""

    try_asked = Signal()
    conflicts_asked = Signal()
    accept_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._view = SyncView(SyncState.ALONE)
        self._mark = _Mark(theme)
        self._title = Label(theme, font="h2", wrap=True)
        self._facts = Label(theme, font="meta", color="text2", wrap=True)
        self._reason = Label(theme, color="text", wrap=True)
        self.try_now = Button(theme, icon=Icon.REFRESH)
        self.conflicts = Button(theme, icon=Icon.SWAP)
        self.question = InlineNotice(theme, tone=NoticeTone.DANGER)
        self.accept = Button(theme, kind=ButtonKind.DANGER)
        self.question.add_action(self.accept)
        self.clock = InlineNotice(theme, tone=NoticeTone.HINT)
        self._buttons = QWidget()
        flow = FlowLayout(theme, self._buttons)
        flow.addWidget(self.try_now)
        flow.addWidget(self.conflicts)
        row = Row(theme, self, gap=16, margins=(20, 18, 20, 18))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, gap=8)
        for widget in (self._title, self._facts, self._reason, self.question, self.clock, self._buttons):
            column.addWidget(widget)
        row.addLayout(column, 1)
        self.try_now.clicked.connect(self.try_asked)
        self.conflicts.clicked.connect(self.conflicts_asked)
        self.accept.clicked.connect(self.accept_asked)

    def show_view(self, view: SyncView) -> None:
        """Show this state."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        view = self._view
        self._mark.show_state(view.state)
        self._title.setText(sync_text(view))
        self._facts.setText("\n".join(self._fact_lines(view)))
        self._facts.setVisible(bool(self._facts.text()))
        is_question = view.code == MASS_DELETE
        told = sentence(view.code, view.params or {}, self._context.language.code) if view.code else ""
        self._reason.setText("" if is_question else told)
        self._reason.setVisible(bool(self._reason.text()))
        self.question.setVisible(is_question)
        self.question.set_texts(self.tr("Remove what the hub asks to remove?"), told if is_question else "")
        self.accept.setText(self.tr("Remove it here too"))
        self.try_now.setText(self.tr("Try now"))
        self.try_now.setVisible(bool(view.hub_name))
        self.conflicts.setText(self.tr("Look at both versions"))
        self.conflicts.setVisible(view.conflicts > 0)
        self._buttons.setVisible(bool(view.hub_name) or view.conflicts > 0)
        self._tell_clock(view.clock_difference_seconds)

    def _fact_lines(self, view: SyncView) -> list[str]:
        language = self._context.language.code
        lines = []
        contact = moment_text(view.last_contact_at, language)
        if contact:
            lines.append(filled(self.tr("Last met the hub: %1"), contact))
        elif not view.hub_name:
            lines.append(self.tr("Everything is kept on this computer. Nothing is shared yet."))
        if view.offline_since_at:
            since = moment_text(view.offline_since_at, language)
            lines.append(filled(self.tr("Offline since %1. All changes are safe on this computer."), since))
        if view.hub_name and view.state is SyncState.SYNCED:
            by_bell = self.tr("News of others arrive at once.")
            by_beat = self.tr("News of others are fetched every half minute.")
            lines.append(by_bell if view.doorbell else by_beat)
        return lines

    def _tell_clock(self, seconds: float) -> None:
        differs = abs(seconds) >= CLOCK_SECONDS
        self.clock.setVisible(differs)
        if not differs:
            return
        minutes = self._context.language.locale.toString(round(abs(seconds) / 60))
        if seconds > 0:
            words = self.tr("The clock of this computer is %1 min ahead of the hub's.")
        else:
            words = self.tr("The clock of this computer is %1 min behind the hub's.")
        self.clock.set_texts(
            filled(words, minutes),
            self.tr("Nothing is lost; only the times shown may look odd. Please set it."),
        )


class _Mark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = SyncState.ALONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, state: SyncState) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ICON), self._theme.px(_ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon, color = SYNC_LOOKS[self._state]
        paint_icon(painter, icon, QRectF(self.rect()), self._theme.color(color))
        painter.end()
