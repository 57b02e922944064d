"""Three ways into a lab; nothing is asked that can be guessed, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from colab_app.domain.errors import UserProblem
from colab_app.support.declared_settings import LANGUAGE, SINGLE_LETTER_KEYS, TEXT_SIZE_PERCENT
from colab_app.ui.first_run import Beginning, FirstRunScreen
from colab_app.ui.first_run import beginning as beginnings
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import compose, press, spoken, type_keys


@pytest.fixture
def screen(empty_desk: SampleDesk) -> FirstRunScreen:
    """The first run, shown."""
    made = FirstRunScreen(empty_desk.context)
    empty_desk.show(made)
    made.focus_first()
    return made


def _joins(screen: FirstRunScreen) -> list[tuple[str, ...]]:
    heard: list[tuple[str, ...]] = []
    screen.join.connect(lambda *what: heard.append(what))
    return heard


def _fill(screen: FirstRunScreen, address: str = "/srv/lab/hub.db") -> None:
    screen.form.address.setText(address)
    screen.form.name.setText("鈴木 一")
    screen.form.organisation.setText("東雲市")


def test_enter_starts_alone_with_everything_guessed(screen: FirstRunScreen) -> None:
    heard: list[Beginning] = []
    screen.found.connect(heard.append)
    press(screen.ways.own.button, Qt.Key.Key_Return)
    (beginning,) = heard
    assert beginning.member_name == screen.ways.name.text() != ""
    assert beginning.organisation_kind == "lab"
    assert beginning.template == "full_pilot"
    assert beginning.organisation_name
    assert beginning.board_title


def test_the_name_can_be_changed_before(screen: FirstRunScreen) -> None:
    heard: list[Beginning] = []
    screen.found.connect(heard.append)
    screen.ways.name.setText("  高橋 由衣 ")
    screen.ways.name.setFocus()
    press(screen.ways.name, Qt.Key.Key_Return)
    assert [beginning.member_name for beginning in heard] == ["高橋 由衣"]


def test_an_empty_name_is_guessed_again(screen: FirstRunScreen) -> None:
    heard: list[Beginning] = []
    screen.found.connect(heard.append)
    screen.ways.name.clear()
    screen.ways.own.button.click()
    assert heard[0].member_name == beginnings.account_name()


def test_a_full_name_of_the_account_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    class Account:
        pw_gecos = "高橋 由衣,,,"

    monkeypatch.setattr("getpass.getuser", lambda: "yui")
    monkeypatch.setattr("pwd.getpwnam", lambda login: Account())
    assert beginnings.account_name() == "高橋 由衣"


def test_without_an_account_there_is_still_a_name(
    screen: FirstRunScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("no account")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert beginnings.account_name() == "me"


def test_letters_open_the_sample_and_the_form(screen: FirstRunScreen) -> None:
    opened: list[bool] = []
    screen.open_sample.connect(lambda: opened.append(True))
    press(screen.ways.own.button, Qt.Key.Key_S)
    assert opened == [True]
    screen.show_problem(UserProblem("disk.full"))
    press(screen.ways.own.button, Qt.Key.Key_J)
    assert not screen.form.isHidden()
    assert screen.form.address.hasFocus()


def test_letters_rest_in_the_name_and_when_switched_off(screen: FirstRunScreen) -> None:
    screen.ways.name.setFocus()
    type_keys(screen.ways.name, "js")
    assert screen.form.isHidden()
    settings = screen.context.settings.replace(SINGLE_LETTER_KEYS, False)
    screen.context.change_settings(settings)
    press(screen.ways.own.button, Qt.Key.Key_J)
    assert screen.form.isHidden()


def test_nothing_can_be_begun_twice(screen: FirstRunScreen) -> None:
    heard: list[object] = []
    screen.found.connect(heard.append)
    screen.ways.own.button.click()
    screen.ways.own.button.click()
    assert len(heard) == 1
    assert screen.progress.isVisible()


def test_progress_is_told_in_numbers_when_they_are_known(screen: FirstRunScreen) -> None:
    screen.ways.example.button.click()
    assert screen.progress.text() == "One moment…"
    screen.show_progress(1200, 1303)
    assert screen.progress.text() == "1,200 of 1,303"


def test_joining_names_each_field_that_is_still_empty(screen: FirstRunScreen) -> None:
    heard = _joins(screen)
    screen.ways.shared.button.click()
    screen.form.name.clear()
    screen.form.join.click()
    assert heard == []
    assert screen.form.address.has_problem
    assert screen.form.organisation.has_problem
    assert screen.form.address.hasFocus()
    _fill(screen)
    screen.form.join.click()
    assert [field.has_problem for field in (screen.form.address, screen.form.name)] == [False, False]
    assert heard == [("/srv/lab/hub.db", "", "鈴木 一", "東雲市", "startup", "partner")]


def test_a_server_may_want_a_password_and_a_file_never(screen: FirstRunScreen) -> None:
    heard = _joins(screen)
    screen.ways.shared.button.click()
    _fill(screen, "postgresql://suzuki@hub.example/lab")
    assert screen.form.password.isVisible()
    assert screen.form.password.echoMode() is QLineEdit.EchoMode.Password
    screen.form.password.setText("秘密")
    screen.form.join.click()
    assert heard[0][1] == "秘密"
    screen.show_problem(UserProblem("hub.login"))
    screen.form.address.setText("/srv/lab/hub.db")
    assert not screen.form.password.isVisible()
    screen.form.join.click()
    assert heard[1][1] == ""


def test_a_failure_says_what_was_tried_and_keeps_what_was_typed(screen: FirstRunScreen) -> None:
    heard: list[object] = []
    screen.found.connect(heard.append)
    screen.ways.shared.button.click()
    _fill(screen)
    screen.form.join.click()
    assert screen.progress.text() == "Meeting the hub…"
    screen.show_problem(UserProblem("hub.file_missing", name="hub.db"))
    assert "Tried: /srv/lab/hub.db" in screen.problem.accessibleName()
    assert "“hub.db” was not found." in screen.problem.accessibleName()
    assert screen.form.organisation.text() == "東雲市"
    assert not screen.form.join.is_busy
    screen.alone_instead.click()
    assert len(heard) == 1


def test_back_keeps_what_was_typed(screen: FirstRunScreen) -> None:
    screen.ways.shared.button.click()
    _fill(screen)
    screen.form.leave.click()
    assert screen.form.isHidden()
    screen.ways.shared.button.click()
    assert screen.form.organisation.text() == "東雲市"


def test_enter_belongs_to_the_input_method_while_composing(screen: FirstRunScreen) -> None:
    heard = _joins(screen)
    screen.ways.shared.button.click()
    _fill(screen)
    screen.form.organisation.setFocus()
    compose(screen.form.organisation, "しののめ")
    press(screen.form.organisation, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_language_and_size_are_used_at_once_and_kept(screen: FirstRunScreen, qtbot: QtBot) -> None:
    screen.ways.shared.button.click()
    _fill(screen)
    screen.form.leave.click()
    screen.ways.comfort.languages["ja"].click()
    assert screen.context.language.code == "ja"
    assert screen.context.settings.get(LANGUAGE) == "ja"
    qtbot.waitUntil(lambda: spoken(screen.ways.own.button)[1] == "ひとりで始める")
    assert screen.form.organisation.text() == "東雲市"
    screen.ways.comfort.sizes[125].click()
    assert screen.context.settings.get(TEXT_SIZE_PERCENT) == 125


def test_where_everything_is_kept_is_said(screen: FirstRunScreen) -> None:
    screen.show_data_place("~/lab")
    texts = [label.text() for label in screen.findChildren(type(screen.progress))]
    assert "Your data stays on this computer, in ~/lab" in texts


def test_narrow_windows_stack_the_cards(screen: FirstRunScreen, qtbot: QtBot) -> None:
    screen.resize(1200, 800)
    qtbot.waitUntil(lambda: screen.ways.own.y() == screen.ways.shared.y())
    screen.resize(700, 800)
    qtbot.waitUntil(lambda: screen.ways.own.y() < screen.ways.shared.y())
