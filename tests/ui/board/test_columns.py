"""Columns beside each other: what is chosen, where one is, what a drop would do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPixmap,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from colab_app.service.views import BoardView
from colab_app.ui.board.card_keys import CardKey
from colab_app.ui.board.card_model import CARDS_MIME
from colab_app.ui.board.card_painter import CardPainter
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.columns import Columns
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.board.cards import STAGES, board, in_places
from tests.ui.controls.typing_events import click, press
from tests.ui.theme.dressing import DESK_LOOKS

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
Make = Callable[..., Columns]


def view_of(**columns: str) -> BoardView:
    """A board whose columns hold cards with one-letter ids."""
    return board({stage: in_places(columns.get(stage, ""), stage) for stage in STAGES})


@pytest.fixture
def columns(dressed: Theme, words: CardWords, qtbot: QtBot) -> Columns:
    """Three columns of cards, shown at 1,216 pixels."""
    made = Columns(dressed, CardPainter(dressed, words))
    qtbot.addWidget(made)
    made.resize(1216, 800)
    made.show_board(view_of(triage="ab", open="cdefghijk", codesign="xyz"))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def opened(columns: Columns) -> list[str]:
    """Stages that stand open."""
    return [stage for stage, column in columns.columns.items() if column.isVisible()]


def list_of(columns: Columns, stage: str) -> list[str]:
    """Ids in a column."""
    return [card.id for card in columns.columns[stage].model.cards]


# -- arranging --------------------------------------------------------------------------------------


def test_filled_columns_are_open_and_cards_line_up(columns: Columns) -> None:
    assert opened(columns) == ["triage", "open", "codesign"]
    lefts = [columns.columns[stage].x() + columns.columns[stage].left_room for stage in opened(columns)]
    widths = {columns.columns[stage].list.width() for stage in opened(columns)}
    assert lefts == sorted(lefts)
    assert max(widths) - min(widths) <= 1
    assert columns._strips["closed"].geometry().right() == 1216 - 24 - 1


def test_narrow_boards_fold_and_wide_ones_open_again(columns: Columns) -> None:
    columns.resize(700, 800)
    assert len(opened(columns)) == 1
    columns.resize(1216, 800)
    assert opened(columns) == ["triage", "open", "codesign"]


def test_a_press_on_a_strip_opens_it_and_on_a_name_folds(columns: Columns) -> None:
    click(columns._strips["pilot"])
    assert "pilot" in opened(columns)
    columns.columns["open"].head._name.click()
    assert "open" not in opened(columns)
    assert columns._strips["open"].hasFocus()


def test_larger_text_folds_columns(columns: Columns, dressed: Theme) -> None:
    dressed.set_text_scale(1.5)
    columns._painter.restyle()
    columns.restyle()
    assert len(opened(columns)) < 3


# -- choosing ---------------------------------------------------------------------------------------


def test_arrows_go_through_columns_at_the_same_height(columns: Columns) -> None:
    choosing = columns.choosing
    assert choosing.choose_first()
    press(columns.columns["triage"].list, Qt.Key.Key_Down)
    assert choosing.current_id() == "b"
    choosing.go_sideways(1)
    assert choosing.current_id() == "d"
    choosing.go_sideways(1)
    assert choosing.current_id() == "y"
    choosing.go_sideways(1)
    assert choosing.current_id() == "y"


def test_keys_of_the_board_come_out(columns: Columns) -> None:
    pressed: list[CardKey] = []
    columns.pressed_key.connect(pressed.append)
    view = columns.columns["open"].list
    columns.choosing.choose("c")
    for key, modifier in (
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, _CONTROL),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, _CONTROL | _SHIFT),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        press(view, key, modifier)
    assert pressed == [
        CardKey.LEFT,
        CardKey.MOVE_RIGHT,
        CardKey.PEEK,
        CardKey.OPEN,
        CardKey.OPEN_WINDOW,
        CardKey.ESCAPE,
    ]


def test_letters_never_jump_to_a_card(columns: Columns) -> None:
    columns.choosing.choose("c")
    press(columns.columns["open"].list, Qt.Key.Key_D)
    assert columns.choosing.current_id() == "c"


def test_a_new_selection_lets_go_of_other_columns(columns: Columns) -> None:
    choosing = columns.choosing
    choosing.choose("c")
    press(columns.columns["open"].list, Qt.Key.Key_Down, _SHIFT)
    assert choosing.selected_ids() == ["c", "d"]
    target = columns.columns["codesign"].list
    click(target.viewport(), target.visualRect(target.model().index(0, 0)).center())
    assert choosing.selected_ids() == ["x"]


def test_control_selects_over_several_columns(columns: Columns) -> None:
    columns.choosing.choose("c")
    target = columns.columns["codesign"].list
    place = target.visualRect(target.model().index(1, 0)).center()
    QTest.mouseClick(target.viewport(), Qt.MouseButton.LeftButton, _CONTROL, place)
    assert columns.choosing.selected_ids() == ["c", "y"]
    columns.choosing.toggle_current()
    assert columns.choosing.selected_ids() == ["c"]
    assert columns.choosing.clear()
    assert not columns.choosing.clear()


def test_choice_follows_a_card_into_another_column(columns: Columns) -> None:
    told: list[str] = []
    columns.choosing.choose("d")
    columns.choosing.current_changed.connect(told.append)
    columns.show_board(view_of(triage="ab", open="cefghijk", codesign="xdyz"))
    assert columns.choosing.current_id() == "d"
    assert columns.choosing.selected_ids() == ["d"]
    assert columns.columns["codesign"].list.hasFocus()
    assert told == []


def test_when_the_current_card_goes_its_neighbour_is_current(columns: Columns) -> None:
    columns.choosing.choose("d")
    columns.show_board(view_of(triage="ab", open="cefghijk", codesign="xyz"))
    assert columns.choosing.current_id() in "ce"


def test_what_is_in_sight_stays_when_cards_come_above(columns: Columns, qtbot: QtBot) -> None:
    many = "cdefghijklmnopqrstuvw"
    columns.show_board(view_of(triage="ab", open=many, codesign="xyz"))
    view = columns.columns["open"].list
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    first = view.indexAt(QPoint(view.width() // 2, 2))
    card_id, top = view.model().cards[first.row()].id, view.visualRect(first).top()  # type: ignore[attr-defined]  # our model
    columns.show_board(view_of(triage="ab", open=f"NMO{many}", codesign="xyz"))
    index = columns.columns["open"].model.index_of(card_id)
    assert view.visualRect(index).top() == top
    assert bar.value() > 0


def test_at_the_top_new_cards_are_seen(columns: Columns) -> None:
    columns.show_board(view_of(triage="ab", open="ncdefghijk", codesign="xyz"))
    view = columns.columns["open"].list
    assert view.verticalScrollBar().value() == 0
    assert list_of(columns, "open")[0] == "n"


def test_a_screen_reader_hears_columns_and_cards(columns: Columns) -> None:
    view = columns.columns["triage"].list
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Triage"
    row = interface.child(0)
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name) == "困りごと a, Mizube City, Triage"
    assert columns._strips["pilot"].accessibleName() == "Pilot, 0 challenges. Open this column"


def test_adding_is_offered_where_one_may(columns: Columns) -> None:
    asked: list[str] = []
    columns.add_asked.connect(asked.append)
    columns.columns["open"].head._add.click()
    assert asked == ["open"]
    assert columns.columns["closed"].head._add.isHidden()
    columns.show_board(board({stage: in_places("a", stage) for stage in STAGES}, may=frozenset()))
    assert columns.columns["open"].head._add.isHidden()


# -- dragging ---------------------------------------------------------------------------------------


def cards_data(ids: str) -> QMimeData:
    """What a drag of cards carries."""
    data = QMimeData()
    data.setData(CARDS_MIME, "\n".join(ids).encode())
    return data


class Flight:
    """Cards dragged over a board, by the events a platform would send."""

    def __init__(self, columns: Columns, ids: str) -> None:
        self.columns = columns
        self.data = cards_data(ids)
        self.dropped: list[tuple[list[str], str, int]] = []
        columns.dragging.dropped.connect(lambda *what: self.dropped.append(what))
        columns.dragging.lift(list(ids))

    def over(self, stage: str, row: int) -> bool:
        """Hover over the upper half of a row; True when a drop would be taken."""
        view = self.columns.columns[stage].list
        place = self._place(stage, row)
        enter = QDragEnterEvent(place, *self._rest())
        QApplication.sendEvent(view.viewport(), enter)
        move = QDragMoveEvent(place, *self._rest())
        QApplication.sendEvent(view.viewport(), move)
        return move.isAccepted()

    def over_strip(self, stage: str) -> bool:
        """Hover over a folded stage; True when a drop would be taken."""
        strip = self.columns._strips[stage]
        QApplication.sendEvent(strip, QDragEnterEvent(QPoint(10, 10), *self._rest()))
        move = QDragMoveEvent(QPoint(10, 10), *self._rest())
        QApplication.sendEvent(strip, move)
        return move.isAccepted()

    def drop(self, stage: str, row: int) -> None:
        """Let go over the upper half of a row."""
        self.over(stage, row)
        view = self.columns.columns[stage].list
        event = QDropEvent(QPointF(self._place(stage, row)), *self._rest())
        QApplication.sendEvent(view.viewport(), event)
        self.columns.dragging.land()

    def leave(self, stage: str) -> None:
        """Go elsewhere."""
        QApplication.sendEvent(self.columns.columns[stage].list.viewport(), QDragLeaveEvent())

    def _place(self, stage: str, row: int) -> QPoint:
        view = self.columns.columns[stage].list
        rect = view.visualRect(view.model().index(row, 0))
        return rect.topLeft() + QPoint(20, 10) if rect.isValid() else QPoint(20, view.height() - 4)

    def _rest(self) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
        return (
            Qt.DropAction.MoveAction,
            self.data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )


def guide(columns: Columns) -> str:
    """The sentence beside the pointer, or an empty text."""
    label = columns.dragging._guide
    return label.text() if not label.isHidden() else ""


def test_a_drop_says_where_and_lands_there(columns: Columns) -> None:
    flight = Flight(columns, "de")
    assert flight.over("codesign", 1)
    assert guide(columns) == "To Co-design, place 2"
    assert columns.columns["codesign"]._is_target
    flight.drop("codesign", 1)
    assert flight.dropped == [(["d", "e"], "codesign", 1)]
    assert guide(columns) == ""
    assert not columns.columns["codesign"]._is_target


def test_below_the_last_card_is_the_end(columns: Columns) -> None:
    flight = Flight(columns, "d")
    flight.drop("codesign", 99)
    assert flight.dropped == [(["d"], "codesign", 3)]


def test_the_place_in_the_own_column_does_not_count_the_cards_in_flight(columns: Columns) -> None:
    flight = Flight(columns, "c")
    flight.over("open", 2)
    assert guide(columns) == "To Open call, place 2"
    flight.drop("open", 2)
    assert flight.dropped == [(["c"], "open", 2)]


def test_cards_in_flight_leave_gaps_until_they_land(columns: Columns) -> None:
    dragging = columns.dragging
    Flight(columns, "de")
    assert columns.columns["open"].delegate.away == {"d", "e"}
    assert dragging.flying == ("d", "e")
    dragging.land()
    assert columns.columns["open"].delegate.away == frozenset()


def test_escape_changes_nothing(columns: Columns) -> None:
    flight = Flight(columns, "d")
    flight.over("codesign", 0)
    columns.dragging.land()
    assert flight.dropped == []
    assert guide(columns) == ""


def test_leaving_a_column_takes_the_marks_away(columns: Columns) -> None:
    flight = Flight(columns, "d")
    flight.over("codesign", 0)
    flight.leave("codesign")
    assert guide(columns) == ""
    assert columns.columns["codesign"].list._drop_row == -1


def test_a_strip_takes_drops_at_its_end(columns: Columns) -> None:
    flight = Flight(columns, "d")
    strip = columns._strips["pilot"]
    assert flight.over_strip("pilot")
    assert guide(columns) == "To Pilot"
    QApplication.sendEvent(strip, QDropEvent(QPointF(10, 10), *flight._rest()))
    assert flight.dropped == [(["d"], "pilot", 0)]


def test_nothing_becomes_a_draft_again(columns: Columns) -> None:
    flight = Flight(columns, "d")
    strip = columns._strips["draft"]
    flight.over_strip("draft")
    assert guide(columns) == ""
    QApplication.sendEvent(strip, QDropEvent(QPointF(10, 10), *flight._rest()))
    assert flight.dropped == []


def test_in_another_order_only_the_stage_counts(columns: Columns) -> None:
    columns.dragging.by_place = False
    flight = Flight(columns, "d")
    flight.over("codesign", 1)
    assert guide(columns) == "To Co-design"
    assert columns.columns["codesign"].list._drop_row == -1
    flight.drop("open", 0)
    assert flight.dropped == []


def test_cards_fly_over_gaps_but_do_not_land_there(columns: Columns) -> None:
    flight = Flight(columns, "d")
    columns.dragging._cards.take(QPixmap(200, 100), QPoint(20, 20))
    flight.over("codesign", 0)
    assert columns.dragging._cards.isVisible()
    move = QDragMoveEvent(QPoint(3, 300), *flight._rest())
    QApplication.sendEvent(columns, QDragEnterEvent(QPoint(3, 300), *flight._rest()))
    QApplication.sendEvent(columns, move)
    assert not move.isAccepted()
    assert columns.dragging._cards.pos() == QPoint(-17, 280)
    assert guide(columns) == ""
    columns.dragging.land()
    assert columns.dragging._cards.isHidden()


def test_other_things_are_not_taken(columns: Columns) -> None:
    flight = Flight(columns, "d")
    flight.data = QMimeData()
    flight.data.setText("a file")
    assert not flight.over("codesign", 0)


def test_the_guide_stays_inside_the_board(columns: Columns) -> None:
    label = columns.dragging._guide
    for corner in (QPoint(0, 0), QPoint(columns.width(), columns.height())):
        label.say("To Co-design, place 2", corner)
        assert columns.rect().contains(label.geometry())


# -- mouse and paint --------------------------------------------------------------------------------


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_a_drop_is_marked_where_it_would_land(columns: Columns, dressed: Theme, look: Look) -> None:
    dressed.choose_look(look)
    view = columns.columns["codesign"].list
    top = view.visualRect(view.model().index(1, 0)).top()
    before = columns.grab().toImage()
    Flight(columns, "d").over("codesign", 1)
    marked = columns.grab().toImage()
    place = view.viewport().mapTo(columns, QPoint(view.width() // 2, top))
    assert marked.pixelColor(place) == dressed.color("primary")
    assert before.pixelColor(place) != dressed.color("primary")
    gap = columns.columns["open"].list
    rect = gap.visualRect(gap.model().index(1, 0))
    center = gap.viewport().mapTo(columns, rect.center())
    assert marked.pixelColor(center) != before.pixelColor(center) or look in _SAME_GAP
    columns.dragging.land()
    assert columns.grab().toImage().pixelColor(place) == before.pixelColor(place)


def test_the_menu_opens_for_the_card_below_the_pointer_or_the_current_one(columns: Columns) -> None:
    asked: list[QPoint] = []
    columns.menu_wanted.connect(asked.append)
    view = columns.columns["open"].list
    place = view.visualRect(view.model().index(0, 0)).center()
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, place),
        (QContextMenuEvent.Reason.Mouse, QPoint(10, view.height() - 2)),
        (QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)),
    ):
        columns.choosing.choose("d")
        event = QContextMenuEvent(reason, where, view.viewport().mapToGlobal(where))
        QApplication.sendEvent(view.viewport(), event)
    current = view.visualRect(view.model().index(1, 0)).center()
    assert asked == [view.viewport().mapToGlobal(place), view.viewport().mapToGlobal(current)]


def test_side_buttons_of_the_mouse_leave_the_choice_alone(columns: Columns) -> None:
    columns.choosing.choose("c")
    view = columns.columns["open"].list
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.BackButton, pos=place)
    assert columns.choosing.selected_ids() == ["c"]


def test_a_click_on_one_of_several_leaves_that_one(columns: Columns) -> None:
    columns.choosing.choose("c")
    view = columns.columns["open"].list
    press(view, Qt.Key.Key_Down, _SHIFT)
    click(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    assert columns.choosing.selected_ids() == ["d"]


def test_a_click_below_the_cards_selects_nothing(columns: Columns) -> None:
    columns.choosing.choose("a")
    view = columns.columns["triage"].list
    click(view.viewport(), QPoint(20, view.height() - 5))
    assert not view.selectionModel().hasSelection()


_SAME_GAP = (Look.HIGH_CONTRAST_DARK, Look.HIGH_CONTRAST_LIGHT)
"""Looks whose tint at half strength is nearly that of a card."""
