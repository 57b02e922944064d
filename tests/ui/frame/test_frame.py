"""What every page stands on: names, language, letter keys, refreshing only when seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain.changes import Changes, changes_of
from colab_app.domain.stages import Stage
from colab_app.support.declared_settings import SINGLE_LETTER_KEYS
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.frame.known_names import KnownNames
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.stage_names import known_stage, stage_name
from tests.ui.controls.typing_events import compose, press, type_keys
from tests.ui.frame.desk_room import DeskRoom


class CountingPage(Page):
    """Counts what it was asked to do."""

    watched = ("challenge",)
    refreshed = 0
    retranslated = 0

    def refresh(self) -> None:
        """Count."""
        self.refreshed += 1

    def retranslate(self) -> None:
        """Count."""
        self.retranslated += 1


def test_a_page_refreshes_only_for_its_tables(room: DeskRoom, qtbot: QtBot) -> None:
    page = CountingPage(room.context)
    qtbot.addWidget(page)
    page.show()
    room.desk.changed.emit(changes_of([("comment", "1")]))
    assert page.refreshed == 0
    room.desk.changed.emit(changes_of([("challenge", "1")]))
    room.desk.changed.emit(Changes(everything=True))
    assert page.refreshed == 2


def test_a_hidden_page_catches_up_once_when_it_is_shown(room: DeskRoom, qtbot: QtBot) -> None:
    page = CountingPage(room.context)
    qtbot.addWidget(page)
    for _ in range(3):
        room.desk.changed.emit(changes_of([("challenge", "1")]))
    assert page.refreshed == 0
    page.show()
    page.hide()
    page.show()
    assert page.refreshed == 1


def test_pages_follow_the_language(room: DeskRoom, qtbot: QtBot) -> None:
    page = CountingPage(room.context)
    qtbot.addWidget(page)
    page.show()
    room.language.toggle()
    qtbot.waitUntil(lambda: page.retranslated > 0)


def test_stages_have_names_in_both_languages(room: DeskRoom) -> None:
    assert [stage_name(stage) for stage in (Stage.OPEN, Stage.CODESIGN)] == ["Open call", "Co-design"]
    room.language.use("ja")
    assert [stage_name(stage) for stage in (Stage.OPEN, Stage.CODESIGN)] == ["募集中", "共創"]
    assert len({stage_name(stage) for stage in Stage}) == len(Stage)


def test_a_stage_of_a_newer_app_is_shown_as_it_is() -> None:
    assert stage_name("orbit") == "orbit"
    assert known_stage("orbit") is Stage.CLOSED


def test_the_reader_gets_the_title_in_their_language(room: DeskRoom) -> None:
    prefer = room.language.preferred
    assert prefer("通学路の見守り", "Safe ways to school") == "Safe ways to school"
    assert prefer("Safe ways to school", "通学路の見守り") == "Safe ways to school"
    assert prefer("通学路の見守り", "") == "通学路の見守り"
    room.language.use("ja")
    assert prefer("Safe ways to school", "通学路の見守り") == "通学路の見守り"


def test_unknown_languages_mean_english(room: DeskRoom) -> None:
    room.language.use("fr")
    assert room.language.code == "en"


def test_names_are_keys_or_titles_and_the_oldest_go() -> None:
    names = KnownNames(most=2)
    names.remember("1", "C-1", "a title")
    names.remember("2", "", "a draft")
    names.remember("3", "", "")
    assert [names.name(key) for key in "123"] == ["C-1", "a draft", ""]
    names.remember("1", "C-1")
    names.remember("4", "C-4")
    assert names.name("2") == ""
    assert names.name("1") == "C-1"


class LettersPlace:
    """A widget with a letter key and a text field."""

    def __init__(self, room: DeskRoom, qtbot: QtBot) -> None:
        self.pressed: list[str] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.place = QWidget()
        self.place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = LineField(room.context.theme, name="words")
        column.addWidget(self.place)
        column.addWidget(self.field)
        letters = LetterKeys(room.context, self.window)
        letters.add("N", lambda: self.pressed.append("N"))
        letters.add("M, 2", lambda: self.pressed.append("M2"))
        self.window.show()
        qtbot.waitExposed(self.window)
        self.place.setFocus()
        qtbot.waitUntil(self.place.hasFocus)


def test_letters_work_where_no_text_is_written(room: DeskRoom, qtbot: QtBot) -> None:
    place = LettersPlace(room, qtbot)
    type_keys(place.place, "nm2")
    assert place.pressed == ["N", "M2"]


def test_letters_rest_while_text_is_written(room: DeskRoom, qtbot: QtBot) -> None:
    place = LettersPlace(room, qtbot)
    place.field.setFocus()
    type_keys(place.field, "n")
    compose(place.field, "ん")
    press(place.field, Qt.Key.Key_N)
    assert place.pressed == []
    assert place.field.text().startswith("n")


def test_letters_can_be_switched_off(room: DeskRoom, qtbot: QtBot) -> None:
    place = LettersPlace(room, qtbot)
    room.context.change_settings(room.context.settings.replace(SINGLE_LETTER_KEYS, False))
    type_keys(place.place, "n")
    assert place.pressed == []
    room.context.change_settings(room.context.settings.without(SINGLE_LETTER_KEYS))
    type_keys(place.place, "n")
    assert place.pressed == ["N"]
    assert len(room.saved) == 2
