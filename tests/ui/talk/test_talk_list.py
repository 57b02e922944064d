"""The conversation as a list: as high as its rows, pressed by mouse and keys, one sentence a comment."""

from __future__ import annotations

from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from pytestqt.qtbot import QtBot

from colab_app.support.declared_settings import SINGLE_LETTER_KEYS
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.talk.comment_layout import FootWords, Part
from colab_app.ui.talk.talk_list import TalkList
from colab_app.ui.talk.talk_model import TalkModel
from colab_app.ui.talk.thread_rows import TalkFilter, TalkRow, talk_rows
from tests.ui.controls.typing_events import click, press
from tests.ui.subject.lab_desk import LabDesk
from tests.ui.talk.views import THREADS, comment


class ChecksModels(Protocol):
    """What pytest-qt looks at models with; its own class is not typed."""

    def check(self, model: QAbstractItemModel) -> None:
        """Fails when the model breaks a promise."""


Pressed = list[tuple[str, Part, str]]


@pytest.fixture
def talk(lab: LabDesk) -> TalkList:
    made = TalkList(lab.context, PictureStore(lab.desk, PICTURE_SIZE))
    made.set_words("話し合い", FootWords("返信", "戻す"))
    made.rows.show_rows(talk_rows(THREADS, TalkFilter()))
    lab.put(made, 700, 900)
    return made


@pytest.fixture
def pressed(talk: TalkList) -> Pressed:
    found: Pressed = []
    talk.pressed_part.connect(lambda comment_id, part, mark: found.append((comment_id, part, mark)))
    return found


def _click_part(talk: TalkList, key: str, part: Part, mark: str = "") -> None:
    number = talk.rows.row_of(key)
    layout = talk._delegate.layout_of(talk.rows.rows[number], talk.viewport().width())
    action = next(each for each in layout.actions if each.part is part and each.mark == mark)
    place = talk.visualRect(talk.rows.index(number, 0)).topLeft() + action.box.center().toPoint()
    click(talk.viewport(), place)


def test_the_model_is_sound_while_it_changes(qtmodeltester: ChecksModels) -> None:
    model = TalkModel(lambda row: row.key)
    qtmodeltester.check(model)
    for rows in (talk_rows(THREADS, TalkFilter()), talk_rows(THREADS[3:], TalkFilter()), ()):
        model.show_rows(rows)
        assert model.rows == tuple(rows)
        qtmodeltester.check(model)


def test_what_stays_keeps_its_place_in_the_model(qtbot: QtBot) -> None:
    model = TalkModel(lambda row: row.key)
    model.show_rows(talk_rows(THREADS, TalkFilter()))
    index = model.index(model.row_of("c"), 0)
    from_row = index.row()
    kept = [model.index(model.row_of("c"), 0)]
    with qtbot.waitSignal(model.rowsInserted):
        model.show_rows(talk_rows((comment("new"), *THREADS), TalkFilter()))
    assert model.row_of("c") == from_row + 1
    assert kept


def test_it_is_exactly_as_high_as_its_rows(talk: TalkList) -> None:
    assert talk.height() == talk.heightForWidth(talk.width())
    assert talk.verticalScrollBar().maximum() == 0
    last = talk.visualRect(talk.rows.index(talk.rows.rowCount() - 1, 0))
    assert last.bottom() + 1 == talk.height()


def test_narrower_is_higher(talk: TalkList) -> None:
    talk.rows.show_rows(talk_rows((comment("x", "あ" * 200),), TalkFilter()))
    assert talk.heightForWidth(300) > talk.heightForWidth(700)


def test_parts_are_pressed_with_the_mouse(talk: TalkList, pressed: Pressed) -> None:
    reacted = comment("r", reactions=(("thanks", 2, False),))
    talk.rows.show_rows(talk_rows((*THREADS, reacted), TalkFilter()))
    _click_part(talk, "a1", Part.REPLY)
    _click_part(talk, "b", Part.SUPPORT)
    _click_part(talk, "r", Part.REACTION, "thanks")
    assert pressed == [("a1", Part.REPLY, ""), ("b", Part.SUPPORT, ""), ("r", Part.REACTION, "thanks")]


