"""The list of what would come in and what would be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from colab_app.ui.exchange.record_rows import RecordRow
from colab_app.ui.exchange.row_painter import LookPainter, RowLook
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.theme.theme import Theme

GAP = 2
MOST_HEIGHT = 420


class _RecordPainter:
    def __init__(self, theme: Theme) -> None:
        self._looks = LookPainter(theme)

    def height(self, item: object, width: int) -> int:
        return self._looks.height(_look(item), width)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        self._looks.paint(painter, box, _look(item))


def _look(item: object) -> RowLook:
    if not isinstance(item, RecordRow):
        raise TypeError(type(item))
    return RowLook(
        item.icon,
        item.title,
        item.text,
        item.facts,
        icon_color="warn" if item.is_problem else "text2",
        title_color="warn" if item.is_problem else "text",
        is_bold=not (item.is_reply or item.is_quiet),
        is_indented=item.is_reply,
    )


class RecordList(RowList):
    """Shows rows of a preview; the keyboard goes through them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._painter = _RecordPainter(theme)
        super().__init__(theme, self._painter, gap=GAP, parent=parent)
        self.rows: RowModel[RecordRow] = RowModel(lambda row: row.key, lambda row: row.sentence, self)
        self.setModel(self.rows)

    def fit(self) -> None:
        """As high as the rows, as long as that is not very high."""
        width = self.viewport().width()
        heights = (self._painter.height(row, width) + self._theme.px(GAP) for row in self.rows.items)
        self.setFixedHeight(min(max(1, sum(heights)), self._theme.px(MOST_HEIGHT)))

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show these rows."""
        self.rows.show(rows)
        self.remeasure()
