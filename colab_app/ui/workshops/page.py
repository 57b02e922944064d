"""The page of workshops: coming and past ones at the left, the chosen one at the right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from colab_app.domain.vocabulary import Role
from colab_app.service.queries import Boards, Ideas, Me, People, Workshops
from colab_app.service.views import BoardChoice, IdeaView, MemberView, PeopleView, WorkshopView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.layouts import Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.workshops.plan_dialog import PlanDialog
from colab_app.ui.workshops.workshop_page import WorkshopPage
from colab_app.ui.workshops.workshop_rows import WorkshopRows
from colab_app.ui.workshops.workshop_words import WorkshopWords

_WRITERS = (Role.FACILITATOR, Role.OFFICIAL, Role.PARTNER)
_LIST_WIDTH = 400
_BESIDE = 820
_ANY_WIDTH = (1 << 24) - 1
"""What Qt calls no limit (QWIDGETSIZE_MAX)."""


class WorkshopsScreen(Page):
    """Routes: the subject is a workshop."""

    watched = ("workshop", "idea", "support", "member")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        words = WorkshopWords(context.language, date.fromisoformat(context.today_text()))
        self._boards: tuple[BoardChoice, ...] = ()
        self._wanted = ""
        self.workshops: RowModel[WorkshopView] = RowModel(lambda one: one.id, words.sentence, self)
        self.list = RowList(theme, WorkshopRows(theme, words, context.language), gap=4)
        self.list.setModel(self.workshops)
        self.page = WorkshopPage(context, words)
        self.plan = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.PLUS)
        self.head = PageTitle(theme)
        self.bar_left, self.bar_right = self.head, self.plan
        self.empty = EmptyState(theme, Icon.SCREEN)
        self._lay_out()
        self.list.chosen.connect(self._show)
        self.plan.clicked.connect(self._open_plan)
        self.page.challenge_asked.connect(lambda row_id: context.go(Route(Place.CHALLENGE, row_id)))
        theme.changed.connect(self._arrange)
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show all workshops, and one of them."""
        self._wanted = route.subject_id or self._wanted
        self.refresh()

    def refresh(self) -> None:
        """Ask again; choice and scroll stay."""
        desk = self.context.desk
        desk.ask(Me(), self._meet, self)
        desk.ask(Boards(), self._take_boards, self)
        desk.ask(Workshops(), self._take, self)
        desk.ask(People(), self._take_people, self)

    def focus_first(self) -> None:
        """The keyboard goes to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Workshops"))
        self.list.setAccessibleName(self.tr("Workshops"))
        count = self.workshops.rowCount()
        self.head.set_words(self.tr("Workshops"), str(count) if count else "")
        self.plan.setText(self.tr("Plan a workshop"))
        self.empty.set_texts(
            self.tr("Workshops are prepared and looked back on here"),
            self.tr("Plan one for a challenge: everybody sees the day, the place and the agenda."),
        )
        self.workshops.tell_words_changed()
        self.page.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put the list above."""
        super().resizeEvent(event)
        self._arrange()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        both = QWidget()
        self._row = Row(theme, both, gap=8)
        self._row.addWidget(self.list, 36)
        self._row.addWidget(self.page, 64)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        outer = Row(theme, self, gap=0, margins=(24, 0, 0, 0))
        outer.addWidget(self._stack, 1)

    def _arrange(self) -> None:
        px = self.context.theme.px
        beside = self.width() >= px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
        self.list.setMaximumWidth(px(_LIST_WIDTH) if beside else _ANY_WIDTH)

    def _meet(self, me: MemberView | None) -> None:
        self.plan.setVisible(me is not None and me.role in _WRITERS)

    def _take_boards(self, boards: tuple[BoardChoice, ...]) -> None:
        self._boards = boards

    def _take_people(self, people: PeopleView) -> None:
        self.page.show_people(people.members)

    def _take(self, workshops: tuple[WorkshopView, ...]) -> None:
        for one in workshops:
            self.context.names.remember(one.id, one.key, one.title)
        self.workshops.show(workshops)
        self._stack.setCurrentIndex(0 if workshops else 1)
        wanted, self._wanted = self._wanted, ""
        index = self.workshops.index_of(wanted) if wanted else self.list.currentIndex()
        if not index.isValid() and workshops:
            index = self.workshops.index(0, 0)
        self.list.choose(index)
        self._show(self.list.current())
        count = len(workshops)
        self.head.set_words(self.tr("Workshops"), str(count) if count else "")

    def _show(self, workshop: object) -> None:
        if isinstance(workshop, WorkshopView):
            self.page.show_workshop(workshop)
            self.context.desk.ask(Ideas(workshop_id=workshop.id), self._take_ideas, self)

    def _take_ideas(self, ideas: tuple[IdeaView, ...]) -> None:
        shown = self.page.workshop
        if shown is not None and all(idea.workshop_id == shown.id for idea in ideas):
            self.page.show_ideas(ideas)

    def _open_plan(self) -> None:
        busiest = max(self._boards, key=lambda board: (not board.archived, board.cards), default=None)
        board_id = busiest.id if busiest is not None else ""
        dialog = PlanDialog(self.context, self.window(), self._boards, board_id)
        row_id = dialog.row_id
        dialog.submitted_wish.connect(lambda: self._want(row_id))
        dialog.open()

    def _want(self, row_id: str) -> None:
        self._wanted = row_id
        self.refresh()
