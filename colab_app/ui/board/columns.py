"""All stages of a board beside each other: open ones as columns, the others as strips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from colab_app.domain.stages import Stage
from colab_app.service.views import BoardView, CardView
from colab_app.ui.board.card_model import CARDS_MIME
from colab_app.ui.board.card_painter import CardPainter
from colab_app.ui.board.card_pictures import CardPictures
from colab_app.ui.board.choosing import Choosing
from colab_app.ui.board.column import Column
from colab_app.ui.board.dragging import Dragging
from colab_app.ui.board.folding import ColumnMeasures, Folding, column_width, open_stages, taken
from colab_app.ui.board.strip import STRIP_WIDTH, Strip
from colab_app.ui.theme.theme import Theme

NARROWEST_COLUMN = 248
_COLUMN_GAP = 14
_LEFT = 24
_RIGHT = 24
_BOTTOM = 16


class Columns(QWidget):
    """Shows a BoardView; cards that changed change in place, so choice and scroll stay.

    `pressed_key(CardKey)`, `menu_wanted(QPoint)`, `opened(str)` (double click) and `add_asked(stage)`
    are for the page. `choosing` knows what is chosen, `dragging` tells of drops.
    """

    pressed_key = Signal(object)
    menu_wanted = Signal(QPoint)
    opened = Signal(str)
    add_asked = Signal(str)

    def __init__(self, theme: Theme, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = painter
        self._pictures = CardPictures()
        self._stages: tuple[str, ...] = ()
        self._columns: dict[str, Column] = {}
        self._strips: dict[str, Strip] = {}
        self._filled: frozenset[str] = frozenset()
        self._may_add = False
        self.folding = Folding()
        self.choosing = Choosing(self)
        self.dragging = Dragging(theme, self, self.choosing)
        self.setAcceptDrops(True)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def columns(self) -> dict[str, Column]:
        """Columns by stage, folded ones included."""
        return self._columns

    def show_board(self, view: BoardView) -> None:
        """Show these cards."""
        stages = tuple(column.stage for column in view.columns)
        if stages != self._stages:
            self._build(stages)
        chosen = self.choosing.remember()
        for column in view.columns:
            self._columns[column.stage].list.show_cards(column.cards)
            self._columns[column.stage].head.show_count(len(column.cards))
            self._strips[column.stage].show_count(len(column.cards))
        may_add = "post" in view.may
        if may_add != self._may_add:
            self._may_add = may_add
            self._allow_adding()
        self._filled = frozenset(column.stage for column in view.columns if column.cards)
        self._arrange()
        self.choosing.restore(chosen)

    def card(self, card_id: str) -> CardView | None:
        """A card shown now, or None."""
        for column in self._columns.values():
            card = column.model.card_at(column.model.index_of(card_id))
            if card is not None:
                return card
        return None

    def open_stage(self, stage: str) -> None:
        """Unfold a stage; others fold if there is no room."""
        self.folding = self.folding.open(stage)
        self._arrange()

    def restyle(self) -> None:
        """Paint and measure everything again: the look, the text size, density or language changed."""
        self._pictures.clear()
        for column in self._columns.values():
            column.heights.forget()
            column.lay_out()
            column.list.lay_out_again()
        self._arrange()
        self.update()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for stage, column in self._columns.items():
            column.head.retranslate()
            self._strips[stage].retranslate()
            column.model.tell_words_changed()
        self._name_lists()
        self.restyle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards fly over the gaps too, but do not land there."""
        if event.mimeData().hasFormat(CARDS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Between columns."""
        event.ignore()
        self.dragging.fly_to(event.position().toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold as the column rule says."""
        super().resizeEvent(event)
        self._arrange()

    # -- building and arranging ------------------------------------------------------------------

    def _build(self, stages: tuple[str, ...]) -> None:
        for widget in (*self._columns.values(), *self._strips.values()):
            widget.hide()
            widget.deleteLater()
        self._stages = stages
        self._columns = {
            stage: Column(self._theme, stage, self._painter, self._pictures, self) for stage in stages
        }
        self._strips = {stage: Strip(self._theme, stage, self) for stage in stages}
        for stage, column in self._columns.items():
            self._connect(stage, column, self._strips[stage])
        self.choosing.use(list(self._columns.values()))
        self.dragging.use(list(self._columns.values()), list(self._strips.values()))
        self._allow_adding()
        self._name_lists()

    def _connect(self, stage: str, column: Column, strip: Strip) -> None:
        column.list.pressed_key.connect(self.pressed_key)
        column.list.menu_wanted.connect(self.menu_wanted)
        column.list.doubleClicked.connect(lambda: self.opened.emit(column.list.current_id()))
        column.head.add_asked.connect(lambda: self.add_asked.emit(stage))
        column.head.fold_asked.connect(lambda: self._fold(stage))
        strip.clicked.connect(lambda: self._unfold(stage))

    def _allow_adding(self) -> None:
        for stage, column in self._columns.items():
            column.head.allow_adding(self._may_add and stage != Stage.CLOSED)

    def _name_lists(self) -> None:
        for column in self._columns.values():
            column.list.setAccessibleName(column.head.stage_words())

    def _fold(self, stage: str) -> None:
        self.folding = self.folding.fold(stage)
        self._arrange()
        self._strips[stage].setFocus()

    def _unfold(self, stage: str) -> None:
        self.open_stage(stage)
        self._columns[stage].list.setFocus()

    def measures(self) -> ColumnMeasures:
        """The column rule in the present text size."""
        px = self._theme.px
        return ColumnMeasures(px(NARROWEST_COLUMN), px(STRIP_WIDTH), px(_COLUMN_GAP))

    def _arrange(self) -> None:
        if not self._stages:
            return
        px, measures = self._theme.px, self.measures()
        room = self.width() - px(_LEFT) - px(_RIGHT)
        height = max(0, self.height() - px(_BOTTOM))
        opened = open_stages(self._stages, self._filled, self.folding, room, measures)
        width = column_width(len(self._stages), len(opened), room, measures)
        left = px(_LEFT)
        # Pixels that cannot be shared go to the first columns: the last strip then ends with the bar above.
        spare = max(0, room - taken(len(self._stages), len(opened), width, measures))
        for stage in self._stages:
            column, strip = self._columns[stage], self._strips[stage]
            is_open = stage in opened
            if is_open:
                share = width + (spare > 0)
                spare -= 1
                column.setGeometry(left - column.left_room, 0, share + column.extra_width, height)
                left += share + measures.gap
            else:
                strip.setGeometry(left, px(6), measures.strip, max(0, height - px(6)))
                left += measures.strip + measures.gap
            column.setVisible(is_open)
            strip.setVisible(not is_open)