def test_keys_go_through_the_comments_and_press_their_parts(talk: TalkList, pressed: Pressed) -> None:
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    press(talk, Qt.Key.Key_Down)
    press(talk, Qt.Key.Key_R)
    press(talk, Qt.Key.Key_S)
    press(talk, Qt.Key.Key_Return)
    assert pressed == [("a1", Part.REPLY, ""), ("a1", Part.SUPPORT, ""), ("a1", Part.REPLY, "")]


def test_letters_can_be_switched_off(lab: LabDesk, talk: TalkList, pressed: Pressed) -> None:
    lab.context.change_settings(lab.context.settings.replace(SINGLE_LETTER_KEYS, False))
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    press(talk, Qt.Key.Key_R)
    press(talk, Qt.Key.Key_S)
    assert pressed == []


def test_what_one_may_not_do_is_not_offered(talk: TalkList, pressed: Pressed) -> None:
    talk.rows.show_rows(talk_rows((comment("x", may=frozenset()),), TalkFilter()))
    layout = talk._delegate.layout_of(talk.rows.rows[0], talk.viewport().width())
    assert [action.part for action in layout.actions] == [Part.MORE]
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    press(talk, Qt.Key.Key_R)
    assert pressed == []


def test_the_menu_key_and_the_dots_open_the_menu(qtbot: QtBot, talk: TalkList) -> None:
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(talk.menu_asked) as asked:
        press(talk, Qt.Key.Key_Menu)
    assert asked.args[0] == "a"
    with qtbot.waitSignal(talk.menu_asked) as asked:
        _click_part(talk, "c", Part.MORE)
    assert asked.args[0] == "c"


def test_links_are_asked_for(qtbot: QtBot, talk: TalkList) -> None:
    talk.rows.show_rows(talk_rows((comment("x", "[page](https://lab.example/)"),), TalkFilter()))
    layout = talk._delegate.layout_of(talk.rows.rows[0], talk.viewport().width())
    with qtbot.waitSignal(talk.link_asked) as asked:
        click(talk.viewport(), layout.body.topLeft().toPoint() + QPoint(8, 14))
    assert asked.args == ["https://lab.example/"]


def test_earlier_comments_are_asked_for_with_mouse_and_key(qtbot: QtBot, talk: TalkList) -> None:
    many = [comment(f"n{number}") for number in range(30)]
    talk.rows.show_rows(talk_rows(many, TalkFilter(), most=5))
    with qtbot.waitSignal(talk.earlier_asked):
        click(talk.viewport(), talk.visualRect(talk.rows.index(0, 0)).center())
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    talk.setCurrentIndex(talk.rows.index(0, 0))
    with qtbot.waitSignal(talk.earlier_asked):
        press(talk, Qt.Key.Key_Space)


def test_a_comment_is_one_sentence(lab: LabDesk, talk: TalkList) -> None:
    lab.language.use("en")
    shown = comment("x", "**Yes**, on [Friday](https://x.example).", kind="question", supports=2, unread=True)
    talk.rows.show_rows((TalkRow("x", shown),))
    spoken = talk.rows.data(talk.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    for words in ("Ken Yamamoto", "Shinonome City", "Question", "Yes, on Friday.", "new"):
        assert words in spoken


def test_the_current_comment_is_brought_into_view(qtbot: QtBot, talk: TalkList) -> None:
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(talk.row_wanted):
        press(talk, Qt.Key.Key_End)
    with qtbot.waitSignal(talk.row_wanted):
        talk.mark("a")


def test_pages_are_turned_by_the_page(talk: TalkList) -> None:
    talk.setFocus(Qt.FocusReason.TabFocusReason)
    before = talk.currentIndex().row()
    press(talk, Qt.Key.Key_PageDown)
    assert talk.currentIndex().row() == before


def test_another_size_is_measured_anew(lab: LabDesk, talk: TalkList) -> None:
    before = talk.heightForWidth(700)
    lab.context.theme.set_text_scale(1.5)
    assert talk.heightForWidth(700) > before
