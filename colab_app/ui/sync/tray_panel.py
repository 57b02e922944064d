"""The tray: changes that are not in the hub, and what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from colab_app.service.views import OutboxItem
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.sync.tray_list import TrayList
from colab_app.ui.sync.tray_words import EDITABLE, TrayRow, TrayWords, tray_rows
from colab_app.ui.words import changes_text, filled


class TrayPanel(QWidget):
    """`retry_asked`, `edit_asked` and `discard_asked` carry the id of a command."""

    retry_asked = Signal(str)
    edit_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._words = TrayWords(context.language)
        self._count = 0
        self._title = Label(theme, font="h3")
        self._nothing = Label(theme, color="text2", wrap=True)
        self.list = TrayList(theme, self._words)
        self.retry = Button(theme, icon=Icon.REFRESH, small=True)
        self.edit = Button(theme, icon=Icon.EDIT, small=True)
        self.copy = Button(theme, icon=Icon.COPY, small=True)
        self.discard = Button(theme, kind=ButtonKind.GHOST, icon=Icon.TRASH, small=True)
        self._buttons = QWidget()
        flow = FlowLayout(theme, self._buttons)
        for button in (self.retry, self.edit, self.copy, self.discard):
            flow.addWidget(button)
        column = Column(theme, self, gap=8)
        for widget in (self._title, self._nothing, self.list, self._buttons):
            column.addWidget(widget)
        self.list.chosen.connect(self._follow)
        for button, signal in (
            (self.retry, self.retry_asked),
            (self.edit, self.edit_asked),
            (self.discard, self.discard_asked),
        ):
            button.clicked.connect(partial(self._tell, signal))
        self.copy.clicked.connect(self._copy)
        self.show_items((), has_hub=False)

    def show_items(self, items: Sequence[OutboxItem], *, has_hub: bool) -> None:
        """Show these changes. Without a hub what only waits is not told: it waits for nothing yet."""
        rows = [row for row in tray_rows(items) if has_hub or row.is_stuck]
        self._count = len(rows)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._buttons.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Not in the hub yet"))
        if self._count:
            self._title.setText(filled(self.tr("Not in the hub yet: %1"), changes_text(self._count)))
        self._nothing.setText(self.tr("Nothing waits, and nothing was refused."))
        self.list.setAccessibleName(self._title.text())
        self.retry.setText(self.tr("Send again"))
        self.edit.setText(self.tr("Edit the text"))
        self.copy.setText(self.tr("Copy the text"))
        self.discard.setText(self.tr("Give up"))
        self.list.rows.tell_words_changed()
        self.list.remeasure()

    def _follow(self, row: object) -> None:
        shown = row if isinstance(row, TrayRow) else None
        is_stuck = shown is not None and shown.is_stuck
        self.retry.setEnabled(is_stuck)
        self.discard.setEnabled(is_stuck)
        self.edit.setEnabled(is_stuck and shown is not None and shown.item.command in EDITABLE)
        self.copy.setEnabled(shown is not None and bool(shown.item.text))

    def _tell(self, signal: SignalInstance, _checked: bool = False) -> None:
        row = self.list.current
        if row is not None:
            signal.emit(row.item.command_id)

    def _copy(self) -> None:
        row = self.list.current
        if row is not None:
            QGuiApplication.clipboard().setText(row.item.text)
            self._context.notice.emit(self.tr("Copied"))
