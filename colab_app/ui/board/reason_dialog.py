"""Asks why a challenge is closed: closing always names a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme


class ReasonDialog(Dialog):
    """`given(str)` brings the reason; cancelling changes nothing."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, count: int) -> None:
        super().__init__(theme, window)
        self._count = count
        self._field = TextField(theme, name="", lines=3, max_lines=8)
        self._labelled = LabelledField(theme, "", self._field)
        self.body.addWidget(self._labelled)
        self._cancel = Button(theme)
        self._close = Button(theme, kind=ButtonKind.PRIMARY)
        self.add_action(self._cancel)
        self.add_action(self._close, main=True)
        self._cancel.clicked.connect(self.reject)
        self._close.clicked.connect(self._give)
        self._field.submitted.connect(self._give)
        self._field.textChanged.connect(lambda: self._labelled.set_problem(""))
        self.finished.connect(self.deleteLater)
        self._retranslate()

    @property
    def field(self) -> TextField:
        """Where the reason is written."""
        return self._field

    def _retranslate(self) -> None:
        title = self.tr("Close this challenge") if self._count == 1 else self.tr("Close these challenges")
        self.set_texts(
            title,
            self.tr("The reason is shown to everybody who took part, and can be looked up later."),
        )
        self._labelled.set_texts(self.tr("Why does it end here?"))
        self._field.setPlaceholderText(self.tr("For example: solved by an existing service"))
        self._cancel.setText(self.tr("Cancel"))
        self._close.setText(self.tr("Close with this reason"))

    def _give(self) -> None:
        reason = self._field.toPlainText().strip()
        if not reason:
            self._labelled.set_problem(self.tr("Write a reason first."))
            self._field.setFocus()
            return
        self.accept()
        self.given.emit(reason)
