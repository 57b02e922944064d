"""Opens a written file, or the folder it lies in, with the system's programs: only after asking."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import filled


def ask_to_open(theme: Theme, window: QWidget, path: Path) -> Dialog:
    """Ask whether another program may open the file or folder."""
    title = QCoreApplication.translate("OpenOutside", "Open “%1”?")
    hint = QCoreApplication.translate(
        "OpenOutside",
        "Another program of this computer opens it. What is in it leaves the lab.",
    )
    return _ask(theme, window, filled(title, path.name), hint, path)


def ask_to_show(theme: Theme, window: QWidget, path: Path) -> Dialog:
    """Ask whether the file manager may show where it lies."""
    title = QCoreApplication.translate("OpenOutside", "Show the folder “%1”?")
    hint = QCoreApplication.translate("OpenOutside", "The file manager of this computer shows it.")
    return _ask(theme, window, filled(title, path.parent.name or str(path.parent)), hint, path.parent)


def _ask(theme: Theme, window: QWidget, title: str, hint: str, path: Path) -> Dialog:
    dialog = Dialog(theme, window, title, hint, width=480)
    cancel = Button(theme, QCoreApplication.translate("OpenOutside", "Cancel"))
    accept = Button(theme, QCoreApplication.translate("OpenOutside", "Open outside"), kind=ButtonKind.PRIMARY)
    cancel.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    dialog.add_action(cancel)
    dialog.add_action(accept, main=True)
    dialog.accepted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
