"""Lines of a page as a list: something short before, the text, something short behind; and headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import TextFlow, paint_line, text_width
from colab_app.ui.parts.row_model import ITEM_ROLE, AnyIndex, RowModel
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.theme.theme import Theme

_PAD = 8
_GAP = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `key` makes it the same line when its words change. A heading has only its text."""

    key: str
    text: str
    before: str = ""
    behind: str = ""
    is_heading: bool = False


class LineList(WholeList):
    """Not chosen from, only read: the keyboard goes through the lines for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.lines: RowModel[Line] = RowModel(lambda line: line.key, _sentence, self)
        self._delegate = _LineDelegate(theme, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.lines.show(lines)
        self._delegate.fit(lines)
        self.remeasure()

    def row_height(self, row: int, width: int) -> int:
        """As many lines as the text needs."""
        return self._delegate.height(self.lines.items[row], width)


def _sentence(line: Line) -> str:
    return " ".join(part for part in (line.before, line.text, line.behind) if part)


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: LineList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._flow = TextFlow(512)
        self._before = 0.0

    def fit(self, lines: Sequence[Line]) -> None:
        """All texts begin below each other, behind the widest of what stands before them."""
        font = self._theme.font("ui", tabular=True)
        self._before = max((text_width(line.before, font) for line in lines if line.before), default=0.0)

    def height(self, line: Line, width: int) -> int:
        theme, px = self._theme, self._theme.px
        if line.is_heading:
            return theme.line_height("ui") + px(2 * _PAD)
        step = theme.line_height("ui")
        return self._flow.height(line.text, theme.font("ui"), self._room(line, width), step) + px(_PAD)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._view.viewport().width()
        line = index.data(ITEM_ROLE)
        return QSize(width, self.height(line, width) if isinstance(line, Line) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(ITEM_ROLE)
        if not isinstance(line, Line):
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(0, px(_PAD) / 2, 0, -px(_PAD) / 2)
        painter.save()
        if line.is_heading:
            paint_line(painter, box, line.text, theme.font("ui", bold=True), theme.color("text2"))
        else:
            self._paint_line(painter, box, line)
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, QRectF(option.rect), theme.corner("control"))

    def _paint_line(self, painter: QPainter, box: QRectF, line: Line) -> None:
        theme, px = self._theme, self._theme.px
        step = theme.line_height("ui")
        left = box.left()
        if self._before:
            place = QRectF(left, box.top(), self._before + 1, step)
            font = theme.font("ui", tabular=True)
            paint_line(painter, place, line.before, font, theme.color("text3"), Qt.AlignmentFlag.AlignRight)
            left += self._before + px(_GAP)
        room = self._room(line, round(box.width()))
        text = QRectF(left, box.top(), room, box.height())
        self._flow.paint(painter, text, line.text, theme.font("ui"), theme.color("text"), step)
        if line.behind:
            behind = QRectF(left + room, box.top(), box.right() - left - room, step)
            paint_line(
                painter,
                behind,
                line.behind,
                theme.font("meta"),
                theme.color("text2"),
                Qt.AlignmentFlag.AlignRight,
            )

    def _room(self, line: Line, width: int) -> int:
        px = self._theme.px
        before = self._before + px(_GAP) if self._before else 0
        behind = text_width(line.behind, self._theme.font("meta")) + px(_GAP) + 1 if line.behind else 0
        return max(px(80), round(width - before - behind))
