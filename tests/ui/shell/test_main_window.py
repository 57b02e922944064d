"""The main window on a real desk: ways, messages with Undo, keys, choices at run time, what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import BoardCards
from colab_app.service.views import SyncState, SyncView
from colab_app.support.declared_settings import LANGUAGE, SINGLE_LETTER_KEYS, TEXT_SIZE_PERCENT, THEME
from colab_app.ui.board.page import BoardScreen
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.key_overview import KeyOverview
from colab_app.ui.shell.main_window import MainWindow
from colab_app.ui.shell.page_window import PageWindow
from colab_app.ui.shell.sync_panel import SyncPanel
from colab_app.ui.shell.window_memory import SIDE_BAR_FOLDED, WINDOW_PLACE
from tests.ui.controls.typing_events import click, compose, press, type_keys
from tests.ui.frame.desk_room import DeskRoom

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class PlainPage(Page):
    """A page without a head: a text field, and the routes it was shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.routes: list[Route] = []
        self.setAccessibleName("Plain page")

    def show_route(self, route: Route) -> None:
        """Remember it."""
        self.routes.append(route)

    def focus_first(self) -> None:
        """The field."""
        self.field.setFocus()


PLACES = (
    Place.FIRST_RUN,
    Place.INBOX,
    Place.PEOPLE,
    Place.CHALLENGE,
    Place.SEARCH,
    Place.SYNC,
    Place.SETTINGS,
)


class Shown:
    """A window with a board and some plain pages."""

    def __init__(self, room: DeskRoom, qtbot: QtBot) -> None:
        self.room, self.qtbot = room, qtbot
        makers: dict[Place, Callable[[UiContext], Page]] = dict.fromkeys(PLACES, PlainPage)
        makers[Place.BOARD] = BoardScreen
        self.window = MainWindow(room.context, makers)
        qtbot.addWidget(self.window)
        self.window._ask_who()
        self.window.resize(1440, 900)
        self.window.go(Route(Place.BOARD, room.board_id))
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        room.settle()

    @property
    def board(self) -> BoardScreen:
        """The board's page."""
        page = self.window.pages.stack.page(Place.BOARD)
        assert isinstance(page, BoardScreen)
        return page

    @property
    def toast(self) -> str:
        """What the message says, or an empty text."""
        toast = self.window.toast
        return toast.accessibleName() if toast.isVisible() else ""

    def plain(self, place: Place) -> PlainPage:
        """A plain page that was visited."""
        page = self.window.pages.stack.page(place)
        assert isinstance(page, PlainPage)
        return page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        focus = QApplication.focusWidget() or self.window
        press(focus, key, modifier)

    def place(self) -> Place | None:
        """Where one is."""
        current = self.window.pages.history.current
        return current.place if current else None


@pytest.fixture
def shown(room: DeskRoom, qtbot: QtBot) -> Iterator[Shown]:
    """The window on the lab's board, with two challenges."""
    room.challenges(2)
    made = Shown(room, qtbot)
    yield made
    made.window.close()
    room.settle()


# -- ways -------------------------------------------------------------------------------------------


def test_the_window_is_named_after_the_page(shown: Shown) -> None:
    assert shown.window.windowTitle() == "暮らしの足を考える – Co-creation Lab"
    shown.window.go(Route(Place.PEOPLE))
    assert shown.window.windowTitle() == "Plain page – Co-creation Lab"


def test_the_side_bar_goes_and_marks(shown: Shown) -> None:
    items = shown.window.side_bar.items
    assert list(items) == [Place.INBOX, Place.BOARD, Place.PEOPLE]
    items[Place.PEOPLE].click()
    assert shown.place() is Place.PEOPLE
    assert [item.isChecked() for item in items.values()] == [False, False, True]
    shown.window.go(Route(Place.CHALLENGE, "1"))
    assert items[Place.BOARD].isChecked()


def test_back_and_forward_by_key_button_and_mouse(shown: Shown) -> None:
    window = shown.window
    window.go(Route(Place.CHALLENGE, "1"))
    assert window.pages.bar.back.text() == "Challenge board"
    window.go(Route(Place.CHALLENGE, "2"))
    shown.press(Qt.Key.Key_Left, _ALT)
    assert shown.plain(Place.CHALLENGE).routes[-1].subject_id == "1"
    shown.press(Qt.Key.Key_Right, _ALT)
    assert shown.plain(Place.CHALLENGE).routes[-1].subject_id == "2"
    QTest.mouseClick(window, Qt.MouseButton.BackButton, pos=QPoint(500, 5))
    QTest.mouseClick(window, Qt.MouseButton.ForwardButton, pos=QPoint(500, 5))
    assert shown.plain(Place.CHALLENGE).routes[-1].subject_id == "2"
    window.pages.bar.back.click()
    window.pages.bar.back.click()
    assert shown.place() is Place.BOARD
    assert window.pages.bar.back.isHidden()


