"""The page of my work: challenges that have to do with me at the left, my drafts at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from colab_app.domain.commands import DiscardDraft
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import MyDrafts, MyWork
from colab_app.service.views import CardView, DraftView
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.moments import Urgency
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.my_work.drafts_panel import DraftsPanel
from colab_app.ui.my_work.work_rows import WorkRows
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.proposal import NewProposalDialog
from colab_app.ui.words import challenges_text

_BESIDE = 860


class Which(IntEnum):
    """Which challenges are shown; the order is that of the switch."""

    ALL = 0
    UNREAD = 1
    DUE = 2


def _now() -> datetime:
    return datetime.now(UTC)


class MyWorkScreen(Page):
    """Challenges I wrote, own, propose to, support or follow, on all boards; what is due comes first."""

    watched = (
        "challenge", "draft", "proposal", "comment", "support", "follow", "organisation", "member",
        "read_mark", "conflict_copy",
    )  # fmt: skip

    def __init__(
        self, context: UiContext, parent: QWidget | None = None, now: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._words = CardWords(context.language, context.today_text)
        self._all: tuple[CardView, ...] = ()
        self.cards: RowModel[CardView] = RowModel(lambda card: card.id, self._words.sentence, self)
        self.list = RowList(theme, WorkRows(theme, self._words), gap=8, is_carded=True, opens_on_click=True)
        self.list.setModel(self.cards)
        self.drafts = DraftsPanel(theme, now)
        self.head = PageTitle(theme)
        self.switch = Segmented(theme, [Segment("") for _ in Which])
        self.head.add(self.switch)
        self.bar_left = self.head
        self.empty = EmptyState(theme, Icon.FLAG)
        self._to_board = Button(theme, icon=Icon.BOARD)
        self.empty.set_main(self._to_board)
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show my work."""
        self.refresh()

    def refresh(self) -> None:
        """Ask for challenges and drafts; choice and scroll stay."""
        self.context.desk.ask(MyWork(self.context.today_text()), self._take, self)
        self.context.desk.ask(MyDrafts(), self.drafts.show_drafts, self)

    def focus_first(self) -> None:
        """The keyboard goes to the challenges."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("My work"))
        self.list.setAccessibleName(self.tr("Challenges that have to do with me"))
        self.switch.set_texts([self.tr("All"), self.tr("Unread"), self.tr("Due soon")])
        self.switch.setAccessibleName(self.tr("Which challenges"))
        self._to_board.setText(self.tr("To the challenge board"))
        self.drafts.retranslate()
        self.cards.tell_words_changed()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put the drafts below."""
        super().resizeEvent(event)
        self._arrange()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._row = Row(self.context.theme, self, gap=24, margins=(24, 0, 24, 24))
        self._row.addWidget(self._stack, 68)
        self._row.addWidget(self.drafts, 32)

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.switch.current_changed.connect(lambda _: self._show())
        self.drafts.open_asked.connect(self._open_draft)
        self.drafts.discard_asked.connect(self._discard)
        self._to_board.clicked.connect(lambda: self.context.go(Route(Place.BOARD)))
        self.context.theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        beside = self.width() >= self.context.theme.px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)

    def _take(self, cards: tuple[CardView, ...]) -> None:
        self._all = cards
        for card in cards:
            self.context.names.remember(card.id, card.key, card.title)
        self._show()

    def _show(self) -> None:
        which = Which(self.switch.current)
        self.cards.show([card for card in self._all if self._belongs(card, which)])
        self._stack.setCurrentWidget(self.list if self.cards.rowCount() else self.empty)
        self._tell()

    def _belongs(self, card: CardView, which: Which) -> bool:
        if which is Which.UNREAD:
            return card.unread
        return which is Which.ALL or self._words.due(card).urgency is not Urgency.CALM

    def _tell(self) -> None:
        count = self.cards.rowCount()
        self.head.set_words(self.tr("My work"), challenges_text(count) if count else "")
        if self._all:
            self.empty.set_texts(
                self.tr("Nothing here under this choice"), self.tr("“All” shows everything that is yours.")
            )
        else:
            self.empty.set_texts(
                self.tr("What has to do with you gathers here"),
                self.tr("Post, support, follow or propose to a challenge, and you find it here again."),
            )

    def _open(self, card: object) -> None:
        if isinstance(card, CardView):
            self.context.go(Route(Place.CHALLENGE, card.id))

    def _open_draft(self, draft: DraftView) -> None:
        window = self.window()
        if draft.kind == SubjectKind.PROPOSAL:
            proposal = NewProposalDialog(self.context, draft.challenge_id, window, draft)
            proposal.created.connect(lambda row_id: self.context.go(Route(Place.PROPOSAL, row_id)))
            proposal.open()
        else:
            challenge = NewChallengeDialog(self.context, draft.board_id, Stage.OPEN, window, draft)
            challenge.created.connect(lambda row_id: self.context.go(Route(Place.CHALLENGE, row_id)))
            challenge.open()

    def _discard(self, draft: DraftView) -> None:
        self.context.desk.submit(DiscardDraft(draft_id=draft.id))
