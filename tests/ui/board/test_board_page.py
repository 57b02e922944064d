"""The board's page on a real desk: what is done by key is in the replica, and what changes there is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain import commands as c
from colab_app.service.queries import BoardCards, OneChallenge
from colab_app.service.views import BoardView, CardFilter, SortOrder
from colab_app.support.declared_settings import DENSITY
from colab_app.ui.board.page import BoardScreen
from colab_app.ui.board.reason_dialog import ReasonDialog
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.frame.route import Place, Route
from tests.ui.controls.typing_events import commit, compose, press, type_keys
from tests.ui.frame.desk_room import DeskRoom

_CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = "2026-11-25"


class Board:
    """The page in a window, with what its tests ask again and again."""

    def __init__(self, room: DeskRoom, qtbot: QtBot) -> None:
        self.room, self.qtbot = room, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.page = BoardScreen(room.context)
        row = QHBoxLayout(self.window)
        row.addWidget(self.page, 1)
        for part in (self.page.bar_left, self.page.side_pane):
            assert part is not None
            row.addWidget(part)
        self.window.resize(1900, 900)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def open(self) -> BoardView:
        """Show the lab's board."""
        self.page.show_route(Route(Place.BOARD, self.room.board_id))
        self.room.settle()
        assert self.page.view is not None
        return self.page.view

    def titles(self, stage: str) -> list[str]:
        """Titles shown in a column."""
        return [card.title for card in self.page.look.columns.columns[stage].model.cards]

    def kept(self, stage: str) -> list[str]:
        """Ids in a column of the replica."""
        view = self.room.ask(BoardCards(self.room.board_id, TODAY))
        assert view is not None
        return next([card.id for card in column.cards] for column in view.columns if column.stage == stage)

    def choose(self, card_id: str) -> None:
        """Give the keyboard to a card."""
        assert self.page.look.columns.choosing.choose(card_id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        focus = self.window.focusWidget()
        assert focus is not None
        press(focus, key, modifier)

    def until(self, fact: Callable[[], bool]) -> None:
        """Wait for something to be seen."""
        self.qtbot.waitUntil(fact, timeout=10_000)


@pytest.fixture
def shown(room: DeskRoom, qtbot: QtBot) -> Iterator[Board]:
    """A page that has not been asked for a board yet."""
    made = Board(room, qtbot)
    yield made
    room.settle()


def test_an_empty_board_takes_the_first_challenge(shown: Board) -> None:
    shown.open()
    assert shown.page.look.is_empty
    field = shown.page.look.first.box.field
    shown.page.focus_first()
    compose(field, "ひなん")
    press(field, Qt.Key.Key_Return, _CONTROL)
    commit(field, "避難所の混み具合")
    press(field, Qt.Key.Key_Return)
    shown.room.settle()
    assert shown.kept("open") == []
    press(field, Qt.Key.Key_Return, _CONTROL)
    shown.until(lambda: not shown.page.look.is_empty)
    assert shown.titles("open") == ["避難所の混み具合"]
    assert len(shown.kept("open")) == 1
    card = shown.page.look.current_card()
    assert card is not None
    assert card.title == "避難所の混み具合"


def test_nothing_is_put_up_without_words(shown: Board) -> None:
    shown.open()
    field = shown.page.look.first.box.field
    type_keys(field, "   ")
    shown.page.look.first.box.put.click()
    assert field.has_problem
    type_keys(field, "x")
    assert not field.has_problem


def test_other_ways_to_begin(shown: Board) -> None:
    asked: list[tuple[str, str]] = []
    shown.page.new_asked.connect(lambda *what: asked.append(what))
    shown.open()
    first = shown.page.look.first
    first._form.click()
    first._import.click()
    first._hub.click()
    assert asked == [(shown.room.board_id, "open")]
    assert [route.place for route in shown.room.routes] == [Place.EXCHANGE, Place.SYNC]


def test_without_a_board_in_the_route_the_first_one_is_shown(shown: Board) -> None:
    shown.page.show_route(Route(Place.BOARD))
    shown.until(lambda: shown.page.view is not None)
    assert shown.page.title() == "暮らしの足を考える"


def test_a_card_moves_down_and_up_by_key_and_back_by_undo(shown: Board) -> None:
    a, b, d = shown.room.challenges(3)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_Down, _CONTROL)
    # Shown at once, before the replica has answered.
    assert shown.titles("open") == ["困りごと 2", "困りごと 1", "困りごと 3"]
    shown.room.settle()
    assert shown.kept("open") == [b, a, d]
    shown.press(Qt.Key.Key_Down, _CONTROL)
    shown.press(Qt.Key.Key_Down, _CONTROL)
    shown.room.settle()
    assert shown.kept("open") == [b, d, a]
    shown.press(Qt.Key.Key_Up, _CONTROL)
    shown.room.settle()
    assert shown.kept("open") == [b, a, d]
    assert shown.page.look.columns.choosing.current_id() == a
    for _ in range(3):
        shown.room.desk.undo()
    shown.room.settle()
    assert shown.kept("open") == [a, b, d]
    shown.until(lambda: shown.titles("open") == ["困りごと 1", "困りごと 2", "困りごと 3"])


