"""Looks at what a desktop needs from the machine: Qt's platform, fonts, a keyring."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

import keyring
from PySide6 import __version__ as pyside_version
from PySide6.QtGui import QGuiApplication

from colab_app.ui.theme.fonts import load_fonts
from colab_app.wiring.application import make_application


@dataclass(frozen=True, slots=True)
class DesktopFacts:
    """What was found, and what will not work because of it (English, for a report)."""

    facts: dict[str, object] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)


def look_at_desktop() -> DesktopFacts:
    """Start Qt as the window would, without a window when there is no display."""
    without_display = not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if without_display and os.name == "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    found = DesktopFacts()
    families = load_fonts()
    found.facts["qt"] = pyside_version
    found.facts["qt_platform"] = QGuiApplication.platformName()
    found.facts["fonts"] = ", ".join(families)
    backend = type(keyring.get_keyring())
    found.facts["keyring"] = f"{backend.__module__}.{backend.__qualname__}"
    if not families:
        found.troubles.append("the bundled fonts could not be loaded")
    if without_display:
        found.facts["display"] = "none: the window cannot open here"
    if ".fail" in backend.__module__:
        found.facts["keyring"] = "none: passwords are asked for each time"
    return found
