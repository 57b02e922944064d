"""The columns of a table and what each becomes, with the first rows below."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from colab_app.exchange.columns import FIELD_WORDS, Field
from colab_app.exchange.names import is_personal_header
from colab_app.exchange.preview_facts import TableFacts
from colab_app.ui.exchange.words import field_name

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
NAME_ROW, FIELD_ROW, FIRST_ROW = 0, 1, 2
DATA_ROWS = 5
COLUMNS = 60
"""More than these are kept as extra fields, but not shown."""
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Use(Enum):
    """What becomes of a column."""

    FIELD = "field"
    EXTRA = "extra"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class ColumnCell:
    """One cell: its text and what becomes of its column; `is_label` for the words at the left."""

    text: str
    use: Use = Use.EXTRA
    is_label: bool = False


class ColumnsModel(QAbstractTableModel):
    """Row 0 names the columns of the file, row 1 says what they become, then come rows of the file.

    Column 0 holds labels and row numbers.
    """

    def __init__(self) -> None:
        super().__init__()
        self._facts: TableFacts | None = None
        self._rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
        self._fields: dict[int, Field] = {}
        self._keeps_personal = False

    @property
    def facts(self) -> TableFacts | None:
        """The table that is shown."""
        return self._facts

    def show(self, facts: TableFacts | None, *, keeps_personal: bool) -> None:
        """Show a table; a changed mapping of the same columns leaves the view where it is."""
        same = (
            facts is not None
            and self._facts is not None
            and (facts.header, facts.first_rows, facts.header_row)
            == (self._facts.header, self._facts.first_rows, self._facts.header_row)
        )
        if not same:
            self.beginResetModel()
        self._facts, self._keeps_personal = facts, keeps_personal
        self._rows = ()
        self._fields = {}
        if facts is not None:
            after = [row for row in facts.first_rows if row[0] > facts.header_row]
            self._rows = tuple(after[:DATA_ROWS])
            for field in FIELD_WORDS:
                column = facts.mapping.column(field)
                if column is not None:
                    self._fields[column] = field
        if same:
            self.tell_words_changed()
        else:
            self.endResetModel()

    def field_of(self, column: int) -> Field | None:
        """The field of a column of the file (counted from 0), or None."""
        return self._fields.get(column)

    def use_of(self, column: int) -> Use:
        """What becomes of a column of the file."""
        if column in self._fields:
            return Use.FIELD
        name = self.name_of(column)
        dropped = not name or (is_personal_header(name) and not self._keeps_personal)
        return Use.DROPPED if dropped else Use.EXTRA

    def name_of(self, column: int) -> str:
        """What the file calls a column."""
        return self._facts.header[column] if self._facts and column < len(self._facts.header) else ""

    def use_words(self, column: int) -> str:
        """What becomes of a column, in words."""
        field = self._fields.get(column)
        if field is not None:
            return field_name(field)
        if self.use_of(column) is Use.EXTRA:
            return QCoreApplication.translate("Columns", "Kept beside")
        if is_personal_header(self.name_of(column)):
            return QCoreApplication.translate("Columns", "Left out (personal)")
        return QCoreApplication.translate("Columns", "Left out")

    def tell_words_changed(self) -> None:
        """Everything may read otherwise."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Two rows of heads and the first rows of the file."""
        return 0 if parent.isValid() or self._facts is None else FIRST_ROW + len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The labels and the columns of the file."""
        if parent.isValid() or self._facts is None:
            return 0
        return 1 + min(len(self._facts.header), COLUMNS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, the cell for painting, and what a screen reader says."""
        if not index.isValid() or self._facts is None:
            return None
        if role == CELL_ROLE:
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def _cell(self, row: int, column: int) -> ColumnCell:
        if column == 0:
            return ColumnCell(self._label(row), is_label=True)
        place = column - 1
        use = self.use_of(place)
        if row == NAME_ROW:
            return ColumnCell(self.name_of(place), use)
        if row == FIELD_ROW:
            return ColumnCell(self.use_words(place), use)
        cells = self._rows[row - FIRST_ROW][1]
        return ColumnCell(cells[place] if place < len(cells) else "", use)

    def _label(self, row: int) -> str:
        if row == NAME_ROW:
            return QCoreApplication.translate("Columns", "Column")
        if row == FIELD_ROW:
            return QCoreApplication.translate("Columns", "Becomes")
        return str(self._rows[row - FIRST_ROW][0])

    def _spoken(self, row: int, column: int) -> str:
        cell = self._cell(row, column)
        if column == 0:
            return cell.text
        return f"{self.name_of(column - 1)} – {self._label(row)}: {cell.text}"
