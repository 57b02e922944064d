"""The log, to be read and copied for somebody who helps."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from colab_app.service.views import SyncState, SyncView
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.sync.log_text import latest_lines, log_file, state_lines

_SHOWN_LINES = 8


class LogPanel(QWidget):
    """State and latest lines of the log; `refresh` reads them again."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._view = SyncView(SyncState.ALONE)
        self._title = Label(theme, font="h3")
        self._sentence = Label(theme, font="meta", color="text2", wrap=True)
        self.text = TextField(theme, name="", lines=_SHOWN_LINES, max_lines=_SHOWN_LINES, font="meta")
        self.text.setReadOnly(True)
        self.copy = Button(theme, icon=Icon.COPY, small=True)
        column = Column(theme, self, gap=8)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addWidget(self.text)
        foot = Row(theme, gap=8)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        column.addLayout(foot)
        self.copy.clicked.connect(self._copy)

    def show_view(self, view: SyncView) -> None:
        """Show this state, and read the log again."""
        self._view = view
        path = log_file()
        self._context.desk.perform(lambda _: latest_lines(path), self._show, owner=self)

    def retranslate(self) -> None:
        """Say everything in the present language; the log itself has none."""
        self._title.setText(self.tr("Log"))
        self._sentence.setText(
            self.tr("For whoever helps: codes and counts, without contents, names or addresses.")
        )
        self.text.setAccessibleName(self.tr("Log"))
        self.copy.setText(self.tr("Copy the log"))

    def _show(self, lines: str) -> None:
        text = "\n\n".join(part for part in (state_lines(self._view), lines) if part)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.notice.emit(self.tr("Copied"))
