"""The page with all clashes that wait for a decision."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from colab_app.service.queries import Conflicts
from colab_app.service.views import ConflictView
from colab_app.ui.conflict.conflict_list import ConflictList
from colab_app.ui.conflict.decision_panel import DecisionPanel
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon

_LIST_WIDTH = 280
_WIDEST = 960
_LIST_FROM = 900
"""Narrower pages show one clash after the other, without the list."""


class ConflictScreen(Page):
    """A list at the left when there are several, the decision at the right."""

    watched = ("conflict_copy", "challenge", "proposal", "comment", "idea", "workshop", "member")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._wanted = ""
        self._conflicts: tuple[ConflictView, ...] = ()
        self._left: set[str] = set()
        self.list = ConflictList(context)
        self.panel = DecisionPanel(context)
        self.nothing = EmptyState(theme, Icon.DONE)
        self.frame = QScrollArea()
        self._content = QWidget()
        self._row = QHBoxLayout(self._content)
        list_holder = QWidget()
        self._list_holder = list_holder
        list_column = Column(theme, list_holder, gap=0)
        list_column.addWidget(self.list)
        list_column.addStretch(1)
        panel_holder = QWidget()
        panel_column = Column(theme, panel_holder, gap=0)
        panel_column.addWidget(self.panel)
        panel_column.addStretch(1)
        self._row.addWidget(list_holder)
        self._row.addWidget(panel_holder, 1)
        self._panel_holder = panel_holder
        self._row.addStretch(0)
        self.frame.setWidget(self._content)
        self.frame.setWidgetResizable(True)
        self.frame.setFrameShape(QFrame.Shape.NoFrame)
        self.frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frame.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        whole = Column(theme, self, gap=0)
        whole.addWidget(self.frame)
        whole.addWidget(self.nothing)
        self.frame.hide()
        self.nothing.hide()
        self.list.chosen.connect(self._choose)
        self.panel.settled.connect(self._after_settling)
        self.panel.later.connect(self._later)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_route(self, route: Route) -> None:
        """Show a clash by its id; without one the first that was not put off."""
        self._wanted = route.subject_id
        self.refresh()

    def refresh(self) -> None:
        """Ask again; what is being typed stays."""
        self.context.desk.ask(Conflicts(), self._take, self)

    def retranslate(self) -> None:
        """Set the page's own words."""
        self.setAccessibleName(self.tr("Two versions"))
        self.list.setAccessibleName(self.tr("Places with two versions"))
        self.nothing.set_texts(
            self.tr("Nothing to decide"),
            self.tr("When two people change the same sentence, both texts wait here. Nothing is lost."),
        )
        self.list.remeasure()

    def focus_first(self) -> None:
        """The first way out."""
        target = self.panel.mine.take_button if self.panel.conflict is not None else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow pages have no list."""
        super().resizeEvent(event)
        self._show_list()

    def _take(self, conflicts: tuple[ConflictView, ...]) -> None:
        self._conflicts = conflicts
        self.list.waiting.show_conflicts(conflicts)
        shown = self._shown()
        self.frame.setVisible(shown is not None)
        self.nothing.setVisible(shown is None)
        self.list.shown_id = shown.id if shown is not None else ""
        self.list.viewport().update()
        if shown is not None:
            self.panel.show_conflict(shown)
        self._show_list()
        self.title_changed.emit()

    def _shown(self) -> ConflictView | None:
        by_id = {conflict.id: conflict for conflict in self._conflicts}
        if self._wanted in by_id:
            return by_id[self._wanted]
        current = self.panel.conflict.id if self.panel.conflict is not None else ""
        if current in by_id and current not in self._left:
            return by_id[current]
        open_ones = [conflict for conflict in self._conflicts if conflict.id not in self._left]
        return next(iter(open_ones or self._conflicts), None)

    def _choose(self, conflict_id: str) -> None:
        self._wanted = conflict_id
        self._left.discard(conflict_id)
        self._take(self._conflicts)
        self.frame.verticalScrollBar().setValue(0)

    def _after_settling(self) -> None:
        self._wanted = ""
        self.refresh()

    def _later(self) -> None:
        conflict = self.panel.conflict
        if conflict is None:
            return
        self._left.add(conflict.id)
        self._wanted = ""
        if all(each.id in self._left for each in self._conflicts):
            self._left.clear()
            self.context.go(Route(Place.INBOX))
        else:
            self._take(self._conflicts)

    def _show_list(self) -> None:
        has_room = self.width() >= self.context.theme.px(_LIST_FROM)
        self._list_holder.setVisible(len(self._conflicts) > 1 and has_room)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._row.setContentsMargins(px(40), px(8), px(40), px(40))
        self._row.setSpacing(px(32))
        self._list_holder.setFixedWidth(px(_LIST_WIDTH))
        self._panel_holder.setMaximumWidth(px(_WIDEST))
        self._show_list()
