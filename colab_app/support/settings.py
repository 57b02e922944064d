"""How a choice of the person at this desk is declared, checked, kept in a file and read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from colab_app.support.files import keep_aside, write_atomically

SettingValue = bool | int | str
Value = TypeVar("Value", bound=SettingValue)
DeclaredValue = TypeVar("DeclaredValue", bound=SettingValue, covariant=True)

FILE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Setting(Generic[DeclaredValue]):
    """One choice: its key in the file, its value when nobody chose, and what may be chosen.

    `page` is the settings page it is shown on. The label and the help sentence are looked up by
    `label_key` and `help_key`; sentences themselves belong to the translation.
    """

    key: str
    default: DeclaredValue
    page: str
    choices: tuple[DeclaredValue, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    @property
    def label_key(self) -> str:
        """Key of the label's sentence."""
        return f"setting.{self.key}.label"

    @property
    def help_key(self) -> str:
        """Key of the sentence that says what the setting does."""
        return f"setting.{self.key}.help"

    def accepts(self, value: object) -> bool:
        """Whether `value` has the default's own type (a bool is no int) and is one of what may be chosen."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int):
            too_small = self.minimum is not None and value < self.minimum
            too_large = self.maximum is not None and value > self.maximum
            return not (too_small or too_large)
        return True


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen. Values that a newer app wrote are carried along untouched."""

    chosen: Mapping[str, object] = field(default_factory=dict)

    def get(self, setting: Setting[Value]) -> Value:
        """The chosen value, or the default when nothing fitting was chosen."""
        value = self.chosen.get(setting.key, setting.default)
        return value if setting.accepts(value) else setting.default  # type: ignore[return-value]  # accepts() checks the type

    def replace(self, setting: Setting[Value], value: Value) -> Settings:
        """The same settings with one choice more; ValueError for a value that may not be chosen."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        return Settings({**self.chosen, setting.key: value})

    def without(self, setting: Setting[Value]) -> Settings:
        """The same settings with this one back at its default."""
        return Settings({key: value for key, value in self.chosen.items() if key != setting.key})


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings of a file, and where an unusable file was put (None: it was usable or absent)."""

    settings: Settings
    kept_aside: Path | None = None


def _parse(content: bytes) -> Settings:
    """The settings in a file's bytes; ValueError when they are not ours."""
    document = json.loads(content.decode("utf-8"))
    if not isinstance(document, dict) or not isinstance(document.get("values"), dict):
        raise ValueError("not a settings file")
    return Settings(document["values"])


def load_settings(path: Path) -> LoadedSettings:
    """Reads the settings; a missing file gives the defaults, a broken one is kept aside and gives them too.

    The app must start whatever happened to this file. OSError only when the place itself cannot be read.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return LoadedSettings(Settings())
    try:
        return LoadedSettings(_parse(content))
    except (ValueError, RecursionError):
        return LoadedSettings(Settings(), keep_aside(path))


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings in one piece; OSError leaves the old file as it was."""
    document = {"format": FILE_FORMAT, "values": dict(settings.chosen)}
    text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
    write_atomically(path, f"{text}\n".encode())
