"""What a screen may use: the desk, the theme, settings, language, and a way to go elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from colab_app.bridge.desk import Desk
from colab_app.support.settings import Settings
from colab_app.ui.frame.known_names import KnownNames
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.route import Route
from colab_app.ui.theme.theme import Theme


class UiContext(QObject):
    """Shared by all windows of one desk; made in wiring.

    `go_to(Route)` is heard by the main window, `open_in_window(Route)` opens another window,
    `notice(str)` shows a short message, `settings_changed()` follows any change of a setting.
    `doing_together(int)` announces that the next so many commands are one deed for the user: they are
    told of in one message and undone with one press. `names` knows short keys by id. `data_folder` is where
    everything of this desk is kept, empty when that is not known.
    """

    go_to = Signal(object)
    open_in_window = Signal(object)
    notice = Signal(str)
    settings_changed = Signal()
    doing_together = Signal(int)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        language: Language,
        settings: Settings,
        save_settings: Callable[[Settings], None],
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.language = language
        self._settings = settings
        self._save_settings = save_settings
        self._today = today
        self.names = KnownNames()
        self.data_folder = ""

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Use and keep these settings from now on."""
        self._settings = settings
        self._save_settings(settings)
        self.settings_changed.emit()

    def today_text(self) -> str:
        """The local date as YYYY-MM-DD."""
        return self._today().isoformat()

    def go(self, route: Route) -> None:
        """Show this place in the main window."""
        self.go_to.emit(route)