def test_a_card_moves_to_the_next_stage_which_opens(shown: Board) -> None:
    a, _ = shown.room.challenges(2)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_Right, _CONTROL)
    shown.room.settle()
    assert shown.kept("screening") == [a]
    column = shown.page.look.columns.columns["screening"]
    assert column.isVisible()
    assert column.list.hasFocus()
    shown.press(Qt.Key.Key_Left, _CONTROL)
    shown.room.settle()
    assert shown.kept("screening") == []


def test_letters_move_several_chosen_cards(shown: Board) -> None:
    a, b, d = shown.room.challenges(3)
    together: list[int] = []
    shown.room.context.doing_together.connect(together.append)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shown.press(Qt.Key.Key_M)
    shown.press(Qt.Key.Key_5)
    shown.room.settle()
    assert shown.kept("codesign") == [a, b]
    assert shown.kept("open") == [d]
    assert together == [2]


def test_closing_asks_for_a_reason(shown: Board) -> None:
    (a,) = shown.room.challenges(1)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_M)
    shown.press(Qt.Key.Key_8)
    dialog = shown.window.findChild(ReasonDialog)
    assert dialog is not None
    press(dialog.field, Qt.Key.Key_Return, _CONTROL)
    assert dialog.field.has_problem
    assert shown.kept("open") == [a]
    compose(dialog.field, "かいけつ")
    press(dialog.field, Qt.Key.Key_Return, _CONTROL)
    commit(dialog.field, "解決しました")
    assert shown.kept("closed") == []
    press(dialog.field, Qt.Key.Key_Return, _CONTROL)
    shown.room.settle()
    assert shown.kept("closed") == [a]
    page = shown.room.ask(OneChallenge(a))
    assert page is not None
    assert any(entry.details.get("reason") == "解決しました" for entry in page.history)


def test_without_a_reason_nothing_is_closed(shown: Board) -> None:
    (a,) = shown.room.challenges(1)
    shown.open()
    shown.page.moving.move([a], "closed", 0)
    dialog = shown.window.findChild(ReasonDialog)
    assert dialog is not None
    press(dialog.field, Qt.Key.Key_Escape)
    shown.room.settle()
    assert shown.kept("open") == [a]
    assert shown.titles("open") == ["困りごと 1"]


def test_a_refused_move_is_taken_back_and_told(shown: Board) -> None:
    a, b = shown.room.challenges(2)
    shown.open()
    move = c.MoveChallenge(challenge_id=a, from_stage="open", to_stage="pilot", position="i")
    # Somebody else was faster: this page has not heard of it yet.
    shown.room.desk.blockSignals(True)
    shown.room.submit(move)
    shown.room.desk.blockSignals(False)
    shown.page.moving.move([a], "codesign", 0)
    assert shown.titles("codesign") == ["困りごと 1"]
    shown.until(lambda: bool(shown.room.problems))
    shown.until(lambda: shown.titles("pilot") == ["困りごと 1"])
    assert shown.titles("codesign") == []
    assert shown.room.problems[0].code == "stage.stale"
    assert shown.kept("open") == [b]


