"""My drafts: go on writing, or throw one away (Undo brings it back)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import DraftView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.my_work.draft_rows import DraftRows, DraftWords
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.theme.theme import Theme


class DraftsPanel(Panel):
    """`open_asked(DraftView)` and `discard_asked(DraftView)`."""

    open_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        words = DraftWords(now)
        self.drafts: RowModel[DraftView] = RowModel(lambda draft: draft.id, words.sentence, self)
        self.list = RowList(theme, DraftRows(theme, words))
        self.list.setModel(self.drafts)
        self.list.setSizeAdjustPolicy(RowList.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = Label(theme, font="h3")
        self._nothing = Label(theme, font="meta", color="text3", wrap=True)
        self.open_button = Button(theme, icon=Icon.EDIT, small=True)
        self.discard_button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.TRASH, small=True)
        column = Column(theme, self, gap=10, margins=(16, 16, 16, 16))
        column.addWidget(self._title)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        foot = Row(theme, gap=8)
        foot.addWidget(self.open_button)
        foot.addWidget(self.discard_button)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self.list.opened.connect(self.open_asked)
        self.list.chosen.connect(self._follow)
        self.open_button.clicked.connect(self._open)
        self.discard_button.clicked.connect(self._discard)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._discard)
        self.show_drafts(())

    def show_drafts(self, drafts: Sequence[DraftView]) -> None:
        """Show these drafts, newest first."""
        self.drafts.show(drafts)
        for widget in (self.list, self.open_button, self.discard_button):
            widget.setVisible(bool(drafts))
        self._nothing.setVisible(not drafts)
        if drafts and not self.list.currentIndex().isValid():
            self.list.choose(self.drafts.index(0, 0))
        self._follow(self.list.current())

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("My drafts"))
        self.list.setAccessibleName(self.tr("My drafts"))
        self._nothing.setText(self.tr("Nothing here. What you keep as a draft is seen by you alone."))
        self.open_button.setText(self.tr("Go on writing"))
        self.discard_button.setText(self.tr("Throw away"))
        self.drafts.tell_words_changed()

    def _follow(self, draft: object) -> None:
        for button in (self.open_button, self.discard_button):
            button.setEnabled(isinstance(draft, DraftView))

    def _open(self) -> None:
        draft = self.list.current()
        if isinstance(draft, DraftView):
            self.open_asked.emit(draft)

    def _discard(self) -> None:
        draft = self.list.current()
        if isinstance(draft, DraftView):
            self.discard_asked.emit(draft)
