"""Settings survive a restart, and the app survives whatever happened to their file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.support import declared_settings as declared
from colab_app.support.settings import (
    LoadedSettings,
    Setting,
    Settings,
    SettingValue,
    load_settings,
    save_settings,
)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([setting.key for setting in declared.ALL_SETTINGS]) | st.text(max_size=10)


def test_nothing_chosen_means_the_defaults(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "settings.json").settings
    assert {
        setting.key: settings.get(setting) for setting in declared.ALL_SETTINGS
    } == declared.default_values()


def test_choices_come_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    chosen = Settings().replace(declared.THEME, "dark").replace(declared.TEXT_SIZE_PERCENT, 150)
    save_settings(path, chosen.replace(declared.HUB_ADDRESS, "東雲市の共有"))
    loaded = load_settings(path)
    assert loaded.kept_aside is None
    assert loaded.settings.get(declared.THEME) == "dark"
    assert loaded.settings.get(declared.TEXT_SIZE_PERCENT) == 150
    assert loaded.settings.get(declared.HUB_ADDRESS) == "東雲市の共有"
    assert loaded.settings.without(declared.THEME).get(declared.THEME) == "system"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (declared.THEME, "pink"),
        (declared.THEME, 1),
        (declared.TEXT_SIZE_PERCENT, 89),
        (declared.TEXT_SIZE_PERCENT, 201),
        (declared.TEXT_SIZE_PERCENT, True),
        (declared.ENTER_SENDS, 1),
    ],
)
def test_values_that_may_not_be_chosen_are_refused_and_ignored_in_a_file(
    setting: Setting[str], value: str
) -> None:
    with pytest.raises(ValueError, match=setting.key):
        Settings().replace(setting, value)
    assert Settings({setting.key: value}).get(setting) == setting.default


def test_what_a_newer_app_wrote_is_carried_along(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    newer = {"format": 7, "values": {"theme": "dark", "sound": {"volume": 3}}, "more": 1}
    path.write_text(json.dumps(newer), encoding="utf-8")
    save_settings(path, load_settings(path).settings.replace(declared.ENTER_SENDS, True))
    values = json.loads(path.read_text(encoding="utf-8"))["values"]
    assert values == {"theme": "dark", "sound": {"volume": 3}, "enter_sends": True}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"values": 3}', b"\xff\xfe", b"[" * 100_000, b'{"theme": "dark"}', b"\x00" * 64],
)
def test_a_broken_file_is_kept_aside_and_the_app_starts(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.kept_aside is not None
    assert loaded.kept_aside.read_bytes() == content
    assert load_settings(path) == LoadedSettings(Settings())


@given(st.dictionaries(KEYS, JSON_VALUES, max_size=6))
def test_whatever_the_values_are_every_setting_has_a_fitting_one(values: dict[str, SettingValue]) -> None:
    settings = Settings(values)
    assert all(setting.accepts(settings.get(setting)) for setting in declared.ALL_SETTINGS)


def test_keys_are_unique_and_defaults_may_be_chosen() -> None:
    keys = [setting.key for setting in declared.ALL_SETTINGS]
    assert len(set(keys)) == len(keys)
    assert all(setting.accepts(setting.default) for setting in declared.ALL_SETTINGS)
    listed = {id(value) for value in vars(declared).values() if isinstance(value, Setting)}
    assert listed == {id(setting) for setting in declared.ALL_SETTINGS}


def test_label_and_help_have_their_own_keys() -> None:
    assert declared.THEME.label_key == "setting.theme.label"
    assert declared.THEME.help_key == "setting.theme.help"


def test_no_setting_is_a_place_for_a_secret() -> None:
    words = ("password", "secret", "token", "passphrase")
    assert not [
        setting.key for setting in declared.ALL_SETTINGS if any(word in setting.key for word in words)
    ]
