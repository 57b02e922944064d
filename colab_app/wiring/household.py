"""Builds what every window of one desk shares, and keeps looks and language with the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QApplication

from colab_app.bridge.desk import Desk
from colab_app.support.data_paths import DataPaths
from colab_app.support.declared_settings import LANGUAGE, REDUCED_MOTION, TEXT_SIZE_PERCENT, THEME
from colab_app.support.settings import Settings, load_settings, save_settings
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language, system_language
from colab_app.ui.theme.dress import dress
from colab_app.ui.theme.fonts import load_fonts
from colab_app.ui.theme.system import SystemWatcher
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look

_LOOKS: dict[str, Look] = {"light": Look.LIGHT, "dark": Look.DARK}


class Household:
    """Theme, language, settings and context of one desk, in the order Qt needs them."""

    def __init__(
        self,
        application: QApplication,
        paths: DataPaths,
        desk: Desk,
        today: Callable[[], date] = date.today,
    ) -> None:
        load_fonts()
        self._application = application
        settings = load_settings(paths.settings).settings
        self.theme = Theme(text_scale=settings.get(TEXT_SIZE_PERCENT) / 100)
        self._watcher = SystemWatcher(application, self.theme)
        self._style = dress(application, self.theme)
        self.language = Language(language_of(settings))
        self.context = UiContext(
            desk,
            self.theme,
            self.language,
            settings,
            lambda changed: save_settings(paths.settings, changed),
            today,
        )
        self.context.data_folder = str(paths.root)
        self.context.settings_changed.connect(self.follow_settings)
        self.follow_settings()

    def follow_settings(self) -> None:
        """Look, text size, motion and language as the settings say."""
        settings = self.context.settings
        self.theme.choose_look(look_of(settings, self.theme))
        self.theme.set_text_scale(settings.get(TEXT_SIZE_PERCENT) / 100)
        self.theme.choose_reduced_motion(True if settings.get(REDUCED_MOTION) else None)
        self.language.use(language_of(settings))


def language_of(settings: Settings) -> str:
    """ "ja" or "en"."""
    chosen = settings.get(LANGUAGE)
    return system_language() if chosen == "system" else chosen


def look_of(settings: Settings, theme: Theme) -> Look | None:
    """The chosen look, None to follow the system; high contrast stays dark or light as the system is."""
    chosen = settings.get(THEME)
    if chosen == "high_contrast":
        dark = theme.look in (Look.DARK, Look.HIGH_CONTRAST_DARK)
        return Look.HIGH_CONTRAST_DARK if dark else Look.HIGH_CONTRAST_LIGHT
    return _LOOKS.get(chosen)
