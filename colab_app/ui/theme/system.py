"""Hears from Qt what the operating system asks for, and tells the theme."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from colab_app.ui.theme.theme import SystemLook, Theme


class SystemWatcher(QObject):
    """Keeps a theme in step with the system's dark mode, contrast and motion settings.

    The hint objects are kept in attributes: taken in one chained call, Python lets go of the middle one
    and Qt then answers that its C++ object is already deleted.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._hints = application.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.refresh)
        self._accessibility.contrastPreferenceChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the hints again and hand them to the theme."""
        self._theme.follow_system(
            SystemLook(
                is_dark=self._hints.colorScheme() is Qt.ColorScheme.Dark,
                is_high_contrast=self._accessibility.contrastPreference()
                is Qt.ContrastPreference.HighContrast,
                reduces_motion=_system_reduces_motion(),
            )
        )


def _system_reduces_motion() -> bool:
    """Only Windows passes this wish on to Qt; elsewhere effects read as off although nobody asked for it."""
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
