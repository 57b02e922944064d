"""Asks for files and folders with the system's own dialogs; nothing waits for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_Mode = QFileDialog.FileMode
Taken = Callable[[tuple[Path, ...]], None]


def ask_for_files(parent: QWidget, taken: Taken) -> QFileDialog:
    """Let one file be chosen, or several that belong together."""
    dialog = _made(
        parent, QCoreApplication.translate("Paths", "Choose a file to import"), _Mode.ExistingFiles
    )
    readable = "*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.jsonl *.ndjson *.zip"
    lists = QCoreApplication.translate("Paths", "Lists, exports and archives")
    everything = QCoreApplication.translate("Paths", "All files")
    dialog.setNameFilters([f"{lists} ({readable})", f"{everything} (*)"])
    return _open(dialog, taken)


def ask_for_folder(parent: QWidget, taken: Taken) -> QFileDialog:
    """Let a folder be chosen."""
    title = QCoreApplication.translate("Paths", "Choose a folder to import")
    return _open(_made(parent, title, _Mode.Directory), taken)


def ask_where_to(parent: QWidget, name: str, suffix: str, taken: Taken) -> QFileDialog:
    """Let the place and name of a new file be chosen; an existing one is asked about by the dialog."""
    dialog = _made(parent, QCoreApplication.translate("Paths", "Export to"), _Mode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.setNameFilters([f"*.{suffix}"])
    dialog.selectFile(f"{name}.{suffix}")
    return _open(dialog, taken)


def ask_for_parent(parent: QWidget, taken: Taken) -> QFileDialog:
    """Let the folder be chosen in which a new folder is made."""
    title = QCoreApplication.translate("Paths", "Choose where the new folder goes")
    return _open(_made(parent, title, _Mode.Directory), taken)


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that is not there yet: the name, or with (2), (3) …"""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{name} ({number})"
    return path


def _made(parent: QWidget, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    if mode is _Mode.Directory:
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _open(dialog: QFileDialog, taken: Taken) -> QFileDialog:
    dialog.filesSelected.connect(lambda names: taken(tuple(Path(name) for name in names)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
