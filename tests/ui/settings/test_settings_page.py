"""Every setting the app follows is shown with what it does, and used at once."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSlider
from pytestqt.qtbot import QtBot

from colab_app.exchange.sample import sample_id
from colab_app.support import declared_settings as declared
from colab_app.support.settings import Setting, SettingValue
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.settings import SettingsScreen
from colab_app.ui.settings.controls import (
    ChoiceControl,
    LineControl,
    NumberControl,
    SliderControl,
    SwitchControl,
    control_of,
)
from colab_app.ui.settings.effective import NOT_FOLLOWED, PAGES, settings_of
from colab_app.ui.settings.setting_row import SettingRow
from colab_app.ui.settings.setting_words import (
    choice_label,
    page_name,
    setting_help,
    setting_label,
    unit_of,
)
from colab_app.ui.theme.theme import Theme
from tests.support.sample_desk import SampleDesk
from tests.support.source_tree import app_files
from tests.ui.controls.typing_events import press, type_keys

ALL = declared.ALL_SETTINGS
KEYS = [setting.key for setting in ALL]


@pytest.fixture
def screen(empty_desk: SampleDesk) -> SettingsScreen:
    """The settings, shown."""
    made = SettingsScreen(empty_desk.context)
    empty_desk.show(made, Route(Place.SETTINGS))
    return made


def _row(screen: SettingsScreen, setting: Setting[SettingValue]) -> SettingRow:
    return next(row for row in screen.sections[setting.page].rows if row.setting.key == setting.key)


def _read_in_the_app() -> set[str]:
    """Names of declared settings that something outside the settings pages uses."""
    names = {name for name in vars(declared) if name.isupper()}
    return {
        node.id
        for file in app_files()
        if file.room != "support" and "/ui/settings/" not in file.name
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Name) and node.id in names
    }


def test_exactly_the_settings_that_something_follows_are_shown() -> None:
    followed = {getattr(declared, name).key for name in _read_in_the_app()}
    assert set(KEYS) - NOT_FOLLOWED == followed


def test_each_setting_belongs_to_a_page_that_is_shown() -> None:
    assert {setting.page for setting in ALL} <= set(PAGES)
    shown = [setting.key for page in PAGES for setting in settings_of(page)]
    assert sorted(shown) == sorted(set(KEYS) - NOT_FOLLOWED)


@pytest.mark.parametrize("code", ["ja", "en"])
def test_each_setting_has_a_label_a_help_and_words_for_its_choices(qapp: QApplication, code: str) -> None:
    language = Language(code)
    labels = [setting_label(key) for key in KEYS]
    assert len(set(labels)) == len(KEYS)
    assert not set(labels) & set(KEYS)
    assert all(setting_help(key) for key in KEYS)
    for setting in ALL:
        words = [choice_label(setting.key, str(choice)) for choice in setting.choices]
        assert len(set(words)) == len(words)
        assert not set(words) & {str(choice) for choice in setting.choices}
    names = [page_name(page) for page in ("me", *PAGES)]
    assert len(set(names)) == len(names)
    assert page_name("orbit") == setting_label("orbit") == choice_label("x", "orbit") == "orbit"
    assert setting_help("orbit") == unit_of("orbit") == ""
    language.use("en")


def test_every_shape_of_setting_has_a_control(theme: Theme, qtbot: QtBot) -> None:
    kinds = {setting.key: type(control_of(theme, setting)) for setting in ALL}
    assert kinds["theme"] is ChoiceControl
    assert kinds["reduced_motion"] is SwitchControl
    assert kinds["text_size_percent"] is SliderControl
    assert kinds["backups_kept"] is NumberControl
    assert kinds["hub_address"] is LineControl


def test_a_choice_is_used_at_once(screen: SettingsScreen, empty_desk: SampleDesk) -> None:
    control = _row(screen, declared.THEME).control
    assert isinstance(control, ChoiceControl)
    control.segments.button(2).click()
    assert empty_desk.context.settings.get(declared.THEME) == "dark"


def test_a_switch_is_used_at_once_by_keyboard(screen: SettingsScreen, empty_desk: SampleDesk) -> None:
    control = _row(screen, declared.ENTER_SENDS).control
    assert isinstance(control, SwitchControl)
    control.switch.setFocus()
    press(control.switch, Qt.Key.Key_Space)
    assert empty_desk.context.settings.get(declared.ENTER_SENDS) is True


def test_the_text_size_is_used_when_the_slider_rests(
    screen: SettingsScreen, empty_desk: SampleDesk, qtbot: QtBot
) -> None:
    control = _row(screen, declared.TEXT_SIZE_PERCENT).control
    assert isinstance(control, SliderControl)
    heard: list[object] = []
    control.changed.connect(heard.append)
    control.slider.setFocus()
    for _ in range(3):
        press(control.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: empty_desk.context.settings.get(declared.TEXT_SIZE_PERCENT) == 115)
    assert heard == [115]


def test_a_change_made_elsewhere_is_followed(screen: SettingsScreen, empty_desk: SampleDesk) -> None:
    context = empty_desk.context
    changed = context.settings.replace(declared.THEME, "light").replace(declared.TEXT_SIZE_PERCENT, 150)
    context.change_settings(changed.replace(declared.SINGLE_LETTER_KEYS, False))
    theme = _row(screen, declared.THEME).control
    size = _row(screen, declared.TEXT_SIZE_PERCENT).control
    letters = _row(screen, declared.SINGLE_LETTER_KEYS).control
    assert isinstance(theme, ChoiceControl)
    assert theme.segments.current == 1
    assert isinstance(size, SliderControl)
    assert size.findChildren(QSlider)[0].value() == 150
    assert isinstance(letters, SwitchControl)
    assert not letters.switch.isChecked()


def test_a_setting_goes_back_to_how_it_was_at_first(screen: SettingsScreen, empty_desk: SampleDesk) -> None:
    row = _row(screen, declared.DENSITY)
    assert not row.reset.isVisible()
    empty_desk.context.change_settings(empty_desk.context.settings.replace(declared.DENSITY, "compact"))
    row.reset.click()
    assert empty_desk.context.settings.get(declared.DENSITY) == "comfortable"
    assert "density" not in empty_desk.context.settings.chosen
    assert not row.reset.isVisible()


def test_numbers_and_lines_are_used_when_complete(empty_desk: SampleDesk, qtbot: QtBot) -> None:
    number = SettingRow(empty_desk.context, declared.BACKUPS_KEPT)
    line = SettingRow(empty_desk.context, declared.HUB_ADDRESS)
    for row in (number, line):
        qtbot.addWidget(row)
        row.retranslate()
        row.show()
    assert isinstance(number.control, NumberControl)
    number.control.box.setValue(25)
    assert empty_desk.context.settings.get(declared.BACKUPS_KEPT) == 25
    assert isinstance(line.control, LineControl)
    type_keys(line.control.field, "/srv/hub")
    line.control.field.editingFinished.emit()
    assert empty_desk.context.settings.get(declared.HUB_ADDRESS) == "/srv/hub"
    number.reset.click()
    assert number.control.box.value() == 10


def test_a_value_that_does_not_fit_is_not_used(empty_desk: SampleDesk, qtbot: QtBot) -> None:
    row = SettingRow(empty_desk.context, declared.THEME)
    qtbot.addWidget(row)
    row.control.changed.emit("purple")
    assert empty_desk.context.settings.get(declared.THEME) == "system"


def test_names_at_the_left_jump_to_their_section(screen: SettingsScreen) -> None:
    screen.names["privacy"].click()
    assert _holds_focus(screen, "privacy")
    assert "notifications" not in screen.names


def _holds_focus(screen: SettingsScreen, page: str) -> bool:
    return screen.sections[page].isAncestorOf(screen.window().focusWidget())


def test_a_route_can_name_a_section(screen: SettingsScreen) -> None:
    screen.show_route(Route(Place.SETTINGS, anchor="keys"))
    assert _holds_focus(screen, "keys")


def test_me_leads_to_my_own_details(sample_desk: SampleDesk) -> None:
    screen = SettingsScreen(sample_desk.context)
    sample_desk.show(screen, Route(Place.SETTINGS))
    screen._to_me.click()
    screen._to_sync.click()
    assert sample_desk.routes == [Route(Place.PEOPLE, sample_id("yui")), Route(Place.SYNC)]


def test_nobody_sits_at_an_empty_desk(screen: SettingsScreen) -> None:
    assert not screen._to_me.isEnabled()


def test_where_the_data_is_kept_is_said(empty_desk: SampleDesk) -> None:
    empty_desk.context.data_folder = "/srv/yui/lab"
    screen = SettingsScreen(empty_desk.context)
    empty_desk.show(screen, Route(Place.SETTINGS))
    assert screen._to_folder.isEnabled()
    assert "/srv/yui/lab" in screen.sections["data"]._sentence.text()


def test_language_and_narrow_windows(screen: SettingsScreen, empty_desk: SampleDesk, qtbot: QtBot) -> None:
    empty_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.head.text == "設定")
    assert screen.names["look"].text() == "見た目"
    control = _row(screen, declared.THEME).control
    assert isinstance(control, ChoiceControl)
    assert control.segments.accessibleName() == "色"
    screen.resize(500, 700)
    qtbot.waitUntil(lambda: not screen.names["look"].isVisible())
