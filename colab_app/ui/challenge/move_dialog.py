"""Asks for the reason of a move that needs one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.theme.theme import Theme


class MoveDialog(Dialog):
    """`given(str)` brings the reason; cancelling changes nothing."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, stage: str) -> None:
        super().__init__(theme, window)
        name = stage_name(stage)
        self.set_texts(
            self.tr("Move to “{stage}”").format(stage=name),
            self.tr("The reason is shown to everybody who took part, and can be looked up later."),
        )
        self.field = TextField(theme, name="", lines=3, max_lines=8)
        self._labelled = LabelledField(theme, self.tr("Why?"), self.field)
        self.body.addWidget(self._labelled)
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.move_button = Button(theme, self.tr("Move"), kind=ButtonKind.PRIMARY)
        self.add_action(self.cancel_button)
        self.add_action(self.move_button, main=True)
        self.cancel_button.clicked.connect(self.reject)
        self.move_button.clicked.connect(self._give)
        self.field.submitted.connect(self._give)
        self.field.textChanged.connect(lambda: self._labelled.set_problem(""))
        self.finished.connect(self.deleteLater)

    def _give(self) -> None:
        reason = self.field.toPlainText().strip()
        if not reason:
            self._labelled.set_problem(self.tr("Write a reason first."))
            self.field.setFocus()
            return
        self.accept()
        self.given.emit(reason)
