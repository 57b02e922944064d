"""The cards of a board as rows of a table; changes row by row, sorts by any column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from colab_app.service.views import CardView
from colab_app.ui.board.card_model import CARD_ROLE, AnyIndex
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.table.table_columns import DOWN_FIRST, NUMBERS, TableColumn, column_name, sorted_rows
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.parts.list_changes import runs

_NOWHERE = QModelIndex()
_NONE = "–"


class TableModel(QAbstractTableModel):
    """`CARD_ROLE` gives the card, the display role the words of a cell, the first cell speaks the row."""

    def __init__(self, words: CardWords, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._now = now
        self._source: list[CardView] = []
        self._cards: list[CardView] = []
        self._rows: dict[str, int] | None = None
        self._column: TableColumn | None = None
        self._order = Qt.SortOrder.AscendingOrder

    @property
    def cards(self) -> Sequence[CardView]:
        """The cards in the order shown; do not change the list."""
        return self._cards

    def row_of(self, card_id: str) -> int:
        """The row of a card, or -1."""
        if self._rows is None:
            self._rows = {card.id: row for row, card in enumerate(self._cards)}
        return self._rows.get(card_id, -1)

    def index_of(self, card_id: str) -> QModelIndex:
        """The first cell of a card, invalid when it is not here."""
        row = self.row_of(card_id)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def card_at(self, index: AnyIndex) -> CardView | None:
        """The card of an index, or None."""
        return self._cards[index.row()] if index.isValid() else None

    def show(self, cards: Sequence[CardView]) -> None:
        """Show these cards; selection, current row and scroll stay with their cards.

        A card counts as changed when it is another object: see `reuse_cards`.
        """
        self._source = list(cards)
        ordered = sorted_rows(self._source, self._column, self._order)
        ids = {card.id for card in ordered}
        self._remove([row for row, card in enumerate(self._cards) if card.id not in ids])
        here = {card.id for card in self._cards}
        self._rearrange([card for card in ordered if card.id in here])
        self._insert(ordered, here)

    def tell_words_changed(self) -> None:
        """All texts are in another language, or another day has begun."""
        if self._cards:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._cards) - 1, len(TableColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(TableColumn) - 1)

    # -- Qt's questions --------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(TableColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of columns, and the order each is sorted in at the first press."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(TableColumn(section))
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            is_down = TableColumn(section) in DOWN_FIRST
            return Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, the words of a cell, and the sentence of a row."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        column = TableColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(card, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.sentence(card) if column is TableColumn.TITLE else self._cell(card, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives back the order of the board."""
        self._column = TableColumn(column) if column >= 0 else None
        self._order = order
        known = {card.id: card for card in self._cards}
        source = [known[card.id] for card in self._source if card.id in known]
        self._rearrange(sorted_rows(source, self._column, order))

    # -- how one list becomes another ------------------------------------------------------------

    def _cell(self, card: CardView, column: TableColumn) -> str:
        match column:
            case TableColumn.TITLE:
                return self._words.title(card)
            case TableColumn.STAGE:
                return stage_name(card.stage)
            case TableColumn.ORGANISATION:
                return self._words.organisation(card.organisation)
            case TableColumn.PROPOSALS:
                return str(card.proposals or _NONE)
            case TableColumn.COMMENTS:
                return str(card.comments or _NONE)
            case TableColumn.SUPPORTS:
                return str(card.supports or _NONE)
            case TableColumn.CHANGED:
                return ago_words(card.updated_at, self._now())
            case TableColumn.DUE:
                return self._words.due(card).text

    def _remove(self, rows: Sequence[int]) -> None:
        for run in reversed(list(runs(rows))):
            self.beginRemoveRows(_NOWHERE, run.first, run.last)
            del self._cards[run.first : run.last + 1]
            self._rows = None
            self.endRemoveRows()

    def _rearrange(self, ordered: list[CardView]) -> None:
        """Show the same cards in another order, and new values of them."""
        before = [card.id for card in self._cards]
        after = [card.id for card in ordered]
        changed = []
        if before != after:
            self.layoutAboutToBeChanged.emit()
            persistent: list[QPersistentModelIndex | QModelIndex] = list(self.persistentIndexList())
            olds = {card.id: card for card in self._cards}
            changed = [row for row, card in enumerate(ordered) if olds[card.id] is not card]
            self._cards = list(ordered)
            self._rows = None
            moved = [self.index(self.row_of(before[index.row()]), index.column()) for index in persistent]
            self.changePersistentIndexList(
                [self.index(index.row(), index.column()) for index in persistent], moved
            )
            self.layoutChanged.emit()
        else:
            changed = [row for row, card in enumerate(ordered) if self._cards[row] is not card]
            self._cards = list(ordered)
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first, 0), self.index(run.last, len(TableColumn) - 1))

    def _insert(self, ordered: Sequence[CardView], here: set[str]) -> None:
        for run in runs(row for row, card in enumerate(ordered) if card.id not in here):
            self.beginInsertRows(_NOWHERE, run.first, run.last)
            self._cards[run.first : run.first] = ordered[run.first : run.last + 1]
            self._rows = None
            self.endInsertRows()
