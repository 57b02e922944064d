"""What a board shows below its filters: columns, a table, or what to do when there is nothing to see."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from colab_app.service.views import BoardView, CardView, SortOrder
from colab_app.ui.board.card_painter import CardPainter
from colab_app.ui.board.columns import Columns
from colab_app.ui.board.first_challenge import FirstChallenge
from colab_app.ui.board.no_match import NoMatch
from colab_app.ui.board.table.card_table import CardTable
from colab_app.ui.controls.layouts import Column
from colab_app.ui.theme.theme import Theme


class BoardLook(QWidget):
    """One filter, two looks: the chosen card stays the same when the look changes.

    `pressed_key(CardKey)`, `menu_wanted(QPoint)`, `opened()` and `current_changed()` come from both.
    """

    pressed_key = Signal(object)
    menu_wanted = Signal(QPoint)
    opened = Signal()
    current_changed = Signal()

    def __init__(self, theme: Theme, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = Columns(theme, painter)
        self.table = CardTable(theme, painter.words)
        self.first = FirstChallenge(theme)
        self.no_match = NoMatch(theme)
        self._table_place = QWidget()
        inner = Column(theme, self._table_place, gap=0, margins=(24, 0, 12, 8))
        inner.addWidget(self.table)
        self._stack = QStackedLayout(self)
        for widget in (self.columns, self._table_place, self.first, self.no_match):
            self._stack.addWidget(widget)
        self._wanted = ""
        for look in (self.columns, self.table):
            look.pressed_key.connect(self.pressed_key)
            look.menu_wanted.connect(self.menu_wanted)
            look.opened.connect(self.opened)
        self.columns.choosing.current_changed.connect(self.current_changed)
        self.table.current_changed.connect(self.current_changed)

    # -- chosen cards ----------------------------------------------------------------------------

    @property
    def shows_table(self) -> bool:
        """True while the table is shown."""
        return self._stack.currentWidget() is self._table_place

    @property
    def is_empty(self) -> bool:
        """True while the board has no challenge at all."""
        return self._stack.currentWidget() is self.first

    def current_card(self) -> CardView | None:
        """The card with the keyboard."""
        return self._card(self._current_id())

    def chosen_cards(self) -> list[CardView]:
        """Selected cards, or the current one."""
        ids = self.table.selected_ids() if self.shows_table else self.columns.choosing.selected_ids()
        return [card for card_id in ids if (card := self._card(card_id)) is not None]

    def toggle_current(self) -> None:
        """Add the current card to the selection, or take it out."""
        if self.shows_table:
            self.table.toggle_current()
        else:
            self.columns.choosing.toggle_current()

    def clear_selection(self) -> bool:
        """Select nothing; False when nothing was selected."""
        if not self.shows_table:
            return self.columns.choosing.clear()
        had_any = self.table.selectionModel().hasSelection()
        self.table.clearSelection()
        return had_any

    def want(self, card_id: str) -> None:
        """Choose this card as soon as it is shown."""
        self._wanted = card_id

    def focus_first(self) -> None:
        """The keyboard goes to the current card, to the first one, or to the box of an empty board."""
        if self.is_empty:
            self.first.box.field.setFocus()
        elif self.shows_table:
            self.table.setFocus()
        elif self._stack.currentWidget() is self.no_match:
            self.no_match.clear.setFocus()
        elif not self.columns.choosing.choose(self.columns.choosing.current_id()):
            self.columns.choosing.choose_first()

    # -- showing ---------------------------------------------------------------------------------

    def show_board(self, view: BoardView, sort: SortOrder, filters: int, *, as_table: bool) -> None:
        """Show a board; the keyboard stays among the cards if it was there."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        if view.shown == 0 and view.hidden == 0:
            self._stack.setCurrentWidget(self.first)
        elif view.shown == 0:
            self.no_match.show_counts(filters, view.hidden)
            self._stack.setCurrentWidget(self.no_match)
        else:
            chosen = self._wanted or (self._current_id() if as_table is not self.shows_table else "")
            if as_table:
                self.table.show_board(view, sort)
                self._stack.setCurrentWidget(self._table_place)
            else:
                self.columns.show_board(view)
                self._stack.setCurrentWidget(self.columns)
            if chosen and self._choose(chosen):
                self._wanted = ""
        if had_focus and not self._has_focus():
            self.focus_first()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.columns.retranslate()
        self.table.retranslate()
        self.first.retranslate()
        self.no_match.retranslate()

    def _current_id(self) -> str:
        return self.table.current_id() if self.shows_table else self.columns.choosing.current_id()

    def _card(self, card_id: str) -> CardView | None:
        if not card_id:
            return None
        if self.shows_table:
            return self.table.cards.card_at(self.table.cards.index_of(card_id))
        return self.columns.card(card_id)

    def _choose(self, card_id: str) -> bool:
        if self.shows_table:
            return self.table.choose(card_id)
        return self.columns.choosing.choose(card_id, focus=False)

    def _has_focus(self) -> bool:
        focus, shown = QApplication.focusWidget(), self._stack.currentWidget()
        return focus is not None and focus.isVisible() and shown is not None and shown.isAncestorOf(focus)
