"""Values as rows of a list that changes row by row: selection and scroll stay with their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from colab_app.ui.parts.list_changes import runs
from colab_app.ui.parts.row_changes import row_changes

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
"""The value of a row."""
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
T = TypeVar("T")


class RowModel(QAbstractListModel, Generic[T]):
    """Rows of one kind of value.

    `key_of` gives what makes a row the same row, `sentence_of` the one sentence a screen reader says.
    """

    def __init__(
        self,
        key_of: Callable[[T], str],
        sentence_of: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._key_of = key_of
        self._sentence_of = sentence_of
        self._items: list[T] = []

    @property
    def items(self) -> Sequence[T]:
        """The values in order; do not change the list."""
        return self._items

    def item_at(self, index: AnyIndex) -> T | None:
        """The value of an index, or None."""
        return self._items[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """The index of a row, invalid when it is not here."""
        for row, item in enumerate(self._items):
            if self._key_of(item) == key:
                return self.index(row, 0)
        return QModelIndex()

    def show(self, items: Sequence[T]) -> None:
        """Show these values; views hear exactly what went, came and changed."""
        after = [self._key_of(item) for item in items]
        for change in row_changes([self._key_of(item) for item in self._items], after):
            if change.last > change.first:
                self.beginRemoveRows(_NOWHERE, change.first, change.last - 1)
                del self._items[change.first : change.last]
                self.endRemoveRows()
            if change.end > change.start:
                last = change.first + change.end - change.start - 1
                self.beginInsertRows(_NOWHERE, change.first, last)
                self._items[change.first : change.first] = items[change.start : change.end]
                self.endInsertRows()
        changed = [row for row, item in enumerate(items) if item != self._items[row]]
        self._items[:] = items
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first, 0), self.index(run.last, 0))

    def tell_words_changed(self) -> None:
        """All texts are in another language, or another day has begun."""
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, 0))

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The value, and its sentence."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence_of(item)
        return None
