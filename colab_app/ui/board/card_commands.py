"""What one can do with the chosen cards of a board, whatever look it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import SetSupport
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import MyDrafts
from colab_app.service.views import CardView, DraftView
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import PROPOSE, Place, Route
from colab_app.ui.peek.pane import PeekPane

_FOLLOW_MILLISECONDS = 90


class CardCommands(QObject):
    """`chosen` gives the cards acted on, `current` the one with the keyboard."""

    def __init__(
        self,
        context: UiContext,
        pane: PeekPane,
        current: Callable[[], CardView | None],
        chosen: Callable[[], Sequence[CardView]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._place = parent
        self._context = context
        self._pane = pane
        self._current = current
        self._chosen = chosen
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MILLISECONDS)
        self._follow.timeout.connect(self._peek_at_current)

    def open_page(self) -> None:
        """Go to the page of the current card; a draft opens in its form."""
        card = self._current()
        if card is None:
            return
        if card.draft:
            self._context.desk.ask(MyDrafts(), lambda drafts: self._write_on(card.id, drafts), self)
        else:
            self._context.go(Route(Place.CHALLENGE, card.id))

    def open_window(self) -> None:
        """Show the current card's page in a window of its own."""
        card = self._current()
        if card is not None and not card.draft:
            self._context.open_in_window.emit(Route(Place.CHALLENGE, card.id))

    def peek(self) -> None:
        """Show the current card at the side, or put the pane away when it shows that card."""
        card = self._current()
        if card is None or card.draft:
            return
        if self._pane.challenge_id == card.id:
            self._pane.put_away()
        else:
            self._pane.show_challenge(card.id)

    def follow_current(self) -> None:
        """Another card is current: an open pane shows it, once the keys come to rest."""
        if self._pane.challenge_id:
            self._follow.start()

    def support(self) -> None:
        """Support the chosen cards; when all are supported, no longer."""
        cards = [card for card in self._chosen() if not card.draft]
        on = not all(card.supported for card in cards)
        changing = [card for card in cards if card.supported is not on]
        if len(changing) > 1:
            self._context.doing_together.emit(len(changing))
        for card in changing:
            command = SetSupport(subject_kind=SubjectKind.CHALLENGE, subject_id=card.id, on=on)
            self._context.desk.submit(command)

    def comment(self) -> None:
        """Show the current card at the side with the caret in the comment box."""
        card = self._current()
        if card is None or card.draft:
            return
        self._pane.show_challenge(card.id)
        self._pane.write_comment()

    def propose(self) -> None:
        """Begin a proposal to the current card."""
        card = self._current()
        if card is not None and not card.draft:
            self._context.go(Route(Place.CHALLENGE, card.id, PROPOSE))

    def _peek_at_current(self) -> None:
        card = self._current()
        if card is not None and not card.draft and self._pane.challenge_id:
            self._pane.show_challenge(card.id)

    def _write_on(self, draft_id: str, drafts: Sequence[DraftView]) -> None:
        draft = next((draft for draft in drafts if draft.id == draft_id), None)
        if draft is None:
            return
        form = NewChallengeDialog(self._context, draft.board_id, Stage.OPEN, self._place.window(), draft)
        form.created.connect(lambda row_id: self._context.go(Route(Place.CHALLENGE, row_id)))
        form.open()
