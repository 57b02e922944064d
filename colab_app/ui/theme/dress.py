"""Puts a theme on the whole program."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from colab_app.ui.theme.style import LabStyle
from colab_app.ui.theme.theme import Theme


def dress(application: QApplication, theme: Theme) -> LabStyle:
    """Give the whole program the style, palette and font of a theme, now and after each change."""
    style = LabStyle(theme)
    application.setStyle(style)

    def apply() -> None:
        application.setPalette(theme.palette())
        application.setFont(theme.font("ui"))

    theme.changed.connect(apply)
    apply()
    return style
