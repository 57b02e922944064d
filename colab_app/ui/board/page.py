"""The page of a board: head, filters, cards in columns or in a table, and the pane at the side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.domain.commands import CreateChallenge
from colab_app.domain.positions import between
from colab_app.domain.stages import Stage
from colab_app.service.queries import Boards
from colab_app.service.views import BoardChoice, BoardView, CardFilter, SortOrder
from colab_app.support.declared_settings import DENSITY
from colab_app.ui.board.board_head import AS_BOARD, AS_LIST, BoardHead
from colab_app.ui.board.card_commands import CardCommands
from colab_app.ui.board.card_keys import CardKey
from colab_app.ui.board.card_menu import CardActions, card_menu
from colab_app.ui.board.card_painter import CardPainter
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.feed import BoardFeed
from colab_app.ui.board.filter_bar import FilterBar
from colab_app.ui.board.look import BoardLook
from colab_app.ui.board.moving import Moving
from colab_app.ui.board.reuse import FreshBoard
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.peek.pane import PeekPane

_MOST_STAGES = 8


class BoardScreen(Page):
    """Routes: the subject is a board (empty: the one shown last, or the first), the anchor a challenge.

    `new_asked(board id, stage)`: somebody wants the form of a new challenge.
    """

    watched = (
        "board", "challenge", "draft", "proposal", "comment", "support", "tagging", "organisation",
        "member", "conflict_copy", "read_mark",
    )  # fmt: skip
    offers_new_challenge = True
    new_asked = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, language = context.theme, context.language
        self.view: BoardView | None = None
        self._wants_focus = False
        self._painter = CardPainter(
            theme, CardWords(language, context.today_text), is_compact=self._is_compact()
        )
        self.feed = BoardFeed(context, self)
        self.head = BoardHead(theme, language)
        self.filters = FilterBar(theme, language)
        self.look = BoardLook(theme, self._painter)
        self.pane = PeekPane(context)
        self.moving = Moving(context, self.feed, self.look, lambda: self.view, self)
        self.commands = CardCommands(context, self.pane, self.look.current_card, self.look.chosen_cards, self)
        self.bar_left = self.head
        self.side_pane = self.pane
        column = Column(theme, self, gap=0)
        column.addWidget(self.filters)
        column.addWidget(self.look, 1)
        self._connect()
        self._add_letters()
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show a board, and on it a challenge."""
        self.look.want(route.anchor)
        if route.subject_id and route.subject_id != self.feed.board_id:
            self.feed.board_id = route.subject_id
            self.pane.put_away()
        self.refresh()

    def refresh(self) -> None:
        """Ask for boards and cards again."""
        self.context.desk.ask(Boards(), self._offer, self)
        self.feed.ask()

    def focus_first(self) -> None:
        """The keyboard goes to the cards, or to the box of an empty board; not before they are there."""
        self._wants_focus = self.view is None
        self.look.focus_first()

    def title(self) -> str:
        """The board's own title."""
        return self.head.title or self.tr("Challenge board")

    def retranslate(self) -> None:
        """Say everything in the present language; choice and scroll stay."""
        self.head.retranslate()
        self.filters.retranslate()
        self.look.retranslate()
        self.setAccessibleName(self.tr("Challenge board"))
        if self.view is not None:
            self._show_head(self.view)

    # -- building --------------------------------------------------------------------------------

    def _connect(self) -> None:
        context, look = self.context, self.look
        self.feed.arrived.connect(self._take)
        self.head.look_changed.connect(self._show_cards)
        self.head.board_chosen.connect(lambda board_id: context.go(Route(Place.BOARD, board_id)))
        self.filters.filter_changed.connect(self._use_filter)
        self.filters.sort_changed.connect(self._use_sort)
        self.moving.shown.connect(self._show)
        self.moving.failed.connect(self.feed.ask)
        look.no_match.clear_asked.connect(self.filters.clear)
        look.first.written.connect(self._put_first)
        look.first.form_asked.connect(lambda: self.new_asked.emit(self.feed.board_id, Stage.OPEN))
        look.first.import_asked.connect(lambda: context.go(Route(Place.EXCHANGE, self.feed.board_id)))
        look.first.hub_asked.connect(lambda: context.go(Route(Place.SYNC)))
        look.columns.add_asked.connect(lambda stage: self.new_asked.emit(self.feed.board_id, stage))
        look.current_changed.connect(self.commands.follow_current)
        look.pressed_key.connect(self._do)
        look.opened.connect(self.commands.open_page)
        look.menu_wanted.connect(self._open_menu)
        context.theme.changed.connect(self._restyle)
        context.settings_changed.connect(self._follow_settings)

    def _add_letters(self) -> None:
        letters = LetterKeys(self.context, self)
        letters.add("P", self.commands.propose)
        letters.add("C", self.commands.comment)
        letters.add("S", self.commands.support)
        letters.add("X", self.look.toggle_current)
        letters.add("/", self.filters.open_panel)
        letters.add("1", lambda: self.head.look.set_current(AS_BOARD))
        letters.add("2", lambda: self.head.look.set_current(AS_LIST))
        for number in range(1, _MOST_STAGES + 1):
            letters.add(f"M, {number}", partial(self.moving.move_chosen_to_number, number))

    # -- showing ---------------------------------------------------------------------------------

    def _offer(self, choices: tuple[BoardChoice, ...]) -> None:
        current = [choice for choice in choices if not choice.archived] or list(choices)
        self.head.offer(current)
        if current and self.feed.board_id not in {choice.id for choice in choices}:
            self.feed.board_id = current[0].id
            self.feed.ask()

    def _take(self, fresh: FreshBoard) -> None:
        for card in fresh.changed:
            self.context.names.remember(card.id, card.key, card.title)
        self._show(fresh.view)

    def _show(self, view: BoardView) -> None:
        self.view = view
        self.filters.use_board(view)
        self._show_cards()
        if self._wants_focus and self.isVisible():
            self.focus_first()
        self._show_head(view)

    def _show_head(self, view: BoardView) -> None:
        before = self.head.title
        self.head.show_board(view.title, view.title_other, view.shown)
        if self.head.title != before:
            self.title_changed.emit()

    def _show_cards(self) -> None:
        view = self.view
        if view is not None:
            self.filters.setVisible(view.shown > 0 or view.hidden > 0)
            as_table = self.head.look.current == AS_LIST
            self.look.show_board(view, self.feed.sort, self.feed.filter.parts, as_table=as_table)

    def _restyle(self) -> None:
        self._painter.restyle(is_compact=self._is_compact())
        self.look.columns.restyle()

    def _follow_settings(self) -> None:
        if self._is_compact() is not self._painter.measures.is_compact:
            self._restyle()

    def _is_compact(self) -> bool:
        return self.context.settings.get(DENSITY) == "compact"

    # -- doing -----------------------------------------------------------------------------------

    def _use_filter(self, chosen: CardFilter) -> None:
        self.feed.filter = chosen
        self.feed.ask()

    def _use_sort(self, order: SortOrder) -> None:
        self.feed.sort = order
        self.look.columns.dragging.by_place = self.moving.by_place
        self.feed.ask()

    def _do(self, key: CardKey) -> None:
        match key:
            case CardKey.LEFT:
                self.look.columns.choosing.go_sideways(-1)
            case CardKey.RIGHT:
                self.look.columns.choosing.go_sideways(1)
            case CardKey.PEEK:
                self.commands.peek()
            case CardKey.OPEN:
                self.commands.open_page()
            case CardKey.OPEN_WINDOW:
                self.commands.open_window()
            case CardKey.ESCAPE:
                self._escape()
            case _:
                self.moving.move_by_key(key)

    def _escape(self) -> None:
        """One thing at a time: first the pane, then the selection."""
        if self.pane.challenge_id:
            self.pane.put_away()
        else:
            self.look.clear_selection()

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu_of_chosen()
        if menu is not None:
            menu.popup(place)

    def menu_of_chosen(self) -> QMenu | None:
        """Everything one can do with the chosen cards; None when there are none."""
        cards, view = self.look.chosen_cards(), self.view
        if not cards or view is None:
            return None
        commands = self.commands
        actions = CardActions(
            open=commands.open_page,
            open_window=commands.open_window,
            peek=commands.peek,
            support=commands.support,
            comment=commands.comment,
            propose=commands.propose,
            move=self.moving.move_chosen_to,
        )
        stages = [column.stage for column in view.columns]
        return card_menu(self, actions, stages, cards[0].stage, several=len(cards) > 1)

    def _put_first(self, title: str) -> None:
        view = self.view
        if view is None:
            return
        stage = next((column.stage for column in view.columns if column.stage != Stage.DRAFT), Stage.OPEN)
        if Stage.OPEN in {column.stage for column in view.columns}:
            stage = Stage.OPEN
        command = CreateChallenge(
            challenge_id=self.context.desk.new_id(),
            board_id=view.id,
            stage=stage,
            position=between("", ""),
            fields={"title": title},
        )
        self.look.want(command.challenge_id)
        self.context.desk.submit(command)