def test_a_draft_is_published_by_moving_it(shown: Board) -> None:
    draft_id = shown.room.desk.new_id()
    shown.room.submit(
        c.SaveDraft(
            draft_id=draft_id,
            kind="challenge",
            board_id=shown.room.board_id,
            title="下書きの困りごと",
            fields={"summary": "短く"},
        )
    )
    shown.open()
    assert shown.titles("draft") == ["下書きの困りごと"]
    shown.page.moving.move([draft_id], "open", 0)
    shown.room.settle()
    shown.until(lambda: shown.titles("draft") == [])
    assert shown.kept("open") == [draft_id]


def test_a_draft_opens_in_its_form(shown: Board) -> None:
    draft_id = shown.room.desk.new_id()
    shown.room.submit(
        c.SaveDraft(
            draft_id=draft_id, kind="challenge", board_id=shown.room.board_id, title="下書き", fields={}
        )
    )
    shown.open()
    shown.choose(draft_id)
    shown.press(Qt.Key.Key_Return)
    shown.until(lambda: shown.window.findChild(NewChallengeDialog) is not None)
    form = shown.window.findChild(NewChallengeDialog)
    assert form is not None
    assert form.record_id == draft_id
    assert shown.room.routes == []
    shown.press(Qt.Key.Key_Space)
    form.reject()


def test_what_others_do_is_seen_and_the_choice_stays(shown: Board) -> None:
    a, b = shown.room.challenges(2)
    shown.open()
    shown.choose(b)
    shown.room.submit(shown.room.comment(b))
    shown.until(lambda: getattr(shown.page.look.current_card(), "comments", 0) == 1)
    assert shown.page.look.columns.choosing.current_id() == b
    shown.room.submit(c.RemoveSubject(subject_kind="challenge", subject_id=a))
    shown.until(lambda: shown.titles("open") == ["困りごと 2"])
    assert shown.page.look.columns.choosing.current_id() == b


def test_many_changes_at_once_are_few_questions(shown: Board) -> None:
    shown.room.challenges(1)
    shown.open()
    asked: list[object] = []
    shown.page.feed.arrived.connect(asked.append)
    for _ in range(30):
        shown.page.feed.ask()
    shown.room.settle()
    shown.until(lambda: len(asked) == 2)
    shown.room.settle()
    assert len(asked) == 2


def test_filters_hide_cards_and_say_so(shown: Board) -> None:
    shown.room.challenges(2)
    shown.room.challenges(1, "codesign", "雪かき")
    shown.open()
    shown.page.filters._use(CardFilter(text="雪かき"))
    shown.until(lambda: shown.page.view is not None and shown.page.view.shown == 1)
    assert shown.titles("codesign") == ["雪かき 1"]
    shown.page.filters._use(CardFilter(text="火星", mine=True))
    shown.until(lambda: shown.page.look.no_match.isVisible())
    assert "2 filters" in shown.page.look.no_match._title.text()
    shown.page.look.no_match.clear.click()
    shown.until(lambda: shown.page.view is not None and shown.page.view.shown == 3)
    assert shown.page.look.columns.isVisible()


def test_the_order_decides_and_then_places_mean_nothing(shown: Board) -> None:
    a, b = shown.room.challenges(2)
    shown.room.submit(c.SetSupport(subject_kind="challenge", subject_id=b, on=True))
    shown.open()
    shown.page.filters._use_order(SortOrder.SUPPORTS)
    shown.until(lambda: shown.titles("open") == ["困りごと 2", "困りごと 1"])
    shown.choose(a)
    shown.press(Qt.Key.Key_Up, _CONTROL)
    shown.room.settle()
    assert shown.kept("open") == [a, b]


def test_letters_support_and_peek_and_propose(shown: Board) -> None:
    a, b = shown.room.challenges(2)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_S)
    shown.until(lambda: getattr(shown.page.look.current_card(), "supported", False))
    shown.press(Qt.Key.Key_S)
    shown.until(lambda: not getattr(shown.page.look.current_card(), "supported", True))
    shown.press(Qt.Key.Key_Space)
    shown.until(shown.page.pane.isVisible)
    assert shown.page.pane.challenge_id == a
    shown.press(Qt.Key.Key_Down)
    shown.until(lambda: shown.page.pane.challenge_id == b)
    shown.press(Qt.Key.Key_Escape)
    assert not shown.page.pane.isVisible()
    shown.press(Qt.Key.Key_P)
    shown.press(Qt.Key.Key_Return)
    assert shown.room.routes == [Route(Place.CHALLENGE, b, "propose"), Route(Place.CHALLENGE, b)]


