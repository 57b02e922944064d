"""The theme hears what the operating system asks for."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from colab_app.ui.theme.system import SystemWatcher
from colab_app.ui.theme.theme import SystemLook, Theme
from colab_app.ui.theme.tokens import Look


def test_the_hints_are_read_at_once(qapp: QApplication, theme: Theme) -> None:
    theme.follow_system(SystemLook(is_dark=True, is_high_contrast=True))
    SystemWatcher(qapp, theme)
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.traits.is_dark == is_dark
    assert not theme.traits.is_high_contrast


def test_a_signal_of_the_system_is_heard(qapp: QApplication, theme: Theme) -> None:
    watcher = SystemWatcher(qapp, theme)
    calm = theme.look
    theme.follow_system(SystemLook(is_high_contrast=True))
    assert theme.look is Look.HIGH_CONTRAST_LIGHT
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert theme.look is calm
    assert watcher.parent() is theme


def test_only_windows_is_believed_about_motion(qapp: QApplication, theme: Theme) -> None:
    theme.choose_reduced_motion(None)
    SystemWatcher(qapp, theme)
    if sys.platform != "win32":
        assert not theme.reduced_motion
