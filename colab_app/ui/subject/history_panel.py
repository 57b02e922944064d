"""The history of a subject, folded until somebody wants to see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QWidget

from colab_app.service.views import HistoryView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.subject.difference_dialog import DifferenceDialog
from colab_app.ui.subject.history_list import HistoryList
from colab_app.ui.subject.subject_view import SubjectView

SEEN_ELSEWHERE = frozenset(("support.set", "reaction.set", "comment.add", "follow.set"))
"""Deeds the page shows as counts or as comments: told one by one they would bury the others."""


class HistoryPanel(QWidget):
    """A button with the count; pressed, it opens the list below it."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._count = 0
        theme = context.theme
        self.button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.HISTORY, has_menu=True)
        self.button.setCheckable(True)
        self.list = HistoryList(context)
        self.list.hide()
        column = Column(theme, self, gap=8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.button.toggled.connect(self.list.setVisible)
        self.list.difference_asked.connect(self._compare)
        self.retranslate()

    def show_subject(self, subject: SubjectView) -> None:
        """Show what happened to a subject."""
        deeds = tuple(deed for deed in subject.history if deed.command not in SEEN_ELSEWHERE)
        self._count = len(deeds)
        self.list.deeds.show_deeds(deeds)
        self._name()

    def unfold(self) -> None:
        """Open the list."""
        self.button.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.list.setAccessibleName(self.tr("History"))
        self.list.deeds.retell()
        self._name()

    def _name(self) -> None:
        self.button.setText(self.tr("History ({count})").format(count=QLocale().toString(self._count)))

    def _compare(self, deed: HistoryView) -> None:
        DifferenceDialog(self._context, self.window(), deed).open()
