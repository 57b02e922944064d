"""Which cards are chosen on the whole board: one current card, several selected, over all columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal

from colab_app.ui.board.column import Column

_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Chosen:
    """The state of a choice, by ids, to be kept while cards come, go and change columns."""

    current: str
    selected: tuple[str, ...]
    has_focus: bool


class Choosing(QObject):
    """Holds columns together; `current_changed(str)` tells the id of the current card, or an empty text."""

    current_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._active: Column | None = None
        self._told = ""
        self._is_quiet = False

    def use(self, columns: Sequence[Column]) -> None:
        """Columns from left to right; they replace the ones before."""
        self._columns = list(columns)
        self._active = None
        for column in self._columns:
            column.list.got_focus.connect(lambda column=column: self._enter(column))
            column.list.chose_here.connect(lambda column=column: self._begin_in(column))
            column.list.selectionModel().currentChanged.connect(self._tell)

    # -- asking ----------------------------------------------------------------------------------

    @property
    def active(self) -> Column | None:
        """The column that had the keyboard last."""
        return self._active

    def current_id(self) -> str:
        """Id of the current card of the active column, or an empty text."""
        return self._active.list.current_id() if self._active is not None else ""

    def selected_ids(self) -> list[str]:
        """Selected cards from left to right and top to bottom; without any, the current card."""
        found = [card_id for column in self._columns for card_id in column.list.selected_ids()]
        current = self.current_id()
        return found or ([current] if current else [])

    # -- choosing --------------------------------------------------------------------------------

    def choose(self, card_id: str, *, focus: bool = True) -> bool:
        """Make this the only chosen card; False when no column has it."""
        for column in self._columns:
            index = column.model.index_of(card_id)
            if index.isValid():
                self._active = column
                self._clear_others(column)
                column.list.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
                if column.isVisible():
                    column.list.scrollTo(index)
                    if focus:
                        column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._tell()
                return True
        return False

    def choose_first(self) -> bool:
        """Choose the top card of the first open column that has one; False when all are empty."""
        for column in self._columns:
            if column.isVisible() and column.model.cards:
                return self.choose(column.model.cards[0].id)
        return False

    def toggle_current(self) -> None:
        """Add the current card to the selection, or take it out."""
        if self._active is not None:
            view = self._active.list
            view.selectionModel().select(view.currentIndex(), _Flag.Toggle)

    def clear(self) -> bool:
        """Select nothing; False when nothing was selected."""
        had_any = any(column.list.selectionModel().hasSelection() for column in self._columns)
        for column in self._columns:
            column.list.clearSelection()
        return had_any

    def go_sideways(self, step: int) -> None:
        """To the neighbouring open column with cards, at about the same height."""
        shown = [column for column in self._columns if column.isVisible() and column.model.cards]
        if self._active not in shown:
            self.choose_first()
            return
        place = shown.index(self._active) + step
        if not 0 <= place < len(shown):
            return
        self.choose(_card_at_height_of(self._active, shown[place]))

    # -- keeping a choice while cards change -----------------------------------------------------

    def remember(self) -> Chosen:
        """The choice now; changes stay untold until `restore`."""
        self._is_quiet = True
        selected = tuple(card_id for column in self._columns for card_id in column.list.selected_ids())
        has_focus = any(column.list.hasFocus() for column in self._columns)
        return Chosen(self.current_id(), selected, has_focus)

    def restore(self, chosen: Chosen) -> None:
        """Choose the same cards again, wherever they are now."""
        for column in self._columns:
            selection = QItemSelection()
            for card_id in chosen.selected:
                index = column.model.index_of(card_id)
                if index.isValid():
                    selection.select(index, index)
            column.list.selectionModel().select(selection, _Flag.ClearAndSelect)
            index = column.model.index_of(chosen.current)
            if index.isValid():
                self._active = column
                column.list.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
                if chosen.has_focus and column.isVisible() and not column.list.hasFocus():
                    column.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_quiet = False
        self._tell()

    # -- what lists tell -------------------------------------------------------------------------

    def _enter(self, column: Column) -> None:
        self._active = column
        view = column.list
        if not view.currentIndex().isValid() and column.model.cards:
            view.selectionModel().setCurrentIndex(column.model.index(0), _Flag.NoUpdate)
        self._tell()

    def _begin_in(self, column: Column) -> None:
        self._active = column
        self._clear_others(column)

    def _clear_others(self, column: Column) -> None:
        for other in self._columns:
            if other is not column:
                other.list.clearSelection()

    def _tell(self) -> None:
        current = self.current_id()
        if not self._is_quiet and current != self._told:
            self._told = current
            self.current_changed.emit(current)


def _card_at_height_of(source: Column, target: Column) -> str:
    """The card of `target` whose middle is nearest to that of the current card of `source`."""
    height = source.list.visualRect(source.list.currentIndex()).center().y()
    cards = target.model.cards
    index = target.list.indexAt(target.list.viewport().rect().center())
    rows = range(len(cards)) if len(cards) <= _FEW else _around(index.row(), len(cards))
    middles = {row: target.list.visualRect(target.model.index(row)).center().y() for row in rows}
    return cards[min(middles, key=lambda row: abs(middles[row] - height))].id


_FEW = 40


def _around(row: int, count: int) -> range:
    first = max(0, row - _FEW // 2)
    return range(first, min(count, first + _FEW))