def test_heads_and_the_main_button_belong_to_their_page(shown: Shown) -> None:
    bar = shown.window.pages.bar
    assert shown.board.head.isVisible()
    assert bar.new.isVisible()
    shown.window.go(Route(Place.PEOPLE))
    assert not shown.board.head.isVisible()
    assert not bar.new.isVisible()


def test_a_place_that_is_missing_is_told(shown: Shown) -> None:
    shown.window.go(Route(Place.WORKSHOPS))
    assert shown.place() is Place.BOARD
    assert shown.toast == "This place is not here yet"


def test_the_first_run_has_the_window_for_itself(shown: Shown) -> None:
    shown.window.go(Route(Place.FIRST_RUN))
    assert not shown.window.side_bar.isVisible()
    assert not shown.window.pages.bar.isVisible()
    shown.window.go(Route(Place.BOARD))
    assert shown.window.side_bar.isVisible()


def test_search_begins_with_enter_and_follows_typing_where_it_is(shown: Shown) -> None:
    window = shown.window
    shown.press(Qt.Key.Key_K, _CONTROL)
    field = window.pages.bar.search
    assert field.hasFocus()
    compose(field, "ひなん")
    press(field, Qt.Key.Key_Return)
    assert shown.place() is Place.BOARD
    compose(field, "")
    type_keys(field, "shelter")
    press(field, Qt.Key.Key_Return)
    page = shown.plain(Place.SEARCH)
    assert page.routes == [Route(Place.SEARCH, anchor="shelter")]
    assert page.field.hasFocus()
    field.setFocus()
    type_keys(field, "s")
    shown.qtbot.waitUntil(lambda: page.routes[-1].anchor == "shelters")
    assert field.hasFocus()
    window.pages.back()
    assert shown.place() is Place.BOARD
    assert field.text() == ""


# -- deeds ------------------------------------------------------------------------------------------


def stage_of(shown: Shown, number: int = 1) -> str:
    """Where a challenge stands in the replica."""
    view = shown.room.ask(BoardCards(shown.room.board_id, "2026-11-25"))
    assert view is not None
    key = f"C-{number}"
    return next(column.stage for column in view.columns for card in column.cards if card.key == key)


def test_a_deed_is_told_and_taken_back_from_its_message(shown: Shown) -> None:
    shown.board.look.columns.choosing.choose_first()
    shown.board.moving.move_chosen_to("codesign")
    shown.qtbot.waitUntil(lambda: shown.toast == "Moved C-1 to “Co-design”")
    shown.window.toast._action.click()
    shown.room.settle()
    assert stage_of(shown) == "open"


def test_several_cards_are_one_deed(shown: Shown) -> None:
    view = shown.board.view
    assert view is not None
    ids = [card.id for column in view.columns for card in column.cards]
    shown.board.moving.move(ids, "pilot", 0)
    shown.qtbot.waitUntil(lambda: shown.toast == "2 challenges moved to “Pilot”")
    shown.window.toast._action.click()
    shown.room.settle()
    assert [stage_of(shown, 1), stage_of(shown, 2)] == ["open", "open"]


def test_undo_and_redo_by_key_say_what_they_do(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Z, _CONTROL)
    assert shown.toast == "There is nothing to undo"
    shown.board.look.columns.choosing.choose_first()
    shown.board.moving.move_chosen_to("codesign")
    shown.room.settle()
    shown.press(Qt.Key.Key_Z, _CONTROL)
    shown.room.settle()
    assert stage_of(shown) == "open"
    assert shown.toast == "Taken back: Moved C-1 to “Co-design”"
    shown.press(Qt.Key.Key_Z, _CONTROL | _SHIFT)
    shown.room.settle()
    assert stage_of(shown) == "codesign"
    shown.press(Qt.Key.Key_Z, _CONTROL | _SHIFT)
    assert shown.toast == "There is nothing to do again"


def test_problems_are_told_in_sentences(shown: Shown) -> None:
    shown.room.desk.problem.emit(UserProblem("permit.role"))
    assert shown.toast.endswith(".")
    assert "permit" not in shown.toast
    shown.room.context.notice.emit("The file is there")
    assert shown.toast == "The file is there"


