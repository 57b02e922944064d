"""Cards dragged between columns: the gap they leave, where they would land, and the drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from colab_app.domain.stages import Stage
from colab_app.ui.board.card_painter import CardState
from colab_app.ui.board.choosing import Choosing
from colab_app.ui.board.column import Column
from colab_app.ui.board.drag_picture import drag_picture, drag_room
from colab_app.ui.board.drop_guide import DropGuide
from colab_app.ui.board.flying_cards import FlyingCards
from colab_app.ui.board.strip import Strip
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.theme.theme import Theme


class Dragging(QObject):
    """`dropped(list of ids, stage, row)` asks for a move; Esc during a drag changes nothing.

    `by_place`: the board is ordered by place, so that a drop means a place and not only a stage.
    """

    dropped = Signal(list, str, int)

    def __init__(self, theme: Theme, board: QWidget, choosing: Choosing) -> None:
        super().__init__(board)
        self._theme = theme
        self._board = board
        self._choosing = choosing
        self._cards = FlyingCards(board)
        self._guide = DropGuide(theme, board)
        self._columns: list[Column] = []
        self._strips: list[Strip] = []
        self._flying: tuple[str, ...] = ()
        self.by_place = True

    def use(self, columns: Sequence[Column], strips: Sequence[Strip]) -> None:
        """Columns and strips of the board; they replace the ones before."""
        self._columns, self._strips = list(columns), list(strips)
        for column in columns:
            view = column.list
            view.drag_wanted.connect(lambda column=column: self.start(column))
            view.dragged_over.connect(lambda row, place, column=column: self.hover(column, row, place))
            view.drag_left.connect(self.leave)
            view.dropped.connect(lambda row, column=column: self._drop(column.stage, row))
        for strip in strips:
            strip.dragged_over.connect(lambda place, strip=strip: self._hover_strip(strip, place))
            strip.drag_left.connect(self.leave)
            strip.dropped.connect(lambda strip=strip: self._drop(strip.stage, strip.count))

    @property
    def flying(self) -> tuple[str, ...]:
        """Ids of the cards being dragged now."""
        return self._flying

    def start(self, column: Column) -> None:
        """Drag the selected cards until they are dropped or Esc is pressed."""
        view = column.list
        index = view.currentIndex()
        card = column.model.card_at(index)
        if card is None:
            return
        ids = self._choosing.selected_ids()
        rect = view.visualRect(index)
        ratio = view.devicePixelRatioF()
        plain = column.delegate.picture(card, CardState(), QSize(rect.width(), rect.height()), ratio)
        picture = drag_picture(self._theme, plain, column.left_room, len(ids), ratio)
        grip = view.viewport().mapFromGlobal(QCursor.pos()) - rect.topLeft()
        self._cards.take(picture, _inside(grip, rect.size()) + drag_room())
        drag = QDrag(view)
        drag.setMimeData(column.model.mimeData([index]))
        drag.setPixmap(_nothing())
        self.lift(ids)
        drag.exec(Qt.DropAction.MoveAction)
        self.land()

    def lift(self, ids: Sequence[str]) -> None:
        """These cards are in flight; their places show as gaps."""
        self._flying = tuple(ids)
        self._show_gaps()

    def land(self) -> None:
        """The flight is over, however it ended."""
        self._flying = ()
        self._cards.land()
        self.leave()
        self._show_gaps()

    def fly_to(self, place: QPoint) -> None:
        """The pointer is at this point of the board, over nothing that takes cards."""
        self.leave()
        self._cards.fly_to(place)

    def hover(self, column: Column, row: int, place: QPoint) -> None:
        """Show that a drop would land in a column before a row; `place` is the pointer on its list."""
        self._unmark()
        pointer = column.list.viewport().mapTo(self._board, place)
        self._cards.fly_to(pointer)
        if not self._can_drop(column.stage):
            self._guide.hide()
            return
        column.mark_target(row if self.by_place else -1)
        if self.by_place:
            self._say(column.stage, self._place_number(column, row), pointer)
        else:
            self._say(column.stage, 0, pointer)

    def leave(self) -> None:
        """The pointer is over nothing that takes cards."""
        self._unmark()
        self._guide.hide()

    def _hover_strip(self, strip: Strip, place: QPoint) -> None:
        self._unmark()
        pointer = strip.mapTo(self._board, place)
        self._cards.fly_to(pointer)
        if self._can_drop(strip.stage):
            strip.mark_target(True)
            self._say(strip.stage, 0, pointer)

    def _drop(self, stage: str, row: int) -> None:
        ids = list(self._flying)
        self.leave()
        if ids and self._can_drop(stage):
            self.dropped.emit(ids, stage, row)

    def _can_drop(self, stage: str) -> bool:
        """Published cards never become drafts again; without places a column cannot be rearranged."""
        if stage == Stage.DRAFT:
            return False
        if self.by_place:
            return True
        home = next((column for column in self._columns if column.stage == stage), None)
        return home is None or not all(home.model.row_of(card_id) >= 0 for card_id in self._flying)

    def _place_number(self, column: Column, row: int) -> int:
        staying = [card.id for card in column.model.cards[:row] if card.id not in self._flying]
        return len(staying) + 1

    def _say(self, stage: str, place: int, pointer: QPoint) -> None:
        translate = QCoreApplication.translate
        name = stage_name(stage)
        if place:
            words = translate("Dragging", "To {stage}, place {place}").format(stage=name, place=place)
        else:
            words = translate("Dragging", "To {stage}").format(stage=name)
        self._guide.say(words, self._cards.foot(drag_room().y()) or pointer)

    def _unmark(self) -> None:
        for column in self._columns:
            column.mark_target(None)
        for strip in self._strips:
            strip.mark_target(False)

    def _show_gaps(self) -> None:
        for column in self._columns:
            column.delegate.away = frozenset(self._flying)
            column.list.viewport().update()


def _nothing() -> QPixmap:
    """What the window system shows of a drag: the board draws the cards itself."""
    picture = QPixmap(1, 1)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _inside(point: QPoint, size: QSize) -> QPoint:
    return QPoint(min(max(point.x(), 0), size.width()), min(max(point.y(), 0), size.height()))
