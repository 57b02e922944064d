"""The rows of a conversation for a list view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from colab_app.ui.parts.row_changes import row_changes
from colab_app.ui.talk.thread_rows import EDITOR_KEY, TalkRow

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class TalkModel(QAbstractListModel):
    """Rows change in place: what stays keeps its selection. `words` makes the spoken sentence of a row."""

    def __init__(self, words: Callable[[TalkRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[TalkRow] = []

    @property
    def rows(self) -> tuple[TalkRow, ...]:
        """All rows."""
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[TalkRow]) -> None:
        """Become these rows with as few changes as possible."""
        for change in row_changes([row.key for row in self._rows], [row.key for row in rows]):
            if change.last > change.first:
                self.beginRemoveRows(QModelIndex(), change.first, change.last - 1)
                del self._rows[change.first : change.last]
                self.endRemoveRows()
            if change.end > change.start:
                count = change.end - change.start
                self.beginInsertRows(QModelIndex(), change.first, change.first + count - 1)
                self._rows[change.first : change.first] = rows[change.start : change.end]
                self.endInsertRows()
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def row_of(self, key: str) -> int:
        """The row with a key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def retell(self) -> None:
        """All words changed: another language, or another day."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A place to write is no item of its own: the keyboard goes into the editor there."""
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].key.startswith(EDITOR_KEY):
            return flags & ~Qt.ItemFlag.ItemIsSelectable
        return flags