# -- keys -------------------------------------------------------------------------------------------


def test_letters_go_to_places_but_not_while_writing(shown: Shown) -> None:
    asked: list[tuple[str, str]] = []
    shown.window.new_asked.connect(lambda *what: asked.append(what))
    shown.press(Qt.Key.Key_G)
    shown.press(Qt.Key.Key_I)
    assert shown.place() is Place.INBOX
    field = shown.plain(Place.INBOX).field
    type_keys(field, "gbn")
    assert shown.place() is Place.INBOX
    assert field.text() == "gbn"
    shown.window.side_bar.items[Place.INBOX].setFocus()
    shown.press(Qt.Key.Key_G)
    shown.press(Qt.Key.Key_B)
    shown.press(Qt.Key.Key_N)
    assert shown.place() is Place.BOARD
    assert asked == [(shown.room.board_id, "open")]


def test_f6_goes_round_the_panes(shown: Shown) -> None:
    window = shown.window
    shown.board.look.columns.choosing.choose_first()
    shown.board.commands.peek()
    shown.qtbot.waitUntil(shown.board.pane.isVisible)
    holders: list[QWidget] = [window.side_bar, shown.board, shown.board.pane]

    def holder() -> int:
        focus = QApplication.focusWidget()
        assert focus is not None
        return next(i for i, each in enumerate(holders) if each.isAncestorOf(focus))

    order = [holder()]
    for _ in range(3):
        shown.press(Qt.Key.Key_F6)
        order.append(holder())
    assert order == [1, 2, 0, 1]
    shown.press(Qt.Key.Key_F6, _SHIFT)
    assert holder() == 0


def test_f1_shows_all_keys(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F1)
    overview = shown.window.findChild(KeyOverview)
    assert overview is not None
    assert overview.isVisible()
    shown.press(Qt.Key.Key_Escape)
    assert not overview.isVisible()


def test_switched_off_letters_rest(shown: Shown) -> None:
    context = shown.room.context
    context.change_settings(context.settings.replace(SINGLE_LETTER_KEYS, False))
    shown.press(Qt.Key.Key_G)
    shown.press(Qt.Key.Key_I)
    assert shown.place() is Place.BOARD


def test_a_page_in_a_window_of_its_own(shown: Shown) -> None:
    before = set(QApplication.topLevelWidgets())
    shown.room.context.open_in_window.emit(Route(Place.CHALLENGE, "1"))
    (window,) = [w for w in set(QApplication.topLevelWidgets()) - before if isinstance(w, PageWindow)]
    assert window.windowTitle() == "Plain page"
    page = window.pages.page
    assert isinstance(page, PlainPage)
    assert page.routes == [Route(Place.CHALLENGE, "1")]
    shown.room.language.use("ja")
    gone: list[None] = []
    window.destroyed.connect(lambda: gone.append(None))
    shown.window.close()
    shown.qtbot.waitUntil(lambda: bool(gone))


# -- choices ----------------------------------------------------------------------------------------


def test_language_changes_while_running_and_is_kept(shown: Shown) -> None:
    shown.press(Qt.Key.Key_L, _CONTROL | _SHIFT)
    shown.qtbot.waitUntil(lambda: shown.window.windowTitle().endswith("共創ラボ"))
    assert shown.window.side_bar.items[Place.INBOX].text() == "受信箱"
    assert shown.window.pages.bar.new.text() == "課題を出す"
    assert shown.room.saved[-1].get(LANGUAGE) == "ja"
    shown.press(Qt.Key.Key_L, _CONTROL | _SHIFT)
    assert shown.room.saved[-1].get(LANGUAGE) == "en"


def test_text_size_by_key(shown: Shown) -> None:
    def size() -> int:
        return shown.room.context.settings.get(TEXT_SIZE_PERCENT)

    for key, expected in (
        (Qt.Key.Key_Plus, 110),
        (Qt.Key.Key_Equal, 125),
        (Qt.Key.Key_Minus, 110),
        (Qt.Key.Key_0, 100),
    ):
        shown.press(key, _CONTROL)
        assert size() == expected


