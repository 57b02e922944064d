"""Asks what a picture shows, for those who cannot see it, before it is put into a text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.editor.taken_files import TakenFile
from colab_app.ui.frame.context import UiContext


class DescribeDialog(Dialog):
    """One line a file; `decided(tuple[TakenFile, ...])` brings them back with their descriptions."""

    decided = Signal(object)

    def __init__(self, context: UiContext, window: QWidget, files: Sequence[TakenFile]) -> None:
        super().__init__(context.theme, window)
        self._files = tuple(files)
        self.fields: list[LineField] = []
        theme = context.theme
        pictures = sum(file.picture for file in self._files)
        self.set_texts(
            self.tr("What does the picture show?") if pictures else self.tr("Attach"),
            self.tr("The words are read out to people who do not see it, and found by the search.")
            if pictures
            else self.tr("A few words about the file help others decide whether to open it."),
        )
        for file in self._files:
            field = LineField(theme, name="", enter_submits=len(self._files) == 1)
            field.setText(file.description)
            field.submitted.connect(self._decide)
            size = QLocale().formattedDataSize(file.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            self.fields.append(field)
            self.body.addWidget(LabelledField(theme, f"{file.name} · {size}", field))
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.attach_button = Button(theme, self.tr("Attach"), kind=ButtonKind.PRIMARY)
        self.add_action(self.cancel_button)
        self.add_action(self.attach_button, main=True)
        self.cancel_button.clicked.connect(self.reject)
        self.attach_button.clicked.connect(self._decide)
        self.finished.connect(self.deleteLater)

    def _decide(self) -> None:
        described = tuple(
            file.described(field.text()) for file, field in zip(self._files, self.fields, strict=True)
        )
        self.accept()
        self.decided.emit(described)
