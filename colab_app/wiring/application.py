"""Starts Qt with the app's name, icon, fonts and looks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtWidgets import QApplication

from colab_app import __version__
from colab_app.ui.rich_text.pictures import limit_decoding

APPLICATION_NAME = "colab-app"


def make_application() -> QApplication:
    """The one QApplication of the process, made when it is not there yet."""
    present = QCoreApplication.instance()
    if isinstance(present, QApplication):
        return present
    _choose_input_method()
    limit_decoding()
    application = QApplication(sys.argv[:1])
    application.setApplicationName(APPLICATION_NAME)
    application.setApplicationVersion(__version__)
    application.setApplicationDisplayName("共創ラボ")
    application.setDesktopFileName(APPLICATION_NAME)
    return application


def _choose_input_method() -> None:
    """Qt's wheel brings no fcitx plugin; its ibus one talks to fcitx5 as well (hydrus issue 1794)."""
    wanted = os.environ.get("QT_IM_MODULE", "")
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if wanted.startswith("fcitx") and not any(plugins.glob("*fcitx*")):
        os.environ["QT_IM_MODULE"] = "ibus"