def test_the_comment_letter_leads_into_the_box(shown: Board) -> None:
    (a,) = shown.room.challenges(1)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_C)
    shown.until(shown.page.pane.isVisible)
    shown.until(shown.page.pane.comment_box.field.hasFocus)


def test_escape_closes_one_thing_at_a_time(shown: Board) -> None:
    (a,) = shown.room.challenges(1)
    shown.open()
    shown.choose(a)
    shown.press(Qt.Key.Key_Space)
    shown.until(shown.page.pane.isVisible)
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.look.columns.choosing.selected_ids() == [a]
    shown.press(Qt.Key.Key_Escape)
    assert not shown.page.look.columns.columns["open"].list.selectionModel().hasSelection()


def test_the_list_shows_the_same_cards_and_the_same_choice(shown: Board) -> None:
    _, b = shown.room.challenges(2)
    shown.open()
    shown.choose(b)
    shown.press(Qt.Key.Key_2)
    table = shown.page.look.table
    assert table.isVisible()
    assert table.current_id() == b
    table.setFocus()
    shown.press(Qt.Key.Key_M)
    shown.press(Qt.Key.Key_6)
    shown.room.settle()
    assert shown.kept("pilot") == [b]
    shown.press(Qt.Key.Key_Right, _CONTROL)
    shown.press(Qt.Key.Key_1)
    shown.room.settle()
    assert shown.page.look.columns.isVisible()
    assert shown.page.look.columns.choosing.current_id() == b


def test_a_route_can_name_a_challenge(shown: Board) -> None:
    _, b = shown.room.challenges(2)
    shown.page.show_route(Route(Place.BOARD, shown.room.board_id, b))
    shown.until(lambda: shown.page.look.columns.choosing.current_id() == b)


def test_another_language_keeps_the_choice(shown: Board) -> None:
    _, b = shown.room.challenges(2)
    shown.open()
    shown.choose(b)
    shown.room.language.use("ja")
    shown.until(lambda: shown.page.filters._mine.text() == "自分が関わる")
    assert shown.page.look.columns.columns["open"].head._name.text() == "募集中"
    assert shown.page.look.columns.choosing.selected_ids() == [b]


def test_compact_cards_are_a_setting(shown: Board) -> None:
    shown.room.challenges(1)
    shown.open()
    column = shown.page.look.columns.columns["open"]
    before = column.list.visualRect(column.model.index(0)).height()
    context = shown.room.context
    context.change_settings(context.settings.replace(DENSITY, "compact"))
    assert column.list.visualRect(column.model.index(0)).height() < before


def test_the_menu_of_a_card_does_what_keys_do(shown: Board) -> None:
    (a,) = shown.room.challenges(1)
    shown.open()
    shown.choose(a)
    menu = shown.page.menu_of_chosen()
    assert menu is not None
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words[:2] == ["Open the page", "Open in a new window"]
    moves = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert isinstance(moves, QMenu)
    labels = {action.text(): action for action in moves.actions()}
    assert not labels["Open call\tM, 3"].isEnabled()
    assert not labels["Draft\tM, 1"].isEnabled()
    labels["Pilot\tM, 6"].trigger()
    shown.room.settle()
    assert shown.kept("pilot") == [a]


def test_other_boards_are_offered_when_there_are_several(shown: Board) -> None:
    shown.room.challenges(1)
    shown.open()
    assert shown.page.head._others.isHidden()
    other = shown.room.desk.new_id()
    shown.room.submit(c.AddBoard(board_id=other, title="水辺の防災", template="pitch", fields={}))
    shown.until(lambda: not shown.page.head._others.isHidden())
    actions = shown.page.head.boards_menu().actions()
    assert [action.text() for action in actions] == ["暮らしの足を考える", "水辺の防災"]
    actions[1].trigger()
    assert shown.room.routes == [Route(Place.BOARD, other)]
    shown.page.show_route(Route(Place.BOARD, other))
    shown.until(lambda: shown.page.title() == "水辺の防災")
    assert shown.page.look.is_empty
