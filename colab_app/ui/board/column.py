"""One open column: head, cards, and a scroll bar in the gap beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from colab_app.ui.board.card_delegate import CardDelegate
from colab_app.ui.board.card_heights import CardHeights
from colab_app.ui.board.card_model import CardModel
from colab_app.ui.board.card_painter import CardPainter
from colab_app.ui.board.card_pictures import CardPictures
from colab_app.ui.board.column_head import HEAD_HEIGHT, ColumnHead
from colab_app.ui.board.column_list import ColumnList
from colab_app.ui.theme.theme import Theme

BAR_WIDTH = 10
_TINT = 0.6


class Column(QWidget):
    """A stage with its cards. It is wider than its cards by the room for rings and the scroll bar."""

    drag_left = Signal()

    def __init__(
        self,
        theme: Theme,
        stage: str,
        painter: CardPainter,
        pictures: CardPictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = painter
        self._is_target = False
        self.stage = stage
        self.model = CardModel(painter.words.title, painter.words.sentence, self)
        self.heights = CardHeights(painter, self)
        self.delegate = CardDelegate(painter, pictures, self.heights, self)
        self.head = ColumnHead(theme, stage, self)
        self.list = ColumnList(theme, self.model, self.delegate, self.heights, self)
        self._bar = _GapBar(self.list, self)

    @property
    def left_room(self) -> int:
        """Pixels between the left edge of the widget and that of its cards."""
        return self._painter.measures.margin

    @property
    def extra_width(self) -> int:
        """Pixels the widget is wider than its cards."""
        return self.left_room + max(self.left_room, self._theme.px(BAR_WIDTH))

    def mark_target(self, row: int | None) -> None:
        """Tint the column while cards would drop here; `row` is where, -1 when the order decides."""
        self.list.mark_drop(-1 if row is None else row)
        if self._is_target != (row is not None):
            self._is_target = row is not None
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the parts."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Place head, list and scroll bar for the present text size."""
        head, room = self._theme.px(HEAD_HEIGHT), self.left_room
        cards = self.width() - self.extra_width
        bar = self._theme.px(BAR_WIDTH)
        self.head.setGeometry(room, 0, cards, head)
        self.list.setGeometry(0, head, cards + 2 * room, self.height() - head)
        self._bar.setGeometry(self.width() - bar, head, bar, self.height() - head)
        self._bar.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint of a drop target."""
        if not self._is_target:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen("primary") if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary_tint", _TINT))
        width = self.width() - self.extra_width + 2 * self.left_room
        box = QRectF(0, 0, width, self.height()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.corner("card"), theme.corner("card"))
        painter.end()


class _GapBar(QScrollBar):
    """Stands in the gap, so that cards are as wide with it as without it."""

    def __init__(self, area: QAbstractScrollArea, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._inner = area.verticalScrollBar()
        self._inner.rangeChanged.connect(self._follow)
        self._inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._inner.setValue)
        self._follow()

    def _follow(self) -> None:
        self.setPageStep(self._inner.pageStep())
        self.setSingleStep(self._inner.singleStep())
        self.setRange(self._inner.minimum(), self._inner.maximum())
        self.setVisible(self._inner.maximum() > self._inner.minimum())
