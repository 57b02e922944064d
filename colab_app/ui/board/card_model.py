"""The cards of one column as a Qt model that changes row by row, never as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from colab_app.service.views import CardView
from colab_app.ui.parts.list_changes import runs, single_move

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
CARDS_MIME = "application/x-colab-cards"
_NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Cards in order. `title_of` chooses the title's language, `sentence_of` what a screen reader says."""

    def __init__(
        self,
        title_of: Callable[[CardView], str],
        sentence_of: Callable[[CardView], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._sentence_of = sentence_of
        self._cards: list[CardView] = []
        self._rows: dict[str, int] | None = None

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def cards(self) -> Sequence[CardView]:
        """The cards in order; do not change the list."""
        return self._cards

    def row_of(self, card_id: str) -> int:
        """The row of a card, or -1."""
        if self._rows is None:  # numbered when asked: a filter can take out hundreds of runs at once
            self._rows = {card.id: row for row, card in enumerate(self._cards)}
        return self._rows.get(card_id, -1)

    def index_of(self, card_id: str) -> QModelIndex:
        """The index of a card, invalid when it is not here."""
        row = self.row_of(card_id)
        return self.index(row) if row >= 0 else QModelIndex()

    def card_at(self, index: AnyIndex) -> CardView | None:
        """The card of an index, or None."""
        return self._cards[index.row()] if index.isValid() else None

    def show(self, cards: Sequence[CardView]) -> None:
        """Show these cards; tells views exactly what went, came, moved and changed.

        A card counts as changed when it is another object: see `reuse_cards`.
        """
        if len(cards) == len(self._cards) and all(map(is_, cards, self._cards)):
            return
        wanted = {card.id for card in cards}
        self._remove([row for row, card in enumerate(self._cards) if card.id not in wanted])
        here = {card.id for card in self._cards}
        self._reorder([card.id for card in cards if card.id in here])
        self._insert(cards, here)
        self._revise(cards)

    def tell_words_changed(self) -> None:
        """All texts are in another language now."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    # -- Qt's questions --------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card itself, its title, and its sentence for screen readers."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title_of(card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence_of(card)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cards can be chosen and dragged; things are dropped between them."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Cards travel by id, inside the app only."""
        return [CARDS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the cards, one a line."""
        data = QMimeData()
        ids = [self._cards[index.row()].id for index in indexes]
        data.setData(CARDS_MIME, "\n".join(ids).encode())
        return data

    # -- how one list becomes another ------------------------------------------------------------

    def _remove(self, rows: Sequence[int]) -> None:
        for run in reversed(list(runs(rows))):
            self.beginRemoveRows(_NOWHERE, run.first, run.last)
            del self._cards[run.first : run.last + 1]
            self._rows = None
            self.endRemoveRows()

    def _reorder(self, order: Sequence[str]) -> None:
        before = [card.id for card in self._cards]
        if before == order:
            return
        move = single_move(before, order)
        if move is not None:
            source, target = move
            self.beginMoveRows(_NOWHERE, source, source, _NOWHERE, target + (target > source))
            self._cards.insert(target, self._cards.pop(source))
            self._rows = None
            self.endMoveRows()
            return
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        by_id = {card.id: card for card in self._cards}
        self._cards = [by_id[card_id] for card_id in order]
        self._rows = None
        self.changePersistentIndexList(
            persistent, [self.index(self.row_of(before[index.row()])) for index in persistent]
        )
        self.layoutChanged.emit()

    def _insert(self, cards: Sequence[CardView], here: set[str]) -> None:
        for run in runs(row for row, card in enumerate(cards) if card.id not in here):
            self.beginInsertRows(_NOWHERE, run.first, run.last)
            self._cards[run.first : run.first] = cards[run.first : run.last + 1]
            self._rows = None
            self.endInsertRows()

    def _revise(self, cards: Sequence[CardView]) -> None:
        changed = [row for row, card in enumerate(cards) if self._cards[row] is not card]
        for row in changed:
            self._cards[row] = cards[row]
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))