def test_the_menu_of_the_lab(shown: Shown) -> None:
    shown.board.look.columns.choosing.choose_first()
    shown.board.moving.move_chosen_to("codesign")
    shown.room.settle()
    menu = shown.window.lab_menu()
    rows = [action.text() for action in menu.actions() if action.text()]
    assert rows[:3] == ["New challenge\tN", "Undo: Moved C-1 to “Co-design”\tCtrl+Z", "Redo\tCtrl+Shift+Z"]
    assert rows[-3:] == ["Sync", "Settings", "Keys\tF1"]
    looks = {action.text(): action.menu() for action in menu.actions() if action.menu() is not None}
    look = looks["Look"]
    assert isinstance(look, QMenu)
    next(action for action in look.actions() if action.text() == "Dark").trigger()
    assert shown.room.saved[-1].get(THEME) == "dark"
    language = looks["Language"]
    assert isinstance(language, QMenu)
    assert [action.isChecked() for action in language.actions()] == [False, True]
    menu.actions()[1].trigger()
    shown.room.settle()
    assert stage_of(shown) == "open"


def test_the_side_bar_folds_by_key_and_in_narrow_windows(shown: Shown) -> None:
    bar = shown.window.side_bar
    shown.press(Qt.Key.Key_B, _CONTROL)
    assert bar.is_folded
    assert bar.width() == 56
    assert "Inbox" in bar.items[Place.INBOX].toolTip()
    shown.press(Qt.Key.Key_B, _CONTROL)
    assert bar.width() == 224
    shown.window.resize(900, 700)
    assert bar.is_folded
    shown.window.resize(1440, 900)
    assert not bar.is_folded


def test_size_and_side_bar_are_remembered(shown: Shown, qtbot: QtBot) -> None:
    shown.window.fold_side_bar()
    shown.window.resize(790, 600)  # the screen of the tests is 800 pixels wide
    closed: list[None] = []
    shown.window.closing.connect(lambda: closed.append(None))
    shown.window.close()
    assert closed == [None]
    kept = shown.room.saved[-1]
    assert kept.get(WINDOW_PLACE)
    assert kept.get(SIDE_BAR_FOLDED) is True
    again = MainWindow(shown.room.context, {Place.BOARD: BoardScreen})
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (790, 600)
    again.resize(1400, 777)
    assert again.side_bar.is_folded


# -- who, inbox, sync -------------------------------------------------------------------------------


def test_who_sits_here_and_their_role(shown: Shown) -> None:
    me = shown.window.side_bar.me
    shown.qtbot.waitUntil(lambda: me._name.text() == "水野 あかり")
    assert me._role.text() == "Facilitator"
    me._gear.click()
    assert shown.place() is Place.SETTINGS


def test_unread_notices_are_counted(shown: Shown) -> None:
    item = shown.window.side_bar.items[Place.INBOX]
    shown.window._inbox.timeout.emit()
    shown.room.settle()
    assert item.accessibleName() == "Inbox"
    shown.window.side_bar.show_unread(3)
    assert item.accessibleName() == "Inbox: 3 unread"


@pytest.mark.parametrize("state", list(SyncState))
def test_every_sync_state_is_said_in_words(shown: Shown, state: SyncState) -> None:
    view = SyncView(
        state, hub_name="/srv/lab.db", pending=3, refused=1, code="hub.unreachable", params={"name": "x"}
    )
    shown.room.desk.sync_changed.emit(view)
    assert shown.window.side_bar.sync.text()
    assert shown.window.side_bar.lab.accessibleName() == "Co-creation Lab. Hub: lab.db"
    click(shown.window.side_bar.sync)
    panel = shown.window.findChild(SyncPanel)
    assert panel is not None
    assert panel._title.text() == shown.window.side_bar.sync.text()
    assert panel.try_now.isVisible()
    shown.room.settle()
    panel.details.click()
    assert shown.place() is Place.SYNC


def test_alone_nothing_waits_to_be_sent(shown: Shown) -> None:
    assert shown.window.side_bar.sync.text() == "Saved on this computer"
    shown.window.show_sync()
    shown.room.settle()
    panel = shown.window.findChild(SyncPanel)
    assert panel is not None
    assert not panel._waiting.isVisible()
    assert not panel.try_now.isVisible()
    press(panel, Qt.Key.Key_Escape)


def test_waiting_changes_are_listed(shown: Shown) -> None:
    shown.room.submit(
        c.AddIdea(idea_id=shown.room.desk.new_id(), board_id=shown.room.board_id, title="回覧板")
    )
    shown.room.desk.sync_changed.emit(SyncView(SyncState.WAITING, hub_name="/srv/lab.db", pending=4))
    shown.window.show_sync()
    shown.room.settle()
    panel = shown.window.findChild(SyncPanel)
    assert panel is not None
    assert panel._waiting.text() == "Waiting to be sent: 4 changes"
    assert panel._rows[3].accessibleName() == "New idea · 回覧板"
    panel.try_now.click()
    panel.reject()
